namespace ImpactPilot.Domain.Detection.Judging;

/// <summary>
/// When a model is asked, and how its verdicts and those of the rules become findings. The record's structure comes first and nobody overrules it;
/// where the rules are sure they stay alone; in between the model decides, and where it can't, the rules do.
/// </summary>
public static class Judgement
{
    /// <summary>Below this the rules find hardly ever what a person would: alone it is no reason to ask.</summary>
    public const double Doubt = 0.1;

    /// <summary>From this on the rules are right about as often as people agree with each other.</summary>
    public const double Sure = 0.95;

    /// <summary>A model's own number was never measured against the truth, so it never counts for more than this.</summary>
    public const double MostFromModel = 0.9;

    /// <summary>Whether a model could tell more: some driver is neither refused by the structure nor clear to the rules.</summary>
    public static bool IsWorthAsking(IEnumerable<Verdict> rules) => rules.Any(verdict => IsOpen(verdict) && verdict.Confidence >= Doubt);

    /// <summary>The drivers that a model is asked about, all in one question.</summary>
    public static IReadOnlyList<DriverPrompt> Open(IReadOnlyList<DriverPrompt> drivers, IReadOnlyList<Verdict> rules) =>
        [.. drivers.Where(driver => rules.First(verdict => verdict.DriverKey == driver.Key) is var verdict && IsOpen(verdict))];

    /// <summary>What the rules find and no model is asked about.</summary>
    public static IReadOnlyList<Finding> Settled(IEnumerable<Verdict> rules, string ruleVersion) =>
        [.. rules.Where(verdict => verdict.IsFound && !IsOpen(verdict)).Select(verdict => Found(verdict, ruleVersion, null))];

    /// <summary>What the rules find where a model should have told but did not.</summary>
    public static IReadOnlyList<Finding> WithoutModel(IEnumerable<Verdict> rules, string ruleVersion, string why) =>
        [.. rules.Where(verdict => verdict.IsFound && IsOpen(verdict)).Select(verdict => Found(verdict, ruleVersion, why))];

    /// <summary>The findings on the drivers that a model was asked about.</summary>
    /// <param name="rules">What the rules say of every driver.</param>
    /// <param name="answer">What the model answered.</param>
    /// <param name="threshold">The confidence from which a verdict on a driver counts.</param>
    /// <param name="ruleVersion">The version of the rules.</param>
    /// <param name="model">Which model answered.</param>
    public static IReadOnlyList<Finding> WithModel(IEnumerable<Verdict> rules, JudgeAnswer answer, Func<string, double> threshold, string ruleVersion, string model)
    {
        var told = answer.Verdicts.ToDictionary(verdict => verdict.DriverKey);
        List<Finding> findings = [];
        foreach (var verdict in rules.Where(IsOpen))
        {
            if (told.TryGetValue(verdict.DriverKey, out var said))
            {
                if (said.IsProven && said.Confidence >= threshold(said.DriverKey))
                    findings.Add(Found(said, verdict, model));
            }
            else if (verdict.IsFound)
            {
                findings.Add(Found(verdict, ruleVersion, answer.Flaws.GetValueOrDefault(verdict.DriverKey)));
            }
        }

        return findings;
    }

    /// <summary>What a finding of a model names as its origin.</summary>
    public static string Origin(string model) => $"{model}, prompt {JudgePrompt.Version}";

    // Where the structure alone is the proof there are no words to ask about.
    private static bool IsOpen(Verdict verdict) => verdict.Refusal is null && verdict.Confidence < Sure && !(verdict.IsFound && verdict.Quote is null);

    private static Finding Found(Verdict verdict, string ruleVersion, string? instead) =>
        new(verdict.DriverKey, verdict.Confidence, verdict.Quote, verdict.Reason, verdict.Speaker, ruleVersion) { Instead = instead };

    private static Finding Found(ModelVerdict said, Verdict rules, string model) =>
        new(said.DriverKey, Math.Max(rules.Confidence, Math.Round(Math.Min(said.Confidence, MostFromModel), 2)), said.Quote, said.Reason, said.Speaker, Origin(model));
}
