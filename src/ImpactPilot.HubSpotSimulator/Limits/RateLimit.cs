namespace ImpactPilot.HubSpotSimulator.Limits;

internal enum LimitPolicy
{
    Burst,
    Search,

    /// <summary>Counts against the burst and, besides, against a day's number of association requests.</summary>
    Associations,
}

/// <summary>Marks an endpoint of HubSpot's API: it asks for a token and counts against this limit.</summary>
internal sealed record RateLimit(LimitPolicy Policy);
