using System.ComponentModel.DataAnnotations;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>How the mirror is kept in step; the <c>Sync</c> section of the configuration.</summary>
public sealed class SyncOptions
{
    /// <summary>Seconds between two looks at HubSpot.</summary>
    [Range(1, 3600)]
    public int PollSeconds { get; init; } = 60;

    /// <summary>How far each look reaches back before the newest modification seen: HubSpot's search lags behind by moments.</summary>
    [Range(0, 3600)]
    public int OverlapSeconds { get; init; } = 180;

    /// <summary>How many days of property history the first import keeps to look back on.</summary>
    [Range(0, 730)]
    public int HistoryDays { get; init; } = 365;

    /// <summary>Minutes between two walks through all records, which find what HubSpot does not announce: deletions and moved associations.</summary>
    [Range(1, 10080)]
    public int SweepMinutes { get; init; } = 60;
}
