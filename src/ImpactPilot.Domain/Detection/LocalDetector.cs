using System.Runtime.CompilerServices;
using ImpactPilot.Domain.Detection.Learning;
using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection;

/// <summary>
/// Finds impact in activities without a network, a clock or chance: the same activity always gives the same findings. Safe to share
/// between threads.
/// </summary>
public sealed class LocalDetector
{
    private static readonly Lazy<LocalDetector> Loaded = new(() => new(Lexicon.BuiltIn, Weights.BuiltIn()));

    private readonly FeatureSpace space;
    private readonly Candidates candidates;
    private readonly Model model;
    private readonly Calibration calibration;
    private readonly LearntTarget[] learnt;

    // A driver's words are read once for as long as its prompt is in use.
    private readonly ConditionalWeakTable<DriverPrompt, PromptTarget> prompted = [];

    internal LocalDetector(Lexicon lexicon, string weights)
    {
        (space, model, calibration, Threshold) = Weights.Read(lexicon, weights);
        candidates = new(space);
        learnt = [.. lexicon.Drivers.Select((_, driver) => new LearntTarget(lexicon, driver))];
        RuleVersion = Weights.Version(weights, lexicon.Sources);
    }

    /// <summary>The detector with the lexicon and the weights that are built in.</summary>
    public static LocalDetector BuiltIn => Loaded.Value;

    /// <summary>Changes whenever the rules or the weights do.</summary>
    public string RuleVersion { get; }

    /// <summary>The confidence from which a verdict counts as a finding.</summary>
    public double Threshold { get; }

    /// <summary>The drivers that an activity proves, surest first.</summary>
    public IReadOnlyList<Finding> Detect(Activity activity, IReadOnlyList<DriverPrompt> drivers) =>
    [
        .. Judge(activity, drivers)
            .Where(judged => judged.Confidence >= Threshold)
            .OrderByDescending(judged => judged.Confidence).ThenBy(judged => judged.Driver.Key, StringComparer.Ordinal)
            .Select(judged => new Finding(judged.Driver.Key, Math.Round(judged.Confidence, 2), judged.Quote, Reasons.Of(judged), judged.Speaker, RuleVersion)),
    ];

    /// <summary>What the detector makes of every driver, in the order given.</summary>
    public IReadOnlyList<Verdict> Weigh(Activity activity, IReadOnlyList<DriverPrompt> drivers)
    {
        var structure = Structure.Of(activity);
        return [.. Judge(activity, drivers).Select(judged => VerdictOf(judged, structure))];
    }

    /// <summary>The same with what spoke for and against each.</summary>
    public IReadOnlyList<Verdict> Explain(Activity activity, IReadOnlyList<DriverPrompt> drivers)
    {
        var structure = Structure.Of(activity);
        return [.. Judge(activity, drivers).Select(judged => VerdictOf(judged, structure) with { Shares = judged.Candidate is null ? [] : Reasons.Shares(space, model, judged.Candidate) })];
    }

    private Verdict VerdictOf(Judged judged, Traits structure) =>
        new(judged.Driver.Key, Math.Round(judged.Confidence, 2), judged.Confidence >= Threshold, judged.Quote, Reasons.Of(judged), [])
        {
            Speaker = judged.Speaker,
            Refusal = TargetOf(judged.Driver).Admits(structure) ? null : Gates.Refusal(judged.Driver.Key, structure),
        };

    private IEnumerable<Judged> Judge(Activity activity, IReadOnlyList<DriverPrompt> drivers)
    {
        var targets = drivers.Select(TargetOf).ToList();
        var byTarget = candidates.Of(Reading.Of(activity, space.Lexicon), targets).ToLookup(candidate => candidate.Target);
        return drivers.Zip(targets, (driver, target) =>
        {
            var best = byTarget[target].MaxBy(model.Score);
            return new Judged(driver, activity, best, best is null ? 0 : calibration.Confidence(model.Score(best)));
        });
    }

    private ITarget TargetOf(DriverPrompt driver) =>
        space.Lexicon.DriverOf(driver.Key) is var known && known >= 0 ? learnt[known] : prompted.GetValue(driver, prompt => new(prompt));
}

/// <summary>What the detector makes of one driver in one activity, for people who want to know why, or why not.</summary>
/// <param name="DriverKey">Which driver.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="IsFound">Whether that is enough for a finding.</param>
/// <param name="Quote">The sentence that speaks for it most; null where none does.</param>
/// <param name="Reason">The verdict in one sentence.</param>
/// <param name="Shares">What spoke for and against it, heaviest first.</param>
public sealed record Verdict(string DriverKey, double Confidence, bool IsFound, Quote? Quote, string Reason, IReadOnlyList<Share> Shares)
{
    /// <summary>Who said the words of the quote.</summary>
    public Speaker Speaker { get; init; }

    /// <summary>Why the record's structure rules it out before a word is read; null where it does not.</summary>
    public string? Refusal { get; init; }
}

/// <summary>One thing that spoke for or against a driver.</summary>
/// <param name="Feature">Its name in the weights file.</param>
/// <param name="Weight">How much it moved the score: up where positive, down where negative.</param>
public sealed record Share(string Feature, double Weight);

/// <summary>A driver and the candidate that speaks for it most.</summary>
internal sealed record Judged(DriverPrompt Driver, Activity Activity, Candidate? Candidate, double Confidence)
{
    public Quote? Quote => Candidate?.Sentence?.Quote();

    public Speaker Speaker => Candidate?.Sentence is null ? Speaker.Unknown : Activity.Kind switch
    {
        ActivityKind.Email => ActivityProperties.IsIncoming(Activity) ? Speaker.Customer : Speaker.Us,
        _ => Candidate.Slots.Exists(slot => Candidate.Sentence.Tokens[slot.Start].Quoted) ? Speaker.Customer : Speaker.Us,
    };
}
