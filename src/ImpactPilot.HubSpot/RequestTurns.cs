using System.Collections.Concurrent;

namespace ImpactPilot.HubSpot;

/// <summary>What HubSpot counts apart.</summary>
public enum RequestLane
{
    /// <summary>All requests but searches: so many in any ten seconds, for each app in each portal.</summary>
    Burst,

    /// <summary>Searches: so many a second, for all apps of a portal together.</summary>
    Search,
}

/// <summary>
/// Where a portal's requests take their turns, so that all who call for it keep its limits together. What comes with the gateway
/// counts the calls of one process; an installation of several processes puts something in its place that these share.
/// </summary>
public interface IRequestTurns
{
    /// <summary>Takes the next turn.</summary>
    /// <param name="portal">HubSpot limits each portal for itself.</param>
    /// <param name="lane">What is counted.</param>
    /// <param name="permits">How many may start in any <paramref name="stretch"/> of time; 0 for any number.</param>
    /// <param name="stretch">A rolling one, not from full ten seconds to full ten seconds.</param>
    /// <param name="longest">A turn that is later than this is not taken.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How long to wait before sending. A caller that gives up while waiting leaves its turn unused.</returns>
    ValueTask<TimeSpan> TakeAsync(string portal, RequestLane lane, int permits, TimeSpan stretch, TimeSpan longest, CancellationToken cancellationToken);

    /// <summary>Lets nobody start for a while; a shorter hold never shortens a longer one.</summary>
    ValueTask HoldAsync(string portal, RequestLane lane, TimeSpan duration, CancellationToken cancellationToken);
}

/// <summary>The turns of one process.</summary>
internal sealed class TurnsOfProcess(TimeProvider time) : IRequestTurns
{
    private readonly ConcurrentDictionary<(string Portal, RequestLane Lane), RollingWindow> windows = new();

    public ValueTask<TimeSpan> TakeAsync(string portal, RequestLane lane, int permits, TimeSpan stretch, TimeSpan longest, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Window(portal, lane).Take(permits, stretch, longest));

    public ValueTask HoldAsync(string portal, RequestLane lane, TimeSpan duration, CancellationToken cancellationToken)
    {
        Window(portal, lane).Hold(duration);
        return ValueTask.CompletedTask;
    }

    private RollingWindow Window(string portal, RequestLane lane) => windows.GetOrAdd((portal, lane), _ => new(time));
}
