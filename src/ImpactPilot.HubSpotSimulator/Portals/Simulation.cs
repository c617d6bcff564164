using ImpactPilot.HubSpotSimulator.Seed;
using ImpactPilot.HubSpotSimulator.Webhooks;

namespace ImpactPilot.HubSpotSimulator.Portals;

/// <summary>The clock, the portals and the journal that remembers what happened to them.</summary>
internal sealed class Simulation : IDisposable
{
    private readonly Journal _journal;
    private readonly Dictionary<int, Portal> _portals;
    private readonly WebhookOutbox _webhooks;

    public Simulation(SimulatorOptions options, SimulatorClock clock, WebhookOutbox webhooks)
    {
        Clock = clock;
        SearchLag = TimeSpan.FromSeconds(options.SearchLagSeconds);
        _webhooks = webhooks;
        _journal = Journal.Open(options.StateFolder, JournalHead.From(options, clock.Now));
        _portals = new[] { Brightpath.Grow(_journal.Head), BrightpathAmericas.Grow(_journal.Head) }.ToDictionary(portal => portal.Profile.HubId);
        foreach (var change in _journal.Past)
            Apply(change);
    }

    public SimulatorClock Clock { get; }

    /// <summary>How long search is behind what is changed from now on.</summary>
    public TimeSpan SearchLag { get; set; }

    public JournalHead Head => _journal.Head;

    /// <summary>The first is the one that people are sent to who name none.</summary>
    public IReadOnlyCollection<Portal> Portals => _portals.Values;

    public Portal? Find(int hubId) => _portals.GetValueOrDefault(hubId);

    /// <summary>Makes a change happen and remembers it. The caller holds the portal's gate.</summary>
    public void Commit(PortalChange change)
    {
        var portal = _portals[change.HubId];
        if (SearchLag > TimeSpan.Zero)
            portal.SearchIndex.BeforeChange(portal, change, Clock.Now + SearchLag);
        var events = _webhooks.EventsOf(portal, change);
        Apply(change);
        _journal.Append(change);
        _webhooks.Owe(events);
    }

    public void MoveClock(DateTimeOffset now)
    {
        Clock.MoveTo(now);
        _journal.Append(new ClockMoved(Clock.Offset));
    }

    public void Dispose() => _journal.Dispose();

    private void Apply(Change change)
    {
        if (change is ClockMoved moved)
            Clock.Offset = moved.Offset;
        else if (change is PortalChange inPortal)
            _portals[inPortal.HubId].Apply(inPortal);
    }
}
