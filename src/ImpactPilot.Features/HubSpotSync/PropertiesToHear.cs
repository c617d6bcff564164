using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// Which properties' changes HubSpot should tell at once: those in use, of all portals together, because HubSpot keeps
/// one list of subscriptions for an app. The HubSpot app project is made from it.
/// </summary>
public sealed class PropertiesToHear(PortalDirectory directory, IServiceScopeFactory scopes)
{
    /// <summary>The kinds of objects whose subscriptions HubSpot documents for app projects; activities are polled.</summary>
    private static readonly string[] Kinds = [SyncObjects.Company, SyncObjects.Contact, SyncObjects.Deal];

    /// <summary>HubSpot tells no changes of these, and refuses an app that asks for some of them; of merges it tells by an event of their own.</summary>
    private static readonly string[] Untold = ["hs_lastmodifieddate", "lastmodifieddate", "num_unique_conversion_events", SyncObjects.MergedIds];

    /// <returns>Names such as <c>company.tier</c>, in order.</returns>
    public async Task<IReadOnlyCollection<string>> ReadAsync(CancellationToken ct)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var portal in await directory.AllAsync(ct))
            names.UnionWith(await scopes.InPortalAsync(portal, (services, token) => InPortalAsync(services.GetRequiredService<ImpactPilotDb>(), token), ct));
        return names;
    }

    private static async Task<IEnumerable<string>> InPortalAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var plan = await MirrorPlan.ReadAsync(db, ct);
        return plan.Kinds
            .Where(kind => Kinds.Contains(kind.Object.Name))
            .SelectMany(kind => kind.All.Except([.. Untold, kind.Object.Begins], StringComparer.Ordinal).Select(property => $"{kind.Object.Name}.{property}"))
            .ToArray();
    }
}
