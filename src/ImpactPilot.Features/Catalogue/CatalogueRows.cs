using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue;

/// <summary>Writes a portal's areas and drivers. Every transition begins switched off.</summary>
public sealed class CatalogueRows
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

    /// <summary>Opens the catalogue for writing. Others who want to write wait until this transaction ends.</summary>
    public static async Task<CatalogueRows> OpenAsync(ImpactPilotDb db, DateTimeOffset now, CancellationToken ct)
    {
        await db.LockPortalAsync(ct);
        var last = await db.Drivers.MaxAsync(driver => (int?)driver.Position, ct);
        return new(db, now, await db.Areas.ToListAsync(ct), last ?? 0);
    }

    /// <summary>The areas that were opened here.</summary>
    public Guid[] AreasOpened => [.. opened];

    /// <summary>All areas, in no order.</summary>
    public IReadOnlyCollection<Area> Areas => areas.Values;

    /// <summary>The area of this name, whatever its spelling; null where the portal has none.</summary>
    public Area? FindArea(string name) => areas.GetValueOrDefault(Fold.Name(name));

    /// <summary>The area of this name, opened where the portal has none.</summary>
    public Area Area(string name)
    {
        if (FindArea(name) is { } known)
            return known;
        var published = DriverLibrary.Areas.FirstOrDefault(area => area.Name == name);
        var colour = (published ?? DriverLibrary.Areas[areas.Count % DriverLibrary.Areas.Count]).Colour;
        var area = OpenArea(name, colour, published?.JourneyPhase);
        opened.Add(area.Id.Value);
        return area;
    }

    /// <summary>A new area behind the others; its name is known to be free.</summary>
    public Area OpenArea(string name, string colour, string? journeyPhase)
    {
        var area = new Area
        {
            PortalId = db.PortalId,
            Id = AreaId.New(now),
            Name = name,
            Colour = colour,
            Position = areas.Values.Select(other => other.Position + 1).DefaultIfEmpty().Max(),
            JourneyPhase = journeyPhase,
        };
        db.Areas.Add(area);
        areas.Add(Fold.Name(name), area);
        return area;
    }

    /// <summary>Adds a driver behind the others, or at its place in the library.</summary>
    public Driver Add(DriverDefinition definition, LibraryDriver? library = null, int? sourceRow = null, EvidenceBy? evidenceBy = null)
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
            SegmentPoints = OwnPoints(definition),
            Cadence = definition.Cadence,
            Segments = [.. definition.Segments],
            EnablementUrl = definition.EnablementUrl,
            PlaybookUrl = definition.PlaybookUrl,
            Position = library?.SourceRow ?? NextPosition(),
            SourceRow = sourceRow ?? library?.SourceRow,
        };
        db.Drivers.Add(driver);
        if (definition.Transition.Type is not TransitionType.None)
            AddTransition(driver, definition.Transition, evidenceBy ?? library?.EvidenceBy ?? EvidenceBy.Auto);
        return driver;
    }

    /// <summary>Makes a driver what a definition says, behind the others where that is another area; its transition is the caller's.</summary>
    public void Set(Driver driver, DriverDefinition definition)
    {
        var area = Area(definition.Area).Id;
        if (driver.AreaId != area)
            (driver.AreaId, driver.Position) = (area, NextPosition());
        driver.Name = definition.Name;
        driver.Definition = definition.Definition;
        driver.Points = definition.Points;
        driver.SegmentPoints = OwnPoints(definition);
        driver.Cadence = definition.Cadence;
        driver.Segments = [.. definition.Segments];
        driver.EnablementUrl = definition.EnablementUrl;
        driver.PlaybookUrl = definition.PlaybookUrl;
        driver.Version++;
    }

    /// <summary>Makes a driver's transition what a definition says. What watches something else than before is switched off, until somebody has looked at it.</summary>
    public async Task SetTransitionAsync(CatalogueReading driver, TransitionDefinition definition, CancellationToken ct)
    {
        var before = driver.Definition.Transition;
        if (definition == before)
            return;
        if (driver.Transition is not { } transition)
        {
            AddTransition(driver.Driver, definition);
        }
        else if (definition.Type is TransitionType.None)
        {
            await RemoveAsync(transition, ct);
        }
        else
        {
            (transition.Type, transition.Condition, transition.Prompt, transition.HeldForDays) = definition;
            transition.Version++;
            if (definition with { Prompt = before.Prompt } != before)
                transition.Mode = TransitionMode.Off;
        }
    }

    /// <summary>Removes a driver that nobody has used, and its transition.</summary>
    public async Task RemoveAsync(CatalogueReading driver, CancellationToken ct)
    {
        if (driver.Transition is { } transition)
            await RemoveAsync(transition, ct);
        db.Drivers.Remove(driver.Driver);
    }

    private async Task RemoveAsync(Transition transition, CancellationToken ct)
    {
        await db.TransitionStates.Where(state => state.TransitionId == transition.Id).ExecuteDeleteAsync(ct);
        db.Transitions.Remove(transition);
    }

    private void AddTransition(Driver driver, TransitionDefinition definition, EvidenceBy evidenceBy = EvidenceBy.Auto) => db.Transitions.Add(new()
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

    private static Dictionary<string, int> OwnPoints(DriverDefinition definition) => definition.SegmentPoints.ToDictionary(own => own.Segment, own => own.Points);

    // Places up to the library's last one stay free for it.
    private int NextPosition() => lastPosition = Math.Max(lastPosition, DriverLibrary.All[^1].SourceRow) + 1;
}
