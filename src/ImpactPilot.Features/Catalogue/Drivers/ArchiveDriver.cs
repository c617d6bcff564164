using ImpactPilot.Domain.Catalogue;
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

internal static class ArchiveDriver
{
    public static void Map(IEndpointRouteBuilder drivers) =>
        drivers.MapPost("/{id:guid}/archive", HandleAsync).WithName("ArchiveDriver")
            .WithSummary("Takes a driver out of use and switches its transition off; its history and points stay. What waits for a person expires, and comes back when the driver is restored. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<CatalogueDriver>, ProblemHttpResult>> HandleAsync(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, CatalogueEditing editing, SettleAll settling, Journal journal, TimeProvider clock, CancellationToken ct)
    {
        var opened = await editing.OpenDriverAsync(id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var driver = opened.Value.Driver;
        if (driver.Driver.ArchivedAt is not null)
            return Error.Conflict("catalogue.driver.archived_already", $"“{driver.Driver.Name}” is archived already.").ToProblem();

        await ArchiveAsync(driver, settling, journal, clock.GetUtcNow(), ct);
        return TypedResults.Ok((await editing.SaveAsync(ct)).Driver(driver.Driver.Id));
    }

    /// <summary>Nobody wins it any more, nothing detects it, and nobody is asked about it.</summary>
    public static async Task ArchiveAsync(CatalogueReading reading, SettleAll settling, Journal journal, DateTimeOffset now, CancellationToken ct)
    {
        if (reading.Driver.ArchivedAt is null)
            await settling.ArchiveAsync(reading.Driver, now, ct);
        reading.Driver.ArchivedAt ??= now;
        reading.Driver.Version++;
        if (reading.Transition is { Mode: not TransitionMode.Off } transition)
        {
            transition.Mode = TransitionMode.Off;
            transition.Version++;
        }

        journal.Record("driver.archived", null, reading.Driver.Id.Value, reading.Definition, null);
    }
}
