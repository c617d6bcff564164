using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Accounts.Views;

/// <summary>A person's way to look at the list of accounts, under a name: its filters, order and columns as the address says them.</summary>
public sealed class SavedView : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required Guid Id { get; init; }

    /// <summary>Whose it is; only they change it.</summary>
    public required UserId OwnerId { get; init; }

    public required string Name { get; set; }

    /// <summary>The address's query, without its question mark.</summary>
    public required string Query { get; set; }

    /// <summary>Whether everybody of the portal sees it.</summary>
    public required bool Shared { get; set; }

    /// <summary>Counts its changes; who wants the next one names the version that they saw.</summary>
    public int Version { get; set; }
}

internal sealed class SavedViewTable : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_views");
        builder.HasKey(view => new { view.PortalId, view.Id });
        builder.HasIndex(view => new { view.PortalId, view.OwnerId, view.Name }).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(view => new { view.PortalId, view.OwnerId });
    }
}
