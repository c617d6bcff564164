using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue;

/// <summary>The portal's areas and drivers.</summary>
/// <param name="Areas">In their order.</param>
public sealed record CatalogueView(CatalogueArea[] Areas)
{
    internal static async Task<CatalogueView> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var areas = await db.Areas.AsNoTracking().OrderBy(area => area.Position).ThenBy(area => area.Id).ToListAsync(ct);
        var drivers = await db.Drivers.AsNoTracking().OrderBy(driver => driver.Position).ThenBy(driver => driver.Id).ToListAsync(ct);
        var transitions = await db.Transitions.AsNoTracking().ToDictionaryAsync(transition => transition.DriverId, ct);
        var used = await DriverUse.AllAsync(db, ct);
        return new(
        [
            .. areas.Select(area => new CatalogueArea(
                area.Id.Value,
                area.Name,
                area.Colour,
                area.JourneyPhase,
                area.Version,
                [.. drivers.Where(driver => driver.AreaId == area.Id).Select(driver => CatalogueDriver.Of(driver, transitions.GetValueOrDefault(driver.Id), used.Contains(driver.Id)))])),
        ]);
    }

    internal CatalogueArea Area(AreaId id) => Areas.Single(area => area.Id == id.Value);

    internal CatalogueDriver Driver(DriverId id) => Areas.SelectMany(area => area.Drivers).Single(driver => driver.Id == id.Value);
}

/// <summary>An area with its drivers.</summary>
/// <param name="Colour">As <c>#RRGGBB</c>.</param>
/// <param name="JourneyPhase">The phase of the customer's journey that it belongs to, if any.</param>
/// <param name="Version">To be named in <c>If-Match</c> when it is changed.</param>
/// <param name="Drivers">In their order, archived ones included.</param>
public sealed record CatalogueArea(Guid Id, string Name, string Colour, string? JourneyPhase, int Version, CatalogueDriver[] Drivers);

/// <summary>A driver with its transition.</summary>
/// <param name="Points">What a win earns.</param>
/// <param name="SegmentPoints">The segments in which it earns something else, by name.</param>
/// <param name="InUse">True where accounts have history with it: it can be archived, not deleted.</param>
/// <param name="Version">To be named in <c>If-Match</c> when it is changed.</param>
public sealed record CatalogueDriver(
    Guid Id, string Name, string Definition, int Points, SegmentPoints[] SegmentPoints, Cadence Cadence, string[] Segments, string? EnablementUrl, string? PlaybookUrl, bool Archived, bool InUse, int Version, TransitionView? Transition)
{
    internal static CatalogueDriver Of(Driver driver, Transition? transition, bool inUse) => new(
        driver.Id.Value,
        driver.Name,
        driver.Definition,
        driver.Points,
        [.. Domain.Catalogue.SegmentPoints.InOrder(driver.SegmentPoints.Select(own => new SegmentPoints(own.Key, own.Value)))],
        driver.Cadence,
        driver.Segments,
        driver.EnablementUrl,
        driver.PlaybookUrl,
        driver.ArchivedAt is not null,
        inUse,
        driver.Version,
        transition is null ? null : TransitionView.Of(transition));
}
