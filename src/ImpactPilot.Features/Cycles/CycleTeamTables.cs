using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Cycles;

/// <summary>What a team was given to aim at in a cycle. Without it the team aims at the sum of its people's targets.</summary>
public sealed class TeamTarget : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required CycleId CycleId { get; init; }
    public required TeamId TeamId { get; init; }
    public int? Points { get; set; }
    public int? Accounts { get; set; }
}

/// <summary>A driver that does not count in a cycle. Its name is kept as it was: the cycle may outlive the driver.</summary>
public sealed class LeftOutDriver : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required CycleId CycleId { get; init; }
    public required DriverId DriverId { get; init; }
    public required string DriverName { get; init; }
}

/// <summary>Whose points a line of the team board holds.</summary>
public enum TeamRowKind
{
    Team,

    /// <summary>People who are in no team.</summary>
    NoTeam,

    /// <summary>What counts for nobody: wins at pooled accounts, and at those without a CSM.</summary>
    Pool,
}

/// <summary>A line of a cycle's team board as it was when the cycle ended.</summary>
public sealed class TeamResult : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required CycleId CycleId { get; init; }
    public required int Position { get; init; }
    public required TeamRowKind Kind { get; init; }

    /// <summary>Null where it is no team.</summary>
    public int? Rank { get; init; }

    public TeamId? TeamId { get; init; }
    public string? TeamName { get; init; }
    public required int People { get; init; }
    public required int Points { get; init; }
    public required int Wins { get; init; }
    public required int ImpactedAccounts { get; init; }

    /// <summary>What held: the target given, or the sum of its people's.</summary>
    public int? TargetPoints { get; init; }

    public int? TargetAccounts { get; init; }
}

internal sealed class CycleTeamTables : IEntityTypeConfiguration<TeamTarget>, IEntityTypeConfiguration<LeftOutDriver>, IEntityTypeConfiguration<TeamResult>
{
    public void Configure(EntityTypeBuilder<TeamTarget> builder)
    {
        builder.ToTable("cycle_team_targets", table => table.HasCheckConstraint("ck_cycle_team_targets", "points >= 1 and accounts >= 1"));
        builder.HasKey(target => new { target.PortalId, target.CycleId, target.TeamId });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(target => new { target.PortalId, target.CycleId });
        builder.HasOne<Team>().WithMany().HasForeignKey(target => new { target.PortalId, target.TeamId });
    }

    public void Configure(EntityTypeBuilder<LeftOutDriver> builder)
    {
        builder.ToTable("cycle_left_out_drivers");
        builder.HasKey(driver => new { driver.PortalId, driver.CycleId, driver.DriverId });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(driver => new { driver.PortalId, driver.CycleId });
    }

    public void Configure(EntityTypeBuilder<TeamResult> builder)
    {
        builder.ToTable("cycle_team_results");
        builder.HasKey(result => new { result.PortalId, result.CycleId, result.Position });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(result => new { result.PortalId, result.CycleId });
    }
}
