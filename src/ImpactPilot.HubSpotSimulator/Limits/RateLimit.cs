namespace ImpactPilot.HubSpotSimulator.Limits;

internal enum LimitPolicy
{
    Burst,
    Search,
}

/// <summary>Marks an endpoint of HubSpot's API: it asks for a token and counts against this limit.</summary>
internal sealed record RateLimit(LimitPolicy Policy);
