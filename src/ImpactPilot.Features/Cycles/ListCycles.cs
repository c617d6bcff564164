using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

internal static class ListCycles
{
    public static void Map(IEndpointRouteBuilder cycles) =>
        cycles.MapGet("/", HandleAsync).WithName("ListCycles").WithSummary("All cycles of the portal, the newest first.");

    public static async Task<Ok<CycleOverview[]>> HandleAsync(ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var cycles = await db.Cycles.AsNoTracking().OrderByDescending(cycle => cycle.StartsOn).ToListAsync(ct);
        return TypedResults.Ok(await CycleOverview.ReadAsync(db, cycles, clock, ct));
    }
}
