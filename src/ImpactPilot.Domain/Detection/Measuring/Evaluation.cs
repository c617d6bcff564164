using ImpactPilot.Domain.Detection.Learning;
using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Measuring;

/// <summary>How the detector does on labelled activities.</summary>
public sealed class Evaluation
{
    // Fewer verdicts cannot tell whether a confidence keeps its word.
    private const int SmallestBin = 30;

    private readonly IReadOnlyList<LabelledActivity> labelled;
    private readonly List<Scored> scored;

    /// <summary>Judges every activity against every driver.</summary>
    public Evaluation(LocalDetector detector, IReadOnlyList<LabelledActivity> labelled, IReadOnlyList<DriverPrompt> drivers)
    {
        this.labelled = labelled;
        Threshold = detector.Threshold;
        scored = [.. labelled.SelectMany(activity => detector.Explain(activity.Activity, drivers).Select(verdict => new Scored(activity, verdict.DriverKey, verdict.Confidence, activity.Expected.Contains(verdict.DriverKey))))];
    }

    private Evaluation(IReadOnlyList<Evaluation> parts)
    {
        labelled = [.. parts.SelectMany(part => part.labelled)];
        Threshold = parts[0].Threshold;
        scored = [.. parts.SelectMany(part => part.scored)];
    }

    /// <summary>
    /// Judges every activity with weights, a calibration and words to count that were learnt without its fold: from our own texts and the
    /// other folds, with the settings that ship.
    /// </summary>
    public static Evaluation CrossValidate(IReadOnlyList<LabelledActivity> own, IReadOnlyList<LabelledActivity> labelled)
    {
        var folds = Folds.Of(labelled);
        return new([.. Enumerable.Range(0, Folds.Count).Select(fold => new Evaluation(
            new(Lexicon.BuiltIn, Course.Train([.. own, .. labelled.Where((_, index) => folds[index] != fold)])),
            [.. labelled.Where((_, index) => folds[index] == fold)],
            LibraryDrivers.All))]);
    }

    /// <summary>
    /// Judges our own texts as if by strangers: each hand that wrote of every driver is judged by what all the other hands teach, with the
    /// settings that ship.
    /// </summary>
    public static Evaluation LeaveHandsOut(IReadOnlyList<LabelledActivity> own) =>
        new([
            .. Course.WholeHands(own).AsParallel().AsOrdered().Select(hand => new Evaluation(
                new(Lexicon.BuiltIn, Course.Train([.. own.Where(activity => activity.Hand != hand)])),
                [.. own.Where(activity => activity.Hand == hand)],
                LibraryDrivers.All)),
        ]);

    /// <summary>The confidence from which a verdict counts as a finding.</summary>
    public double Threshold { get; }

    /// <summary>How many activities were judged.</summary>
    public int Activities => labelled.Count;

    /// <summary>All drivers and activities together.</summary>
    public Counts Overall => At(Threshold, scored);

    /// <summary>Each driver by itself.</summary>
    public IEnumerable<(string Driver, Counts Counts)> ByDriver =>
        scored.GroupBy(verdict => verdict.Driver, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, At(Threshold, group)));

    /// <summary>Each language by itself.</summary>
    public IEnumerable<(string Language, Counts Counts)> ByLanguage =>
        scored.GroupBy(verdict => verdict.Labelled.Language, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, At(Threshold, group)));

    /// <summary>Each writer by itself.</summary>
    public IEnumerable<(string Hand, Counts Counts, Proportion HardNegatives, Proportion Background)> ByHand =>
        labelled.GroupBy(activity => activity.Hand, StringComparer.Ordinal).Select(hand => (
            hand.Key,
            At(Threshold, scored.Where(verdict => verdict.Labelled.Hand == hand.Key)),
            WronglyFound(hand.Where(activity => activity.Kind == "hard-negative")),
            WronglyFound(hand.Where(activity => activity.Kind == "background"))));

    /// <summary>How many of the activities that prove nothing, or not what they look like, were taken for a proof: by trap, and for the background.</summary>
    public IEnumerable<(string Trap, Proportion Wrong)> ByTrap =>
        labelled.Where(activity => activity.Kind != "positive")
            .GroupBy(activity => activity.Trap ?? activity.Kind, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, WronglyFound(group)));

    /// <summary>The share of hard negatives in which anything false was found.</summary>
    public Proportion HardNegatives => WronglyFound(labelled.Where(activity => activity.Kind == "hard-negative"));

    /// <summary>The share of background activities in which anything was found.</summary>
    public Proportion Background => WronglyFound(labelled.Where(activity => activity.Kind == "background"));

    /// <summary>What other thresholds would give.</summary>
    public IEnumerable<(double Threshold, Counts Counts)> Curve => Enumerable.Range(1, 19).Select(step => step / 20.0).Select(threshold => (threshold, At(threshold, scored)));

    /// <summary>Verdicts by the tenth that their confidence is in, from the surest down, with how often they were right. Tenths with fewer than thirty tell too little.</summary>
    public IEnumerable<(double From, double To, double Confidence, Proportion Right)> Calibration =>
        scored.GroupBy(verdict => Math.Min(9, (int)Math.Round(verdict.Confidence * 100) / 10))
            .Where(tenth => tenth.Count() >= SmallestBin)
            .OrderByDescending(tenth => tenth.Key)
            .Select(tenth => (tenth.Min(verdict => verdict.Confidence), tenth.Max(verdict => verdict.Confidence), tenth.Average(verdict => verdict.Confidence), new Proportion(tenth.Count(verdict => verdict.Holds), tenth.Count())));

    private static Counts At(double threshold, IEnumerable<Scored> verdicts)
    {
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var verdict in verdicts)
        {
            if (verdict.Confidence >= threshold)
                (right, wrong) = verdict.Holds ? (right + 1, wrong) : (right, wrong + 1);
            else if (verdict.Holds)
                missed++;
        }

        return new(right, wrong, missed);
    }

    private Proportion WronglyFound(IEnumerable<LabelledActivity> activities)
    {
        var wrong = scored.Where(verdict => verdict.Confidence >= Threshold && !verdict.Holds).Select(verdict => verdict.Labelled).ToHashSet();
        var all = activities.ToList();
        return new(all.Count(wrong.Contains), all.Count);
    }

    private readonly record struct Scored(LabelledActivity Labelled, string Driver, double Confidence, bool Holds);
}

/// <summary>Findings counted against the truth.</summary>
/// <param name="Right">Found and true.</param>
/// <param name="Wrong">Found and false.</param>
/// <param name="Missed">True and not found.</param>
public readonly record struct Counts(int Right, int Wrong, int Missed)
{
    /// <summary>How many of the findings are true.</summary>
    public Proportion Precision => new(Right, Right + Wrong);

    /// <summary>How much of the truth is found.</summary>
    public Proportion Recall => new(Right, Right + Missed);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Right == 0 ? 0 : 2.0 * Right / ((2 * Right) + Wrong + Missed);
}

/// <summary>A part of a whole.</summary>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many.</param>
public readonly record struct Proportion(int Part, int Whole)
{
    private const double Z = 1.959963984540054;

    /// <summary>The share; 0 of nothing.</summary>
    public double Value => Whole == 0 ? 0 : (double)Part / Whole;

    /// <summary>The 95 % interval by Wilson, which stays honest for small numbers and for shares near 0 and 1.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Whole == 0)
                return (0, 1);
            var spread = Z * Z / Whole;
            var middle = (Value + (spread / 2)) / (1 + spread);
            var half = Z / (1 + spread) * Math.Sqrt((Value * (1 - Value) / Whole) + (spread / (4 * Whole)));
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }
}
