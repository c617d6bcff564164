using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue;

/// <summary>A driver of the catalogue beside what it is by definition.</summary>
public sealed record CatalogueReading(Driver Driver, Transition? Transition, DriverDefinition Definition)
{
    public string? LibraryKey => Driver.LibraryKey;

    public int? SourceRow => Driver.SourceRow;

    /// <summary>Those that are not archived, in the catalogue's order.</summary>
    public static async Task<IReadOnlyList<CatalogueReading>> ActiveAsync(ImpactPilotDb db, CancellationToken ct) =>
        [.. (await AllAsync(db, ct)).Where(reading => reading.Driver.ArchivedAt is null)];

    /// <summary>All of them, in the catalogue's order.</summary>
    public static async Task<IReadOnlyList<CatalogueReading>> AllAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var areas = await db.Areas.ToDictionaryAsync(area => area.Id, ct);
        var transitions = await db.Transitions.ToDictionaryAsync(transition => transition.DriverId, ct);
        var drivers = await db.Drivers.ToListAsync(ct);
        return
        [
            .. drivers.OrderBy(driver => areas[driver.AreaId].Position).ThenBy(driver => driver.Position)
                .Select(driver => Of(driver, areas[driver.AreaId].Name, transitions.GetValueOrDefault(driver.Id))),
        ];
    }

    private static CatalogueReading Of(Driver driver, string area, Transition? transition) => new(driver, transition, new()
    {
        Area = area,
        Name = driver.Name,
        Definition = driver.Definition,
        Points = driver.Points,
        SegmentPoints = SegmentPoints.InOrder(driver.SegmentPoints.Select(own => new SegmentPoints(own.Key, own.Value))),
        Cadence = driver.Cadence,
        Segments = driver.Segments,
        EnablementUrl = driver.EnablementUrl,
        PlaybookUrl = driver.PlaybookUrl,
        Transition = transition is null ? TransitionDefinition.ByHand : transition.Definition,
    });
}
