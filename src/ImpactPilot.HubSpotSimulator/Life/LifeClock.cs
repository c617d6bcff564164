using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Seed;

namespace ImpactPilot.HubSpotSimulator.Life;

/// <summary>Lets the portals live that have the app: an event every few seconds when the options say so, and one more whenever it is asked for.</summary>
internal sealed partial class LifeClock(Simulation simulation, SimulatorOptions options, TimeProvider time, ILogger<LifeClock> logger) : BackgroundService
{
    private readonly Dice _dice = Dice.For(simulation.Head.Seed, "life", unchecked((int)simulation.Clock.Now.ToUnixTimeSeconds()));

    public IReadOnlyList<LifeEvent> Step()
    {
        var events = new List<LifeEvent>();
        foreach (var portal in simulation.Portals.Where(portal => portal.Installation.IsInstalled))
        {
            lock (portal.Gate)
            {
                if (new PortalLife(simulation, portal, _dice).Step() is { } happened)
                    events.Add(happened);
            }
        }

        return events;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Life.EverySeconds <= 0)
            return;

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Life.EverySeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var happened in Step())
                Log.Happened(logger, happened.Company, happened.What, happened.By);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Company} · {What} · {By}")]
        public static partial void Happened(ILogger logger, string company, string what, string by);
    }
}
