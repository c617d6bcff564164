using ImpactPilot.Domain.Detection.Judging;

namespace ImpactPilot.Domain.Detection.Feedback;

/// <summary>The detector's verdict on one driver after what a portal's people taught.</summary>
/// <param name="Untaught">What the detector says by itself.</param>
/// <param name="Verdict">What holds in this portal. One that is refused for its likeness to what was marked incorrect is open to no further judge.</param>
/// <param name="Lesson">What changed it, in one sentence; null where nothing did.</param>
public sealed record TaughtVerdict(Verdict Untaught, Verdict Verdict, string? Lesson);

/// <summary>The detector as a portal's people taught it: it asks for more or less confidence, and knows sentences again that they decided on.</summary>
public sealed class TaughtDetector(LocalDetector detector, IReadOnlyDictionary<string, DriverLessons> lessons)
{
    // More would widen what a driver means to whatever was ever confirmed.
    private const int MostToGoBy = 3;

    private readonly Dictionary<DriverPrompt, DriverPrompt> prompts = [];

    // A text that repeats what was marked incorrect is read on without it, but not for ever.
    private const int MostReadings = 3;

    /// <summary>The version of the rules.</summary>
    public string RuleVersion => detector.RuleVersion;

    /// <summary>The confidence from which a driver is suggested.</summary>
    public double Threshold(string driver) => lessons.TryGetValue(driver, out var learnt) ? learnt.Threshold.Value : detector.Threshold;

    /// <summary>The drivers that an activity proves, surest first.</summary>
    public IReadOnlyList<Finding> Detect(Activity activity, IReadOnlyList<DriverPrompt> drivers) =>
    [
        .. Weigh(activity, drivers).Select(taught => taught.Verdict)
            .Where(verdict => verdict.IsFound)
            .OrderByDescending(verdict => verdict.Confidence).ThenBy(verdict => verdict.DriverKey, StringComparer.Ordinal)
            .Select(verdict => new Finding(verdict.DriverKey, verdict.Confidence, verdict.Quote, verdict.Reason, verdict.Speaker, detector.RuleVersion)),
    ];

    /// <summary>What is made of every driver, in the order given, with what was learnt.</summary>
    public IReadOnlyList<TaughtVerdict> Weigh(Activity activity, IReadOnlyList<DriverPrompt> drivers)
    {
        var withExamples = drivers.Select(WithExamples).ToList();
        return [.. detector.Weigh(activity, withExamples).Zip(withExamples, (verdict, driver) => lessons.TryGetValue(driver.Key, out var learnt) ? Taught(activity, driver, verdict, learnt) : new(verdict, verdict, null))];
    }

    /// <summary>What another judge found, without what is very like a sentence that was marked incorrect.</summary>
    public IReadOnlyList<Finding> Heed(IEnumerable<Finding> findings) => [.. findings.Where(finding => finding.Quote is null || Unlike(finding.DriverKey, finding.Quote.Text) is null)];

    /// <summary>Why words prove nothing of a driver here: they are very like a sentence that was marked incorrect. Null where they are not.</summary>
    public string? Unlike(string driver, string words) =>
        lessons.TryGetValue(driver, out var learnt) && learnt.Like(words) is { IsRight: false } example ? $"“{words}” is {DriverLessons.Words(example)}." : null;

    /// <summary>A driver that is looked for by its words is looked for by those of confirmed sentences too. They are read once for as long as this lives.</summary>
    private DriverPrompt WithExamples(DriverPrompt driver)
    {
        if (!lessons.TryGetValue(driver.Key, out var learnt) || !learnt.Examples.Any(example => example.IsRight))
            return driver;
        if (!prompts.TryGetValue(driver, out var taught))
            prompts.Add(driver, taught = driver with { Examples = [.. driver.Examples, .. learnt.Examples.Where(example => example.IsRight).Take(MostToGoBy).Select(example => example.Text)] });
        return taught;
    }

    // What is too doubtful for any judge is not held against examples: no likeness makes a finding of it.
    private TaughtVerdict Taught(Activity activity, DriverPrompt driver, Verdict untaught, DriverLessons learnt)
    {
        string? passedOver = null;
        var (verdict, read) = (untaught, activity);
        for (var reading = 1; verdict is { Quote: { } quote, Refusal: null, Confidence: >= Judgement.Doubt } && learnt.Like(quote.Text) is { } example; reading++)
        {
            if (example.IsRight)
                return Lifted(untaught, verdict, learnt, example);
            passedOver ??= Unlike(driver.Key, quote.Text);
            if (reading == MostReadings)
                return new(untaught, verdict with { IsFound = false, Refusal = passedOver }, passedOver);
            read = Without(read, quote);
            verdict = detector.Weigh(read, [driver])[0];
        }

        var bounded = Bounded(verdict, learnt);
        if (passedOver is null)
            return new(untaught, bounded, bounded.IsFound == untaught.IsFound ? null : learnt.Threshold.Why);
        // With nothing else to go by, the driver is settled: nobody is asked about it either.
        return bounded is { Confidence: < Judgement.Doubt, IsFound: false }
            ? new(untaught, untaught with { IsFound = false, Refusal = passedOver }, passedOver)
            : new(untaught, bounded, $"{passedOver} So the rest of the text was judged.");
    }

    private TaughtVerdict Lifted(Verdict untaught, Verdict verdict, DriverLessons learnt, Example example)
    {
        var words = $"It is {DriverLessons.Words(example)}.";
        var lifted = Math.Round(Math.Min(verdict.Confidence + DriverLessons.Lift, DriverLessons.MostLifted), 2);
        return lifted <= verdict.Confidence
            ? new(untaught, Bounded(verdict, learnt), null)
            : new(untaught, verdict with { Confidence = lifted, IsFound = lifted >= learnt.Threshold.Value, Reason = $"{verdict.Reason} {words}" }, words);
    }

    // Where nothing moved, the detector's own word holds: it knows the confidence before it was rounded.
    private Verdict Bounded(Verdict verdict, DriverLessons learnt) =>
        learnt.Threshold.Value.Equals(detector.Threshold) ? verdict : verdict with { IsFound = verdict.Confidence >= learnt.Threshold.Value };

    /// <summary>The activity with spaces where the words stood, so that all others keep their places.</summary>
    private static Activity Without(Activity activity, Quote quote)
    {
        var text = activity.Text(quote.Property);
        var properties = new Dictionary<string, string>(activity.Properties, StringComparer.Ordinal)
        {
            [quote.Property] = string.Concat(text.AsSpan(0, quote.Start), new string(' ', quote.Length), text.AsSpan(quote.Start + quote.Length)),
        };
        return activity with { Properties = properties };
    }
}
