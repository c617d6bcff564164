using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection;

/// <summary>What several activities of one account prove together. Pure: the caller gathers the activities and says which are new.</summary>
public static class Sequences
{
    private const int MinimumOfSeries = 3;
    private const double Irregularity = 0.25;

    private static readonly TimeSpan KickOffToTraining = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestSeries = TimeSpan.FromDays(180);

    /// <summary>A kick-off followed by a training within 30 days: the two parts of a re-onboarding. Each kick-off takes the first training after it.</summary>
    public static IEnumerable<Sequence> KickOffThenTraining(IEnumerable<DatedPart> parts)
    {
        var ordered = parts.OrderBy(part => part.At).ThenBy(part => part.ActivityId, StringComparer.Ordinal).ToList();
        foreach (var kickOff in ordered.Where(part => part.Part is EvidencePart.KickOff))
        {
            var training = ordered.Find(part => part.Part is EvidencePart.Training && part.At >= kickOff.At && part.At - kickOff.At <= KickOffToTraining);
            if (training is not null)
                yield return new("re-onboarding", [kickOff.ActivityId, training.ActivityId], $"A kick-off and, {Days(training.At - kickOff.At)} later, a user training.");
        }
    }

    /// <summary>
    /// Meetings that recur: at least three with the same title, a customer who is in all of them, and gaps that differ from their median by
    /// at most a quarter.
    /// </summary>
    public static IEnumerable<Sequence> Series(IEnumerable<DatedMeeting> meetings)
    {
        foreach (var sameTitle in meetings.GroupBy(meeting => Title(meeting.Title), StringComparer.Ordinal).Where(group => group.Key.Length > 0).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var ordered = sameTitle.OrderBy(meeting => meeting.At).ToList();
            if (ordered.Count < MinimumOfSeries || ordered[^1].At - ordered[0].At > LongestSeries)
                continue;
            var everyTime = ordered.Select(meeting => meeting.Customers).Aggregate<IEnumerable<string>>((some, others) => some.Intersect(others, StringComparer.OrdinalIgnoreCase));
            var gaps = ordered.Zip(ordered.Skip(1), (one, next) => (next.At - one.At).TotalDays).Order().ToList();
            var median = gaps[gaps.Count / 2];
            if (everyTime.Any() && median > 0 && gaps.TrueForAll(gap => Math.Abs(gap - median) <= median * Irregularity))
                yield return new("regular-engagement", [.. ordered.Select(meeting => meeting.ActivityId)], $"{ordered.Count} meetings “{ordered[0].Title}”, every {Days(TimeSpan.FromDays(median))}.");
        }
    }

    /// <summary>Numbers and dates in a title differ from one meeting of a series to the next.</summary>
    private static string Title(string title) =>
        string.Join(' ', Tokenizer.Read(title, 0, title.Length).Where(token => token.Kind is TokenKind.Word).Select(token => token.Word));

    private static string Days(TimeSpan span) => Math.Round(span.TotalDays) is var days && days == 1 ? "1 day" : $"{days} days";
}

/// <summary>A part of the evidence for a driver, found in one activity.</summary>
/// <param name="ActivityId">Which activity.</param>
/// <param name="At">When it took place.</param>
/// <param name="Part">What it is a part of.</param>
public sealed record DatedPart(string ActivityId, DateTimeOffset At, EvidencePart Part);

/// <summary>What one activity can contribute to a proof that needs several.</summary>
public enum EvidencePart
{
    /// <summary>A kick-off was held.</summary>
    KickOff,

    /// <summary>Users were trained.</summary>
    Training,
}

/// <summary>A meeting, as far as a series is concerned.</summary>
/// <param name="ActivityId">Which activity.</param>
/// <param name="At">When it begins.</param>
/// <param name="Title">Its title.</param>
/// <param name="Customers">The customers' mail addresses.</param>
public sealed record DatedMeeting(string ActivityId, DateTimeOffset At, string Title, IReadOnlyList<string> Customers);

/// <summary>Activities that prove a driver together.</summary>
/// <param name="DriverKey">Which driver.</param>
/// <param name="ActivityIds">The activities, in the order in which they took place.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record Sequence(string DriverKey, IReadOnlyList<string> ActivityIds, string Reason);
