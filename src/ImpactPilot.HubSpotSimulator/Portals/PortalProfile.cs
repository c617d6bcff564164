namespace ImpactPilot.HubSpotSimulator.Portals;

/// <summary>What account information says about a portal.</summary>
internal sealed record PortalProfile(int HubId, string Name, string Domain, string TimeZone, string Currency)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
