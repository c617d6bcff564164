using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue;

/// <summary>Adds the built-in library's drivers that a portal does not have yet. Every transition begins switched off.</summary>
public sealed class InstallLibrary(ImpactPilotDb db, Journal journal, TimeProvider clock)
{
    /// <summary>Adds what is missing and answers how many drivers that were.</summary>
    public async Task<int> AddMissingAsync(CancellationToken ct)
    {
        var rows = await CatalogueRows.OpenAsync(db, clock.GetUtcNow(), ct);
        var known = await db.Drivers.Where(driver => driver.LibraryKey != null).Select(driver => driver.LibraryKey!).ToListAsync(ct);
        var missing = DriverLibrary.All.Where(driver => !known.Contains(driver.Key)).ToList();
        foreach (var driver in missing)
            rows.Add(driver.Definition, driver);
        if (missing.Count == 0)
            return 0;
        journal.Record("catalogue.library_installed", null, null, null, new { drivers = missing.Count });
        journal.Announce(Topics.Catalogue);
        await db.SaveChangesAsync(ct);
        return missing.Count;
    }
}
