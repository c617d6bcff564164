using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>A target to take or leave.</summary>
/// <param name="Points">As full time: who works less takes their share of it. Null where there is nothing to go by.</param>
/// <param name="Accounts">Impacted accounts, as full time; null where there is nothing to go by.</param>
/// <param name="Reason">Where it comes from, in words.</param>
public sealed record TargetSuggestionView(PersonRef User, int? Points, int? Accounts, string Reason);

internal static class SuggestTargets
{
    public static void Map(IEndpointRouteBuilder cycles) =>
        cycles.MapGet("/{id:guid}/target-suggestions", HandleAsync).WithName("SuggestTargets")
            .WithSummary("Targets for every active CSM from their last three ended cycles, brought to this cycle's length and to full time. Managers and admins only.")
            .ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<TargetSuggestionView[]>, ProblemHttpResult>> HandleAsync(Guid id, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (CycleGuard.RefusesPlanning(actor) is { } forbidden)
            return forbidden.ToProblem();
        if (await db.Cycles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new CycleId(id), ct) is not { } cycle)
            return CycleGuard.NotFound.ToProblem();

        var past = await PastAsync(db, cycle, ct);
        var people = await db.Users.AsNoTracking().Where(user => user.Active && user.Role == Role.Csm).OrderBy(user => user.Name).ThenBy(user => user.Id).ToListAsync(ct);
        return TypedResults.Ok(people.Select(user => View(user, TargetSuggestion.From(past[user.Id], cycle.Period.Days))).ToArray());
    }

    private static TargetSuggestionView View(User user, TargetSuggestion suggestion) =>
        new(new PersonRef(user.Id.Value, user.Name), suggestion.Points, suggestion.Accounts, suggestion.Reason);

    /// <summary>What everybody reached in the cycles that ended before this one, the latest first.</summary>
    private static async Task<ILookup<UserId?, PastResult>> PastAsync(ImpactPilotDb db, Cycle cycle, CancellationToken ct)
    {
        var portal = await db.PortalAsync(ct);
        var ended = await db.Cycles.AsNoTracking()
            .Where(row => row.Status == CycleStatus.Ended && row.StartsOn < cycle.StartsOn)
            .OrderByDescending(row => row.StartsOn)
            .ToListAsync(ct);
        var results = await db.CycleResults.AsNoTracking().Where(result => result.UserId != null).ToListAsync(ct);
        var weights = await db.CycleTargets.AsNoTracking().ToDictionaryAsync(target => (target.CycleId, (UserId?)target.UserId), target => target.Weight, ct);
        return ended
            .Join(results, row => row.Id, result => result.CycleId, (row, result) => (Cycle: row, Result: result))
            .ToLookup(pair => pair.Result.UserId, pair => new PastResult(
                pair.Cycle.Name,
                DaysCounted(pair.Cycle, portal),
                weights.GetValueOrDefault((pair.Cycle.Id, pair.Result.UserId), GetCycle.FullTime),
                pair.Result.Points,
                pair.Result.ImpactedAccounts));
    }

    /// <summary>A cycle that was ended early counted for fewer days than it has.</summary>
    private static int DaysCounted(Cycle cycle, Portal portal)
    {
        var endedOn = portal.Calendar.DateAt(cycle.EndedAt!.Value);
        return Math.Max(1, (endedOn < cycle.EndsOn ? cycle.Period with { EndsOn = endedOn } : cycle.Period).Days);
    }
}
