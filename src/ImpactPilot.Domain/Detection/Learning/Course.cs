using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>From labelled activities to the weights file.</summary>
public static class Course
{
    /// <summary>
    /// The confidence from which a verdict counts as a finding: where about nine of ten findings were right on activities by another hand
    /// (docs/detection.md). A false alarm costs more trust than a miss.
    /// </summary>
    internal const double Threshold = 0.7;

    private const int Folds = 5;

    /// <summary>The text of the weights file that these activities teach; the same for the same activities in the same order.</summary>
    public static string Train(IReadOnlyList<LabelledActivity> labelled)
    {
        var space = new FeatureSpace(Lexicon.BuiltIn, Stems.Common(labelled.Select(activity => Reading.Of(activity.Activity, Lexicon.BuiltIn))));
        var lessons = labelled.Select(activity => new Lesson(activity, space)).ToList();
        var model = new Teacher(space, new()).Teach(lessons);
        var untaught = CrossValidate(space, lessons).Select(scored => (scored.Score, scored.Holds)).ToList();
        return Weights.Write(space, model, Calibration.Fit(untaught), Threshold, Fingerprint(labelled));
    }

    /// <summary>Changes whenever an activity, its label or a word of the lexicon does.</summary>
    internal static string Fingerprint(IReadOnlyList<LabelledActivity> labelled) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat([JsonSerializer.Serialize(labelled), .. Lexicon.BuiltIn.Sources]))))[..16];

    /// <summary>Scores every activity with a model that was taught without it. The folds mix drivers and traps evenly.</summary>
    internal static IEnumerable<(Lesson Lesson, int Driver, double Score, bool Holds)> CrossValidate(FeatureSpace space, IReadOnlyList<Lesson> lessons)
    {
        var seen = new Dictionary<string, int>();
        var folds = lessons.Select(lesson => Next(seen, $"{lesson.Labelled.About ?? FirstOf(lesson.Labelled.Expected)} {lesson.Labelled.Trap}")).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new Teacher(space, new()).Teach([.. lessons.Where((_, index) => folds[index] != fold)]);
            foreach (var lesson in lessons.Where((_, index) => folds[index] == fold))
                foreach (var driver in lesson.ByDriver)
                    yield return (lesson, driver.Key, driver.Max(model.Score), lesson.Expected.Contains(driver.Key));
        }
    }

    private static string FirstOf(IReadOnlyList<string> drivers) => drivers.Count > 0 ? drivers[0] : "";

    // Groups begin at different folds, so that many small groups do not all fall into the first.
    private static int Next(Dictionary<string, int> seen, string group)
    {
        var count = seen.GetValueOrDefault(group, group.Length);
        seen[group] = count + 1;
        return count % Folds;
    }
}
