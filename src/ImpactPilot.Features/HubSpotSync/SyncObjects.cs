namespace ImpactPilot.Features.HubSpotSync;

/// <summary>What we call the objects that are mirrored.</summary>
internal static class SyncObjects
{
    /// <summary>HubSpot's name in paths, and the cursor's.</summary>
    public const string Companies = "companies";

    public const string Owners = "owners";
    public const string Properties = "properties";

    /// <summary>The condition language's name for a company.</summary>
    public const string Company = "company";
}
