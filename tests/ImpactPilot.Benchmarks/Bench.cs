namespace ImpactPilot.Benchmarks;

/// <param name="Name">What <c>./dev bench NAME</c> calls it.</param>
/// <param name="Work">What it measures, in one line for a person.</param>
/// <param name="Measure">Yields each figure as soon as it is known.</param>
internal sealed record Bench(string Name, string Work, Func<CancellationToken, IAsyncEnumerable<Figure>> Measure);

/// <summary>One measured number beside what it is compared with.</summary>
/// <param name="Case">Which of the bench's cases.</param>
/// <param name="Value">The number, a median where the work was repeated.</param>
/// <param name="Unit">Of the value.</param>
/// <param name="Peer">What the ratio compares with.</param>
/// <param name="Ratio">Value to peer, both measured in this run where the peer is measured at all.</param>
/// <param name="Goal">What the specification asks, in words.</param>
/// <param name="Ok">Whether the goal is met.</param>
internal sealed record Figure(string Case, double Value, string Unit, string Peer, double Ratio, string Goal, bool Ok)
{
    /// <summary>What a person wants to know beside it: times, sizes, parts.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    public static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
