using ImpactPilot.HubSpotSimulator.Seed;

namespace ImpactPilot.HubSpotSimulator.Control;

/// <summary>Faults waiting for their requests. The first that strikes is the one; the seed decides whom a share strikes.</summary>
internal sealed class Faults(SimulatorOptions options)
{
    private readonly Lock _gate = new();
    private readonly List<Waiting> _waiting = [];
    private int _added;

    public IReadOnlyList<Fault> All
    {
        get
        {
            lock (_gate)
            {
                return _waiting.ConvertAll(entry => entry.Fault with { Times = entry.Left });
            }
        }
    }

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _waiting.Add(new Waiting(fault, Dice.For(options.Seed, "fault", _added++)));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
        }
    }

    public static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.RequestServices.GetRequiredService<Faults>().Take(context.Request) is { } fault)
            await FaultStrike.AtAsync(context, fault, next);
        else
            await next(context);
    });

    private Fault? Take(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/_sim", StringComparison.Ordinal))
            return null;

        lock (_gate)
        {
            if (_waiting.Find(entry => entry.Fault.Concerns(request) && entry.Strikes()) is not { } striking)
                return null;
            if (striking.Left == 0)
                _waiting.Remove(striking);
            return striking.Fault;
        }
    }

    private sealed class Waiting(Fault fault, Dice dice)
    {
        public Fault Fault { get; } = fault;

        /// <summary>How often it will still strike; a share never wears off.</summary>
        public int Left { get; private set; } = fault.Times;

        public bool Strikes()
        {
            if (Fault.Chance is { } chance)
                return dice.Chance(chance);
            Left--;
            return true;
        }
    }
}
