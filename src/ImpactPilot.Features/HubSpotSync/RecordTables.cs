using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>A mirrored contact, deal or activity.</summary>
public sealed class MirroredRecord : IPortalRow
{
    public required PortalId PortalId { get; set; }

    /// <summary>The condition language's name: <c>contact</c>, <c>deal</c>, <c>meeting</c>, <c>call</c>, <c>email</c>, <c>note</c> or <c>task</c>.</summary>
    public required string ObjectType { get; init; }

    public required string ObjectId { get; init; }

    /// <summary>The mirrored values of the properties in use, as HubSpot sends them.</summary>
    public required IReadOnlyDictionary<string, string?> Properties { get; set; }

    /// <summary>The contacts that an activity is associated with; empty for others.</summary>
    public required string[] ContactIds { get; set; }

    /// <summary>When an activity took place; null where HubSpot does not say, and for others.</summary>
    public DateTimeOffset? OccurredAt { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }
    public required DateTimeOffset HubSpotModifiedAt { get; set; }
    public bool Archived { get; set; }

    /// <summary>Something about its associations moved without moving the record: it is to be read again.</summary>
    public bool Stale { get; set; }
}

/// <summary>That a record belongs to an account; it may belong to several.</summary>
public sealed class RecordAccount : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required string ObjectType { get; init; }
    public required string ObjectId { get; init; }
    public required AccountId AccountId { get; init; }

    /// <summary>The labels of the association, such as <c>Primary</c> or a portal's own <c>Decision maker</c>.</summary>
    public required string[] Labels { get; set; }

    /// <summary>True where an activity has no company of its own and belongs to its contacts' one.</summary>
    public bool ThroughContact { get; set; }

    /// <summary>The activity's modification that the detector has judged for this account; null while it has not.</summary>
    public DateTimeOffset? JudgedAt { get; set; }
}

internal sealed class RecordTables : IEntityTypeConfiguration<MirroredRecord>, IEntityTypeConfiguration<RecordAccount>
{
    public void Configure(EntityTypeBuilder<MirroredRecord> builder)
    {
        builder.ToTable("mirrored_records");
        builder.HasKey(record => new { record.PortalId, record.ObjectType, record.ObjectId });
        builder.Property(record => record.Properties).HasColumnType("jsonb").HasConversion(JsonText.Converter<IReadOnlyDictionary<string, string?>>(), JsonText.Comparer<IReadOnlyDictionary<string, string?>>());
        builder.HasIndex(record => new { record.PortalId, record.ObjectType }, "ix_mirrored_records_stale").HasFilter("stale");
        builder.HasIndex(record => record.ContactIds).HasMethod("gin");
        builder.HasOne<Portal>().WithMany().HasForeignKey(record => record.PortalId);
    }

    public void Configure(EntityTypeBuilder<RecordAccount> builder)
    {
        builder.ToTable("record_accounts");
        builder.HasKey(link => new { link.PortalId, link.ObjectType, link.ObjectId, link.AccountId });
        builder.HasIndex(link => new { link.PortalId, link.AccountId, link.ObjectType });
        builder.HasOne<MirroredRecord>().WithMany().HasForeignKey(link => new { link.PortalId, link.ObjectType, link.ObjectId });
        builder.HasOne<Account>().WithMany().HasForeignKey(link => new { link.PortalId, link.AccountId });
    }
}
