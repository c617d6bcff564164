using System.Data;
using System.Diagnostics;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Benchmarks.Leaderboard;

/// <summary>One look at a board, ours and the plain sums, of the same instant.</summary>
internal sealed record Look(TimeSpan Ours, TimeSpan Plain, bool Equal);

/// <summary>The leaderboard with its cuts as the product reads it, beside what the lines themselves add up to.</summary>
internal sealed class Boards(IServiceScopeFactory scopes, PortalId portalId)
{
    private const string PlainPeople =
        """
        select coalesce(csm_id::text, '') as key, sum(points)::bigint as points, sum(wins)::bigint as wins, count(*) filter (where points >= @impacted_from) as impacted
        from (select csm_id, account_id, sum(points) as points, sum(wins) as wins
              from points_entries where portal_id = @portal and cycle_id = @cycle group by csm_id, account_id) account
        group by csm_id
        """;

    private const string PlainDays =
        "select (occurred_at at time zone @zone)::date::text as key, sum(points)::bigint as points, 0::bigint as wins, 0::bigint as impacted from points_entries where portal_id = @portal and cycle_id = @cycle group by 1";

    private const string PlainAreas =
        "select area_name as key, sum(points)::bigint as points, sum(wins)::bigint as wins, 0::bigint as impacted from points_entries where portal_id = @portal and cycle_id = @cycle group by 1";

    private const string PlainDrivers =
        """
        select d.name as key, sum(e.points)::bigint as points, sum(wins)::bigint as wins, 0::bigint as impacted
        from points_entries e join drivers d on d.portal_id = e.portal_id and d.id = e.driver_id where e.portal_id = @portal and cycle_id = @cycle group by d.id, d.name
        """;

    private const string PlainSegments =
        """
        select coalesce(a.segment, '') as key, sum(e.points)::bigint as points, sum(wins)::bigint as wins, 0::bigint as impacted
        from points_entries e join accounts a on a.portal_id = e.portal_id and a.id = e.account_id where e.portal_id = @portal and cycle_id = @cycle group by a.segment
        """;

    /// <summary>Reads both in one snapshot, so that what arrives in between is in neither.</summary>
    public async Task<Look> LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPortal>().Set(portalId);
        var db = scope.ServiceProvider.GetRequiredService<ImpactPilotDb>();
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await PortalUnit.TellPortalAsync(db, $"", cancellationToken);
        var portal = await db.Portals.AsNoTracking().SingleAsync(cancellationToken);
        var cycle = await db.Cycles.AsNoTracking().SingleAsync(row => row.Status == CycleStatus.Active, cancellationToken);

        var clock = Stopwatch.StartNew();
        var ours = await OursAsync(db, portal, cycle, cancellationToken);
        var took = clock.Elapsed;
        clock.Restart();
        var plain = await PlainAsync(db, portal, cycle, cancellationToken);
        return new Look(took, clock.Elapsed, ours.Order().SequenceEqual(plain.Order()));
    }

    private static async Task<List<string>> OursAsync(ImpactPilotDb db, Portal portal, Cycle cycle, CancellationToken cancellationToken)
    {
        var query = new LeaderboardQuery(db);
        var standings = await query.StandingsAsync(portal, cycle, TimeProvider.System.GetUtcNow(), cancellationToken);
        var days = await query.DaysAsync(portal, cycle, cancellationToken);
        List<string> lines = [.. standings.Select(place => place.Item).Where(item => item.Wins != 0 || item.Points != 0).Select(item => $"person {item.UserId} {item.Points} {item.Wins} {item.ImpactedAccounts}")];
        lines.AddRange(days.GroupBy(day => day.Day).Select(day => $"day {day.Key:yyyy-MM-dd} {day.Sum(one => one.Points)} 0 0"));
        foreach (var cut in new[] { CutBy.Area, CutBy.Driver, CutBy.Segment })
            lines.AddRange((await GetCut.RowsAsync(db, cut, cycle.Id, null, cancellationToken)).Select(row => $"{cut} {row.Name} {row.Points} {row.Wins} 0"));
        return lines;
    }

    private static async Task<List<string>> PlainAsync(ImpactPilotDb db, Portal portal, Cycle cycle, CancellationToken cancellationToken)
    {
        var parameters = new { portal = portal.PortalId.Value, cycle = cycle.Id.Value, zone = portal.TimeZone, impacted_from = portal.ImpactedFromPoints };
        List<string> lines = [];
        foreach (var (name, sql) in new[] { ("person", PlainPeople), ("day", PlainDays), ("Area", PlainAreas), ("Driver", PlainDrivers), ("Segment", PlainSegments) })
            lines.AddRange((await db.QueryAsync<PlainRow>(sql, parameters, cancellationToken)).Select(row => $"{name} {row.Key} {row.Points} {row.Wins} {row.Impacted}"));
        return lines;
    }

    private sealed record PlainRow(string Key, long Points, long Wins, long Impacted);
}
