using ImpactPilot.HubSpotSimulator.Seed;

namespace ImpactPilot.HubSpotSimulator.Portals;

/// <summary>The clock, the portals and the journal that remembers what happened to them.</summary>
internal sealed class Simulation : IDisposable
{
    private readonly Journal journal;
    private readonly Dictionary<int, Portal> portals;

    public Simulation(SimulatorOptions options, SimulatorClock clock)
    {
        Clock = clock;
        journal = Journal.Open(options.StateFolder, JournalHead.From(options, clock.Now));
        portals = new[] { Brightpath.Grow(journal.Head) }.ToDictionary(portal => portal.Profile.HubId);
        foreach (var change in journal.Past)
            Apply(change);
    }

    public SimulatorClock Clock { get; }

    public JournalHead Head => journal.Head;

    public IReadOnlyCollection<Portal> Portals => portals.Values;

    public Portal? Find(int hubId) => portals.GetValueOrDefault(hubId);

    /// <summary>Makes a change happen and remembers it. The caller holds the portal's gate.</summary>
    public void Commit(PortalChange change)
    {
        Apply(change);
        journal.Append(change);
    }

    public void MoveClock(DateTimeOffset now)
    {
        Clock.MoveTo(now);
        journal.Append(new ClockMoved(Clock.Offset));
    }

    public void Dispose() => journal.Dispose();

    private void Apply(Change change)
    {
        if (change is ClockMoved moved)
            Clock.Offset = moved.Offset;
        else if (change is PortalChange inPortal)
            portals[inPortal.HubId].Apply(inPortal);
    }
}
