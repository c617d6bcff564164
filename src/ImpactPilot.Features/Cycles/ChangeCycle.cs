using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Cycles;

/// <summary>What a cycle shall be.</summary>
/// <param name="Name">1 to 80 characters.</param>
/// <param name="EndsOn">The last day, included, at most 366 days on.</param>
/// <param name="RestartsAutomatically">Whether it ends by itself after its last day and the next one starts.</param>
public sealed record ChangeCycleRequest(
    [property: Required, MaxLength(DraftCycle.LongestName)] string Name, DateOnly StartsOn, DateOnly EndsOn, bool RestartsAutomatically);

/// <summary>Changes a cycle, or drops a draft. Days move only while nothing counts in them yet.</summary>
internal static class ChangeCycle
{
    private static readonly Error Ended = Error.Conflict("cycles.ended", "The cycle has ended and stays as it was. Open it again first, if that is still possible.");
    private static readonly Error DaysFixed = Error.Conflict("cycles.days_fixed", "The cycle is active: wins were dated by its days, so they stay. Its name and restart can change.");
    private static readonly Error NotDraft = Error.Conflict("cycles.not_draft", "Only a draft can be deleted: what has counted is kept.");

    public static void Map(IEndpointRouteBuilder cycles)
    {
        cycles.MapPut("/{id:guid}", HandleAsync).WithName("ChangeCycle")
            .WithSummary("Changes a draft; of the active cycle its name and restart. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        cycles.MapDelete("/{id:guid}", DropAsync).WithName("DeleteCycle")
            .WithSummary("Deletes a draft with its targets. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    public static async Task<Results<Ok<CycleOverview>, ProblemHttpResult>> HandleAsync(
        Guid id, ChangeCycleRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (CycleGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        if (await CycleGuard.LockAsync(db, new CycleId(id), ct) is not { } cycle)
            return CycleGuard.NotFound.ToProblem();
        if ((CycleGuard.RefusesVersion(cycle, ifMatch) ?? await RefusalAsync(db, cycle, request, ct)) is { } refusal)
            return refusal.ToProblem();

        var before = Plan(cycle);
        (cycle.Name, cycle.StartsOn, cycle.EndsOn, cycle.RestartsAutomatically) = (request.Name.Trim(), request.StartsOn, request.EndsOn, request.RestartsAutomatically);
        cycle.Version++;
        if (cycle.Status is CycleStatus.Active)
            await EndOnTime.AskAsync(db, cycle, ct);
        journal.Record("cycle.changed", null, id, before, Plan(cycle));
        journal.Announce(Topics.Cycle);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await CycleOverview.ReadAsync(db, cycle, clock, ct));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> DropAsync(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (CycleGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        if (await CycleGuard.LockAsync(db, new CycleId(id), ct) is not { } cycle)
            return CycleGuard.NotFound.ToProblem();
        if ((CycleGuard.RefusesVersion(cycle, ifMatch) ?? (cycle.Status is CycleStatus.Draft ? null : NotDraft)) is { } refusal)
            return refusal.ToProblem();

        db.Cycles.Remove(cycle);
        journal.Record("cycle.deleted", null, id, Plan(cycle), null);
        journal.Announce(Topics.Cycle);
        return TypedResults.NoContent();
    }

    /// <summary>What the audit log keeps of a cycle's plan.</summary>
    internal static object Plan(Cycle cycle) => new { cycle.Name, cycle.StartsOn, cycle.EndsOn, cycle.RestartsAutomatically };

    private static async Task<Error?> RefusalAsync(ImpactPilotDb db, Cycle cycle, ChangeCycleRequest request, CancellationToken ct) => cycle.Status switch
    {
        CycleStatus.Ended => Ended,
        CycleStatus.Active => (request.StartsOn, request.EndsOn) == (cycle.StartsOn, cycle.EndsOn) ? null : DaysFixed,
        CycleStatus.Draft => CycleDates.Refusal(request.StartsOn, request.EndsOn, await CycleGuard.OthersAsync(db, cycle.Id, ct)),
    };
}
