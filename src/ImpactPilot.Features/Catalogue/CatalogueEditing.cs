using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;

namespace ImpactPilot.Features.Catalogue;

/// <summary>The catalogue's one door for admins: one change at a time, and none over an unseen one.</summary>
public sealed class CatalogueEditing(ImpactPilotDb db, Actor actor, Journal journal, TimeProvider clock)
{
    internal static Error AdminsOnly { get; } = Error.Forbidden("catalogue.admins_only", "Only an admin can change the catalogue.");

    /// <summary>Opens the catalogue; others who want to write wait until this transaction ends.</summary>
    public async Task<Result<CatalogueRows>> OpenAsync(CancellationToken ct) =>
        actor.Role is Role.Admin ? await CatalogueRows.OpenAsync(db, clock.GetUtcNow(), ct) : AdminsOnly;

    /// <summary>Opens it for a change of one area.</summary>
    /// <param name="ifMatch">The version that the person saw; another one means that somebody was quicker.</param>
    public async Task<Result<(CatalogueRows Rows, Area Area)>> OpenAreaAsync(Guid id, string? ifMatch, CancellationToken ct)
    {
        var rows = await OpenAsync(ct);
        if (!rows.Succeeded)
            return rows.Error;
        var area = Area(rows.Value, id);
        if (!area.Succeeded)
            return area.Error;
        return Refuses(ifMatch, area.Value.Version, area.Value.Name) is { } stale ? stale : (rows.Value, area.Value);
    }

    /// <summary>Opens it for a change of one driver.</summary>
    /// <param name="ifMatch">The version that the person saw; another one means that somebody was quicker.</param>
    public async Task<Result<(CatalogueRows Rows, CatalogueReading Driver)>> OpenDriverAsync(Guid id, string? ifMatch, CancellationToken ct)
    {
        var rows = await OpenAsync(ct);
        if (!rows.Succeeded)
            return rows.Error;
        var driver = (await CatalogueReading.AllAsync(db, ct)).SingleOrDefault(reading => reading.Driver.Id == new DriverId(id));
        if (driver is null)
            return DriverNotFound;
        return Refuses(ifMatch, driver.Driver.Version, driver.Driver.Name) is { } stale ? stale : (rows.Value, driver);
    }

    internal static Error DriverNotFound { get; } = Error.NotFound("drivers.not_found", "There is no such driver in this portal.");

    /// <summary>The area of this id.</summary>
    public static Result<Area> Area(CatalogueRows rows, Guid id) =>
        rows.Areas.SingleOrDefault(area => area.Id == new AreaId(id)) is { } area ? area : Error.NotFound("areas.not_found", "There is no such area in this portal.");

    /// <summary>Saves what was changed, tells open pages, and answers the catalogue as it is now.</summary>
    public async Task<CatalogueView> SaveAsync(CancellationToken ct)
    {
        journal.Announce(Topics.Catalogue);
        await db.SaveChangesAsync(ct);
        return await CatalogueView.ReadAsync(db, ct);
    }

    private static Error? Refuses(string? ifMatch, int version, string name) => ifMatch?.Trim('"') == version.ToString(CultureInfo.InvariantCulture)
        ? null
        : Error.Stale("catalogue.stale", $"Somebody changed “{name}” meanwhile, or If-Match does not name its version. Load it again and repeat your change.");
}
