using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Transitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue;

/// <summary>The portal's areas and drivers.</summary>
public sealed record CatalogueView(CatalogueArea[] Areas);

/// <summary>An area with its drivers in order.</summary>
public sealed record CatalogueArea(Guid Id, string Name, string Colour, CatalogueDriver[] Drivers);

/// <summary>A driver with its transition.</summary>
public sealed record CatalogueDriver(Guid Id, string Name, string Definition, int Points, Cadence Cadence, string[] Segments, bool Archived, TransitionView? Transition);

internal static class GetCatalogue
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/catalogue", HandleAsync).WithName("GetCatalogue").WithSummary("Areas and drivers with their transitions.");

    public static async Task<Ok<CatalogueView>> HandleAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var areas = await db.Areas.AsNoTracking().OrderBy(area => area.Position).ToListAsync(ct);
        var drivers = await db.Drivers.AsNoTracking().OrderBy(driver => driver.Position).ToListAsync(ct);
        var transitions = await db.Transitions.AsNoTracking().ToDictionaryAsync(transition => transition.DriverId, ct);
        return TypedResults.Ok(new CatalogueView([.. areas.Select(area => new CatalogueArea(
            area.Id.Value,
            area.Name,
            area.Colour,
            [.. drivers.Where(driver => driver.AreaId == area.Id).Select(driver => View(driver, transitions.GetValueOrDefault(driver.Id)))]))]));
    }

    private static CatalogueDriver View(Driver driver, Transition? transition) => new(
        driver.Id.Value,
        driver.Name,
        driver.Definition,
        driver.Points,
        driver.Cadence,
        driver.Segments,
        driver.ArchivedAt is not null,
        transition is null ? null : TransitionView.Of(transition));
}
