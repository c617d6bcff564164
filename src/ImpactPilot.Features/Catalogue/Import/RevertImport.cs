using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue.Drivers;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Transitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>An import of the past.</summary>
/// <param name="FromLibrary">Whether the drivers were picked from the built-in library, not read from a sheet.</param>
/// <param name="TakenBack">What taking it back did; null while it stands.</param>
public sealed record PastImport(Guid Id, DateTimeOffset At, string? By, int Created, int Updated, int Unchanged, int Rejected, bool FromLibrary, RevertReport? TakenBack);

/// <summary>What taking an import back did.</summary>
/// <param name="Restored">Drivers that are again what they were.</param>
/// <param name="Removed">Drivers that the import had created and nobody had used: gone.</param>
/// <param name="Archived">Drivers that the import had created and that accounts have history with: archived, the history stays.</param>
/// <param name="Kept">Drivers that somebody changed since the import: left as they are, by name.</param>
public sealed record RevertReport(int Restored, int Removed, int Archived, string[] Kept);

/// <summary>
/// Takes an import back: what it changed becomes what it was, what it created goes. What somebody changed since stays,
/// and booked points are never touched.
/// </summary>
public sealed class RevertImport(ImpactPilotDb db, Journal journal, SwitchOn switchOn, SettleAll settling, TimeProvider clock)
{
    private const int Listed = 20;

    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/catalogue/imports", ListAsync).WithName("ListImports")
            .WithSummary($"The last {Listed} imports, the newest first. Admins only.").ProducesProblem(403);
        api.MapPost("/catalogue/imports/{id:guid}/revert", HandleAsync).WithName("RevertImport")
            .WithSummary("Takes an import back, but for drivers that somebody changed since. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    internal static async Task<Results<Ok<PastImport[]>, ProblemHttpResult>> ListAsync(Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return CatalogueEditing.AdminsOnly.ToProblem();
        var entries = await (
            from entry in db.Audit
            where entry.Action == ImportRecord.Action && entry.SubjectId != null
            orderby entry.At descending
            join user in db.Users on entry.UserId equals user.Id into users
            from user in users.DefaultIfEmpty()
            let takenBack = db.Audit.FirstOrDefault(other => other.Action == ImportRecord.RevertedAction && other.SubjectId == entry.SubjectId)
            select new { entry.SubjectId, entry.At, entry.After, user!.Name, TakenBack = takenBack!.After })
            .Take(Listed).ToListAsync(ct);
        return TypedResults.Ok(entries.Select(entry =>
        {
            var record = Journal.Read<ImportRecord>(entry.After!);
            var takenBack = entry.TakenBack is null ? null : Journal.Read<RevertReport>(entry.TakenBack);
            return new PastImport(entry.SubjectId!.Value, entry.At, entry.Name, record.Created, record.Updated, record.Unchanged, record.Rejected, record.FromLibrary, takenBack);
        }).ToArray());
    }

    internal static async Task<Results<Ok<RevertReport>, ProblemHttpResult>> HandleAsync(Guid id, Actor actor, RevertImport revert, CancellationToken ct) =>
        actor.Role is Role.Admin ? (await revert.RunAsync(id, ct)).ToOk(report => report) : CatalogueEditing.AdminsOnly.ToProblem();

    /// <summary>Takes the import back in the caller's transaction. The catalogue's lock makes two that try take turns.</summary>
    public async Task<Result<RevertReport>> RunAsync(Guid import, CancellationToken ct)
    {
        var rows = await CatalogueRows.OpenAsync(db, clock.GetUtcNow(), ct);
        var entries = await db.Audit.Where(entry => entry.SubjectId == import).ToListAsync(ct);
        if (entries.Find(entry => entry.Action == ImportRecord.Action) is not { After: { } written })
            return Error.NotFound("catalogue.import_not_found", "There is no such import in this portal.");
        if (entries.Exists(entry => entry.Action == ImportRecord.RevertedAction))
            return Error.Conflict("catalogue.import_reverted_already", "This import was taken back already.");

        // Before a driver's row is touched, for which somebody who detects it might wait.
        await DetectionGate.CloseAsync(db, ct);
        var record = Journal.Read<ImportRecord>(written);
        var report = await TakeBackAsync(record, rows, ct);
        journal.Record(ImportRecord.RevertedAction, null, import, null, report);
        journal.Announce(Topics.Catalogue);
        await db.SaveChangesAsync(ct);
        await CloseAreasAsync(record.AreasOpened, ct);
        return report;
    }

    private async Task<RevertReport> TakeBackAsync(ImportRecord record, CatalogueRows rows, CancellationToken ct)
    {
        var now = (await CatalogueReading.AllAsync(db, ct)).ToDictionary(reading => reading.Driver.Id.Value);
        var (restored, removed, archived) = (0, 0, 0);
        List<string> kept = [];
        foreach (var imported in record.Drivers)
        {
            if (!now.TryGetValue(imported.Id, out var driver))
                continue;
            if (DriverChanges.Between(imported.After, driver.Definition) is not [])
                kept.Add(driver.Definition.Name);
            else if (imported.Before is { } before)
                restored += await RestoreAsync(driver, before, imported.ModeBefore, rows, ct);
            else if ((await DriverUse.OfAsync(db, driver.Driver.Id, ct)).Any)
                archived += await ArchiveAsync(driver, ct);
            else
                removed += await RemoveAsync(driver, rows, ct);
        }

        return new RevertReport(restored, removed, archived, [.. kept]);
    }

    private async Task<int> RestoreAsync(CatalogueReading driver, DriverDefinition before, TransitionMode? mode, CatalogueRows rows, CancellationToken ct)
    {
        rows.Set(driver.Driver, before);
        await rows.SetTransitionAsync(driver, before.Transition, ct);

        // It starts anew: what happened while it was off, or watched something else, is history.
        if (driver.Transition is { Mode: TransitionMode.Off } transition && mode is { } on and not TransitionMode.Off)
        {
            transition.Mode = on;
            transition.Version++;
            await switchOn.BeginAsync(transition, clock.GetUtcNow(), ct);
        }

        journal.Record("driver.changed", null, driver.Driver.Id.Value, driver.Definition, before);
        return 1;
    }

    private async Task<int> ArchiveAsync(CatalogueReading driver, CancellationToken ct)
    {
        await ArchiveDriver.ArchiveAsync(driver, settling, journal, clock.GetUtcNow(), ct);
        return 1;
    }

    private async Task<int> RemoveAsync(CatalogueReading driver, CatalogueRows rows, CancellationToken ct)
    {
        await DeleteDriver.RemoveAsync(driver, rows, journal, ct);
        return 1;
    }

    private async Task CloseAreasAsync(Guid[] opened, CancellationToken ct)
    {
        var areas = opened.Select(id => new AreaId(id)).ToArray();
        await db.Areas.Where(area => areas.Contains(area.Id) && !db.Drivers.Any(driver => driver.AreaId == area.Id)).ExecuteDeleteAsync(ct);
    }
}
