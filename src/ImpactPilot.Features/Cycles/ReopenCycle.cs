using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Suggestions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>
/// Takes a cycle's end back: its frozen lines go, it counts again, and what the end settled is pending again. A next cycle in
/// which nothing counts yet becomes a draft. It stays open until somebody ends it, whatever its last day.
/// </summary>
internal static class ReopenCycle
{
    public static void Map(IEndpointRouteBuilder cycles) =>
        cycles.MapPost("/{id:guid}/reopen", HandleAsync).WithName("ReopenCycle")
            .WithSummary("Opens the cycle that ended last again, within 7 days of its end and while nothing is booked in the next one. It no longer restarts automatically. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    public static async Task<Results<Ok<CycleOverview>, ProblemHttpResult>> HandleAsync(
        Guid id, Actor actor, SettleAll settling, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (CycleGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        if (await db.Cycles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new CycleId(id), ct) is not { } seen)
            return CycleGuard.NotFound.ToProblem();

        // Accounts before cycles, as everywhere.
        if (seen.EndedAt is { } end)
            await settling.ReviveAsync(end, ct);
        var cycle = (await CycleGuard.LockAsync(db, seen.Id, ct))!;
        var next = await LockActiveAsync(db, ct);
        if (await RefusalAsync(db, cycle, next?.Period, clock.GetUtcNow(), ct) is { } refusal)
            return refusal.ToProblem();

        await OpenAsync(db, cycle, next, ct);
        journal.Record("cycle.reopened", null, id, new { status = CycleStatus.Ended }, new { status = CycleStatus.Active, backToDraft = next?.Name });
        journal.Announce(Topics.Cycle);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await CycleOverview.ReadAsync(db, cycle, clock, ct));
    }

    private static async Task<Cycle?> LockActiveAsync(ImpactPilotDb db, CancellationToken ct) =>
        await CycleGuard.ActiveAsync(db, ct) is { } active && await CycleGuard.LockAsync(db, active.Id, ct) is { Status: CycleStatus.Active } locked ? locked : null;

    /// <summary>Why it can't be opened again now; null where it can.</summary>
    internal static async Task<Error?> RefusalAsync(ImpactPilotDb db, Cycle cycle, CyclePeriod? next, DateTimeOffset now, CancellationToken ct)
    {
        var later = await db.Cycles.AsNoTracking().Where(row => row.EndedAt > cycle.EndedAt).OrderBy(row => row.EndedAt).FirstOrDefaultAsync(ct);
        var counts = next is not null && await db.PointsEntries.AnyAsync(entry => entry.CycleId == next.Id, ct);
        return CycleMoves.RefuseReopen(cycle.Period, cycle.EndedAt, later?.Period, next, counts, now);
    }

    // Written one after the other: not for an instant are two active, and frozen lines go only once their cycle counts again.
    private static async Task OpenAsync(ImpactPilotDb db, Cycle cycle, Cycle? next, CancellationToken ct)
    {
        if (next is not null)
        {
            next.Status = CycleStatus.Draft;
            next.Version++;
            await db.SaveChangesAsync(ct);
        }

        (cycle.Status, cycle.EndedAt, cycle.ImpactedFromPoints, cycle.ImpactedAccounts, cycle.RestartsAutomatically) = (CycleStatus.Active, null, null, null, false);
        cycle.Version++;
        await db.SaveChangesAsync(ct);
        await db.CycleResults.Where(result => result.CycleId == cycle.Id).ExecuteDeleteAsync(ct);
        await db.TeamResults.Where(result => result.CycleId == cycle.Id).ExecuteDeleteAsync(ct);
    }
}
