using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue.Drivers;

internal static class DeleteDriver
{
    public static void Map(IEndpointRouteBuilder drivers) =>
        drivers.MapDelete("/{id:guid}", HandleAsync).WithName("DeleteDriver")
            .WithSummary("Deletes a driver that nobody has used. 409 says what hangs on it. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<CatalogueView>, ProblemHttpResult>> HandleAsync(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, CatalogueEditing editing, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var opened = await editing.OpenDriverAsync(id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var (rows, driver) = opened.Value;

        // A win that is being booked waits for this lock, and then finds no driver to hang on.
        await db.Database.ExecuteSqlAsync($"select 1 from drivers where portal_id = {db.PortalId.Value} and id = {id} for update", ct);
        if (await DriverUse.OfAsync(db, driver.Driver.Id, ct) is { Any: true } use)
            return Error.Conflict("catalogue.driver.in_use", $"“{driver.Driver.Name}” has history: {use}. Archive it instead; its history stays.").ToProblem();

        await RemoveAsync(driver, rows, journal, ct);
        return TypedResults.Ok(await editing.SaveAsync(ct));
    }

    /// <summary>Removes a driver that is known to be unused.</summary>
    public static async Task RemoveAsync(CatalogueReading driver, CatalogueRows rows, Journal journal, CancellationToken ct)
    {
        await rows.RemoveAsync(driver, ct);
        journal.Record("driver.removed", null, driver.Driver.Id.Value, driver.Definition, null);
    }
}
