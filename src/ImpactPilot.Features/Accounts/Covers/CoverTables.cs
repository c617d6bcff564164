using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Accounts.Covers;

/// <summary>Who stands in for somebody, say over a holiday: at the accounts of that person the cover may do what the person may. One at a time.</summary>
public sealed class Cover : IPortalRow
{
    public required PortalId PortalId { get; set; }

    /// <summary>Who is away.</summary>
    public required UserId PersonId { get; init; }

    /// <summary>Who stands in.</summary>
    public required UserId CoverId { get; set; }

    /// <summary>The first day, in the portal's time zone.</summary>
    public required DateOnly FromOn { get; set; }

    /// <summary>The last day, included.</summary>
    public required DateOnly UntilOn { get; set; }

    /// <summary>Counts its changes; who wants the next one names the version that they saw.</summary>
    public int Version { get; set; }
}

internal sealed class CoverTable : IEntityTypeConfiguration<Cover>
{
    public void Configure(EntityTypeBuilder<Cover> builder)
    {
        builder.ToTable("covers", table =>
        {
            table.HasCheckConstraint("ck_covers_not_self", "person_id <> cover_id");
            table.HasCheckConstraint("ck_covers_days", "from_on <= until_on");
        });
        builder.HasKey(cover => new { cover.PortalId, cover.PersonId });
        builder.HasIndex(cover => new { cover.PortalId, cover.CoverId });
        builder.HasOne<User>().WithMany().HasForeignKey(cover => new { cover.PortalId, cover.PersonId });
        builder.HasOne<User>().WithMany().HasForeignKey(cover => new { cover.PortalId, cover.CoverId });
    }
}
