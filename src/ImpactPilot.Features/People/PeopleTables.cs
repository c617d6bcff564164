using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.People;

/// <summary>What a person may do; each role includes the one before it.</summary>
public enum Role
{
    Csm,
    Manager,
    Admin,
}

/// <summary>A person of a portal, known by HubSpot user id and e-mail, linked to a HubSpot owner.</summary>
public sealed class User : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required UserId Id { get; init; }
    public string? HubSpotUserId { get; set; }
    public string? HubSpotOwnerId { get; set; }

    /// <summary>The owner's main team in HubSpot; null where it is in none.</summary>
    public string? HubSpotTeamId { get; set; }

    /// <summary>What that team is called there.</summary>
    public string? HubSpotTeam { get; set; }

    public required string Email { get; set; }
    public required string Name { get; set; }
    public Role Role { get; set; }
    public bool Active { get; set; } = true;

    /// <summary>Set where an admin deactivated the person here; what HubSpot says of them does not lift that.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>Null where nobody signed in as this person since it is remembered.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Counts what admins changed, so that no change is made over an unseen one.</summary>
    public int Version { get; set; }
}

/// <summary>A signed-in browser. Only the hash of its token is kept.</summary>
public sealed class Session : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required byte[] TokenHash { get; init; }
    public required UserId UserId { get; init; }
    public required DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>A link that signs somebody in once. Only the hash of its token is kept.</summary>
public sealed class SignInLink : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required byte[] TokenHash { get; init; }
    public required UserId UserId { get; init; }

    /// <summary>The console's page that it leads to.</summary>
    public required string Path { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>A role that waits for somebody's first sign-in; gone once they came, or once it is taken back.</summary>
public sealed class Invitation : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required UserId UserId { get; init; }
    public required Role Role { get; set; }
    public required UserId InvitedBy { get; set; }
    public required DateTimeOffset InvitedAt { get; set; }

    /// <summary>Who comes after it comes as anybody from HubSpot does: as a CSM.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }
}

internal sealed class PeopleTables :
    IEntityTypeConfiguration<User>, IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<SignInLink>, IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.HasKey(user => new { user.PortalId, user.Id });
        builder.HasIndex(user => new { user.PortalId, user.HubSpotUserId }).IsUnique();
        builder.HasIndex(user => new { user.PortalId, user.HubSpotOwnerId }).IsUnique();
        builder.HasOne<Portal>().WithMany().HasForeignKey(user => user.PortalId);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.HasKey(session => new { session.PortalId, session.TokenHash });
        builder.HasIndex(session => session.TokenHash).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(session => new { session.PortalId, session.UserId });
    }

    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.ToTable("sign_in_links");
        builder.HasKey(link => new { link.PortalId, link.TokenHash });
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(link => new { link.PortalId, link.UserId });
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.HasKey(invitation => new { invitation.PortalId, invitation.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(invitation => new { invitation.PortalId, invitation.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(invitation => new { invitation.PortalId, invitation.InvitedBy }).OnDelete(DeleteBehavior.NoAction);
    }
}
