using System.Collections.Concurrent;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>What this process learned while polling and may forget at any time: it only saves questions whose answers are known.</summary>
public sealed class PollMemory
{
    private readonly ConcurrentDictionary<(PortalId Portal, string Objects), (DateTimeOffset Watermark, DateTimeOffset SeenAt)> watermarks = new();
    private readonly ConcurrentDictionary<(PortalId Portal, string Objects), string> complete = new();

    /// <summary>
    /// For how long the newest modification has been the same. Once that is longer than HubSpot's search may lag behind,
    /// nothing older can turn up, and what changed last need not be read again and again.
    /// </summary>
    internal TimeSpan Unmoved(PortalId portal, string objects, DateTimeOffset watermark, DateTimeOffset now)
    {
        var seen = watermarks.AddOrUpdate((portal, objects), (watermark, now), (_, known) => known.Watermark == watermark ? known : (watermark, now));
        return now - seen.SeenAt;
    }

    /// <summary>Whether every record of the kind is known to have these properties.</summary>
    internal bool IsComplete(PortalId portal, PropertiesInUse inUse) => complete.GetValueOrDefault((portal, inUse.Object.Path)) == Key(inUse);

    internal void SetComplete(PortalId portal, PropertiesInUse inUse) => complete[(portal, inUse.Object.Path)] = Key(inUse);

    private static string Key(PropertiesInUse inUse) => string.Join(',', inUse.All);
}
