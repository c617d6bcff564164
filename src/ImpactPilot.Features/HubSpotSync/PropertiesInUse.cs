
namespace ImpactPilot.Features.HubSpotSync;

/// <summary>The properties of one kind of object that are mirrored; nothing else is fetched or stored.</summary>
/// <param name="Identifying">What tells which object it is.</param>
/// <param name="Watched">What the portal's conditions read: every change counts, so these come with their history.</param>
internal record PropertiesInUse(SyncObject Object, IReadOnlyList<string> Identifying, IReadOnlyList<string> Watched)
{
    /// <summary>The alias with which a portal says which company property is the segment.</summary>
    public const string SegmentAlias = "account.segment";

    /// <summary>Activities that took place after it are read for impact; null where nothing is looked for in them.</summary>
    public DateTimeOffset? ReadSince { get; init; }

    /// <summary>All of them; also the keys that a record's properties have once it is fully mirrored.</summary>
    public string[] All { get; } = [.. Identifying.Union(Watched, StringComparer.Ordinal)];
}

/// <summary>The company properties that are mirrored.</summary>
/// <param name="Csm">The one that names the account's CSM.</param>
/// <param name="Segment">The one that names the account's segment; null where the portal has mapped none.</param>
internal sealed record CompanyProperties(string Csm, MirroredProperty? Segment, IReadOnlyList<string> Watched)
    : PropertiesInUse(SyncObjects.Companies, [.. SyncObjects.Companies.Identifying, SyncObjects.MergedIds, Csm, .. Segment is null ? [] : new[] { Segment.Name }], Watched)
{
    public const string Name = "name";
    public const string Domain = "domain";

    /// <summary>The account's segment as people call it.</summary>
    public string? SegmentOf(IReadOnlyDictionary<string, string?> values) =>
        Segment is not null && values[Segment.Name] is { } value ? Segment.Options.GetValueOrDefault(value, value) : null;
}
