using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.OAuth;

namespace ImpactPilot.HubSpotSimulator.Limits;

/// <summary>HubSpot's request limits per portal: rolling ten seconds for everything but search, one second for search.</summary>
internal sealed class RateLimits(SimulatorOptions options, SimulatorClock clock)
{
    private static readonly TimeSpan BurstInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SearchInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(int HubId, LimitPolicy Policy), Queue<DateTimeOffset>> _admitted = [];

    public int Burst { get; set; } = options.Limits.Burst;

    public int SearchPerSecond { get; set; } = options.Limits.SearchPerSecond;

    public static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<Caller>() is { } caller
            && context.GetEndpoint()?.Metadata.GetMetadata<RateLimit>() is { } limit
            && !context.RequestServices.GetRequiredService<RateLimits>().Admit(caller.Portal.Profile.HubId, limit.Policy, context.Response.Headers))
        {
            throw new RefusedException(Refusal(limit.Policy));
        }

        await next(context);
    });

    private bool Admit(int hubId, LimitPolicy policy, IHeaderDictionary headers)
    {
        var (max, interval) = policy switch
        {
            LimitPolicy.Burst => (Burst, BurstInterval),
            LimitPolicy.Search => (SearchPerSecond, SearchInterval),
        };
        if (max <= 0)
            return true;

        int remaining;
        lock (_gate)
        {
            if (!_admitted.TryGetValue((hubId, policy), out var recent))
                _admitted.Add((hubId, policy), recent = new Queue<DateTimeOffset>());
            var now = clock.Now;
            while (recent.TryPeek(out var oldest) && (now - oldest >= interval || oldest > now))
                recent.Dequeue();
            remaining = max - recent.Count - 1;
            if (remaining >= 0)
                recent.Enqueue(now);
        }

        // HubSpot answers searches without rate limit headers.
        if (policy == LimitPolicy.Burst)
            Describe(headers, max, Math.Max(0, remaining));
        return remaining >= 0;
    }

    private static void Describe(IHeaderDictionary headers, int max, int remaining)
    {
        headers["X-HubSpot-RateLimit-Max"] = max.ToString(CultureInfo.InvariantCulture);
        headers["X-HubSpot-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-HubSpot-RateLimit-Interval-Milliseconds"] = BurstInterval.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
    }

    private static HubSpotError Refusal(LimitPolicy policy) => policy switch
    {
        LimitPolicy.Burst => HubSpotError.RateLimited("You have reached your ten_secondly_rolling limit.", "TEN_SECONDLY_ROLLING"),
        LimitPolicy.Search => HubSpotError.RateLimited("You have reached your secondly limit.", "SECONDLY"),
    };
}
