using System.Globalization;
using System.Net.Http.Headers;
using Polly;

namespace ImpactPilot.HubSpot;

/// <summary>
/// Keeps the calls of one portal within what HubSpot allows it, and away from HubSpot while it does not answer. What it
/// allows is learned from its answers.
/// </summary>
/// <param name="portal">Whose calls.</param>
/// <param name="limits">What holds until HubSpot says otherwise.</param>
/// <param name="turns">Shared with everybody else who calls for the portal.</param>
/// <param name="breaker">Opens when too many of the portal's calls fail.</param>
/// <param name="time">The clock.</param>
internal sealed class PortalGate(string portal, HubSpotLimits limits, IRequestTurns turns, ResiliencePipeline breaker, TimeProvider time)
{
    private static readonly TimeSpan BurstInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan UntilTheDayMayBeOver = TimeSpan.FromHours(1);

    // Of what the portal allows a day, a tenth is left for its other apps.
    private const int DailyReserve = 10;

    private volatile int _allowed = limits.BurstPerTenSeconds;

    public ResiliencePipeline Breaker => breaker;

    /// <summary>Waits for the call's turn. One that would come later than <paramref name="longest"/> is refused here, as HubSpot would refuse it.</summary>
    public async ValueTask WaitAsync(HubSpotCall call, TimeSpan longest, CancellationToken cancellationToken)
    {
        var wait = call.IsSearch ? await SearchAsync(longest, cancellationToken) : await turns.TakeAsync(portal, RequestLane.Burst, Permits(), BurstInterval, longest, cancellationToken);
        if (wait > longest) throw HubSpotErrors.NoTurn(wait);
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken);
    }

    /// <summary>After a refusal nobody asks again before HubSpot's time, not only the call that was refused.</summary>
    public ValueTask HoldAsync(HubSpotCall call, TimeSpan duration, CancellationToken cancellationToken) =>
        turns.HoldAsync(portal, call.IsSearch ? RequestLane.Search : RequestLane.Burst, duration, cancellationToken);

    /// <summary>
    /// Takes over what HubSpot allows the portal. Slows down when nothing remains, before HubSpot has to refuse: a tenth of
    /// the interval is when a tenth of the allowance is free again on average. Of a day's allowance the last tenth is not touched.
    /// </summary>
    public async ValueTask ObserveAsync(HttpResponseHeaders headers, CancellationToken cancellationToken)
    {
        if (Number(headers, "X-HubSpot-RateLimit-Max") is > 0 and var most && limits.BurstPerTenSeconds > 0) _allowed = most;

        if (Number(headers, "X-HubSpot-RateLimit-Daily") is > 0 and var daily
            && Number(headers, "X-HubSpot-RateLimit-Daily-Remaining") is { } left && left <= daily / DailyReserve)
        {
            await turns.HoldAsync(portal, RequestLane.Burst, UntilTheDayMayBeOver, cancellationToken);
            await turns.HoldAsync(portal, RequestLane.Search, UntilTheDayMayBeOver, cancellationToken);
        }
        else if (Number(headers, "X-HubSpot-RateLimit-Remaining") is 0)
        {
            var interval = Number(headers, "X-HubSpot-RateLimit-Interval-Milliseconds") is { } milliseconds
                ? TimeSpan.FromMilliseconds(milliseconds)
                : BurstInterval;
            await turns.HoldAsync(portal, RequestLane.Burst, interval / 10, cancellationToken);
        }
    }

    /// <summary>A little less than allowed: what is sent at the right moment may arrive a moment too early for HubSpot's count.</summary>
    private int Permits()
    {
        var allowed = _allowed;
        return allowed - (allowed * 3 / 100);
    }

    // Evenly, one at a time: so few fit into a second that a handful sent together and delayed on the way would be too many.
    private ValueTask<TimeSpan> SearchAsync(TimeSpan longest, CancellationToken cancellationToken) => turns.TakeAsync(
        portal,
        RequestLane.Search,
        Math.Min(limits.SearchPerSecond, 1),
        TimeSpan.FromSeconds(1) / Math.Max(limits.SearchPerSecond, 1),
        longest,
        cancellationToken);

    private static int? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
