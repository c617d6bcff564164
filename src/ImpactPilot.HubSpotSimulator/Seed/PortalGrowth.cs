using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>Fills a portal with eighteen months of a believable company's life, the same for the same head.</summary>
internal sealed class PortalGrowth(Portal portal, JournalHead head)
{
    public void Run()
    {
        var customers = new CustomerGrowth(portal.Profile, head).Grow();
        RecentWins.Grow(customers, portal.Profile, head);
        foreach (var customer in customers.OrderBy(customer => customer.Draft.CreatedAt))
            customer.Draft.PlantIn(portal);
    }
}
