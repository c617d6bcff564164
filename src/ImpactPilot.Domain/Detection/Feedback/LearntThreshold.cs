using System.Globalization;

namespace ImpactPilot.Domain.Detection.Feedback;

/// <summary>
/// The confidence from which a driver is suggested in one portal. It starts where the detector was measured and moves in small steps: up while findings
/// just above it are wrong too often, down while they are nearly always right. What few people decided is held against what the detector was measured to
/// be worth, so that a handful of decisions moves nothing.
/// </summary>
/// <param name="Value">From 0.5 to 0.95.</param>
/// <param name="Why">What moved it, or why nothing did, in one sentence.</param>
public sealed record LearntThreshold(double Value, string Why)
{
    /// <summary>It never falls lower.</summary>
    public const double Lowest = 0.5;

    /// <summary>It never rises higher.</summary>
    public const double Highest = 0.95;

    /// <summary>So many findings just above it must have been wrong before it rises.</summary>
    public const int FewestWrong = 5;

    /// <summary>So often findings just above it must be right before it falls.</summary>
    public const double NearlyAlways = 0.9;

    /// <summary>As many decisions, as right as the detector was measured to be, stand beside those of people.</summary>
    public const int Believed = 10;

    private const int Step = 5;

    /// <summary>A driver's threshold after what people decided.</summary>
    /// <param name="decisions">On findings of this driver in this portal, in any order.</param>
    /// <param name="start">The detector's own.</param>
    public static LearntThreshold Of(IEnumerable<Decision> decisions, double start)
    {
        var ruled = decisions.Where(decision => decision.Ruling is not Ruling.SetAside).ToList();
        var from = Hundredths(start);
        var at = from;
        while (at - Step >= Hundredths(Lowest) && IsNearlyAlwaysRight(ruled, at))
            at -= Step;
        while (at + Step <= Hundredths(Highest) && IsTooOftenWrong(ruled, at, start))
            at += Step;
        return new(at / 100.0, Words(ruled, at, from));
    }

    // In any stretch that begins here: a few wrong ones far apart come together in a long one.
    private static bool IsTooOftenWrong(List<Decision> ruled, int at, double worth)
    {
        for (var band = Step; at + band <= 100; band += Step)
            if (IsTooOftenWrong(ruled, at, band, worth))
                return true;
        return false;
    }

    private static bool IsTooOftenWrong(List<Decision> ruled, int at, int band, double worth)
    {
        var (right, wrong) = Count(ruled, at, at + band);
        return wrong >= FewestWrong && Believable(right, wrong, at, band) < worth;
    }

    private static bool IsNearlyAlwaysRight(List<Decision> ruled, int at)
    {
        var (right, wrong) = Count(ruled, at, at + Step);
        return Believable(right, wrong, at, Step) >= NearlyAlways;
    }

    /// <summary>How often such findings are right, by people's decisions and by the middle of their confidences, for which the detector stands.</summary>
    private static double Believable(int right, int wrong, int at, int band) =>
        (right + (Believed * (at + (band / 2.0)) / 100)) / (right + wrong + Believed);

    private static (int Right, int Wrong) Count(List<Decision> ruled, int from, int to)
    {
        // Nothing lies above the last band: it takes in what is certain.
        var within = ruled.Where(decision => decision.Hundredths >= from && (decision.Hundredths < to || to >= 100)).ToList();
        return (within.Count(decision => decision.Ruling is Ruling.Right), within.Count(decision => decision.Ruling is Ruling.Wrong));
    }

    private static string Words(List<Decision> ruled, int at, int start)
    {
        if (at > start)
        {
            var below = ruled.Where(decision => decision.Hundredths < at).ToList();
            return $"Raised to {Spelled(at)}: of {below.Count} findings below it {below.Count(decision => decision.Ruling is Ruling.Wrong)} were wrong.";
        }

        if (at < start)
        {
            var above = ruled.Where(decision => decision.Hundredths >= at && decision.Hundredths < start + Step).ToList();
            return $"Lowered to {Spelled(at)}: of {above.Count} findings just above it {above.Count(decision => decision.Ruling is Ruling.Right)} were right.";
        }

        return ruled.Count == 0
            ? $"{Spelled(at)}, the detector’s own: nobody has decided on a finding yet."
            : $"{Spelled(at)}, the detector’s own: {ruled.Count} decided findings, {ruled.Count(decision => decision.Ruling is Ruling.Right)} of them right, give no reason to move it.";
    }

    private static int Hundredths(double confidence) => (int)Math.Round(confidence * 100);

    private static string Spelled(int hundredths) => (hundredths / 100.0).ToString("0.00", CultureInfo.InvariantCulture);
}
