using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>Asks HubSpot which records belong together.</summary>
internal sealed class LinkReader(HubSpotClient hubSpot, MirrorPlan plan)
{
    /// <summary>What we call the link to a record's first company, whatever the portal's language calls it.</summary>
    public const string Primary = "Primary";

    private const string ByHubSpot = "HUBSPOT_DEFINED";

    // From contacts and from deals to their primary company.
    private static readonly int[] PrimaryTypes = [1, 5];

    /// <summary>
    /// The links of some records: of a company those to the records that are mirrored, of others those to companies, of
    /// activities also those to contacts.
    /// </summary>
    public async Task<ILookup<string, RecordLink>> ReadAsync(SyncObject of, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var links = new List<(string From, RecordLink Link)>();
        foreach (var to in ids.Count == 0 ? [] : Targets(of))
        {
            foreach (var association in await hubSpot.AssociationsAsync(of.Path, to.Path, ids, ct))
                links.Add((association.FromId, new RecordLink(to, association.ToId, Labels(association))));
        }

        return links.ToLookup(link => link.From, link => link.Link, StringComparer.Ordinal);
    }

    private IEnumerable<SyncObject> Targets(SyncObject of) =>
        of.IsCompany ? plan.Records.Select(kind => kind.Object)
        : of.IsActivity ? [SyncObjects.Companies, SyncObjects.Contacts]
        : [SyncObjects.Companies];

    private static string[] Labels(HubSpotAssociation association) =>
    [
        .. association.Types
            .Select(type => type.Category == ByHubSpot && PrimaryTypes.Contains(type.TypeId) ? Primary : type.Label)
            .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
