using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Accounts;

/// <summary>A mirrored HubSpot company.</summary>
public sealed class Account : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required AccountId Id { get; init; }
    public required string HubSpotId { get; init; }
    public required string Name { get; set; }
    public string? Domain { get; set; }
    public string? Segment { get; set; }

    /// <summary>The CSM: the user linked to the owner named by the portal's CSM property.</summary>
    public UserId? CsmId { get; set; }

    /// <summary>The mirrored values of the properties in use, as HubSpot sends them.</summary>
    public required IReadOnlyDictionary<string, string?> Properties { get; set; }

    public DateTimeOffset HubSpotModifiedAt { get; set; }
    public bool Archived { get; set; }

    /// <summary>The account that this one became part of when HubSpot merged the two; all that was won here stands there.</summary>
    public AccountId? MergedInto { get; set; }
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(account => new { account.PortalId, account.Id });
        builder.HasIndex(account => new { account.PortalId, account.HubSpotId }).IsUnique();
        builder.HasIndex(account => new { account.PortalId, account.Name, account.Id });
        builder.HasIndex(account => new { account.PortalId, account.CsmId });
        builder.Property(account => account.Properties).HasColumnType("jsonb").HasConversion(JsonText.Converter<IReadOnlyDictionary<string, string?>>(), JsonText.Comparer<IReadOnlyDictionary<string, string?>>());
        builder.HasOne<Account>().WithMany().HasForeignKey(account => new { account.PortalId, account.MergedInto }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Portal>().WithMany().HasForeignKey(account => account.PortalId);
        builder.HasOne<User>().WithMany().HasForeignKey(account => new { account.PortalId, account.CsmId }).OnDelete(DeleteBehavior.Restrict);
    }
}
