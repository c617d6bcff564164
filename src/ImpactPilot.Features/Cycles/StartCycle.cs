using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Cycles;

/// <summary>How to start a cycle.</summary>
/// <param name="Early">Start it although its first day is still to come: wins until then count in it, marked as outside its days.</param>
public sealed record StartCycleRequest(bool Early = false);

internal static class StartCycle
{
    public static void Map(IEndpointRouteBuilder cycles) =>
        cycles.MapPost("/{id:guid}/start", HandleAsync).WithName("StartCycle")
            .WithSummary("Makes a draft the active cycle. Refused while another is active, after its last day, and before its first unless “early” is said. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    public static async Task<Results<Ok<CycleOverview>, ProblemHttpResult>> HandleAsync(
        Guid id, StartCycleRequest request, Actor actor, Starting starting, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (CycleGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        if (await CycleGuard.LockAsync(db, new CycleId(id), ct) is not { } cycle)
            return CycleGuard.NotFound.ToProblem();
        var today = (await db.PortalAsync(ct)).Calendar.DateAt(clock.GetUtcNow());
        var active = await CycleGuard.ActiveAsync(db, ct);
        if (CycleMoves.RefuseStart(cycle.Period, active?.Period, today, request.Early) is { } refusal)
            return refusal.ToProblem();

        await starting.BeginAsync(cycle, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await CycleOverview.ReadAsync(db, cycle, clock, ct));
    }
}
