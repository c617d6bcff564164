using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue;

/// <summary>Adds the built-in library's drivers that a portal does not have yet. Every transition begins switched off.</summary>
public sealed class InstallLibrary(ImpactPilotDb db, Journal journal, TimeProvider clock)
{
    /// <summary>Adds what is missing and answers how many drivers that were.</summary>
    public async Task<int> AddMissingAsync(CancellationToken ct)
    {
        var areas = await AreasAsync(ct);
        var known = await db.Drivers.Where(driver => driver.LibraryKey != null).Select(driver => driver.LibraryKey!).ToListAsync(ct);
        var missing = DriverLibrary.All.Where(driver => !known.Contains(driver.Key)).ToList();
        foreach (var driver in missing)
            Add(driver, areas[driver.Definition.Area]);
        if (missing.Count == 0)
            return 0;
        journal.Record("catalogue.library_installed", null, null, null, new { drivers = missing.Count });
        journal.Announce(Topics.Catalogue);
        await db.SaveChangesAsync(ct);
        return missing.Count;
    }

    private async Task<Dictionary<string, Area>> AreasAsync(CancellationToken ct)
    {
        var areas = await db.Areas.ToDictionaryAsync(area => area.Name, ct);
        foreach (var area in DriverLibrary.Areas.Where(area => !areas.ContainsKey(area.Name)))
        {
            var row = new Area
            {
                PortalId = db.PortalId, Id = AreaId.New(clock.GetUtcNow()), Name = area.Name, Colour = area.Colour, Position = areas.Count, JourneyPhase = area.JourneyPhase,
            };
            db.Areas.Add(row);
            areas.Add(area.Name, row);
        }

        return areas;
    }

    private void Add(LibraryDriver source, Area area)
    {
        var now = clock.GetUtcNow();
        var definition = source.Definition;
        var driver = new Driver
        {
            PortalId = db.PortalId,
            Id = DriverId.New(now),
            AreaId = area.Id,
            LibraryKey = source.Key,
            Name = definition.Name,
            Definition = definition.Definition,
            Points = definition.Points,
            Cadence = definition.Cadence,
            Segments = [.. definition.Segments],
            Position = source.SourceRow,
            SourceRow = source.SourceRow,
        };
        db.Drivers.Add(driver);
        if (definition.Transition.Type is TransitionType.None)
            return;
        db.Transitions.Add(new Transition
        {
            PortalId = db.PortalId,
            Id = TransitionId.New(now),
            DriverId = driver.Id,
            Type = definition.Transition.Type,
            Condition = definition.Transition.Condition,
            Prompt = definition.Transition.Prompt,
            Mode = TransitionMode.Off,
        });
    }
}
