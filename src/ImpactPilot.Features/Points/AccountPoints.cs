using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>An account's points: sums over the ledger.</summary>
/// <param name="ThisCycle">In the active cycle; 0 without one.</param>
/// <param name="Ever">Over all cycles.</param>
public sealed record AccountPoints(int ThisCycle, int Ever)
{
    internal static async Task<AccountPoints> OfAsync(ImpactPilotDb db, AccountId account, CancellationToken ct)
    {
        var lines = db.PointsEntries.Where(entry => entry.AccountId == account);
        var ever = await lines.SumAsync(entry => entry.Points, ct);
        var thisCycle = await lines
            .Where(entry => db.Cycles.Any(cycle => cycle.Id == entry.CycleId && cycle.Status == CycleStatus.Active))
            .SumAsync(entry => entry.Points, ct);
        return new AccountPoints(thisCycle, ever);
    }
}
