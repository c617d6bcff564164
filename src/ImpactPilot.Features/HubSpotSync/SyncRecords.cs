using ImpactPilot.Domain.Common;
using ImpactPilot.Features.WriteBack.Notes;
using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// Brings the mirror of one kind of object in step: the first import, then what changed since, then what changed without
/// a trace (links, deletions), then what came into use or was found stale.
/// </summary>
internal sealed class SyncRecords(SyncRun run, PortalId portal, PollMemory memory, SyncStart start, PropertiesInUse inUse)
{
    // A transaction has its price, and HubSpot tells the links of a thousand at once: so many pages of the first import share both.
    private const int ImportAtOnce = 1000;
    private static readonly TimeSpan ImportPatience = TimeSpan.FromSeconds(10);

    private readonly LinkReader links = new(run.HubSpot, start.Plan);

    private string Path => inUse.Object.Path;

    public async Task RunAsync(CancellationToken ct)
    {
        var cursor = start.Cursors.GetValueOrDefault(Path);
        cursor = cursor?.ImportTotal is null ? await BeginImportAsync(ct) : cursor;
        while (cursor.ImportedAt is null)
            cursor = await ImportPagesAsync(cursor, ct);
        await FollowAsync(cursor, ct);
        await new Sweep(run, this, inUse.Object, links).RunAsync(cursor, ct);
        await CompleteAsync(ct);
    }

    /// <summary>
    /// What changes while the import runs is followed from the newest modification before it. That is HubSpot's time:
    /// our clock may be ahead of it.
    /// </summary>
    private async Task<SyncCursor> BeginImportAsync(CancellationToken ct)
    {
        var newest = await run.HubSpot.NewestAsync(Path, ct);
        return await run.WriteAsync(Path, (_, cursor, _) =>
        {
            if (cursor.ImportTotal is null)
                (cursor.ImportTotal, cursor.ModifiedUpTo) = (newest.Total, newest.Records.Count > 0 ? newest.Records[0].UpdatedAt.ToUniversalTime() : null);
            return Task.CompletedTask;
        }, ct);
    }

    private async Task<SyncCursor> ImportPagesAsync(SyncCursor seen, CancellationToken ct)
    {
        var (records, next) = await ListAsync(seen.ImportAfter, ct);
        return await run.WriteAsync(Path, async (unit, cursor, token) =>
        {
            // Another worker may have been faster: then these pages are in the mirror already.
            if (cursor.ImportedAt is not null || cursor.ImportAfter != seen.ImportAfter)
                return;
            await Mirror(unit).WriteAsync(records, importedAt: null, token);
            cursor.Imported += records.Count;
            cursor.ImportTotal = Math.Max(cursor.ImportTotal ?? 0, cursor.Imported);
            cursor.ImportAfter = next;
            cursor.ImportedAt = next is null ? run.Now : null;
        }, ct);
    }

    private async Task<(IReadOnlyList<RecordReading> Records, string? Next)> ListAsync(string? after, CancellationToken ct)
    {
        var until = run.Now + ImportPatience;
        var page = await run.HubSpot.ListAsync(Path, inUse.All, inUse.Watched, after, ct);
        List<HubSpotRecord> records = [.. page.Records];
        try
        {
            while (page.Next is not null && records.Count < ImportAtOnce && run.Now < until)
            {
                page = await run.HubSpot.ListAsync(Path, inUse.All, inUse.Watched, page.Next, ct);
                records.AddRange(page.Records);
            }
        }
        catch (HubSpotException)
        {
            // What was read is written first. The next page is asked for again, and fails again if the trouble lasts.
        }

        // One statement writes a row once, should HubSpot's pages overlap. Companies come first: nothing is linked with them yet.
        return (await LinkedAsync([.. records.DistinctBy(record => record.Id)], withLinks: !inUse.Object.IsCompany, ct), page.Next);
    }

    private async Task FollowAsync(SyncCursor seen, CancellationToken ct)
    {
        await foreach (var changes in run.HubSpot.SearchModifiedAsync(Path, Since(seen), [], ct))
        {
            var news = await run.ReadAsync((unit, token) => Mirror(unit).NewsAsync(changes.Records, token), ct);
            if (news.Count == 0 && changes.Watermark <= seen.ModifiedUpTo)
                continue;
            var records = await ReadAsync(news, ct);
            await run.WriteAsync(Path, async (unit, cursor, token) =>
            {
                await Mirror(unit).WriteAsync(records, cursor.ImportedAt, token);
                if (cursor.ModifiedUpTo is null || cursor.ModifiedUpTo < changes.Watermark)
                    cursor.ModifiedUpTo = changes.Watermark.ToUniversalTime();
            }, ct);
        }
    }

    private DateTimeOffset Since(SyncCursor cursor)
    {
        if (cursor.ModifiedUpTo is not { } newest)
            return DateTimeOffset.UnixEpoch;
        var overlap = TimeSpan.FromSeconds(run.Options.OverlapSeconds);
        return memory.Unmoved(portal, Path, newest, run.Now) > overlap ? newest.AddMilliseconds(1) : newest - overlap;
    }

    /// <summary>
    /// Reads properties that came into use later, for the records that lack them, and records that are stale. Their past
    /// does not fire.
    /// </summary>
    private async Task CompleteAsync(CancellationToken ct)
    {
        IReadOnlyList<string> before = [];
        while (true)
        {
            var isComplete = memory.IsComplete(portal, inUse);
            if (isComplete && (inUse.Object.IsCompany || !run.HasMarked && !start.Stale.Contains(inUse.Object.Name)))
                return;
            var incomplete = await run.ReadAsync((unit, token) => Mirror(unit).IncompleteAsync(staleOnly: isComplete, token), ct);
            if (incomplete.Count == 0)
                memory.SetComplete(portal, inUse);

            // The same ones again means that HubSpot gave an older state than we have: the next look tries anew.
            if (incomplete.Count == 0 || incomplete.SequenceEqual(before))
                return;
            await ReadAgainAsync(incomplete, ct);
            before = incomplete;
        }
    }

    /// <summary>Brings single records in step once the first import is over; those that HubSpot no longer has are archived.</summary>
    public async Task ReadAgainAsync(IReadOnlyList<string> ids, CancellationToken ct)
    {
        var records = await ReadAsync(ids, ct);
        await run.WriteAsync(Path, async (unit, cursor, token) =>
        {
            await Mirror(unit).WriteAsync(records, cursor.ImportedAt, token);
            await Mirror(unit).ArchiveAsync([.. ids.Except(records.Select(record => record.Id), StringComparer.Ordinal)], token);
        }, ct);
    }

    private async Task<IReadOnlyList<RecordReading>> ReadAsync(IReadOnlyList<string> ids, CancellationToken ct) =>
        await LinkedAsync(await run.HubSpot.BatchReadAsync(Path, ids, inUse.All, inUse.Watched, ct), withLinks: true, ct);

    private async Task<IReadOnlyList<RecordReading>> LinkedAsync(IReadOnlyList<HubSpotRecord> records, bool withLinks, CancellationToken ct)
    {
        // Notes that we wrote ourselves are mirrored, but belong to nobody.
        var ours = inUse.Object == SyncObjects.Notes ? await run.ReadAsync((unit, token) => StatusNotes.AmongAsync(unit.Db, records, token), ct) : [];
        var of = await links.ReadAsync(inUse.Object, withLinks ? [.. records.Select(record => record.Id).Where(id => !ours.Contains(id))] : [], ct);
        return [.. records.Select(record => new RecordReading(record, inUse, of[record.Id]))];
    }

    /// <summary>The mirror that this kind is written to.</summary>
    public IMirror Mirror(SyncUnit unit) => inUse is CompanyProperties companies ? new CompanyMirror(unit, companies, start.Plan) : new RecordMirror(unit, inUse);
}
