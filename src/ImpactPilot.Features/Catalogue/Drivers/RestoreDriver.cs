using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Suggestions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Drivers;

internal static class RestoreDriver
{
    public static void Map(IEndpointRouteBuilder drivers) =>
        drivers.MapPost("/{id:guid}/restore", HandleAsync).WithName("RestoreDriver")
            .WithSummary("Takes an archived driver back into use; its transition stays off until somebody switches it on, and what waited for a person waits again. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<CatalogueDriver>, ProblemHttpResult>> HandleAsync(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, CatalogueEditing editing, SettleAll settling, Journal journal, CancellationToken ct)
    {
        var opened = await editing.OpenDriverAsync(id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var (driver, definition) = (opened.Value.Driver.Driver, opened.Value.Driver.Definition);
        if (driver.ArchivedAt is not { } archivedAt)
            return Error.Conflict("catalogue.driver.not_archived", $"“{driver.Name}” is not archived.").ToProblem();

        driver.ArchivedAt = null;
        driver.Version++;
        await settling.RestoreAsync(driver.Id, archivedAt, ct);
        journal.Record("driver.restored", null, id, null, definition);
        return TypedResults.Ok((await editing.SaveAsync(ct)).Driver(driver.Id));
    }
}
