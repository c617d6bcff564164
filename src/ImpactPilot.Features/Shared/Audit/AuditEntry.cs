using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Shared.Audit;

/// <summary>Who did what, before → after, from where. Append-only like the ledger.</summary>
public sealed class AuditEntry : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The person; null when the product acted by itself.</summary>
    public UserId? UserId { get; init; }

    public required string Action { get; init; }
    public AccountId? AccountId { get; init; }
    public Guid? SubjectId { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>Console, card, transition, demo, …</summary>
    public required string Origin { get; init; }
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit");
        builder.HasKey(entry => new { entry.PortalId, entry.Id });
        builder.HasIndex(entry => new { entry.PortalId, entry.AccountId, entry.At });
        builder.HasIndex(entry => new { entry.PortalId, entry.SubjectId });
        builder.HasOne<Portal>().WithMany().HasForeignKey(entry => entry.PortalId);
    }
}
