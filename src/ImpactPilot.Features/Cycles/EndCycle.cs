using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Cycles;

/// <summary>How to end a cycle; look at its rehearsal first.</summary>
/// <param name="Pending">What becomes of the suggestions that wait, snoozed ones too.</param>
/// <param name="Rehearsed">The rehearsal's <c>stamp</c>: the end is refused where it would do something else by now. Null ends it as it is.</param>
/// <param name="StartNext">Whether the next cycle starts with it: the draft that follows, or one of the same kind with the same targets.</param>
public sealed record EndCycleRequest(PendingChoice Pending = PendingChoice.CarryOver, bool StartNext = false, string? Rehearsed = null);

internal static class EndCycle
{
    public static void Map(IEndpointRouteBuilder cycles) =>
        cycles.MapPost("/{id:guid}/end", HandleAsync).WithName("EndCycle")
            .WithSummary("Ends the active cycle: its results stay as they are now, and its wins can't be undone any more. It can be opened again for 7 days. 409 where the rehearsal that is named is out of date. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    public static async Task<Results<Ok<CycleOverview>, ProblemHttpResult>> HandleAsync(
        Guid id, EndCycleRequest request, Actor actor, Ending ending, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (CycleGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        var ended = await ending.EndAsync(new CycleId(id), request.Pending, request.StartNext, request.Rehearsed, ct);
        if (!ended.Succeeded)
            return ended.Error.ToProblem();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await CycleOverview.ReadAsync(db, ended.Value, clock, ct));
    }
}
