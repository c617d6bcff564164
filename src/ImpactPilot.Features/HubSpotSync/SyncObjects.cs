namespace ImpactPilot.Features.HubSpotSync;

/// <summary>What we call the objects that are mirrored.</summary>
internal static class SyncObjects
{
    /// <summary>HubSpot's name in paths, and the cursor's.</summary>
    public const string Companies = "companies";

    public const string Owners = "owners";
    public const string Properties = "properties";

    // The condition language's names.
    public const string Company = "company";
    public const string Contact = "contact";
    public const string Deal = "deal";
    public const string Email = "email";

    /// <summary>The activities, in the condition language's names.</summary>
    public static readonly string[] Activities = ["meeting", "call", Email, "note", "task"];
}
