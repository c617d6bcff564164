using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue;

/// <summary>Adds areas and drivers to a portal's catalogue. Every transition begins switched off.</summary>
internal sealed class CatalogueRows
{
    private readonly ImpactPilotDb db;
    private readonly DateTimeOffset now;
    private readonly Dictionary<string, Area> areas;
    private readonly List<Guid> opened = [];
    private int lastPosition;

    private CatalogueRows(ImpactPilotDb db, DateTimeOffset now, IEnumerable<Area> areas, int lastPosition)
    {
        this.db = db;
        this.now = now;
        this.areas = areas.ToDictionary(area => Fold.Name(area.Name));
        this.lastPosition = lastPosition;
    }

    /// <summary>Opens the catalogue for adding. Others who want to add wait until this transaction ends.</summary>
    public static async Task<CatalogueRows> OpenAsync(ImpactPilotDb db, DateTimeOffset now, CancellationToken ct)
    {
        await db.LockPortalAsync(ct);
        var last = await db.Drivers.MaxAsync(driver => (int?)driver.Position, ct);
        return new(db, now, await db.Areas.ToListAsync(ct), last ?? 0);
    }

    /// <summary>The areas that were opened here.</summary>
    public Guid[] AreasOpened => [.. opened];

    /// <summary>The area of this name, opened where the portal has none.</summary>
    public Area Area(string name)
    {
        if (areas.TryGetValue(Fold.Name(name), out var known))
            return known;
        var published = DriverLibrary.Areas.FirstOrDefault(area => area.Name == name);
        var area = new Area
        {
            PortalId = db.PortalId,
            Id = AreaId.New(now),
            Name = name,
            Colour = (published ?? DriverLibrary.Areas[areas.Count % DriverLibrary.Areas.Count]).Colour,
            Position = areas.Count,
            JourneyPhase = published?.JourneyPhase,
        };
        db.Areas.Add(area);
        opened.Add(area.Id.Value);
        areas.Add(Fold.Name(name), area);
        return area;
    }

    /// <summary>Adds a driver behind the others, or at its place in the library.</summary>
    public Driver Add(DriverDefinition definition, LibraryDriver? library, int? sourceRow = null)
    {
        var driver = new Driver
        {
            PortalId = db.PortalId,
            Id = DriverId.New(now),
            AreaId = Area(definition.Area).Id,
            LibraryKey = library?.Key,
            Name = definition.Name,
            Definition = definition.Definition,
            Points = definition.Points,
            Cadence = definition.Cadence,
            Segments = [.. definition.Segments],
            Position = library?.SourceRow ?? NextPosition(),
            SourceRow = sourceRow ?? library?.SourceRow,
        };
        db.Drivers.Add(driver);
        if (definition.Transition.Type is not TransitionType.None)
            AddTransition(driver, definition.Transition, library?.EvidenceBy ?? EvidenceBy.Auto);
        return driver;
    }

    /// <summary>Makes a driver what a definition says; its transition is the caller's.</summary>
    public void Set(Driver driver, DriverDefinition definition)
    {
        driver.AreaId = Area(definition.Area).Id;
        driver.Name = definition.Name;
        driver.Definition = definition.Definition;
        driver.Points = definition.Points;
        driver.Cadence = definition.Cadence;
        driver.Segments = [.. definition.Segments];
    }

    public void AddTransition(Driver driver, TransitionDefinition definition, EvidenceBy evidenceBy = EvidenceBy.Auto) => db.Transitions.Add(new()
    {
        PortalId = db.PortalId,
        Id = TransitionId.New(now),
        DriverId = driver.Id,
        Type = definition.Type,
        Condition = definition.Condition,
        Prompt = definition.Prompt,
        HeldForDays = definition.HeldForDays,
        Mode = TransitionMode.Off,
        EvidenceBy = evidenceBy,
    });

    // Places up to the library's last one stay free for it.
    private int NextPosition() => lastPosition = Math.Max(lastPosition, DriverLibrary.All[^1].SourceRow) + 1;
}
