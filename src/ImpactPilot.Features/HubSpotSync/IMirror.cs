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

    /// <summary>Ids of records we have, in their order, from the one after the given on.</summary>
    Task<IReadOnlyList<string>> IdsAfterAsync(string after, int most, CancellationToken ct);

    /// <summary>Compares links with ours; records whose links moved are to be read again.</summary>
    Task CompareLinksAsync(IReadOnlyCollection<string> ids, ILookup<string, RecordLink> links, CancellationToken ct);
}
