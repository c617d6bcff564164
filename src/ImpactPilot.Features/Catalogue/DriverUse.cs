using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue;

/// <summary>What hangs on a driver: it can be archived, not deleted, while anything does.</summary>
internal sealed record DriverUse(int Pursuits, int Detections)
{
    public bool Any => Pursuits + Detections > 0;

    /// <summary>“12 pursuits and 3 detections”.</summary>
    public override string ToString() => string.Join(" and ", new[] { Words(Pursuits, "pursuit"), Words(Detections, "detection") }.Where(words => words is not ""));

    public static async Task<DriverUse> OfAsync(ImpactPilotDb db, DriverId driver, CancellationToken ct) =>
        new(await db.Impacts.CountAsync(row => row.DriverId == driver, ct), await db.Suggestions.CountAsync(row => row.DriverId == driver, ct));

    /// <summary>The drivers that anything hangs on.</summary>
    public static Task<HashSet<DriverId>> AllAsync(ImpactPilotDb db, CancellationToken ct) => db.Drivers
        .Where(driver => db.Impacts.Any(row => row.DriverId == driver.Id) || db.Suggestions.Any(row => row.DriverId == driver.Id))
        .Select(driver => driver.Id).ToHashSetAsync(ct);

    private static string Words(int count, string what) => count switch
    {
        0 => "",
        1 => $"1 {what}",
        _ => $"{count} {what}s",
    };
}
