using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>From labelled activities to the weights file.</summary>
public static class Course
{
    /// <summary>
    /// The confidence from which a verdict counts as a finding: where six of seven findings were right on writers never read
    /// (docs/detection.md). A false alarm costs more trust than a miss.
    /// </summary>
    internal const double Threshold = 0.7;

    /// <summary>The text of the weights file that these activities teach; the same for the same activities in the same order.</summary>
    public static string Train(IReadOnlyList<LabelledActivity> labelled)
    {
        var space = new FeatureSpace(Lexicon.BuiltIn, Stems.Common(labelled.Select(activity => Reading.Of(activity.Activity, Lexicon.BuiltIn))));
        var lessons = labelled.Select(activity => new Lesson(activity, space)).ToList();
        var model = new Teacher(space, new()).Teach(lessons);
        return Weights.Write(space, model, Calibration.Fit([.. Untaught(space, lessons)]), Threshold, Fingerprint(labelled));
    }

    /// <summary>The hands that wrote of every driver: what the others teach can be measured on each of them.</summary>
    internal static IReadOnlyList<string> WholeHands(IReadOnlyList<LabelledActivity> labelled) =>
    [
        .. labelled.GroupBy(activity => activity.Hand, StringComparer.Ordinal)
            .Where(hand => hand.SelectMany(activity => activity.Expected).Distinct().Count() == Lexicon.BuiltIn.Drivers.Count)
            .Select(hand => hand.Key),
    ];

    /// <summary>Changes whenever an activity, its label or a word of the lexicon does.</summary>
    internal static string Fingerprint(IReadOnlyList<LabelledActivity> labelled) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat([JsonSerializer.Serialize(labelled), .. Lexicon.BuiltIn.Sources, Meanings.BuiltIn.Source]))))[..16];

    /// <summary>
    /// Scores activities with models that were taught without them. What a confidence is worth shows on a writer whom the model has not
    /// read: each hand that wrote of every driver is left out in turn. Where there is no such hand, folds that mix drivers and traps are.
    /// </summary>
    private static IEnumerable<(double Score, bool Holds)> Untaught(FeatureSpace space, IReadOnlyList<Lesson> lessons)
    {
        var hands = WholeHands([.. lessons.Select(lesson => lesson.Labelled)]);
        if (hands.Count > 0 && lessons.Any(lesson => lesson.Labelled.Hand != hands[0]))
            return hands.SelectMany(hand => Without(space, lessons, lesson => lesson.Labelled.Hand == hand));
        var folds = lessons.Zip(Folds.Of([.. lessons.Select(lesson => lesson.Labelled)])).ToDictionary(pair => pair.First, pair => pair.Second);
        return Enumerable.Range(0, Folds.Count).SelectMany(fold => Without(space, lessons, lesson => folds[lesson] == fold));
    }

    private static IEnumerable<(double Score, bool Holds)> Without(FeatureSpace space, IReadOnlyList<Lesson> lessons, Func<Lesson, bool> leftOut)
    {
        var model = new Teacher(space, new()).Teach([.. lessons.Where(lesson => !leftOut(lesson))]);
        foreach (var lesson in lessons.Where(leftOut))
            foreach (var driver in lesson.ByDriver)
                yield return (driver.Max(model.Score), lesson.Expected.Contains(driver.Key));
    }
}
