using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Areas;

/// <summary>The areas in the order that they shall have.</summary>
/// <param name="Areas">The ids of all areas of the portal, each once.</param>
public sealed record OrderAreasRequest([property: Required] Guid[] Areas);

internal static class OrderAreas
{
    public static void Map(IEndpointRouteBuilder areas) =>
        areas.MapPut("/order", HandleAsync).WithName("OrderAreas")
            .WithSummary("Puts the areas in order. 409 where the list is not of all areas: somebody added or removed one meanwhile. Admins only.")
            .ProducesProblem(403).ProducesProblem(409);

    public static async Task<Results<Ok<CatalogueView>, ProblemHttpResult>> HandleAsync(OrderAreasRequest request, CatalogueEditing editing, Journal journal, CancellationToken ct)
    {
        var opened = await editing.OpenAsync(ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var before = opened.Value.Areas.OrderBy(area => area.Position).ToList();
        if (!before.Select(area => area.Id.Value).Order().SequenceEqual(request.Areas.Order()))
            return Error.Conflict("catalogue.areas_differ", "The list is not of all areas, each once: somebody added or removed one meanwhile. Load the catalogue again and repeat your change.").ToProblem();

        foreach (var area in before)
            area.Position = Array.IndexOf(request.Areas, area.Id.Value);
        journal.Record("catalogue.areas_ordered", null, null, before.Select(area => area.Name), before.OrderBy(area => area.Position).Select(area => area.Name));
        return TypedResults.Ok(await editing.SaveAsync(ct));
    }
}
