namespace ImpactPilot.HubSpotSimulator.OAuth;

/// <summary>The app as HubSpot knows it; its id is the source of everything it writes.</summary>
internal static class DemoApp
{
    public const int Id = 2_481_632;
    public const string Name = "ImpactPilot";
}
