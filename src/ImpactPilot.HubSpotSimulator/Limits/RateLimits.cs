using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Limits;

/// <summary>
/// HubSpot's request limits: rolling ten seconds per app and account, one second for searches, which all apps of an account
/// share, and days that end at midnight of the account. What a person does on HubSpot's screens counts against none.
/// </summary>
internal sealed class RateLimits(SimulatorOptions options, SimulatorClock clock)
{
    private static readonly TimeSpan BurstInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SearchInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(int HubId, LimitPolicy Policy), Queue<DateTimeOffset>> _recent = [];
    private readonly Dictionary<(int HubId, bool Associations), (DateOnly Day, int Used)> _daily = [];

    /// <summary>May be changed while it runs.</summary>
    public LimitOptions Settings { get; } = options.Limits;

    public static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<Caller>() is { Claims.ActsAsPerson: false } caller
            && context.GetEndpoint()?.Metadata.GetMetadata<RateLimit>() is { } limit
            && context.RequestServices.GetRequiredService<RateLimits>().Refusal(caller.Portal.Profile, limit.Policy, context.Response.Headers) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        await next(context);
    });

    private HubSpotError? Refusal(PortalProfile portal, LimitPolicy policy, IHeaderDictionary headers)
    {
        lock (_gate)
        {
            if (policy == LimitPolicy.Search)
                return IsSpent(portal, policy, Settings.SearchPerSecond, SearchInterval, OthersSearches(), out _) ? Reached("secondly", "SECONDLY") : null;

            // HubSpot answers searches without rate limit headers, everything else with them.
            var refused = IsSpent(portal, LimitPolicy.Burst, Settings.Burst, BurstInterval, others: 0, out var remaining);
            AnnounceBurst(headers, Settings.Burst, remaining);
            if (refused)
                return Reached("ten_secondly_rolling", "TEN_SECONDLY_ROLLING");
            refused = IsDaySpent(portal, associations: false, Settings.PerDay, out remaining);
            AnnounceDay(headers, Settings.PerDay, remaining);
            refused |= policy == LimitPolicy.Associations && IsDaySpent(portal, associations: true, Settings.AssociationsPerDay, out _);
            return refused ? Reached("daily", "DAILY") : null;
        }
    }

    private bool IsSpent(PortalProfile portal, LimitPolicy policy, int max, TimeSpan interval, int others, out int remaining)
    {
        remaining = 0;
        if (max <= 0)
            return false;

        if (!_recent.TryGetValue((portal.HubId, policy), out var recent))
            _recent.Add((portal.HubId, policy), recent = new Queue<DateTimeOffset>());
        var now = clock.Now;
        while (recent.TryPeek(out var oldest) && (now - oldest >= interval || oldest > now))
            recent.Dequeue();
        if (recent.Count + others >= max)
            return true;
        recent.Enqueue(now);
        remaining = max - others - recent.Count;
        return false;
    }

    private bool IsDaySpent(PortalProfile portal, bool associations, int max, out int remaining)
    {
        remaining = 0;
        if (max <= 0)
            return false;

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.Now, portal.Zone).DateTime);
        var (day, used) = _daily.GetValueOrDefault((portal.HubId, associations));
        used = day == today ? used : 0;
        if (used >= max)
            return true;
        _daily[(portal.HubId, associations)] = (today, used + 1);
        remaining = max - used - 1;
        return false;
    }

    /// <summary>How many searches another app of the account made in the second that is now ending, at its even pace.</summary>
    private int OthersSearches()
    {
        var (pace, now) = (Settings.OthersSearchPerSecond, clock.Now.ToUnixTimeMilliseconds() / 1000.0);
        return (int)(Math.Floor(now * pace) - Math.Floor((now - 1) * pace));
    }

    private static void AnnounceBurst(IHeaderDictionary headers, int max, int remaining)
    {
        if (max <= 0)
            return;
        headers["X-HubSpot-RateLimit-Max"] = Text(max);
        headers["X-HubSpot-RateLimit-Remaining"] = Text(remaining);
        headers["X-HubSpot-RateLimit-Interval-Milliseconds"] = Text((int)BurstInterval.TotalMilliseconds);
    }

    private static void AnnounceDay(IHeaderDictionary headers, int max, int remaining)
    {
        if (max <= 0)
            return;
        headers["X-HubSpot-RateLimit-Daily"] = Text(max);
        headers["X-HubSpot-RateLimit-Daily-Remaining"] = Text(remaining);
    }

    private static HubSpotError Reached(string name, string policy) => HubSpotError.RateLimited($"You have reached your {name} limit.", policy);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
