using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// The mirror of one kind of object. Everything happens in the caller's transaction, under the cursor's row lock.
/// Writing the same again changes nothing, and an older answer never overwrites a newer one.
/// </summary>
internal interface IMirror
{
    /// <summary>Writes records. <paramref name="importedAt"/> is when the first import was over; null while it runs.</summary>
    Task WriteAsync(IReadOnlyList<RecordReading> records, DateTimeOffset? importedAt, CancellationToken ct);

    /// <summary>The ids of those records that we have not or in an older state.</summary>
    Task<IReadOnlyList<string>> NewsAsync(IReadOnlyList<HubSpotRecord> records, CancellationToken ct);

    /// <summary>Some of the records that are to be read again.</summary>
    /// <param name="staleOnly">True where every record is known to have all properties in use.</param>
    Task<IReadOnlyList<string>> IncompleteAsync(bool staleOnly, CancellationToken ct);

    /// <summary>Marks what HubSpot no longer has.</summary>
    Task ArchiveAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>Records we have, archived ones too, in the order of their ids, from the one after the given on.</summary>
    Task<IReadOnlyList<MirroredId>> IdsAfterAsync(string after, int most, CancellationToken ct);

    /// <summary>How many records we have that are not archived.</summary>
    Task<int> CountAsync(CancellationToken ct);

    /// <summary>Those of the ids that we have, archived or not.</summary>
    Task<IReadOnlyList<string>> KnownAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>Compares links with ours; records whose links moved are to be read again.</summary>
    Task CompareLinksAsync(IReadOnlyCollection<string> ids, ILookup<string, RecordLink> links, CancellationToken ct);
}

/// <summary>A record in the mirror.</summary>
internal sealed record MirroredId(string Id, bool Archived);
