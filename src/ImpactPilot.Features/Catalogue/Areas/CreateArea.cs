using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Areas;

internal static class CreateArea
{
    public static void Map(IEndpointRouteBuilder areas) =>
        areas.MapPost("/", HandleAsync).WithName("CreateArea")
            .WithSummary("A new area behind the others. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);

    public static async Task<Results<Ok<CatalogueArea>, ProblemHttpResult>> HandleAsync(AreaFields request, CatalogueEditing editing, Journal journal, CancellationToken ct)
    {
        var opened = await editing.OpenAsync(ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var (rows, fields) = (opened.Value, request.Tidy());
        if (fields.Refuses(rows, area: null) is { } refused)
            return refused.ToProblem();

        var area = rows.OpenArea(fields.Name, fields.Colour, fields.JourneyPhase);
        journal.Record("area.created", null, area.Id.Value, null, fields);
        return TypedResults.Ok((await editing.SaveAsync(ct)).Area(area.Id));
    }
}
