namespace ImpactPilot.HubSpotSimulator.Http;

internal static class ApiVersion
{
    public const string Current = "2026-03";
}
