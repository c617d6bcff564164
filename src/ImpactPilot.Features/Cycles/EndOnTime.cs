using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>Ends a cycle that restarts automatically once its last day is over; what waits is carried over, since nobody is there to settle it.</summary>
public sealed class EndOnTime(ImpactPilotDb db, Ending ending, TimeProvider clock)
{
    /// <summary>The kind of work; its subject is the cycle.</summary>
    public const string Work = "end-cycle";

    /// <summary>Asks for it where the active cycle restarts automatically.</summary>
    public static async Task AskAsync(ImpactPilotDb db, Cycle active, CancellationToken ct)
    {
        if (active.RestartsAutomatically)
            await WorkQueue.AskAsync(db, Work, active.Id.ToString(), active.OverAt(await db.PortalAsync(ct)), ct);
    }

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var id = new CycleId(Guid.Parse(work.Subject));
        var now = clock.GetUtcNow();
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (cycle is { Status: CycleStatus.Active, RestartsAutomatically: true })
        {
            var overAt = cycle.OverAt(await db.PortalAsync(ct));
            if (now < overAt)
            {
                await WorkQueue.PutOffAsync(db, work, overAt, ct);
                return;
            }

            // A refusal is rolled back whole and kept with the work, where the operator reads it.
            if (await ending.EndAsync(id, PendingChoice.CarryOver, startNext: true, rehearsed: null, ct) is { Succeeded: false } refused)
                throw new InvalidOperationException(refused.Error.Message);
        }

        await WorkQueue.CompleteAsync(db, work, now, ct);
    }
}
