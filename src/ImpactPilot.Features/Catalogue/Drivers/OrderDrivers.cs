using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Drivers;

/// <summary>An area's drivers in the order that they shall have.</summary>
/// <param name="Drivers">The ids of all drivers of the area that are not archived, each once, and of those that move here from other areas.</param>
public sealed record OrderDriversRequest([property: Required] Guid[] Drivers);

internal static class OrderDrivers
{
    private static readonly Error Differs = Error.Conflict(
        "catalogue.drivers_differ", "The list does not name all of the area's drivers once: somebody added or moved one meanwhile. Load the catalogue again and repeat your change.");

    public static void Map(IEndpointRouteBuilder areas) =>
        areas.MapPut("/{id:guid}/drivers", HandleAsync).WithName("OrderDrivers")
            .WithSummary("Puts an area's drivers in order and moves drivers of other areas among them. 409 where the list lacks a driver of the area: somebody added one meanwhile. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    public static async Task<Results<Ok<CatalogueView>, ProblemHttpResult>> HandleAsync(
        Guid id, OrderDriversRequest request, CatalogueEditing editing, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var opened = await editing.OpenAsync(ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var area = CatalogueEditing.Area(opened.Value, id);
        if (!area.Succeeded)
            return area.Error.ToProblem();
        var all = await CatalogueReading.AllAsync(db, ct);
        var here = all.Where(reading => reading.Driver.AreaId == area.Value.Id).ToList();
        var wanted = request.Drivers.Select(wish => all.FirstOrDefault(reading => reading.Driver.Id.Value == wish)).OfType<CatalogueReading>().ToList();
        if (wanted.Count < request.Drivers.Length)
            return CatalogueEditing.DriverNotFound.ToProblem();
        if (wanted.Distinct().Count() < wanted.Count || here.Exists(reading => reading.Driver.ArchivedAt is null && !wanted.Contains(reading)))
            return Differs.ToProblem();
        if (await MoveAsync(wanted.Except(here), area.Value, opened.Value, journal, db, ct) is { } refused)
            return refused.ToProblem();

        // Archived ones go behind: nobody sees where they are.
        foreach (var (position, reading) in wanted.Concat(here.Except(wanted)).Index())
            reading.Driver.Position = position;
        journal.Record("catalogue.drivers_ordered", null, id, Names(here), Names(wanted));
        return TypedResults.Ok(await editing.SaveAsync(ct));
    }

    private static async Task<Error?> MoveAsync(IEnumerable<CatalogueReading> moving, Area area, CatalogueRows rows, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        foreach (var reading in moving)
        {
            var moved = reading.Definition with { Area = area.Name };
            if (await DriverFields.RefusesAsync(db, moved, area, reading.Driver.Id, ct) is { } refused)
                return refused;
            rows.Set(reading.Driver, moved);
            journal.Record("driver.changed", null, reading.Driver.Id.Value, reading.Definition, moved);
        }

        return null;
    }

    private static IEnumerable<string> Names(IEnumerable<CatalogueReading> drivers) => drivers.Select(reading => reading.Driver.Name);
}
