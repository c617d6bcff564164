using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>Who plans cycles, one change of a cycle at a time, and none over an unseen one.</summary>
internal static class CycleGuard
{
    public static readonly Error NotFound = Error.NotFound("cycles.not_found", "There is no such cycle in this portal.");

    private static readonly Error AdminsOnly = Error.Forbidden("cycles.admins_only", "Only an admin plans, starts and ends cycles.");
    private static readonly Error ManagersOnly = Error.Forbidden("cycles.managers_only", "Only managers and admins see what a cycle is planned with.");

    public static Error? RefusesWriting(Actor actor) => actor.Role is Role.Admin ? null : AdminsOnly;

    /// <summary>What stands behind a plan is for those who lead; cycles are read by everybody, and targets as the portal's privacy shows them.</summary>
    public static Error? RefusesPlanning(Actor actor) => actor.Role is Role.Manager or Role.Admin ? null : ManagersOnly;

    /// <summary>Whether the writer saw what is there.</summary>
    public static Error? RefusesVersion(Cycle cycle, string? ifMatch) => ifMatch?.Trim('"') == cycle.Version.ToString(CultureInfo.InvariantCulture)
        ? null
        : Error.Stale("cycles.stale", $"“{cycle.Name}” is not what you saw: somebody changed it meanwhile, or If-Match does not name its version. Load it again and repeat your change.");

    /// <summary>The cycle under its row's lock: others who want to change it, or to book into it, wait until this transaction ends.</summary>
    public static Task<Cycle?> LockAsync(ImpactPilotDb db, CycleId id, CancellationToken ct) =>
        db.Cycles.FromSql($"select * from cycles where portal_id = {db.PortalId.Value} and id = {id.Value} for update").SingleOrDefaultAsync(ct);

    /// <summary>The active cycle as it is now, not to be changed; null without one.</summary>
    public static Task<Cycle?> ActiveAsync(ImpactPilotDb db, CancellationToken ct) =>
        db.Cycles.AsNoTracking().SingleOrDefaultAsync(cycle => cycle.Status == CycleStatus.Active, ct);

    /// <summary>The days of all other cycles.</summary>
    public static async Task<IReadOnlyList<CyclePeriod>> OthersAsync(ImpactPilotDb db, CycleId? than, CancellationToken ct) =>
        [.. (await db.Cycles.AsNoTracking().Where(cycle => cycle.Id != than).ToListAsync(ct)).Select(cycle => cycle.Period)];
}
