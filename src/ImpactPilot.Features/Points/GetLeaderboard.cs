using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>The cycle's leaderboard.</summary>
/// <param name="Rows">People by points, the most first.</param>
/// <param name="Series">Points so far, day by day, up to today or the cycle's end.</param>
public sealed record Leaderboard(CycleView Cycle, LeaderboardTotals Totals, LeaderboardRow[] Rows, SeriesPoint[] Series, DateTimeOffset AsOf);

/// <summary>Sums over everybody.</summary>
/// <param name="Accounts">All accounts that could be impacted.</param>
public sealed record LeaderboardTotals(int Points, int ImpactedAccounts, int Accounts, int Wins);

/// <summary>One person's line.</summary>
/// <param name="Rank">Equal points share a rank (1, 2, 2, 4).</param>
/// <param name="User">Null for accounts that had no CSM.</param>
/// <param name="DeltaWeek">Points that happened in the last seven days, today included.</param>
/// <param name="Weeks">Points of each week since the cycle's first day.</param>
/// <param name="TargetPoints">What the person aims at in the cycle; null without a target.</param>
public sealed record LeaderboardRow(int Rank, bool Tied, PersonRef? User, int Points, int ImpactedAccounts, int Wins, int DeltaWeek, int[] Weeks, int? TargetPoints);

/// <summary>A person by id and name.</summary>
public sealed record PersonRef(Guid Id, string Name);

/// <summary>Points from the cycle's start to the end of a day.</summary>
public sealed record SeriesPoint(DateOnly Date, int Points);

internal static class GetLeaderboard
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/leaderboard", HandleAsync).WithName("GetLeaderboard")
            .WithSummary("The standing of a cycle; without one, of the active cycle. An ended cycle answers as it ended.")
            .ProducesProblem(404);

    public static async Task<Results<Ok<Leaderboard>, ProblemHttpResult>> HandleAsync(Guid? cycle, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var found = await ChosenCycle.ReadAsync(db, cycle, ct);
        if (!found.Succeeded)
            return found.Error.ToProblem();

        var now = clock.GetUtcNow();
        var (chosen, portal) = (found.Value, await db.PortalAsync(ct));
        var query = new LeaderboardQuery(db);
        var days = await query.DaysAsync(portal, chosen, ct);
        var today = portal.Calendar.DateAt(now);
        var rows = await StandingsAsync(db, query, portal, chosen, now, ct);
        var targets = await db.CycleTargets.AsNoTracking().Where(target => target.CycleId == chosen.Id).ToDictionaryAsync(target => target.UserId, target => target.Points, ct);
        var totals = new LeaderboardTotals(
            rows.Sum(row => row.Item.Points),
            await query.ImpactedAccountsAsync(portal, chosen, ct),
            await db.Accounts.CountAsync(account => !account.Archived, ct),
            rows.Sum(row => row.Item.Wins));
        return TypedResults.Ok(new Leaderboard(
            CycleView.Of(chosen, today), totals, [.. rows.Select(row => Row(row, days, targets, chosen, today))], [.. Series(days, chosen, today)], chosen.EndedAt ?? now));
    }

    private static async Task<IReadOnlyList<Ranked<Standing>>> StandingsAsync(ImpactPilotDb db, LeaderboardQuery query, Portal portal, Cycle cycle, DateTimeOffset now, CancellationToken ct)
    {
        if (cycle.Status is not CycleStatus.Ended)
            return await query.StandingsAsync(portal, cycle, now, ct);
        var frozen = await db.CycleResults.AsNoTracking().Where(result => result.CycleId == cycle.Id).OrderBy(result => result.Position).ToListAsync(ct);
        return [.. frozen.Select(result => new Ranked<Standing>(
            result.Rank,
            frozen.Count(other => other.Rank == result.Rank) > 1,
            new Standing(result.UserId?.Value, result.UserName, result.Points, result.Wins, result.ImpactedAccounts, 0)))];
    }

    private static LeaderboardRow Row(Ranked<Standing> place, IReadOnlyList<DayPoints> days, Dictionary<UserId, int?> targets, Cycle cycle, DateOnly today)
    {
        var standing = place.Item;
        var weeks = new int[WeeksSoFar(cycle, today)];
        foreach (var day in days.Where(day => day.UserId == standing.UserId))
            weeks[Math.Min(weeks.Length - 1, (day.Day.DayNumber - cycle.StartsOn.DayNumber) / 7)] += day.Points;
        var user = standing.UserId is { } id ? new PersonRef(id, standing.UserName) : null;
        var target = standing.UserId is { } aiming ? targets.GetValueOrDefault(new UserId(aiming)) : null;
        return new LeaderboardRow(place.Rank, place.Tied, user, standing.Points, standing.ImpactedAccounts, standing.Wins, standing.DeltaWeek, weeks, target);
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
