using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>The cycle that a board is asked for: the one named, or the active one.</summary>
internal static class ChosenCycle
{
    public static async Task<Result<Cycle>> ReadAsync(ImpactPilotDb db, Guid? id, CancellationToken ct)
    {
        var cycles = db.Cycles.AsNoTracking();
        var chosen = id is { } named
            ? await cycles.SingleOrDefaultAsync(cycle => cycle.Id == new CycleId(named), ct)
            : await cycles.SingleOrDefaultAsync(cycle => cycle.Status == CycleStatus.Active, ct);
        return chosen is not null
            ? chosen
            : Error.NotFound("cycles.not_found", id is null ? "No cycle is active. An admin can start one." : "There is no such cycle in this portal.");
    }
}
