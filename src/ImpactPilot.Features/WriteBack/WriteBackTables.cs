using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.WriteBack;

/// <summary>How a portal's write-back fares.</summary>
public sealed class WriteBackState : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public bool On { get; set; } = true;

    /// <summary>Whether status changes are told in notes, while anything is written at all.</summary>
    public bool Notes { get; set; } = true;

    /// <summary>When our properties were last found, or put, in order.</summary>
    public DateTimeOffset? PropertiesCheckedAt { get; set; }

    /// <summary>When all companies were last compared with what HubSpot holds.</summary>
    public DateTimeOffset? ComparedAt { get; set; }

    /// <summary>The cycle whose sums HubSpot holds; another one active means that every company is to be compared.</summary>
    public CycleId? CycleId { get; set; }

    /// <summary>News up to this instant has been written back.</summary>
    public DateTimeOffset? SeenUpTo { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }

    /// <summary>Why nothing is written, in words; null while all is well.</summary>
    public string? LastError { get; set; }
}

/// <summary>What we last wrote of a company: only what differs is sent.</summary>
public sealed class WrittenValues : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required AccountId AccountId { get; init; }
    public required IReadOnlyDictionary<string, string?> Values { get; set; }
    public required DateTimeOffset WrittenAt { get; set; }
}

internal sealed class WriteBackTables : IEntityTypeConfiguration<WriteBackState>, IEntityTypeConfiguration<WrittenValues>
{
    public void Configure(EntityTypeBuilder<WriteBackState> builder)
    {
        builder.ToTable("write_back_states");
        builder.HasKey(state => state.PortalId);
        builder.HasOne<Portal>().WithOne().HasForeignKey<WriteBackState>(state => state.PortalId);
    }

    public void Configure(EntityTypeBuilder<WrittenValues> builder)
    {
        builder.ToTable("written_values");
        builder.HasKey(written => new { written.PortalId, written.AccountId });
        builder.Property(written => written.Values).HasColumnType("jsonb").HasConversion(JsonText.Converter<IReadOnlyDictionary<string, string?>>(), JsonText.Comparer<IReadOnlyDictionary<string, string?>>());
        builder.HasOne<Account>().WithMany().HasForeignKey(written => new { written.PortalId, written.AccountId });
    }
}
