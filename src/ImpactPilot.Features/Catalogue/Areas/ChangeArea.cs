using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Areas;

internal static class ChangeArea
{
    public static void Map(IEndpointRouteBuilder areas) =>
        areas.MapPut("/{id:guid}", HandleAsync).WithName("ChangeArea")
            .WithSummary("Changes an area's name, colour and journey phase; booked points keep the name they were booked with. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<CatalogueArea>, ProblemHttpResult>> HandleAsync(
        Guid id, AreaFields request, [FromHeader(Name = "If-Match")] string? ifMatch, CatalogueEditing editing, Journal journal, CancellationToken ct)
    {
        var opened = await editing.OpenAreaAsync(id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var ((rows, area), fields) = (opened.Value, request.Tidy());
        if (fields.Refuses(rows, area) is { } refused)
            return refused.ToProblem();

        journal.Record("area.changed", null, id, AreaFields.Of(area), fields);
        (area.Name, area.Colour, area.JourneyPhase) = fields;
        area.Version++;
        return TypedResults.Ok((await editing.SaveAsync(ct)).Area(area.Id));
    }
}
