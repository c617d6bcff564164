using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Points;

/// <summary>One step of an impact's way. PostgreSQL refuses to change or delete it; what is taken back is a further step.</summary>
public sealed class ImpactChange : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required Guid Id { get; init; }
    public required ImpactId ImpactId { get; init; }

    /// <summary>Counts the impact's steps from 1.</summary>
    public required int Number { get; init; }

    public required ImpactStatus Before { get; init; }
    public required ImpactStatus After { get; init; }

    /// <summary>The number of the step that this one takes back; each is taken back at most once.</summary>
    public int? Undoes { get; init; }

    /// <summary>Why it was lost.</summary>
    public string? Reason { get; init; }

    /// <summary>A person's words about it.</summary>
    public string? Note { get; init; }

    public UserId? ChangedBy { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
}

internal sealed class ImpactChangeTable : IEntityTypeConfiguration<ImpactChange>
{
    public void Configure(EntityTypeBuilder<ImpactChange> builder)
    {
        builder.ToTable("impact_changes", table =>
        {
            table.HasCheckConstraint("ck_impact_changes_lost_has_reason", "after <> 'Lost' or undoes is not null or reason is not null");
            table.HasCheckConstraint("ck_impact_changes_undoes_earlier", "undoes < number");
        });
        builder.HasKey(change => new { change.PortalId, change.Id });
        builder.HasIndex(change => new { change.PortalId, change.ImpactId, change.Number }).IsUnique();
        builder.HasIndex(change => new { change.PortalId, change.ImpactId, change.Undoes }).IsUnique();
        builder.HasOne<Impact>().WithMany().HasForeignKey(change => new { change.PortalId, change.ImpactId });
    }
}
