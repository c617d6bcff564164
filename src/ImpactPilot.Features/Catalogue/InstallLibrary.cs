using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;

namespace ImpactPilot.Features.Catalogue;

/// <summary>Adds drivers of the built-in library that a portal does not have yet. Every transition begins switched off.</summary>
public sealed class InstallLibrary(ImpactPilotDb db, Journal journal, TimeProvider clock)
{
    /// <summary>Adds all that is missing.</summary>
    public Task<LibraryAddition> AddMissingAsync(CancellationToken ct) => AddMissingAsync([.. DriverLibrary.All.Select(driver => driver.Key)], ct);

    /// <summary>Adds those of the keys that are missing; it can be taken back like an import.</summary>
    public async Task<LibraryAddition> AddMissingAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var rows = await CatalogueRows.OpenAsync(db, clock.GetUtcNow(), ct);
        var known = LibraryInUse.Of(await CatalogueReading.AllAsync(db, ct));
        List<ImportedDriver> added = [];
        foreach (var driver in DriverLibrary.All.Where(driver => keys.Contains(driver.Key) && known.Of(driver) is null))
            added.Add(Add(rows, driver));
        if (added is [])
            return new(0, null);

        var import = Guid.CreateVersion7(clock.GetUtcNow());
        journal.Record(ImportRecord.Action, null, import, null, new ImportRecord(added.Count, 0, 0, 0, rows.AreasOpened, [.. added]) { FromLibrary = true });
        journal.Announce(Topics.Catalogue);
        await db.SaveChangesAsync(ct);
        return new(added.Count, import);
    }

    // An area that the portal has keeps the portal's spelling.
    private static ImportedDriver Add(CatalogueRows rows, LibraryDriver driver)
    {
        var definition = driver.Definition with { Area = rows.Area(driver.Definition.Area).Name };
        return new(rows.Add(definition, driver).Id.Value, null, definition, null);
    }
}

/// <summary>What was added from the library.</summary>
/// <param name="Added">How many drivers; those that the portal had already do not count.</param>
/// <param name="ImportId">With which it can be taken back; null where nothing was added.</param>
public sealed record LibraryAddition(int Added, Guid? ImportId);
