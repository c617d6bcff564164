using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Cycles;

/// <summary>A dated period with targets.</summary>
public sealed class Cycle : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required CycleId Id { get; init; }
    public required string Name { get; set; }
    public required DateOnly StartsOn { get; set; }

    /// <summary>The last day, included.</summary>
    public required DateOnly EndsOn { get; set; }

    public CycleStatus Status { get; set; }
    public int? TargetPoints { get; set; }
    public int? TargetAccounts { get; set; }

    /// <summary>True: it ends by itself after its last day, and the next cycle starts.</summary>
    public bool RestartsAutomatically { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Once ended: the points from which an account counted as impacted.</summary>
    public int? ImpactedFromPoints { get; set; }

    /// <summary>Once ended: how many accounts were impacted.</summary>
    public int? ImpactedAccounts { get; set; }

    /// <summary>Counts its changes; who wants the next one names the version that they saw.</summary>
    public int Version { get; set; }

    public CyclePeriod Period => new(Id, StartsOn, EndsOn, Status, Name);

    /// <summary>The day after the last, as an instant: from then on it may end by itself.</summary>
    public DateTimeOffset OverAt(Portal portal) => portal.Calendar.StartOf(EndsOn.AddDays(1));
}

/// <summary>What one person aims at in a cycle.</summary>
public sealed class PersonTarget : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required CycleId CycleId { get; init; }
    public required UserId UserId { get; init; }
    public int? Points { get; set; }
    public int? Accounts { get; set; }

    /// <summary>The person's share of full time in the cycle, in per cent.</summary>
    public required int Weight { get; set; }
}

/// <summary>A line of a cycle's leaderboard as it was when the cycle ended.</summary>
public sealed class CycleResult : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required CycleId CycleId { get; init; }

    /// <summary>Null for the pool, which is nobody.</summary>
    public int? Rank { get; init; }

    /// <summary>Orders the lines; those that share a rank too.</summary>
    public required int Position { get; init; }

    public UserId? UserId { get; init; }
    public required string UserName { get; init; }
    public required int Points { get; init; }
    public required int Wins { get; init; }
    public required int ImpactedAccounts { get; init; }

    /// <summary>The team that the person was in then; null for none.</summary>
    public TeamId? TeamId { get; init; }

    /// <summary>What that team was called.</summary>
    public string? TeamName { get; init; }
}

internal sealed class CycleTables : IEntityTypeConfiguration<Cycle>, IEntityTypeConfiguration<PersonTarget>, IEntityTypeConfiguration<CycleResult>
{
    public void Configure(EntityTypeBuilder<Cycle> builder)
    {
        builder.ToTable("cycles", table =>
        {
            table.HasCheckConstraint("ck_cycles_days", "ends_on >= starts_on");
            table.HasCheckConstraint("ck_cycles_targets", "target_points >= 1 and target_accounts >= 1");
        });
        builder.HasKey(cycle => new { cycle.PortalId, cycle.Id });
        builder.HasIndex(cycle => cycle.PortalId).IsUnique().HasFilter("status = 'Active'").HasDatabaseName("ix_cycles_one_active");
        builder.HasIndex(cycle => new { cycle.PortalId, cycle.StartsOn });
        builder.Ignore(cycle => cycle.Period);
        builder.HasOne<Portal>().WithMany().HasForeignKey(cycle => cycle.PortalId);
    }

    public void Configure(EntityTypeBuilder<PersonTarget> builder)
    {
        builder.ToTable("cycle_targets", table => table.HasCheckConstraint(
            "ck_cycle_targets", "points >= 1 and accounts >= 1 and weight between 0 and 100 and (weight > 0 or (points is null and accounts is null))"));
        builder.HasKey(target => new { target.PortalId, target.CycleId, target.UserId });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(target => new { target.PortalId, target.CycleId });
        builder.HasOne<User>().WithMany().HasForeignKey(target => new { target.PortalId, target.UserId });
    }

    public void Configure(EntityTypeBuilder<CycleResult> builder)
    {
        builder.ToTable("cycle_results");
        builder.HasKey(result => new { result.PortalId, result.CycleId, result.Position });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(result => new { result.PortalId, result.CycleId });
    }
}
