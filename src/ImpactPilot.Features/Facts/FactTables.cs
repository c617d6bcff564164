using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Facts;

/// <summary>How a portal finds its contacts' roles; a portal without a row goes by <see cref="RoleRules.Default"/>.</summary>
public sealed class RoleSettings : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required RoleRules Rules { get; set; }
}

/// <summary>People of ours under a name, such as "Executives": conditions ask for them as <c>participant.group</c>.</summary>
public sealed class InternalGroup : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required string Name { get; init; }
    public required string[] Emails { get; set; }

    /// <summary>Members by their HubSpot owner ids.</summary>
    public required string[] OwnerIds { get; set; }
}

internal sealed class FactTables : IEntityTypeConfiguration<RoleSettings>, IEntityTypeConfiguration<InternalGroup>
{
    public void Configure(EntityTypeBuilder<RoleSettings> builder)
    {
        builder.ToTable("role_settings");
        builder.HasKey(settings => settings.PortalId);
        builder.Property(settings => settings.Rules).HasColumnType("jsonb").HasConversion(JsonText.Converter<RoleRules>(), JsonText.Comparer<RoleRules>());
        builder.HasOne<Portal>().WithOne().HasForeignKey<RoleSettings>(settings => settings.PortalId);
    }

    public void Configure(EntityTypeBuilder<InternalGroup> builder)
    {
        builder.ToTable("internal_groups");
        builder.HasKey(group => new { group.PortalId, group.Name });
        builder.HasOne<Portal>().WithMany().HasForeignKey(group => group.PortalId);
    }
}
