using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue.Drivers;

internal static class GetDriverHistory
{
    public static void Map(IEndpointRouteBuilder drivers) =>
        drivers.MapGet("/{id:guid}/history", HandleAsync).WithName("GetDriverHistory")
            .WithSummary("Who changed what of a driver, and when; the newest first. Admins only.")
            .ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<DriverStep[]>, ProblemHttpResult>> HandleAsync(Guid id, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return CatalogueEditing.AdminsOnly.ToProblem();
        var driver = new DriverId(id);
        return await db.Drivers.AnyAsync(row => row.Id == driver, ct)
            ? TypedResults.Ok((await DriverHistory.ReadAsync(db, driver, ct)).Steps.Reverse().ToArray())
            : CatalogueEditing.DriverNotFound.ToProblem();
    }
}
