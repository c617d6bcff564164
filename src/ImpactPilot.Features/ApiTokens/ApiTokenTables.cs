using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.ApiTokens;

/// <summary>Lets a program act through the API in the name of the person who made it. Only the hash of its secret is kept.</summary>
public sealed class ApiToken : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required byte[] SecretHash { get; init; }

    /// <summary>The secret's last signs, by which a person tells tokens apart.</summary>
    public required string Ending { get; init; }

    public required string[] Scopes { get; init; }

    /// <summary>Who made it; where that person is deactivated it works no more.</summary>
    public required UserId CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null for one that does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}

internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_tokens");
        builder.HasKey(token => new { token.PortalId, token.Id });
        builder.HasIndex(token => token.SecretHash).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(token => new { token.PortalId, token.CreatedBy });
    }
}
