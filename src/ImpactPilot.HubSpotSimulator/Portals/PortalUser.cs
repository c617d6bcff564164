using System.Globalization;

namespace ImpactPilot.HubSpotSimulator.Portals;

internal enum PortalRole
{
    Csm,
    Manager,
    Admin,
}

/// <summary>A person of the portal. HubSpot gives everyone two ids: one as a user, one as an owner of records.</summary>
internal sealed record PortalUser(int UserId, long OwnerId, string FirstName, string LastName, string Email, PortalRole Role, PortalTeam Team)
{
    /// <summary>Deactivated: still named by records, but nobody's any more.</summary>
    public bool HasLeft { get; init; }

    public string FullName => $"{FirstName} {LastName}";

    /// <summary>The owner id as records carry it.</summary>
    public string OwnerIdText => OwnerId.ToString(CultureInfo.InvariantCulture);
}

internal sealed record PortalTeam(string Id, string Name);
