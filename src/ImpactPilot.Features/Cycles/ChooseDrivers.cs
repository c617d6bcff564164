using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Points;
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
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>Which drivers count in a cycle, and what that would have meant in the one before.</summary>
/// <param name="Drivers">In the catalogue's order; of an ended cycle also those left out that are gone since.</param>
/// <param name="Before">The last cycle before this one that counted; null where there is none.</param>
/// <param name="Version">The cycle's, to be named in <c>If-Match</c>.</param>
public sealed record DriverSelectionView(Guid Cycle, DriverInCycle[] Drivers, CycleBefore? Before, int Version);

/// <summary>A driver as a cycle sees it.</summary>
/// <param name="Points">What a win earns.</param>
/// <param name="Counts">False where the cycle leaves it out: it can't be won there.</param>
/// <param name="PointsBefore">What it earned in the cycle before.</param>
public sealed record DriverInCycle(Guid Id, string Name, string? Area, int Points, bool Counts, int PointsBefore);

/// <summary>The cycle before, to compare with and to copy from.</summary>
/// <param name="Points">All of its points.</param>
/// <param name="WinnablePoints">What is left of them without what this cycle leaves out.</param>
/// <param name="LeftOut">The drivers that it left out.</param>
public sealed record CycleBefore(Guid Id, string Name, int Points, int WinnablePoints, Guid[] LeftOut);

/// <summary>Which drivers shall not count.</summary>
public sealed record ChooseDriversRequest(Guid[] LeftOut);

internal static class ChooseDrivers
{
    private static readonly Error Ended = Error.Conflict("cycles.ended", "The cycle has ended, and which drivers counted in it stays as it was.");

    public static void Map(IEndpointRouteBuilder cycles)
    {
        cycles.MapGet("/{id:guid}/drivers", ReadAsync).WithName("GetCycleDrivers")
            .WithSummary("Which drivers count in a cycle, and what each earned in the cycle before.").ProducesProblem(404);
        cycles.MapPut("/{id:guid}/drivers", HandleAsync).WithName("ChooseCycleDrivers")
            .WithSummary("Chooses which drivers count in a draft or in the active cycle, by naming those that don't. What was won stays won. Needs If-Match with the cycle's version. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    public static async Task<Results<Ok<DriverSelectionView>, ProblemHttpResult>> ReadAsync(Guid id, ImpactPilotDb db, CancellationToken ct) =>
        await db.Cycles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new CycleId(id), ct) is { } cycle
            ? TypedResults.Ok(await ViewAsync(db, cycle, ct))
            : CycleGuard.NotFound.ToProblem();

    public static async Task<Results<Ok<DriverSelectionView>, ProblemHttpResult>> HandleAsync(
        Guid id, ChooseDriversRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (CycleGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        if (await CycleGuard.LockAsync(db, new CycleId(id), ct) is not { } cycle)
            return CycleGuard.NotFound.ToProblem();
        var names = await db.Drivers.Where(driver => driver.ArchivedAt == null).ToDictionaryAsync(driver => driver.Id, driver => driver.Name, ct);
        var wanted = Array.ConvertAll(request.LeftOut, driver => new DriverId(driver));
        if ((CycleGuard.RefusesVersion(cycle, ifMatch) ?? (cycle.Status is CycleStatus.Ended ? Ended : DriverSelection.Refusal(wanted, names.Keys))) is { } refusal)
            return refusal.ToProblem();

        var known = await db.LeftOutDrivers.Where(row => row.CycleId == cycle.Id).ToListAsync(ct);
        db.LeftOutDrivers.RemoveRange(known.Where(row => !wanted.Contains(row.DriverId)));
        db.LeftOutDrivers.AddRange(wanted.Where(driver => known.TrueForAll(row => row.DriverId != driver)).Select(driver => Row(db, cycle.Id, driver, names[driver])));
        cycle.Version++;
        journal.Record("cycle.drivers_chosen", null, id, new { cycle.Name, leftOut = Names(known.Select(row => row.DriverName)) }, new { cycle.Name, leftOut = Names(wanted.Select(driver => names[driver])) });
        journal.Announce(Topics.Cycle);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await ViewAsync(db, cycle, ct));
    }

    /// <summary>A cycle leaves out what another did, as far as that still exists.</summary>
    internal static async Task RepeatAsync(ImpactPilotDb db, CycleId of, CycleId into, CancellationToken ct)
    {
        var rows = await db.LeftOutDrivers.AsNoTracking()
            .Where(row => row.CycleId == of && db.Drivers.Any(driver => driver.Id == row.DriverId && driver.ArchivedAt == null))
            .ToListAsync(ct);
        db.LeftOutDrivers.AddRange(rows.Select(row => Row(db, into, row.DriverId, row.DriverName)));
    }

    private static async Task<DriverSelectionView> ViewAsync(ImpactPilotDb db, Cycle cycle, CancellationToken ct)
    {
        var leftOut = await db.LeftOutDrivers.AsNoTracking().Where(row => row.CycleId == cycle.Id).OrderBy(row => row.DriverName).ToListAsync(ct);
        var before = await db.Cycles.AsNoTracking().Where(row => row.Status != CycleStatus.Draft && row.StartsOn < cycle.StartsOn).OrderByDescending(row => row.StartsOn).FirstOrDefaultAsync(ct);
        var earned = before is null ? [] : (await GetCut.RowsAsync(db, CutBy.Driver, before.Id, csm: null, ct)).ToDictionary(row => new DriverId(row.Id!.Value), row => row.Points);
        var known = await db.Drivers.AsNoTracking()
            .Where(driver => driver.ArchivedAt == null)
            .Join(db.Areas, driver => driver.AreaId, area => area.Id, (driver, area) => new { driver.Id, driver.Name, Area = area.Name, driver.Points, AreaPosition = area.Position, driver.Position })
            .OrderBy(driver => driver.AreaPosition).ThenBy(driver => driver.Position)
            .ToListAsync(ct);
        var drivers = known.Select(driver => new DriverInCycle(
            driver.Id.Value, driver.Name, driver.Area, driver.Points, leftOut.TrueForAll(row => row.DriverId != driver.Id), earned.GetValueOrDefault(driver.Id)));
        var gone = cycle.Status is not CycleStatus.Ended ? [] : leftOut
            .Where(row => known.TrueForAll(driver => driver.Id != row.DriverId))
            .Select(row => new DriverInCycle(row.DriverId.Value, row.DriverName, null, 0, Counts: false, earned.GetValueOrDefault(row.DriverId)));
        return new DriverSelectionView(cycle.Id.Value, [.. drivers, .. gone], before is null ? null : await BeforeAsync(db, before, earned, leftOut, ct), cycle.Version);
    }

    private static async Task<CycleBefore> BeforeAsync(ImpactPilotDb db, Cycle before, Dictionary<DriverId, int> earned, List<LeftOutDriver> leftOut, CancellationToken ct)
    {
        var copied = await db.LeftOutDrivers.AsNoTracking().Where(row => row.CycleId == before.Id).OrderBy(row => row.DriverName).Select(row => row.DriverId).ToListAsync(ct);
        return new CycleBefore(
            before.Id.Value,
            before.Name,
            earned.Values.Sum(),
            DriverSelection.Winnable(earned, leftOut.ConvertAll(row => row.DriverId)),
            [.. copied.Select(driver => driver.Value)]);
    }

    private static string[] Names(IEnumerable<string> drivers) => [.. drivers.Order(StringComparer.Ordinal)];

    private static LeftOutDriver Row(ImpactPilotDb db, CycleId cycle, DriverId driver, string name) =>
        new() { PortalId = db.PortalId, CycleId = cycle, DriverId = driver, DriverName = name };
}
