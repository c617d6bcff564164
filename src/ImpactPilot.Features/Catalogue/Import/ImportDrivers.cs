using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Transitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>
/// Imports a driver sheet into the portal of this unit of work. Rejected rows stay out, the others come in together.
/// Wins that are booked already keep the points and names they were booked with.
/// </summary>
public sealed class ImportDrivers(ImpactPilotDb db, Journal journal, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/catalogue/import", HandleAsync).WithName("ImportDrivers")
            .WithSummary("Imports a sheet of drivers, sent as CSV; with dryRun=true it only tells what it would do. Admins only.")
            .Accepts<string>("text/csv", "text/plain", "application/octet-stream")
            .ProducesProblem(400).ProducesProblem(403);

    internal static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> HandleAsync(HttpRequest request, Actor actor, ImportDrivers import, CancellationToken ct, bool dryRun = false)
    {
        if (actor.Role is not Role.Admin)
            return Error.Forbidden("catalogue.admins_only", "Only an admin can change the catalogue.").ToProblem();
        var report = await import.RunAsync(await ReadAsync(request.Body, ct), dryRun, ct);
        return report.ToOk(done => done);
    }

    /// <summary>Imports the file, or only tells what that would do; an error says why it cannot be read, and nothing is written.</summary>
    public async Task<Result<ImportReport>> RunAsync(ReadOnlyMemory<byte> file, bool dryRun, CancellationToken ct)
    {
        var rows = await CatalogueRows.OpenAsync(db, clock.GetUtcNow(), ct);
        var drivers = await db.Drivers.ToDictionaryAsync(driver => driver.Id, ct);
        var transitions = await db.Transitions.ToDictionaryAsync(transition => transition.DriverId, ct);
        var existing = await ExistingAsync(drivers.Values, transitions, ct);
        var schema = await RuleBook.SchemaAsync(db, ct);
        var plan = ImportPlan.Read(file.Span, existing, schema);
        if (!plan.Succeeded)
            return plan.Error;

        var report = ImportReport.Of(plan.Value, dryRun);
        if (dryRun || report.Created + report.Updated == 0)
            return report;
        foreach (var row in plan.Value.Rows)
        {
            if (row.Action is ImportAction.Created)
                Create(rows, row);
            else if (row.Action is ImportAction.Updated)
                Update(rows, row, drivers[row.Existing!.Id], transitions.GetValueOrDefault(row.Existing.Id));
        }

        journal.Record("catalogue.imported", null, null, null, new { report.Created, report.Updated, report.Unchanged, report.Rejected });
        journal.Announce(Topics.Catalogue);
        await db.SaveChangesAsync(ct);
        return report;
    }

    private async Task<IReadOnlyList<ExistingDriver>> ExistingAsync(IEnumerable<Driver> drivers, Dictionary<DriverId, Transition> transitions, CancellationToken ct)
    {
        var areas = await db.Areas.ToDictionaryAsync(area => area.Id, area => area.Name, ct);
        return [.. drivers.Select(driver => Existing(driver, areas[driver.AreaId], transitions.GetValueOrDefault(driver.Id)))];
    }

    private static ExistingDriver Existing(Driver driver, string area, Transition? transition) => new(
        driver.Id,
        driver.LibraryKey,
        new()
        {
            Area = area,
            Name = driver.Name,
            Definition = driver.Definition,
            Points = driver.Points,
            Cadence = driver.Cadence,
            Segments = driver.Segments,
            Transition = transition is null ? TransitionDefinition.ByHand : new(transition.Type, transition.Condition, transition.Prompt),
        },
        Watched: transition is { Mode: not TransitionMode.Off });

    private void Create(CatalogueRows rows, PlannedRow row)
    {
        var library = row.LibraryKey is null ? null : DriverLibrary.Find(row.LibraryKey);
        var driver = rows.Add(row.Driver!, library, row.SourceRow);
        journal.Record("driver.created", null, driver.Id.Value, null, row.Driver);
    }

    private void Update(CatalogueRows rows, PlannedRow row, Driver driver, Transition? transition)
    {
        var definition = row.Driver!;
        driver.AreaId = rows.Area(definition.Area).Id;
        driver.LibraryKey ??= row.LibraryKey;
        driver.SourceRow = row.SourceRow ?? driver.SourceRow;
        driver.Name = definition.Name;
        driver.Definition = definition.Definition;
        driver.Points = definition.Points;
        driver.Cadence = definition.Cadence;
        driver.Segments = [.. definition.Segments];
        if (transition is not null)
            Change(transition, definition.Transition, RowPlanner.ChangesRule(row.Changes));
        else if (definition.Transition.Type is not TransitionType.None)
            rows.AddTransition(driver, definition.Transition);
        journal.Record("driver.changed", null, driver.Id.Value, row.Existing!.Definition, definition);
    }

    private static void Change(Transition transition, TransitionDefinition definition, bool changesRule)
    {
        if (definition == new TransitionDefinition(transition.Type, transition.Condition, transition.Prompt))
            return;
        (transition.Type, transition.Condition, transition.Prompt) = definition;
        transition.Version++;
        if (changesRule)
            transition.Mode = TransitionMode.Off;
    }

    // One byte more than is allowed is enough to see that a file is too large.
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, CancellationToken ct)
    {
        var buffer = new byte[SheetText.MaxBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return buffer.AsMemory(0, length);
    }
}
