using System.Globalization;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>Fills a portal with eighteen months of a believable company's life, the same for the same head.</summary>
internal sealed class PortalGrowth(Portal portal, JournalHead head)
{
    private static readonly int[] ContactToCompany = [279, 1];
    private static readonly int[] DecisionMakerToCompany = [279, 1, 31];
    private static readonly int[] CompanyToDeal = [342, 6];
    private static readonly int[] ContactToDeal = [4];

    public void Run()
    {
        var customers = new CustomerGrowth(portal, head).Grow();
        RecentWins.Grow(customers, portal, head);

        var contacts = new ContactGrowth(portal.Profile, head);
        var deals = new DealGrowth(portal.Profile, head);
        foreach (var customer in customers)
        {
            contacts.Grow(customer);
            deals.Grow(customer);
        }

        Plant(customers.Select(customer => customer.Draft));
        foreach (var customer in customers)
        {
            foreach (var contact in customer.Contacts)
                contact.Draft["associatedcompanyid"] = customer.Draft.Id.ToString(CultureInfo.InvariantCulture);
        }

        Plant(customers.SelectMany(customer => customer.Contacts, (_, contact) => contact.Draft));
        Plant(customers.SelectMany(customer => customer.Deals));
        foreach (var customer in customers)
            Link(customer);

        new ActivityGrowth(portal, head).Grow(customers);
    }

    /// <summary>Ids rise with the time of creation, as HubSpot's do.</summary>
    private void Plant(IEnumerable<RecordDraft> drafts)
    {
        foreach (var draft in drafts.OrderBy(draft => draft.CreatedAt))
            draft.PlantIn(portal);
    }

    private void Link(Customer customer)
    {
        var company = customer.Draft.Id;
        foreach (var contact in customer.Contacts)
        {
            var labelled = contact.Draft.Latest("hs_buying_role") == "DECISION_MAKER" && contact.Draft.Id % 3 == 0;
            portal.Associations.Link(
                ObjectType.Contacts, contact.Draft.Id, ObjectType.Companies, company, labelled ? DecisionMakerToCompany : ContactToCompany);
        }

        foreach (var deal in customer.Deals)
        {
            portal.Associations.Link(ObjectType.Companies, company, ObjectType.Deals, deal.Id, CompanyToDeal);
            portal.Associations.Link(ObjectType.Contacts, customer.Contacts[0].Draft.Id, ObjectType.Deals, deal.Id, ContactToDeal);
        }

        var newest = customer.Contacts.Select(contact => contact.Draft).Concat(customer.Deals).Max(draft => draft.CreatedAt);
        Rollups.Count(portal, portal[ObjectType.Companies].Find(company)!, newest);
    }
}
