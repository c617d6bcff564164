using System.Diagnostics;
using System.Runtime.CompilerServices;
using ImpactPilot.Domain.Detection;
using Activity = ImpactPilot.Domain.Detection.Activity;

namespace ImpactPilot.Benchmarks.Detect;

/// <summary>How many activities the local detector judges a second, each against all of the library's contextual drivers.</summary>
internal static class DetectBench
{
    private const int Activities = 20_000;
    private const int WarmUp = 2_000;
    private const int Rounds = 3;
    private const double Goal = 2_000;

    public static Bench Bench { get; } = new("detect", $"{Activities:#,0} activities against {LibraryDrivers.All.Count} drivers, one thread", MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var activities = Enumerable.Range(0, Activities).Select(GeneratedActivities.Of).ToList();
        var found = activities.Take(WarmUp).Sum(Judge);
        var rates = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var clock = Stopwatch.StartNew();
            found = activities.Sum(Judge);
            rates.Add(Activities / clock.Elapsed.TotalSeconds);
        }

        var rate = Figure.Median(rates);
        yield return new("local detector", rate, "activities/s", "goal", rate / Goal, $"at least {Goal:#,0} a second on one core", rate >= Goal)
        {
            Details = [$"{found:#,0} findings", $"{activities.Average(activity => activity.Properties.Values.Sum(text => text.Length)):#,0} characters each"],
        };
    }

    private static int Judge(Activity activity) => LocalDetector.BuiltIn.Detect(activity, LibraryDrivers.All).Count;
}
