using ImpactPilot.Domain.Detection.Learning;

namespace ImpactPilot.Domain.Detection;

/// <summary>Says in words why a driver was found, or not.</summary>
internal static class Reasons
{
    private const int MaxPhrases = 3;
    private const double Negligible = 0.05;

    public static string Of(Judged judged)
    {
        if (judged.Candidate is not { } candidate)
            return "Nothing in it speaks of this driver.";
        if (candidate.Sentence is not { } sentence)
            return $"A {Kind(judged.Activity)} took place with somebody who decides, after more than {Structure.Silence} days of silence.";
        var phrases = candidate.Slots
            .OrderByDescending(match => match.End - match.Start)
            .DistinctBy(match => match.Concept)
            .OrderBy(match => match.Start)
            .Select(match => $"“{sentence.Source.Text[sentence.Tokens[match.Start].Start..sentence.Tokens[match.End - 1].End]}”")
            .Distinct()
            .Take(MaxPhrases);
        return $"{Who(judged)} {string.Join(", ", phrases)} in the {Kind(judged.Activity)}’s {sentence.Property.Role.ToString().ToLowerInvariant()}.";
    }

    public static IReadOnlyList<Share> Shares(FeatureSpace space, Model model, Candidate candidate) =>
    [
        .. candidate.Features
            .Select(feature => new Share(space.Name(feature), Math.Round(model.Weight(candidate.Target, feature), 2)))
            .Append(new("what-the-sentence-is-about", Math.Round(model.Meant(candidate).Sentence, 2)))
            .Append(new("what-all-is-about", Math.Round(model.Meant(candidate).Activity, 2)))
            .Where(share => Math.Abs(share.Weight) >= Negligible)
            .OrderByDescending(share => Math.Abs(share.Weight)).ThenBy(share => share.Feature, StringComparer.Ordinal),
    ];

    private static string Who(Judged judged) => judged.Speaker switch
    {
        Speaker.Customer => "The customer says",
        Speaker.Us => "We say",
        Speaker.Unknown => "It says",
    };

    private static string Kind(Activity activity) => activity.Kind.ToString().ToLowerInvariant();
}
