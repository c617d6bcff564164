using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Setup;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Setup;

/// <summary>What admins decided about the checklist; all else in it follows from what the portal has.</summary>
public sealed class SetupState : IPortalRow
{
    public required PortalId PortalId { get; set; }

    /// <summary>Since when nobody is reminded of it; null while people are.</summary>
    public DateTimeOffset? DismissedAt { get; set; }

    /// <summary>The steps that the portal goes on without.</summary>
    public required SetupStep[] Skipped { get; set; }

    /// <summary>Counts changes, so that none is made over an unseen one.</summary>
    public int Version { get; set; }
}

internal sealed class SetupTables : IEntityTypeConfiguration<SetupState>
{
    public void Configure(EntityTypeBuilder<SetupState> builder)
    {
        builder.ToTable("setup_states");
        builder.HasKey(state => state.PortalId);
        builder.HasOne<Portal>().WithOne().HasForeignKey<SetupState>(state => state.PortalId);
        builder.PrimitiveCollection(state => state.Skipped).ElementType().HasConversion<string>();
    }
}
