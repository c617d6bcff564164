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

namespace ImpactPilot.Features.Catalogue.Areas;

internal static class DeleteArea
{
    public static void Map(IEndpointRouteBuilder areas) =>
        areas.MapDelete("/{id:guid}", HandleAsync).WithName("DeleteArea")
            .WithSummary("Deletes an area that has no drivers, archived ones included. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<CatalogueView>, ProblemHttpResult>> HandleAsync(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, CatalogueEditing editing, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var opened = await editing.OpenAreaAsync(id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var area = opened.Value.Area;
        var drivers = await db.Drivers.Where(driver => driver.AreaId == area.Id).OrderBy(driver => driver.Position).ToListAsync(ct);
        if (drivers is not [])
            return InUse(area, drivers).ToProblem();

        db.Areas.Remove(area);
        journal.Record("area.deleted", null, id, AreaFields.Of(area), null);
        return TypedResults.Ok(await editing.SaveAsync(ct));
    }

    private static Error InUse(Area area, IEnumerable<Driver> drivers)
    {
        var names = string.Join(", ", drivers.Select(driver => driver.ArchivedAt is null ? $"“{driver.Name}”" : $"“{driver.Name}” (archived)"));
        return Error.Conflict("catalogue.area.in_use", $"“{area.Name}” has drivers: {names}. Move them to another area, or merge it into one.");
    }
}
