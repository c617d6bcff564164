using ImpactPilot.Domain.Common;
using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// Brings the mirror of companies in step: the first import, then what changed since, then the properties that came into
/// use after an account was mirrored.
/// </summary>
internal sealed class SyncCompanies(SyncRun run, PortalId portal, PollMemory memory)
{
    private const string Companies = SyncObjects.Companies;

    // A transaction has its price, so pages of the first import share one: as many as keep its progress in sight.
    private const int ImportAtOnce = 500;
    private static readonly TimeSpan ImportPatience = TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken ct)
    {
        var inUse = await run.ReadAsync((unit, token) => PropertiesInUse.ReadAsync(unit.Db, token), ct);
        var cursor = await run.ReadAsync((unit, token) => unit.CursorAsync(Companies, token), ct);
        cursor = cursor?.ImportTotal is null ? await BeginImportAsync(ct) : cursor;
        while (cursor.ImportedAt is null)
            cursor = await ImportPagesAsync(cursor, inUse, ct);
        await FollowAsync(cursor, inUse, ct);
        await CompleteAsync(inUse, ct);
    }

    /// <summary>
    /// What changes while the import runs is followed from the newest modification before it. That is HubSpot's time:
    /// our clock may be ahead of it.
    /// </summary>
    private async Task<SyncCursor> BeginImportAsync(CancellationToken ct)
    {
        var newest = await run.HubSpot.NewestAsync(Companies, ct);
        return await run.WriteAsync(Companies, (_, cursor, _) =>
        {
            if (cursor.ImportTotal is null)
                (cursor.ImportTotal, cursor.ModifiedUpTo) = (newest.Total, newest.Records.Count > 0 ? newest.Records[0].UpdatedAt.ToUniversalTime() : null);
            return Task.CompletedTask;
        }, ct);
    }

    private async Task<SyncCursor> ImportPagesAsync(SyncCursor seen, PropertiesInUse inUse, CancellationToken ct)
    {
        var (companies, next) = await ListAsync(seen.ImportAfter, inUse, ct);
        return await run.WriteAsync(Companies, async (unit, cursor, token) =>
        {
            // Another worker may have been faster: then these pages are in the mirror already.
            if (cursor.ImportedAt is not null || cursor.ImportAfter != seen.ImportAfter)
                return;
            await unit.Companies.WriteAsync(companies, inUse, importedAt: null, token);
            cursor.Imported += companies.Count;
            cursor.ImportTotal = Math.Max(cursor.ImportTotal ?? 0, cursor.Imported);
            cursor.ImportAfter = next;
            cursor.ImportedAt = next is null ? run.Now : null;
        }, ct);
    }

    private async Task<(IReadOnlyList<CompanyReading> Companies, string? Next)> ListAsync(string? after, PropertiesInUse inUse, CancellationToken ct)
    {
        var until = run.Now + ImportPatience;
        var page = await run.HubSpot.ListAsync(Companies, inUse.All, inUse.Watched, after, ct);
        List<HubSpotRecord> companies = [.. page.Records];
        try
        {
            while (page.Next is not null && companies.Count < ImportAtOnce && run.Now < until)
            {
                page = await run.HubSpot.ListAsync(Companies, inUse.All, inUse.Watched, page.Next, ct);
                companies.AddRange(page.Records);
            }
        }
        catch (HubSpotException)
        {
            // What was read is written first. The next page is asked for again, and fails again if the trouble lasts.
        }

        // One statement writes a row once, should HubSpot's pages overlap.
        return (Read(companies.DistinctBy(company => company.Id), inUse), page.Next);
    }

    private static IReadOnlyList<CompanyReading> Read(IEnumerable<HubSpotRecord> companies, PropertiesInUse inUse) =>
        [.. companies.Select(company => new CompanyReading(company, inUse))];

    private async Task FollowAsync(SyncCursor seen, PropertiesInUse inUse, CancellationToken ct)
    {
        await foreach (var changes in run.HubSpot.SearchModifiedAsync(Companies, Since(seen), [], ct))
        {
            var news = await run.ReadAsync((unit, token) => unit.Companies.NewsAsync(changes.Records, token), ct);
            var companies = Read(await run.HubSpot.BatchReadAsync(Companies, news, inUse.All, inUse.Watched, ct), inUse);
            await run.WriteAsync(Companies, async (unit, cursor, token) =>
            {
                await unit.Companies.WriteAsync(companies, inUse, cursor.ImportedAt, token);
                if (cursor.ModifiedUpTo is null || cursor.ModifiedUpTo < changes.Watermark)
                    cursor.ModifiedUpTo = changes.Watermark.ToUniversalTime();
            }, ct);
        }

        await run.WriteAsync(Companies, (_, _, _) => Task.CompletedTask, ct);
    }

    private DateTimeOffset Since(SyncCursor cursor)
    {
        if (cursor.ModifiedUpTo is not { } newest)
            return DateTimeOffset.UnixEpoch;
        var overlap = TimeSpan.FromSeconds(run.Options.OverlapSeconds);
        return memory.Unmoved(portal, newest, run.Now) > overlap ? newest.AddMilliseconds(1) : newest - overlap;
    }

    /// <summary>Reads properties that came into use later, for the accounts that lack them. Their past does not fire.</summary>
    private async Task CompleteAsync(PropertiesInUse inUse, CancellationToken ct)
    {
        List<string> before = [];
        while (!memory.IsComplete(portal, inUse))
        {
            var incomplete = await run.ReadAsync((unit, token) => unit.Companies.IncompleteAsync(inUse, token), ct);
            if (incomplete.Count == 0)
                memory.SetComplete(portal, inUse);

            // The same ones again means that HubSpot gave an older state than we have: the next look tries anew.
            if (incomplete.Count == 0 || incomplete.SequenceEqual(before))
                return;
            var companies = Read(await run.HubSpot.BatchReadAsync(Companies, incomplete, inUse.All, inUse.Watched, ct), inUse);
            await run.WriteAsync(Companies, async (unit, cursor, token) =>
            {
                await unit.Companies.WriteAsync(companies, inUse, cursor.ImportedAt, token);
                await unit.Companies.ArchiveAsync(incomplete.Except(companies.Select(company => company.Id), StringComparer.Ordinal), token);
            }, ct);
            before = incomplete;
        }
    }
}
