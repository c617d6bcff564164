using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Drivers;

internal static class RestoreDriverVersion
{
    public static void Map(IEndpointRouteBuilder drivers) =>
        drivers.MapPost("/{id:guid}/history/{number:int}/restore", HandleAsync).WithName("RestoreDriverVersion")
            .WithSummary("Makes a driver again what it was in an earlier version; that is a new version. Its transition stays as it is; where that version's area has gone, the driver stays in its present one. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<CatalogueDriver>, ProblemHttpResult>> HandleAsync(
        Guid id, int number, [FromHeader(Name = "If-Match")] string? ifMatch, CatalogueEditing editing, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var opened = await editing.OpenDriverAsync(id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var (rows, driver) = opened.Value;
        var versions = (await DriverHistory.ReadAsync(db, driver.Driver.Id, ct)).Versions;
        if (number < 1 || number > versions.Count)
            return Error.NotFound("catalogue.driver.version_not_found", $"“{driver.Driver.Name}” has no version {number}.").ToProblem();

        var version = versions[number - 1];
        var area = rows.FindArea(version.Area) ?? rows.Area(driver.Definition.Area);
        var definition = version with { Area = area.Name, Transition = driver.Definition.Transition };
        if (await DriverFields.RefusesAsync(db, definition, area, driver.Driver.Id, ct) is { } refused)
            return refused.ToProblem();

        rows.Set(driver.Driver, definition);
        journal.Record("driver.changed", null, id, driver.Definition, definition);
        return TypedResults.Ok((await editing.SaveAsync(ct)).Driver(driver.Driver.Id));
    }
}
