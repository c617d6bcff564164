using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Areas;

/// <summary>Where an area's drivers shall go.</summary>
/// <param name="Into">The area that takes them.</param>
public sealed record MergeAreasRequest(Guid Into);

internal static class MergeAreas
{
    public static void Map(IEndpointRouteBuilder areas) =>
        areas.MapPost("/{id:guid}/merge", HandleAsync).WithName("MergeAreas")
            .WithSummary("Moves an area's drivers behind those of another one and deletes the emptied area. 409 names the drivers whose names the other area has already. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<CatalogueView>, ProblemHttpResult>> HandleAsync(
        Guid id, MergeAreasRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, CatalogueEditing editing, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var opened = await editing.OpenAreaAsync(id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var (rows, area) = opened.Value;
        var into = CatalogueEditing.Area(rows, request.Into);
        if (!into.Succeeded)
            return into.Error.ToProblem();
        if (into.Value == area)
            return Error.Invalid("catalogue.area.into_itself", "An area can't be merged into itself. Choose another one.").ToProblem();
        var readings = (await CatalogueReading.AllAsync(db, ct)).ToLookup(reading => reading.Driver.AreaId);
        if (Clash(readings[area.Id], readings[into.Value.Id], into.Value) is { } clash)
            return clash.ToProblem();

        foreach (var reading in readings[area.Id])
        {
            var moved = reading.Definition with { Area = into.Value.Name };
            rows.Set(reading.Driver, moved);
            journal.Record("driver.changed", null, reading.Driver.Id.Value, reading.Definition, moved);
        }

        // The drivers are out before the area goes: what is left in it would go with it.
        await db.SaveChangesAsync(ct);
        db.Areas.Remove(area);
        journal.Record("area.merged", null, id, AreaFields.Of(area), new { into = into.Value.Name });
        return TypedResults.Ok(await editing.SaveAsync(ct));
    }

    private static Error? Clash(IEnumerable<CatalogueReading> moving, IEnumerable<CatalogueReading> there, Area into)
    {
        var taken = there.Select(reading => Fold.Name(reading.Driver.Name)).ToHashSet();
        var clashing = moving.Where(reading => taken.Contains(Fold.Name(reading.Driver.Name))).Select(reading => $"“{reading.Driver.Name}”").ToList();
        return clashing is []
            ? null
            : Error.Conflict("catalogue.area.names_clash", $"“{into.Name}” has drivers of these names already: {string.Join(", ", clashing)}. Rename them first.");
    }
}
