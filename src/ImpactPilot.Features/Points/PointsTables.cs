using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Points;

/// <summary>One pursuit of one driver at one account in one window.</summary>
public sealed class Impact : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required ImpactId Id { get; init; }
    public required AccountId AccountId { get; init; }
    public required DriverId DriverId { get; init; }
    /// <summary>The window; of a trigger-based driver's pitch a place of its own until the win brings its evidence.</summary>
    public required string WindowKey { get; set; }

    public ImpactStatus Status { get; set; }

    /// <summary>How often it was won; with undo and a second win it is 2. Each number is booked once.</summary>
    public int Wins { get; set; }

    /// <summary>The ledger line that is in force, while won.</summary>
    public PointsEntryId? EntryId { get; set; }

    public DateTimeOffset? OccurredAt { get; set; }
    public string? Note { get; set; }
    public UserId? ChangedBy { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Counts its steps; who wants the next one names the version that they saw.</summary>
    public int Version { get; set; }

    /// <summary>Names a pursuit of a trigger-based driver that has no evidence yet.</summary>
    internal static string Pursuit(DateTimeOffset begun) => $"pursuit:{begun:O}";

    public ImpactState State
    {
        get => new(Status, Wins, EntryId);
        set => (Status, Wins, EntryId) = (value.Status, value.Wins, value.Entry);
    }
}

/// <summary>One line of the points ledger. PostgreSQL refuses to change or delete it.</summary>
public sealed class PointsEntry : IPortalRow
{
    internal const string Numbers = "points_entry_numbers";

    public required PortalId PortalId { get; set; }
    public required PointsEntryId Id { get; init; }

    /// <summary>Grows line by line within a cycle; PostgreSQL gives it, see points_totals.sql.</summary>
    public long Number { get; init; }

    public required AccountId AccountId { get; init; }
    public required ImpactId ImpactId { get; init; }

    /// <summary>Which win of the impact the line books or takes back.</summary>
    public required int Win { get; init; }

    /// <summary>0 on the line for which the win counts; 1 and up on shares, which move points of it to others.</summary>
    public short Part { get; init; }

    public required DriverId DriverId { get; init; }
    public required string DriverName { get; init; }
    public required string AreaName { get; init; }
    public UserId? CsmId { get; init; }
    public required string CsmName { get; init; }
    public required CycleId CycleId { get; init; }
    public required int Points { get; init; }
    public PointsEntryId? Reverses { get; init; }

    /// <summary>Why an admin corrected it, on every line of a correction.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
    public required DateTimeOffset BookedAt { get; init; }
    public UserId? BookedBy { get; init; }
    public bool Late { get; init; }
}

internal sealed class PointsTables : IEntityTypeConfiguration<Impact>, IEntityTypeConfiguration<PointsEntry>
{
    public void Configure(EntityTypeBuilder<Impact> builder)
    {
        builder.ToTable("impacts", table => table.HasCheckConstraint(
            "ck_impacts_won_has_entry", "(status in ('Won', 'Implemented')) = (entry_id is not null)"));
        builder.HasKey(impact => new { impact.PortalId, impact.Id });

        builder.Ignore(impact => impact.State);

        // One impact, hence at most one win, per account, driver and window.
        builder.HasIndex(impact => new { impact.PortalId, impact.AccountId, impact.DriverId, impact.WindowKey }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(impact => new { impact.PortalId, impact.AccountId });
        builder.HasOne<Driver>().WithMany().HasForeignKey(impact => new { impact.PortalId, impact.DriverId });
    }

    public void Configure(EntityTypeBuilder<PointsEntry> builder)
    {
        builder.ToTable("points_entries", table =>
        {
            table.HasCheckConstraint("ck_points_entries_sign", "case when reverses is null then points >= 0 else points <= 0 end");
            table.HasCheckConstraint("ck_points_entries_share", "part = 0 or (part between 1 and 9 and points <> 0 and csm_id is not null)");
        });
        builder.HasKey(entry => new { entry.PortalId, entry.Id });
        // Each part of a win is booked once and taken back once; that a reversal mirrors its line exactly, and shares stand with their win, is said in split_credit.sql.
        builder.HasIndex(entry => new { entry.PortalId, entry.ImpactId, entry.Win, entry.Part }).IsUnique()
            .HasFilter("reverses is null").HasDatabaseName("ix_points_entries_win_booked_once");
        builder.HasIndex(entry => new { entry.PortalId, entry.Reverses }).IsUnique();
        builder.Property(entry => entry.Part).HasDefaultValue((short)0);
        builder.Property(entry => entry.Number).HasDefaultValueSql($"nextval('{PointsEntry.Numbers}')");
        builder.HasIndex(entry => new { entry.PortalId, entry.CycleId, entry.Number }).IsUnique().IncludeProperties(entry => entry.Points);
        builder.HasIndex(entry => new { entry.PortalId, entry.CycleId, entry.CsmId, entry.Number }).IncludeProperties(entry => entry.Points);
        builder.HasIndex(entry => new { entry.PortalId, entry.AccountId });
        builder.HasOne<Impact>().WithMany().HasForeignKey(entry => new { entry.PortalId, entry.ImpactId });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(entry => new { entry.PortalId, entry.CycleId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(entry => new { entry.PortalId, entry.CsmId }).OnDelete(DeleteBehavior.Restrict);
    }
}
