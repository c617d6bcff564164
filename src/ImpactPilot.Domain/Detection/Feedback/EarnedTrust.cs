using System.Globalization;
using ImpactPilot.Domain.Detection.Measuring;

namespace ImpactPilot.Domain.Detection.Feedback;

/// <summary>
/// Whether findings of a driver may win by themselves: only once people decided on enough of them and would have booked nearly all just as they were
/// found. Whatever kept one from being booked so speaks against it here, its reason aside: by itself it would have been booked.
/// </summary>
/// <param name="AsFound">How many were confirmed as they were found.</param>
/// <param name="Decided">How many people decided.</param>
public sealed record EarnedTrust(int AsFound, int Decided)
{
    /// <summary>Fewer decisions earn nothing.</summary>
    public const int FewestDecisions = 30;

    /// <summary>The share, in hundredths, that must have been confirmed.</summary>
    public const int LeastPercent = 95;

    /// <summary>The share that was confirmed, as it was observed.</summary>
    public Proportion Share => new(AsFound, Decided);

    /// <summary>True where findings may win by themselves. In whole numbers, so that 38 of 40 are 95 %.</summary>
    public bool IsEarned => Decided >= FewestDecisions && AsFound * 100 >= LeastPercent * Decided;

    /// <summary>What is lacking, in words; null where nothing is.</summary>
    public string? Lacking =>
        IsEarned ? null
        : Decided < FewestDecisions ? $"{Decided} of {FewestDecisions} decisions."
        : $"{AsFound} of {Decided} decided findings were confirmed as they were found: {Percent} %, where it takes {LeastPercent} %.";

    // Never rounded up: 94.9 % is not 95 %.
    private string Percent => (Math.Floor(1_000.0 * AsFound / Decided) / 10).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>What decisions earned.</summary>
    public static EarnedTrust Of(IEnumerable<Decision> decisions)
    {
        var rulings = decisions.Select(decision => decision.Ruling).ToList();
        return new(rulings.Count(ruling => ruling is Ruling.Right), rulings.Count);
    }
}
