using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>
/// Imports a driver sheet into the portal of this unit of work. Rejected rows stay out, the others come in together.
/// Wins that are booked already keep the points and names they were booked with.
/// </summary>
public sealed class ImportDrivers(ImpactPilotDb db, Journal journal, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/catalogue/import", HandleAsync).WithName("ImportDrivers")
            .WithSummary("Imports a sheet of drivers, sent as CSV; with dryRun=true it only tells what it would do. If-Match with the plan of that answer carries out that plan or nothing. Admins only.")
            .Accepts<string>("text/csv", "text/plain", "application/octet-stream")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(412);

    internal static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> HandleAsync(
        HttpRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, ImportDrivers import, CancellationToken ct, bool dryRun = false)
    {
        if (actor.Role is not Role.Admin)
            return CatalogueEditing.AdminsOnly.ToProblem();
        var report = await import.RunAsync(await ReadAsync(request.Body, ct), dryRun, ct, ifMatch?.Trim('"'));
        return report.ToOk(done => done);
    }

    /// <summary>Imports the file, or only tells what that would do; an error says why it cannot be read, and nothing is written.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="dryRun">Whether to tell only.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="shown">The plan that was looked at before; another one is not carried out. Null carries out whatever it is.</param>
    public async Task<Result<ImportReport>> RunAsync(ReadOnlyMemory<byte> file, bool dryRun, CancellationToken ct, string? shown = null)
    {
        var rows = await CatalogueRows.OpenAsync(db, clock.GetUtcNow(), ct);
        var before = (await CatalogueReading.AllAsync(db, ct)).ToDictionary(reading => reading.Driver.Id);
        var existing = before.Values.Select(reading => new ExistingDriver(
            reading.Driver.Id, reading.LibraryKey, reading.Definition, Watched: reading.Transition is { Mode: not TransitionMode.Off }, Archived: reading.Driver.ArchivedAt is not null)).ToList();
        var schema = await FactSchema.ReadAsync(db, ct);
        var plan = ImportPlan.Read(file.Span, existing, schema);
        if (!plan.Succeeded)
            return plan.Error;

        var report = ImportReport.Of(plan.Value, dryRun);
        if (shown is not null && shown != report.Plan)
            return ImportErrors.Changed;
        if (dryRun || report.Created + report.Updated == 0)
            return report;
        List<ImportedDriver> written = [];
        foreach (var row in plan.Value.Rows)
        {
            if (row.Action is ImportAction.Created)
                written.Add(Create(rows, row));
            else if (row.Action is ImportAction.Updated)
                written.Add(await UpdateAsync(rows, row, before[row.Existing!.Id], ct));
        }

        var import = Guid.CreateVersion7(clock.GetUtcNow());
        var record = new ImportRecord(report.Created, report.Updated, report.Unchanged, report.Rejected, rows.AreasOpened, [.. written]);
        journal.Record(ImportRecord.Action, null, import, null, record);
        journal.Announce(Topics.Catalogue);
        await db.SaveChangesAsync(ct);
        return report with { ImportId = import };
    }

    private ImportedDriver Create(CatalogueRows rows, PlannedRow row)
    {
        var library = row.LibraryKey is null ? null : DriverLibrary.Find(row.LibraryKey);
        var driver = rows.Add(row.Driver!, library, row.SourceRow);
        journal.Record("driver.created", null, driver.Id.Value, null, row.Driver);
        return new(driver.Id.Value, null, row.Driver!, null);
    }

    private async Task<ImportedDriver> UpdateAsync(CatalogueRows rows, PlannedRow row, CatalogueReading before, CancellationToken ct)
    {
        var (driver, definition, mode) = (before.Driver, row.Driver!, before.Transition?.Mode);
        driver.LibraryKey ??= row.LibraryKey;
        driver.SourceRow = row.SourceRow ?? driver.SourceRow;
        rows.Set(driver, definition);
        await rows.SetTransitionAsync(before, definition.Transition, ct);
        journal.Record("driver.changed", null, driver.Id.Value, before.Definition, definition);
        return new(driver.Id.Value, before.Definition, definition, mode);
    }

    // One byte more than is allowed is enough to see that a file is too large.
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, CancellationToken ct)
    {
        var buffer = new byte[SheetText.MaxBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return buffer.AsMemory(0, length);
    }
}
