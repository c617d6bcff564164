using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.Catalogue.Import;
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

internal static class DuplicateDriver
{
    public static void Map(IEndpointRouteBuilder drivers) =>
        drivers.MapPost("/{id:guid}/duplicate", HandleAsync).WithName("DuplicateDriver")
            .WithSummary("A copy behind the others of the area, with the same rule switched off. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);

    public static async Task<Results<Ok<CatalogueDriver>, ProblemHttpResult>> HandleAsync(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, CatalogueEditing editing, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var opened = await editing.OpenDriverAsync(id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var (rows, source) = opened.Value;
        var names = await db.Drivers.Where(driver => driver.AreaId == source.Driver.AreaId).Select(driver => driver.Name).ToListAsync(ct);
        var definition = source.Definition with { Name = CopyOf(source.Definition.Name, names) };

        var copy = rows.Add(definition, evidenceBy: source.Transition?.EvidenceBy);
        journal.Record("driver.created", null, copy.Id.Value, null, definition);
        return TypedResults.Ok((await editing.SaveAsync(ct)).Driver(copy.Id));
    }

    /// <summary>“SSO enabled (copy)”, “SSO enabled (copy 2)”: the first that is free, cut where it would be too long.</summary>
    private static string CopyOf(string name, IEnumerable<string> taken)
    {
        var known = taken.Select(Fold.Name).ToHashSet();
        return Enumerable.Range(1, known.Count + 1)
            .Select(number => number == 1 ? " (copy)" : $" (copy {number})")
            .Select(ending => name[..Math.Min(name.Length, DriverDefinition.MaxNameLength - ending.Length)] + ending)
            .First(copy => !known.Contains(Fold.Name(copy)));
    }
}
