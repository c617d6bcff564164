using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>A property that the portal has, with its type, label and options: what conditions are checked against.</summary>
public sealed class MirroredProperty : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required string ObjectType { get; init; }
    public required string Name { get; init; }
    public required string Label { get; set; }
    public required string Type { get; set; }

    /// <summary>Internal value → label, for enumerations.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; set; }

    /// <summary>True where its values are ids of HubSpot owners.</summary>
    public bool NamesOwner { get; set; }

    /// <summary>As conditions see it.</summary>
    internal PropertyDefinition Definition =>
        new(Name, PropertyDefinition.TypeOf(Type), Label, [.. Options.Select(option => new PropertyOption(option.Key, option.Value))]);
}

/// <summary>
/// One change of one property of one HubSpot object: old → new, when, by whom; once for every account that the object
/// belongs to. Written once, never changed but for <see cref="Evaluated"/>.
/// </summary>
public sealed class RecordedChange : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required Guid Id { get; init; }
    public required AccountId AccountId { get; init; }
    public required string ObjectType { get; init; }
    public required string ObjectId { get; init; }
    public required string Property { get; init; }
    public string? OldValue { get; init; }
    public string? NewValue { get; init; }

    /// <summary>HubSpot's own timestamp from the property's history.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    public string? SourceType { get; init; }

    /// <summary>Who made it, in words, where HubSpot says so.</summary>
    public string? ChangedBy { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>True once transitions have looked at it; true from the start for history that came with the first import.</summary>
    public bool Evaluated { get; set; }
}

/// <summary>How far the mirror of one kind of object has come.</summary>
public sealed class SyncCursor : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required string ObjectType { get; init; }

    /// <summary>The page token of an unfinished first import.</summary>
    public string? ImportAfter { get; set; }

    public int Imported { get; set; }
    public int? ImportTotal { get; set; }
    public DateTimeOffset? ImportedAt { get; set; }

    /// <summary>The newest modification seen; the next poll starts a little before it.</summary>
    public DateTimeOffset? ModifiedUpTo { get; set; }

    /// <summary>When the walk that looks for silent changes (associations, deletions) began last.</summary>
    public DateTimeOffset? SweepBegunAt { get; set; }

    /// <summary>The last id that the walk looked at; null while none is under way.</summary>
    public string? SweptUpTo { get; set; }

    /// <summary>When all of HubSpot's records were listed last because there were more or fewer than ours.</summary>
    public DateTimeOffset? ListedAgainAt { get; set; }

    /// <summary>HubSpot does not let us read these: until then it is not asked again. Connecting again clears it.</summary>
    public DateTimeOffset? RefusedUntil { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }
    public DateTimeOffset? LastFailureAt { get; set; }

    /// <summary>Why the last attempt failed, in words; null after a success.</summary>
    public string? LastError { get; set; }
}

internal sealed class SyncTables : IEntityTypeConfiguration<MirroredProperty>, IEntityTypeConfiguration<RecordedChange>, IEntityTypeConfiguration<SyncCursor>
{
    public void Configure(EntityTypeBuilder<MirroredProperty> builder)
    {
        builder.ToTable("mirrored_properties");
        builder.HasKey(definition => new { definition.PortalId, definition.ObjectType, definition.Name });
        builder.Property(definition => definition.Options).HasColumnType("jsonb").HasConversion(JsonText.Converter<IReadOnlyDictionary<string, string>>(), JsonText.Comparer<IReadOnlyDictionary<string, string>>());
        builder.HasOne<Portal>().WithMany().HasForeignKey(definition => definition.PortalId);
    }

    public void Configure(EntityTypeBuilder<RecordedChange> builder)
    {
        builder.ToTable("property_changes");
        builder.HasKey(change => new { change.PortalId, change.Id });
        builder.HasIndex(change => new { change.PortalId, change.AccountId, change.ObjectType, change.ObjectId, change.Property, change.OccurredAt }, "ix_property_changes_once").IsUnique();
        builder.HasIndex(change => new { change.PortalId, change.AccountId, change.OccurredAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(change => new { change.PortalId, change.AccountId });
    }

    public void Configure(EntityTypeBuilder<SyncCursor> builder)
    {
        builder.ToTable("sync_cursors");
        builder.HasKey(cursor => new { cursor.PortalId, cursor.ObjectType });
        builder.HasOne<Portal>().WithMany().HasForeignKey(cursor => cursor.PortalId);
    }
}
