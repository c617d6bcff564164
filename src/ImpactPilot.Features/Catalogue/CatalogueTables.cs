using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Catalogue;

/// <summary>A group of drivers.</summary>
public sealed class Area : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required AreaId Id { get; init; }
    public required string Name { get; set; }
    public required string Colour { get; set; }
    public int Position { get; set; }
    public string? JourneyPhase { get; set; }

    /// <summary>Counts edits; a writer must name the version it saw.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>What earns points.</summary>
public sealed class Driver : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required DriverId Id { get; init; }
    public required AreaId AreaId { get; set; }

    /// <summary>The key of the library driver it came from; null for a portal's own.</summary>
    public string? LibraryKey { get; set; }

    public required string Name { get; set; }
    public required string Definition { get; set; }
    public required int Points { get; set; }

    /// <summary>What a win earns in the segments that have points of their own; what it is at an account is for <see cref="DriverPrice"/> to say.</summary>
    public IReadOnlyDictionary<string, int> SegmentPoints { get; set; } = new Dictionary<string, int>();

    public required Cadence Cadence { get; set; }

    /// <summary>The segments that it applies to; empty means every segment.</summary>
    public string[] Segments { get; set; } = [];

    public string? EnablementUrl { get; set; }
    public string? PlaybookUrl { get; set; }
    public int Position { get; set; }
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>The driver's row in the sheet it was imported from.</summary>
    public int? SourceRow { get; set; }

    /// <summary>Counts edits; a writer must name the version it saw.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Whether the account may win it: the driver is not archived, and meant for the account's segment.</summary>
    public bool AppliesTo(Account account) =>
        ArchivedAt is null && SegmentLimit.Includes(Segments, account.Segment);
}

internal sealed class CatalogueTables : IEntityTypeConfiguration<Area>, IEntityTypeConfiguration<Driver>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.ToTable("areas");
        builder.HasKey(area => new { area.PortalId, area.Id });
        builder.HasIndex(area => new { area.PortalId, area.Name }).IsUnique();
        builder.Property(area => area.Version).IsConcurrencyToken();
        builder.HasOne<Portal>().WithMany().HasForeignKey(area => area.PortalId);
    }

    public void Configure(EntityTypeBuilder<Driver> builder)
    {
        builder.ToTable("drivers", table => table.HasCheckConstraint("ck_drivers_points", "points between 0 and 100"));
        builder.HasKey(driver => new { driver.PortalId, driver.Id });
        builder.HasIndex(driver => new { driver.PortalId, driver.AreaId, driver.Name }).IsUnique();
        builder.Property(driver => driver.Version).IsConcurrencyToken();
        builder.Property(driver => driver.SegmentPoints).HasColumnType("jsonb").HasConversion(JsonText.Converter<IReadOnlyDictionary<string, int>>(), JsonText.Comparer<IReadOnlyDictionary<string, int>>());
        builder.HasOne<Area>().WithMany().HasForeignKey(driver => new { driver.PortalId, driver.AreaId });
    }
}
