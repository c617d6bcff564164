using System.Collections.Concurrent;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>What this process learned while polling and may forget at any time: it only saves questions whose answers are known.</summary>
public sealed class PollMemory
{
    private readonly ConcurrentDictionary<PortalId, (DateTimeOffset Watermark, DateTimeOffset SeenAt)> watermarks = new();
    private readonly ConcurrentDictionary<PortalId, string> complete = new();

    /// <summary>
    /// For how long the newest modification has been the same. Once that is longer than HubSpot's search may lag behind,
    /// nothing older can turn up, and what changed last need not be read again and again.
    /// </summary>
    internal TimeSpan Unmoved(PortalId portal, DateTimeOffset watermark, DateTimeOffset now)
    {
        var seen = watermarks.AddOrUpdate(portal, (watermark, now), (_, known) => known.Watermark == watermark ? known : (watermark, now));
        return now - seen.SeenAt;
    }

    /// <summary>Whether every account of the portal is known to have these properties.</summary>
    internal bool IsComplete(PortalId portal, PropertiesInUse inUse) => complete.GetValueOrDefault(portal) == Key(inUse);

    internal void SetComplete(PortalId portal, PropertiesInUse inUse) => complete[portal] = Key(inUse);

    private static string Key(PropertiesInUse inUse) => string.Join(',', inUse.All);
}
