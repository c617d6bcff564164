using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>What the end of a cycle would do now; nothing is changed.</summary>
/// <param name="Cycle">Its totals are what stays; each of its wins can't be undone any more.</param>
/// <param name="Board">The standing that stays, the most points first.</param>
/// <param name="Pending">Suggestions that wait for a person; carried over or settled.</param>
/// <param name="Snoozed">Suggestions put aside; carried over or settled with the pending ones.</param>
/// <param name="Next">What would start; null where the days that follow belong to a cycle that has already counted.</param>
/// <param name="Stamp">Names what is shown here: who sends it with the end is refused where anything changed since.</param>
public sealed record EndRehearsal(CycleOverview Cycle, EndStanding[] Board, int Pending, int Snoozed, NextCycleView? Next, string Stamp);

/// <summary>A line of the board that stays.</summary>
/// <param name="Rank">Null for the pool.</param>
/// <param name="User">Null for the pool: what was won at pooled accounts, and at those that had no CSM.</param>
/// <param name="TargetPoints">What the person aimed at; null without a target.</param>
public sealed record EndStanding(int? Rank, bool Tied, PersonRef? User, int Points, int Wins, int ImpactedAccounts, int? TargetPoints);

/// <summary>The cycle that would start.</summary>
/// <param name="DraftId">The draft; null where a new cycle is made.</param>
/// <param name="TargetPoints">The team's; of a new cycle that of the ending one.</param>
/// <param name="Early">True while its first day is still to come.</param>
public sealed record NextCycleView(Guid? DraftId, string Name, DateOnly StartsOn, DateOnly EndsOn, int? TargetPoints, int? TargetAccounts, bool Early);

internal static class RehearseEnd
{
    public static void Map(IEndpointRouteBuilder cycles) =>
        cycles.MapGet("/{id:guid}/end-rehearsal", HandleAsync).WithName("RehearseEnd")
            .WithSummary("What ending the active cycle would freeze, settle and start now. Managers and admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    public static async Task<Results<Ok<EndRehearsal>, ProblemHttpResult>> HandleAsync(Guid id, Actor actor, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (CycleGuard.RefusesPlanning(actor) is { } forbidden)
            return forbidden.ToProblem();
        if (await db.Cycles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new CycleId(id), ct) is not { } cycle)
            return CycleGuard.NotFound.ToProblem();
        if (CycleMoves.RefuseEnd(cycle.Period) is { } refusal)
            return refusal.ToProblem();

        // Named before it is read: what is booked in between makes the stamp too old, never too new.
        var waiting = await RehearsalStamp.WaitingAsync(db, ct);
        var stamp = await RehearsalStamp.OfAsync(db, cycle, waiting, ct);
        return TypedResults.Ok(new EndRehearsal(
            await CycleOverview.ReadAsync(db, cycle, clock, ct),
            await BoardAsync(db, cycle, clock.GetUtcNow(), ct),
            waiting.Pending,
            waiting.Snoozed,
            await NextAsync(db, cycle, clock.GetUtcNow(), ct),
            stamp));
    }

    private static async Task<EndStanding[]> BoardAsync(ImpactPilotDb db, Cycle cycle, DateTimeOffset now, CancellationToken ct)
    {
        var targets = await db.CycleTargets.Where(target => target.CycleId == cycle.Id).ToDictionaryAsync(target => target.UserId.Value, target => target.Points, ct);
        var standings = await new LeaderboardQuery(db).StandingsAsync(await db.PortalAsync(ct), cycle, now, ct);
        return [.. standings.Select(place => Line(place, place.Item.UserId is { } user ? targets.GetValueOrDefault(user) : null))];
    }

    private static EndStanding Line(Ranked<Standing> place, int? target)
    {
        var standing = place.Item;
        var user = standing.UserId is { } id ? new PersonRef(id, standing.UserName) : null;
        return new EndStanding(place.Rank, place.Tied, user, standing.Points, standing.Wins, standing.ImpactedAccounts, target);
    }

    private static async Task<NextCycleView?> NextAsync(ImpactPilotDb db, Cycle cycle, DateTimeOffset now, CancellationToken ct)
    {
        var calendar = (await db.PortalAsync(ct)).Calendar;
        if (NextCycle.After(cycle.Period, await CycleGuard.OthersAsync(db, cycle.Id, ct), calendar) is not { } next)
            return null;
        var plan = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == next.Draft, ct) ?? cycle;
        return new NextCycleView(next.Draft?.Value, next.Name, next.StartsOn, next.EndsOn, plan.TargetPoints, plan.TargetAccounts, calendar.DateAt(now) < next.StartsOn);
    }
}
