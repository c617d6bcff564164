using ImpactPilot.Features.WriteBack.Notes;
using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// Finds what no modification date tells. HubSpot stamps a record neither when it is deleted or restored nor always when it is
/// linked or parted, and a search may miss one. So all records are gone through now and then, some with each look; and where
/// HubSpot has more or fewer than we at the end, all of its records are listed, once a day at most.
/// </summary>
internal sealed class Sweep(SyncRun run, SyncRecords records, SyncObject kind, LinkReader links)
{
    // So many that each question of HubSpot about links is asked in full.
    private const int AtOnce = 1000;

    private static readonly TimeSpan BetweenListings = TimeSpan.FromHours(20);

    public async Task RunAsync(SyncCursor seen, CancellationToken ct)
    {
        if (seen.SweptUpTo is null && run.Now - (seen.SweepBegunAt ?? seen.ImportedAt) < TimeSpan.FromMinutes(run.Options.SweepMinutes))
            return;
        var ours = await run.ReadAsync((unit, token) => records.Mirror(unit).IdsAfterAsync(seen.SweptUpTo ?? "", AtOnce, token), ct);
        var there = (await run.HubSpot.BatchReadAsync(kind.Path, ours.Select(record => record.Id), [], [], ct)).Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        var linked = kind == SyncObjects.Notes ? there.Except(await run.ReadAsync((unit, token) => StatusNotes.KnownAsync(unit.Db, there, token), ct)) : there;
        var told = await links.ReadAsync(kind, [.. linked], ct);
        var isEnd = ours.Count < AtOnce;
        var cursor = await run.WriteAsync(kind.Path, async (unit, cursor, token) =>
        {
            if (cursor.SweptUpTo != seen.SweptUpTo)
                return;
            await records.Mirror(unit).ArchiveAsync([.. ours.Where(record => !record.Archived && !there.Contains(record.Id)).Select(record => record.Id)], token);
            await records.Mirror(unit).CompareLinksAsync(there, told, token);
            cursor.SweepBegunAt = seen.SweptUpTo is null ? run.Now : cursor.SweepBegunAt;
            cursor.SweptUpTo = isEnd ? null : ours[^1].Id;
        }, ct);
        await ReadAgainAsync([.. ours.Where(record => record.Archived && there.Contains(record.Id)).Select(record => record.Id)], ct);
        if (isEnd && (cursor.ListedAgainAt is null || run.Now - cursor.ListedAgainAt >= BetweenListings))
            await CompareCountsAsync(ct);
    }

    private async Task CompareCountsAsync(CancellationToken ct)
    {
        var theirs = (await run.HubSpot.NewestAsync(kind.Path, ct)).Total;
        if (await run.ReadAsync((unit, token) => records.Mirror(unit).CountAsync(token), ct) == theirs)
            return;
        HubSpotPage? page = null;
        do
        {
            page = await run.HubSpot.ListAsync(kind.Path, [], [], page?.Next, ct);
            string[] ids = [.. page.Records.Select(record => record.Id)];
            var known = await run.ReadAsync((unit, token) => records.Mirror(unit).KnownAsync(ids, token), ct);
            await ReadAgainAsync([.. ids.Except(known, StringComparer.Ordinal)], ct);
        }
        while (page.Next is not null);
        await run.WriteAsync(kind.Path, (_, cursor, _) =>
        {
            cursor.ListedAgainAt = run.Now;
            return Task.CompletedTask;
        }, ct);
    }

    private Task ReadAgainAsync(string[] ids, CancellationToken ct) => ids.Length == 0 ? Task.CompletedTask : records.ReadAgainAsync(ids, ct);
}
