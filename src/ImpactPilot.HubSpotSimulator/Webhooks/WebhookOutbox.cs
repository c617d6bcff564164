using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Seed;

namespace ImpactPilot.HubSpotSimulator.Webhooks;

/// <summary>Events that go out together, and go out together again when the app did not take them.</summary>
internal sealed record WebhookBatch(IReadOnlyList<WebhookEvent> Events, int Attempt, DateTimeOffset Due);

/// <summary>How far delivery is, in events; attempts are requests.</summary>
internal sealed record WebhookTally(int Owed, long Delivered, long GivenUp, long Attempts);

/// <summary>
/// What the app is owed: an event for every subscribed change in a portal that has it installed. Chance is seeded per event,
/// so the same changes lead to the same duplicates, delays and disorder.
/// </summary>
internal sealed class WebhookOutbox(SimulatorOptions options, SimulatorClock clock)
{
    private const int Retries = 10;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly List<(WebhookEvent Event, DateTimeOffset Due)> _waiting = [];
    private readonly List<WebhookBatch> _failed = [];
    private long _lastEventId = 1_765_889_349;
    private int _rounds;
    private long _delivered;
    private long _givenUp;
    private long _attempts;

    /// <summary>Changed as a whole; a delivery under way finishes under the one it began with.</summary>
    public WebhookPlan Plan { get; set; } = WebhookPlan.To(options.Webhooks.Target);

    public WebhookTally Tally
    {
        get
        {
            lock (_gate)
            {
                return new WebhookTally(_waiting.Count + _failed.Sum(batch => batch.Events.Count), _delivered, _givenUp, _attempts);
            }
        }
    }

    /// <summary>The events that a change leads to. It must not be applied yet. The caller holds the portal's gate.</summary>
    public IReadOnlyList<WebhookEvent> EventsOf(Portal portal, PortalChange change)
    {
        var plan = Plan;
        if (plan.Target is null || !portal.Installation.IsInstalled)
            return [];

        var now = clock.Now.ToUnixTimeMilliseconds();
        return [.. Happening.Of(portal, change).SelectMany(happening => plan.Subscriptions
            .Where(subscription => subscription.Hears(happening))
            .Select(subscription => (subscription.IsGeneric ? happening.Facts : happening.Facts.Classic()) with
            {
                EventId = Interlocked.Increment(ref _lastEventId),
                SubscriptionId = subscription.Id,
                SubscriptionType = subscription.SubscriptionType,
                PortalId = portal.Profile.HubId,
                AppId = DemoApp.Id,
                OccurredAt = now,
            }))];
    }

    public void Owe(IReadOnlyList<WebhookEvent> events)
    {
        if (events.Count == 0)
            return;

        var plan = Plan;
        lock (_gate)
        {
            foreach (var told in events)
            {
                var dice = DiceFor("event", told.EventId);
                _waiting.Add((told, Due(plan, dice)));
                if (dice.Chance(plan.DuplicateShare))
                    _waiting.Add((told, Due(plan, dice)));
            }
        }
    }

    /// <summary>Takes what is to be sent now, or everything that is owed.</summary>
    public IReadOnlyList<WebhookBatch> Take(bool everything)
    {
        var now = clock.Now;
        lock (_gate)
        {
            var again = Draw(_failed, batch => everything || batch.Due <= now);
            var due = Draw(_waiting, owed => everything || owed.Due <= now);
            var inTurn = Shuffle([.. due.OrderBy(owed => owed.Due).Select(owed => owed.Event)]);
            return [.. again, .. inTurn.Chunk(Plan.BatchSize).Select(events => new WebhookBatch(events, 0, now))];
        }
    }

    public void Settle(WebhookBatch batch, bool taken)
    {
        lock (_gate)
        {
            _attempts++;
            if (taken)
                _delivered += batch.Events.Count;
            else if (batch.Attempt < Retries)
                _failed.Add(batch with { Attempt = batch.Attempt + 1, Due = clock.Now + Pause(batch) });
            else
                _givenUp += batch.Events.Count;
        }
    }

    /// <summary>Forgets the app's webhooks and whatever is still owed.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            Plan = WebhookPlan.To(target: null);
            _waiting.Clear();
            _failed.Clear();
        }
    }

    private static List<T> Draw<T>(List<T> from, Predicate<T> wanted)
    {
        var drawn = from.FindAll(wanted);
        from.RemoveAll(wanted);
        return drawn;
    }

    private DateTimeOffset Due(WebhookPlan plan, Dice dice) => clock.Now + TimeSpan.FromSeconds(plan.DelaySeconds * dice.Share());

    /// <summary>Ten retries, each pause about twice the last, all within a day.</summary>
    private TimeSpan Pause(WebhookBatch batch) =>
        FirstPause * Math.Pow(2, batch.Attempt) * (1 + (0.4 * DiceFor("retry", batch.Events[0].EventId + batch.Attempt).Share()));

    private WebhookEvent[] Shuffle(WebhookEvent[] events)
    {
        var moved = Enumerable.Range(0, events.Length).Where(index => DiceFor("disorder", events[index].EventId).Chance(Plan.DisorderShare)).ToArray();
        var dice = DiceFor("round", _rounds++);
        for (var last = moved.Length - 1; last > 0; last--)
        {
            var other = dice.Between(0, last);
            (events[moved[last]], events[moved[other]]) = (events[moved[other]], events[moved[last]]);
        }

        return events;
    }

    private Dice DiceFor(string purpose, long index) => Dice.For(options.Seed, "webhook " + purpose, unchecked((int)index));
}
