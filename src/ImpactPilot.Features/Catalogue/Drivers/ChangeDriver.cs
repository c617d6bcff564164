using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Drivers;

internal static class ChangeDriver
{
    public static void Map(IEndpointRouteBuilder drivers) =>
        drivers.MapPut("/{id:guid}", HandleAsync).WithName("ChangeDriver")
            .WithSummary("Changes a driver. What is booked keeps the points and names it was booked with. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<CatalogueDriver>, ProblemHttpResult>> HandleAsync(
        Guid id, DriverFields request, [FromHeader(Name = "If-Match")] string? ifMatch, CatalogueEditing editing, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var opened = await editing.OpenDriverAsync(id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var (rows, driver) = opened.Value;
        var area = CatalogueEditing.Area(rows, request.Area);
        if (!area.Succeeded)
            return area.Error.ToProblem();
        var definition = request.Define(area.Value.Name, driver.Definition.Transition);
        if (await DriverFields.RefusesAsync(db, definition, area.Value, driver.Driver.Id, ct) is { } refused)
            return refused.ToProblem();

        rows.Set(driver.Driver, definition);
        await rows.SetTransitionAsync(driver, definition.Transition, ct);
        journal.Record("driver.changed", null, id, driver.Definition, definition);
        return TypedResults.Ok((await editing.SaveAsync(ct)).Driver(driver.Driver.Id));
    }
}
