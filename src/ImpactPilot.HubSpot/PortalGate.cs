using System.Globalization;
using System.Net.Http.Headers;

namespace ImpactPilot.HubSpot;

/// <summary>Keeps the calls of one portal within its limits: one window for all calls, one for searches, which HubSpot counts apart.</summary>
internal sealed class PortalGate(HubSpotLimits limits, TimeProvider time)
{
    private static readonly TimeSpan BurstInterval = TimeSpan.FromSeconds(10);

    private readonly RollingWindow _burst = new(limits.BurstPerTenSeconds, BurstInterval, time);

    // Evenly, one at a time: so few fit into a second that a handful sent together and delayed on the way would be too many.
    private readonly RollingWindow _search = new(
        Math.Min(limits.SearchPerSecond, 1), TimeSpan.FromSeconds(1) / Math.Max(limits.SearchPerSecond, 1), time);

    public ValueTask WaitAsync(HubSpotCall call, CancellationToken cancellationToken) =>
        (call.IsSearch ? _search : _burst).WaitAsync(cancellationToken);

    /// <summary>After a refusal nobody asks again before HubSpot's time, not only the call that was refused.</summary>
    public void Hold(HubSpotCall call, TimeSpan duration) => (call.IsSearch ? _search : _burst).Hold(duration);

    /// <summary>
    /// Slows down when HubSpot says that nothing remains, before it has to refuse: other processes and other apps draw
    /// on the same allowance. A tenth of the interval is when a tenth of it is free again on average.
    /// </summary>
    public void Observe(HttpResponseHeaders headers)
    {
        if (Number(headers, "X-HubSpot-RateLimit-Remaining") is not 0) return;

        var interval = Number(headers, "X-HubSpot-RateLimit-Interval-Milliseconds") is { } milliseconds
            ? TimeSpan.FromMilliseconds(milliseconds)
            : BurstInterval;
        _burst.Hold(interval / 10);
    }

    private static int? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
