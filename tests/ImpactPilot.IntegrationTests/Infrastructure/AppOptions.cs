namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>How an app under test differs from the others.</summary>
public sealed record AppOptions
{
    public int Companies { get; init; } = 12;

    /// <summary>Where the built console is; without it there is only the API.</summary>
    public string? ConsoleRoot { get; init; }

    public DateTimeOffset Start { get; init; } = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How many times as fast as the machine's the clock runs; at 0 it stands until it is moved.</summary>
    public double Speed { get; init; }

    /// <summary>Where the simulator remembers what happened to it; without it nothing is kept.</summary>
    public string? SimulatorFolder { get; init; }

    /// <summary>Further settings of both hosts, as on a command line.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Where what the web host logs goes as well.</summary>
    public RecordedLog? Log { get; init; }
}
