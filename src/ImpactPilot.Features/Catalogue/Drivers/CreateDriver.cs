using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Drivers;

internal static class CreateDriver
{
    public static void Map(IEndpointRouteBuilder drivers) =>
        drivers.MapPost("/", HandleAsync).WithName("CreateDriver")
            .WithSummary("A new driver behind the others of its area; its transition, if any, is off and has no rule yet. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    public static async Task<Results<Ok<CatalogueDriver>, ProblemHttpResult>> HandleAsync(
        DriverFields request, CatalogueEditing editing, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var opened = await editing.OpenAsync(ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var area = CatalogueEditing.Area(opened.Value, request.Area);
        if (!area.Succeeded)
            return area.Error.ToProblem();
        var definition = request.Define(area.Value.Name, TransitionDefinition.ByHand);
        if (await DriverFields.RefusesAsync(db, definition, area.Value, driver: null, ct) is { } refused)
            return refused.ToProblem();

        var driver = opened.Value.Add(definition);
        journal.Record("driver.created", null, driver.Id.Value, null, definition);
        return TypedResults.Ok((await editing.SaveAsync(ct)).Driver(driver.Id));
    }
}
