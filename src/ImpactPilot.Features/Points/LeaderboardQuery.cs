using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>A cycle's standing: plain sums over the ledger, in one pass each.</summary>
internal sealed class LeaderboardQuery(ImpactPilotDb db)
{
    private const string PerPerson =
        """
        with line as (
            select csm_id, csm_name, account_id, points, reverses, occurred_at, booked_at
            from points_entries where portal_id = @portal and cycle_id = @cycle
        ), per_account as (
            select csm_id, account_id, sum(points) as points from line group by csm_id, account_id
        )
        select l.csm_id as user_id,
               (array_agg(l.csm_name order by l.booked_at desc))[1] as user_name,
               sum(l.points)::int as points,
               sum(case when l.reverses is null then 1 else -1 end)::int as wins,
               coalesce(sum(l.points) filter (where l.occurred_at > @week_ago), 0)::int as delta_week,
               (select count(*)::int from per_account a where a.csm_id is not distinct from l.csm_id and a.points >= @impacted_from) as impacted_accounts
        from line l group by l.csm_id
        """;

    private const string PerDay =
        """
        select csm_id as user_id, greatest((occurred_at at time zone @zone)::date, @starts_on) as day, sum(points)::int as points
        from points_entries where portal_id = @portal and cycle_id = @cycle
        group by 1, 2 order by 2
        """;

    private const string Impacted =
        """
        select count(*)::int from (
            select 1 from points_entries where portal_id = @portal and cycle_id = @cycle
            group by account_id having sum(points) >= @impacted_from) impacted
        """;

    public async Task<IReadOnlyList<Ranked<Standing>>> StandingsAsync(Portal portal, Cycle cycle, DateTimeOffset now, CancellationToken ct)
    {
        var scored = await db.QueryAsync<ScoredRow>(PerPerson, new { portal = portal.PortalId.Value, cycle = cycle.Id.Value, week_ago = now.AddDays(-7), impacted_from = portal.ImpactedFromPoints }, ct);
        var standings = scored.Select(row => new Standing(row.user_id, row.user_name, row.points, row.wins, row.impacted_accounts, row.delta_week)).ToList();
        var people = await db.Users.AsNoTracking().Where(user => user.Active && user.Role == Role.Csm).ToListAsync(ct);
        standings.AddRange(people
            .Where(user => standings.TrueForAll(standing => standing.UserId != user.Id.Value))
            .Select(user => new Standing(user.Id.Value, user.Name, 0, 0, 0, 0)));
        return Ranking.ByPoints(standings, standing => standing.Points, standing => standing.UserName);
    }

    public async Task<IReadOnlyList<DayPoints>> DaysAsync(Portal portal, Cycle cycle, CancellationToken ct)
    {
        var rows = await db.QueryAsync<DayRow>(PerDay, new { portal = portal.PortalId.Value, cycle = cycle.Id.Value, zone = portal.TimeZone, starts_on = cycle.StartsOn }, ct);
        return [.. rows.Select(row => new DayPoints(row.user_id, row.day, row.points))];
    }

    /// <summary>How many accounts are impacted; of an ended cycle how many were.</summary>
    public async Task<int> ImpactedAccountsAsync(Portal portal, Cycle cycle, CancellationToken ct) =>
        cycle.ImpactedAccounts ?? await ImpactedAccountsAsync(cycle, portal.ImpactedFromPoints, ct);

    /// <summary>How many accounts have at least so many points in the cycle.</summary>
    public async Task<int> ImpactedAccountsAsync(Cycle cycle, int fromPoints, CancellationToken ct) =>
        (await db.QueryAsync<int>(Impacted, new { portal = cycle.PortalId.Value, cycle = cycle.Id.Value, impacted_from = fromPoints }, ct)).Single();

    // Dapper fills these by column name.
    private sealed record ScoredRow(Guid? user_id, string user_name, int points, int wins, int delta_week, int impacted_accounts);

    private sealed record DayRow(Guid? user_id, DateOnly day, int points);
}

/// <summary>One person's sums in a cycle; no person where accounts had no CSM.</summary>
internal sealed record Standing(Guid? UserId, string UserName, int Points, int Wins, int ImpactedAccounts, int DeltaWeek);

/// <summary>One person's points of one day.</summary>
internal sealed record DayPoints(Guid? UserId, DateOnly Day, int Points);
