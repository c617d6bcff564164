using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue;

internal static class GetCatalogue
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/catalogue", HandleAsync).WithName("GetCatalogue").WithSummary("Areas and drivers with their transitions.");

    public static async Task<Ok<CatalogueView>> HandleAsync(ImpactPilotDb db, CancellationToken ct) => TypedResults.Ok(await CatalogueView.ReadAsync(db, ct));
}
