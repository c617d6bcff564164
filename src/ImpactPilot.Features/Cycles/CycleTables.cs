using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
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
    public DateTimeOffset? EndedAt { get; set; }

    public CyclePeriod Period => new(Id, StartsOn, EndsOn, Status);
}

/// <summary>A line of a cycle's leaderboard as it was when the cycle ended.</summary>
public sealed class CycleResult : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required CycleId CycleId { get; init; }
    public required int Rank { get; init; }

    /// <summary>Orders lines that share a rank.</summary>
    public required int Position { get; init; }

    public UserId? UserId { get; init; }
    public required string UserName { get; init; }
    public required int Points { get; init; }
    public required int Wins { get; init; }
    public required int ImpactedAccounts { get; init; }
}

internal sealed class CycleTables : IEntityTypeConfiguration<Cycle>, IEntityTypeConfiguration<CycleResult>
{
    public void Configure(EntityTypeBuilder<Cycle> builder)
    {
        builder.ToTable("cycles", table => table.HasCheckConstraint("ck_cycles_days", "ends_on >= starts_on"));
        builder.HasKey(cycle => new { cycle.PortalId, cycle.Id });
        builder.HasIndex(cycle => cycle.PortalId).IsUnique().HasFilter("status = 'Active'").HasDatabaseName("ix_cycles_one_active");
        builder.HasIndex(cycle => new { cycle.PortalId, cycle.StartsOn });
        builder.Ignore(cycle => cycle.Period);
        builder.HasOne<Portal>().WithMany().HasForeignKey(cycle => cycle.PortalId);
    }

    public void Configure(EntityTypeBuilder<CycleResult> builder)
    {
        builder.ToTable("cycle_results");
        builder.HasKey(result => new { result.PortalId, result.CycleId, result.Position });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(result => new { result.PortalId, result.CycleId });
    }
}
