using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>A cycle's standing: the totals kept of the ledger and the lines after them, see points_totals.sql.</summary>
internal sealed class LeaderboardQuery(ImpactPilotDb db)
{
    // A person is called what their last line calls them; an index finds it for somebody and for nobody, not for both at once.
    private const string PerPerson =
        """
        with since as materialized (
            select csm_id, account_id, day, points, wins from points_since_totals(@cycle)
        ), person as (
            select csm_id, sum(points)::int as points, sum(wins)::int as wins,
                   coalesce(sum(points) filter (where day > @week_ago), 0)::int as delta_week, coalesce(sum(points) filter (where day > @two_weeks_ago and day <= @week_ago), 0)::int as week_before
            from (select csm_id, day, points, wins from day_totals where portal_id = @portal and cycle_id = @cycle
                  union all select csm_id, day, points, wins from since) line
            group by csm_id
        ), impacted as (
            select csm_id, count(*)::int as accounts
            from (select csm_id from (select csm_id, account_id, points from account_totals where portal_id = @portal and cycle_id = @cycle
                                      union all select csm_id, account_id, points from since) line
                  group by csm_id, account_id having sum(points) >= @impacted_from) account
            group by csm_id
        )
        select p.csm_id as user_id,
               case when p.csm_id is null
                   then (select csm_name from points_entries where portal_id = @portal and cycle_id = @cycle and csm_id is null order by number desc limit 1)
                   else (select csm_name from points_entries e where e.portal_id = @portal and e.cycle_id = @cycle and e.csm_id = p.csm_id order by e.number desc limit 1)
               end as user_name,
               p.points, p.wins, p.delta_week, p.week_before, coalesce(i.accounts, 0) as impacted_accounts
        from person p
        left join impacted i on i.csm_id is not distinct from p.csm_id
        """;

    private const string PerDay =
        """
        select csm_id as user_id, greatest(day, @starts_on) as day, sum(points)::int as points, sum(wins)::int as wins
        from (select csm_id, day, points, wins from day_totals where portal_id = @portal and cycle_id = @cycle
              union all select csm_id, day, points, wins from points_since_totals(@cycle)) line
        group by 1, 2 order by 2
        """;

    private const string Impacted =
        """
        select count(*)::int from (
            select 1 from (select account_id, points from account_totals where portal_id = @portal and cycle_id = @cycle
                           union all select account_id, points from points_since_totals(@cycle)) line
            group by account_id having sum(points) >= @impacted_from) impacted
        """;

    // Whoever has lines could be reached: an account that was archived since still counts where it counted. Only of those are lines looked up.
    private const string InReach =
        """
        select segment as name, count(*)::int as accounts from (
            select a.segment from accounts a where a.portal_id = @portal and not a.archived
            union all
            select a.segment from accounts a where a.portal_id = @portal and a.archived
                and exists (select from points_entries e where e.portal_id = @portal and e.account_id = a.id and e.cycle_id = @cycle)) reached
        group by segment
        """;

    /// <summary>Everybody by points, then what belongs to nobody, which takes no rank from anybody.</summary>
    public async Task<IReadOnlyList<Ranked<Standing>>> StandingsAsync(Portal portal, Cycle cycle, DateTimeOffset now, CancellationToken ct)
    {
        var today = portal.Calendar.DateAt(now);
        var scored = await db.QueryAsync<ScoredRow>(
            PerPerson,
            new { portal = portal.PortalId.Value, cycle = cycle.Id.Value, week_ago = today.AddDays(-7), two_weeks_ago = today.AddDays(-14), impacted_from = portal.ImpactedFromPoints },
            ct);
        var standings = scored
            .Where(row => row.user_id is not null || row.points != 0 || row.wins != 0)
            .Select(row => new Standing(row.user_id, row.user_name, row.points, row.wins, row.impacted_accounts, row.delta_week, row.week_before))
            .ToList();
        var people = await db.Users.AsNoTracking().Where(user => user.Active && user.Role == Role.Csm).ToListAsync(ct);
        standings.AddRange(people
            .Where(user => standings.TrueForAll(standing => standing.UserId != user.Id.Value))
            .Select(user => new Standing(user.Id.Value, user.Name, 0, 0, 0, 0, 0)));
        return Ranking.ByPoints(standings, standing => standing.Points, standing => standing.UserName, standing => standing.UserId is not null);
    }

    public async Task<IReadOnlyList<DayPoints>> DaysAsync(Portal portal, Cycle cycle, CancellationToken ct)
    {
        var rows = await db.QueryAsync<DayRow>(PerDay, new { portal = portal.PortalId.Value, cycle = cycle.Id.Value, starts_on = cycle.StartsOn }, ct);
        return [.. rows.Select(row => new DayPoints(row.user_id, row.day, row.points, row.wins))];
    }

    /// <summary>How many accounts are impacted; of an ended cycle how many were.</summary>
    public async Task<int> ImpactedAccountsAsync(Portal portal, Cycle cycle, CancellationToken ct) =>
        cycle.ImpactedAccounts ?? await ImpactedAccountsAsync(cycle, portal.ImpactedFromPoints, ct);

    /// <summary>How many accounts have at least so many points in the cycle.</summary>
    public async Task<int> ImpactedAccountsAsync(Cycle cycle, int fromPoints, CancellationToken ct) =>
        (await db.QueryAsync<int>(Impacted, new { portal = cycle.PortalId.Value, cycle = cycle.Id.Value, impacted_from = fromPoints }, ct)).Single();

    /// <summary>The accounts that could be impacted in the cycle, by their segment of today: those in use, and those archived since that have lines in it.</summary>
    public async Task<IReadOnlyList<MappedSegment>> InReachAsync(Cycle cycle, CancellationToken ct) =>
        await db.QueryAsync<MappedSegment>(InReach, new { portal = cycle.PortalId.Value, cycle = cycle.Id.Value }, ct);

    // Dapper fills these by column name.
    private sealed record ScoredRow(Guid? user_id, string user_name, int points, int wins, int delta_week, int week_before, int impacted_accounts);

    private sealed record DayRow(Guid? user_id, DateOnly day, int points, int wins);
}

/// <summary>One person's sums in a cycle; no person for the pool: what was won at pooled accounts, and at those that had no CSM.</summary>
/// <param name="WeekBefore">Points of the seven days before the last seven.</param>
internal sealed record Standing(Guid? UserId, string UserName, int Points, int Wins, int ImpactedAccounts, int DeltaWeek, int WeekBefore);

/// <summary>One person's points and wins of one day.</summary>
internal sealed record DayPoints(Guid? UserId, DateOnly Day, int Points, int Wins);
