using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>The cycle's leaderboard.</summary>
/// <param name="Rows">People by points, the most first; of a CSM's view only those whom the portal's privacy shows.</param>
/// <param name="Teams">Teams by points, then what is in none; empty without teams, and where the privacy hides people.</param>
/// <param name="Privacy">What CSMs see of others.</param>
/// <param name="HidesPeople">Whether there are people whom the privacy hides from whoever asks.</param>
/// <param name="Spread">How points are spread over people; null where the privacy hides people, of whom it would tell.</param>
/// <param name="Series">Points so far, day by day, up to today or the cycle's end.</param>
public sealed record Leaderboard(CycleView Cycle, LeaderboardTotals Totals, LeaderboardRow[] Rows, LeaderboardTeam[] Teams, SeriesPoint[] Series, BoardPrivacy Privacy, bool HidesPeople, PointsSpread? Spread, DateTimeOffset AsOf);

/// <summary>Sums over everybody.</summary>
/// <param name="Accounts">All accounts that could be impacted: those in use, and those archived since that have lines in the cycle.</param>
public sealed record LeaderboardTotals(int Points, int ImpactedAccounts, int Accounts, int Wins);

/// <summary>One person's line.</summary>
/// <param name="Rank">Among people; equal points share a rank (1, 2, 2, 4). Null for the pool, which comes last.</param>
/// <param name="User">Null for the pool: what was won at pooled accounts, and at those that had no CSM.</param>
/// <param name="DeltaWeek">Points that happened in the last seven days, today included; 0 of an ended cycle.</param>
/// <param name="WeekBefore">Points of the seven days before those.</param>
/// <param name="Weeks">Points of each week since the cycle's first day.</param>
/// <param name="Streak">Weeks in a row with at least one win, Monday to Sunday within the cycle; the present one breaks nothing before it is over.</param>
/// <param name="TargetPoints">What the person aims at in the cycle; null without a target, and where it is hidden.</param>
/// <param name="TargetAccounts">How many accounts the person aims to impact; null as above.</param>
/// <param name="Team">The person's team; of an ended cycle as it was.</param>
public sealed record LeaderboardRow(
    int? Rank, bool Tied, PersonRef? User, int Points, int ImpactedAccounts, int Wins, int DeltaWeek, int WeekBefore, int[] Weeks, int Streak, int? TargetPoints, int? TargetAccounts, PersonRef? Team);

/// <summary>A team's line, or that of what is in no team.</summary>
/// <param name="Rank">Null where it is no team.</param>
/// <param name="People">How many people are in it.</param>
/// <param name="ImpactedAccounts">Each account once, however many of the team's people it earned points for.</param>
/// <param name="TargetPoints">What the team was given, else the sum of its people's targets; null without either, and where it is hidden. Where others' targets are hidden, of one's own team only what it was given.</param>
public sealed record LeaderboardTeam(
    int? Rank, bool Tied, TeamRowKind Kind, PersonRef? Team, int People, int Points, int ImpactedAccounts, int Wins, int DeltaWeek, int WeekBefore, int[] Weeks, int? TargetPoints, int? TargetAccounts);

/// <summary>A person by id and name.</summary>
public sealed record PersonRef(Guid Id, string Name);

/// <summary>Points from the cycle's start to the end of a day.</summary>
public sealed record SeriesPoint(DateOnly Date, int Points);

internal static class GetLeaderboard
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/leaderboard", HandleAsync).WithName("GetLeaderboard")
            .WithSummary("The standing of a cycle, by person and by team; without one, of the active cycle. An ended cycle answers as it ended. CSMs see of others what the portal's privacy shows.")
            .ProducesProblem(404);

    public static async Task<Results<Ok<Leaderboard>, ProblemHttpResult>> HandleAsync(Guid? cycle, Actor actor, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var chosen = await ChosenCycle.ReadAsync(db, cycle, ct);
        return chosen.Succeeded ? TypedResults.Ok(await ReadAsync(chosen.Value, actor, db, clock.GetUtcNow(), ct)) : chosen.Error.ToProblem();
    }

    /// <summary>The board of a cycle as the actor sees it.</summary>
    internal static async Task<Leaderboard> ReadAsync(Cycle chosen, Actor actor, ImpactPilotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var portal = await db.PortalAsync(ct);
        var query = new LeaderboardQuery(db);
        var days = await query.DaysAsync(portal, chosen, ct);
        var today = portal.Calendar.DateAt(now);
        var rows = await StandingsAsync(db, query, portal, chosen, now, ct);
        var teams = await BoardTeams.OfAsync(db, chosen, ct);
        var sight = await db.SightAsync(actor, ct);
        var targets = await db.CycleTargets.AsNoTracking().Where(target => target.CycleId == chosen.Id).ToDictionaryAsync(target => target.UserId.Value, target => new CycleTarget(target.Points, target.Accounts), ct);
        var totals = new LeaderboardTotals(
            rows.Sum(row => row.Item.Points),
            await query.ImpactedAccountsAsync(portal, chosen, ct),
            (await query.InReachAsync(chosen, ct)).Sum(segment => segment.Accounts),
            rows.Sum(row => row.Item.Wins));
        var seen = rows.Where(row => sight.SeesRow(row.Item.UserId, row.Rank)).ToList();
        return new Leaderboard(
            CycleView.Of(chosen, today),
            totals,
            [.. seen.Select(row => Row(row, days, targets, chosen, today, teams, sight))],
            await TeamsAsync(db, portal, chosen, today, teams, rows, days, sight, ct),
            [.. Series(days, chosen, today)],
            portal.BoardPrivacy,
            seen.Count < rows.Count,
            sight.SeesEverybody ? PointsSpread.Of(rows.Where(row => row.Item.UserId is not null).Select(row => row.Item.Points)) : null,
            chosen.EndedAt ?? now);
    }

    private static async Task<IReadOnlyList<Ranked<Standing>>> StandingsAsync(ImpactPilotDb db, LeaderboardQuery query, Portal portal, Cycle cycle, DateTimeOffset now, CancellationToken ct)
    {
        if (cycle.Status is not CycleStatus.Ended)
            return await query.StandingsAsync(portal, cycle, now, ct);
        var frozen = await db.CycleResults.AsNoTracking().Where(result => result.CycleId == cycle.Id).OrderBy(result => result.Position).ToListAsync(ct);
        return [.. frozen.Select(result => new Ranked<Standing>(
            result.Rank,
            result.Rank is { } rank && frozen.Count(other => other.Rank == rank) > 1,
            new Standing(result.UserId?.Value, result.UserName, result.Points, result.Wins, result.ImpactedAccounts, 0, 0)))];
    }

    private static LeaderboardRow Row(Ranked<Standing> place, IReadOnlyList<DayPoints> days, Dictionary<Guid, CycleTarget> targets, Cycle cycle, DateOnly today, BoardTeams teams, BoardSight sight)
    {
        var standing = place.Item;
        var own = days.Where(day => day.UserId == standing.UserId).ToList();
        var streak = standing.UserId is null ? 0 : Streak.Weeks(own.Select(day => (day.Day, day.Wins)), cycle.StartsOn, cycle.EndsOn, today);
        var user = standing.UserId is { } id ? new PersonRef(id, standing.UserName) : null;
        var target = standing.UserId is { } aiming && sight.SeesTargetOf(aiming) ? targets.GetValueOrDefault(aiming) : default;

        // Who shares a rank with somebody unseen would know their points.
        var tied = place.Tied && (sight.SeesEverybody || place.Rank <= BoardSight.TopRanks);
        return new LeaderboardRow(
            place.Rank, tied, user, standing.Points, standing.ImpactedAccounts, standing.Wins, standing.DeltaWeek, standing.WeekBefore, Weeks(own, cycle, today), streak, target.Points, target.Accounts, teams.Of(standing.UserId));
    }

    private static async Task<LeaderboardTeam[]> TeamsAsync(
        ImpactPilotDb db, Portal portal, Cycle cycle, DateOnly today, BoardTeams teams, IReadOnlyList<Ranked<Standing>> people, IReadOnlyList<DayPoints> days, BoardSight sight, CancellationToken ct)
    {
        if (!sight.SeesEverybody)
            return [];
        var query = new TeamStandings(db);
        var places = cycle.Status is CycleStatus.Ended
            ? await query.FrozenAsync(cycle, ct)
            : await query.ReadAsync(portal, cycle, teams, [.. people.Select(place => place.Item)], ct);
        var aims = await TeamAims.OfAsync(db, cycle.Id, teams, ct);
        return [.. places.Select(place => Team(place, days, teams, aims, cycle, today, sight))];
    }

    private static LeaderboardTeam Team(TeamPlace place, IReadOnlyList<DayPoints> days, BoardTeams teams, TeamAims aims, Cycle cycle, DateOnly today, BoardSight sight)
    {
        var line = place.Item;
        var own = days.Where(day => TeamStandings.Kind(day.UserId, teams) == line.Kind && teams.Of(day.UserId)?.Id == line.Team?.Id);
        var target = line.Team is { } team ? sight.TargetOfTeam(line.Target, aims.GivenTo(team.Id), team.Id == teams.Of(sight.Self)?.Id) : sight.TargetOfTeam(line.Target, default, isOwn: false);
        return new LeaderboardTeam(
            place.Rank, place.Tied, line.Kind, line.Team, line.People, line.Points, line.ImpactedAccounts, line.Wins, line.DeltaWeek, line.WeekBefore, Weeks(own, cycle, today), target.Points, target.Accounts);
    }

    private static int[] Weeks(IEnumerable<DayPoints> days, Cycle cycle, DateOnly today)
    {
        var weeks = new int[WeeksSoFar(cycle, today)];
        foreach (var day in days)
            weeks[Math.Min(weeks.Length - 1, (day.Day.DayNumber - cycle.StartsOn.DayNumber) / 7)] += day.Points;
        return weeks;
    }

    private static IEnumerable<SeriesPoint> Series(IReadOnlyList<DayPoints> days, Cycle cycle, DateOnly today)
    {
        var byDay = days.GroupBy(day => day.Day).ToDictionary(group => group.Key, group => group.Sum(day => day.Points));
        var sum = 0;
        for (var day = cycle.StartsOn; day <= LastDay(cycle, today); day = day.AddDays(1))
        {
            sum += byDay.GetValueOrDefault(day);
            yield return new SeriesPoint(day, sum);
        }
    }

    private static int WeeksSoFar(Cycle cycle, DateOnly today) => Math.Max(1, ((LastDay(cycle, today).DayNumber - cycle.StartsOn.DayNumber) / 7) + 1);

    private static DateOnly LastDay(Cycle cycle, DateOnly today) => today < cycle.EndsOn ? today : cycle.EndsOn;
}
