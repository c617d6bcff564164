using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Setup;

internal static class GetSetup
{
    public static void Map(IEndpointRouteBuilder setup) =>
        setup.MapGet("/", HandleAsync).WithName("GetSetup").WithSummary("How far the portal is on the way to its first win: each step with its state and what it waits for.");

    public static async Task<Ok<SetupView>> HandleAsync(ImpactPilotDb db, CancellationToken ct) => TypedResults.Ok(await SetupReading.ReadAsync(db, ct));
}
