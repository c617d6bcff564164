using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Teams;

/// <summary>People who are looked at together, and who leads them.</summary>
public sealed class Team : IPortalRow
{
    public const int LongestName = 80;

    public required PortalId PortalId { get; set; }
    public required TeamId Id { get; init; }

    /// <summary>No two teams in use share it, whatever its capitals; see teams.sql.</summary>
    public required string Name { get; set; }

    /// <summary>A manager or an admin; null where nobody leads it.</summary>
    public UserId? LeadId { get; set; }

    /// <summary>Set while it is put away; then nobody is in it, see teams.sql.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>Counts its changes; who wants the next one names the version that they saw.</summary>
    public int Version { get; set; }
}

/// <summary>Who is in which team. The person is the key: nobody is in two.</summary>
public sealed class TeamMember : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required UserId UserId { get; init; }
    public required TeamId TeamId { get; set; }
}

internal sealed class TeamTables : IEntityTypeConfiguration<Team>, IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.HasKey(team => new { team.PortalId, team.Id });
        builder.Property(team => team.Name).HasMaxLength(Team.LongestName);
        builder.HasOne<Portal>().WithMany().HasForeignKey(team => team.PortalId);
        builder.HasOne<User>().WithMany().HasForeignKey(team => new { team.PortalId, team.LeadId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.ToTable("team_members");
        builder.HasKey(member => new { member.PortalId, member.UserId });
        builder.HasIndex(member => new { member.PortalId, member.TeamId });
        builder.HasOne<Team>().WithMany().HasForeignKey(member => new { member.PortalId, member.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(member => new { member.PortalId, member.UserId });
    }
}
