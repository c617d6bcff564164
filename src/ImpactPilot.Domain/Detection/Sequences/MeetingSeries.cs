using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ImpactPilot.Domain.Detection.Sequences;

/// <summary>
/// Meetings that recur: at least three of one title, one after the other, with the same person of the customer in all of them, at gaps that
/// differ by at most a quarter. What was cancelled or missed is none of them.
/// </summary>
internal static class MeetingSeries
{
    public const string Driver = "regular-engagement";

    private const int Least = 3;
    private const double Irregularity = 0.25;
    private const double Sureness = 0.85;

    // Three days in a row are one workshop; three of a rhythm lie within half a year.
    private static readonly TimeSpan ShortestGap = TimeSpan.FromDays(5);
    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(90);

    /// <summary>All series, and of each every meeting by which it is one: whoever counts by periods takes the first of each.</summary>
    public static IEnumerable<Sequence> Find(IEnumerable<Meeting> meetings) => meetings
        .Where(meeting => meeting.Stands)
        .GroupBy(meeting => TitleWords.Lasting(meeting.Title), StringComparer.Ordinal)
        .Where(title => title.Key.Length > 0 && title.Skip(Least - 1).Any())
        .OrderBy(title => title.Key, StringComparer.Ordinal)
        .SelectMany(title => OfTitle(title.Key, title.OrderBy(meeting => meeting.At).ThenBy(meeting => meeting.Key, StringComparer.Ordinal)));

    private static IEnumerable<Sequence> OfTitle(string title, IEnumerable<Meeting> meetings) =>
        from run in meetings
            .SelectMany(meeting => meeting.Customers.Select(customer => (customer.Key, customer.Name, Meeting: meeting)))
            .GroupBy(there => there.Key, StringComparer.Ordinal).OrderBy(person => person.Key, StringComparer.Ordinal)
            .SelectMany(person => Runs([.. OnePerDay(person.Select(there => there.Meeting))]).Select(run => (person.First().Name, Meetings: run)))
            .OrderByDescending(run => run.Meetings.Count).DistinctBy(run => run.Meetings[Least - 1].Key).OrderBy(run => run.Meetings[0].At)
        from last in Enumerable.Range(Least - 1, run.Meetings.Count - Least + 1)
        let told = run.Meetings.Skip(last - Least + 1).ToList()
        select new Sequence(Driver, NameOf(title), ProvenAt(run.Meetings, last), [.. told.Select(meeting => meeting.Key)], Reason(told, run.Name), Sureness);

    // A meeting that was put down twice, or once more for the afternoon, is one.
    private static IEnumerable<Meeting> OnePerDay(IEnumerable<Meeting> inOrder) => inOrder.DistinctBy(meeting => meeting.At.UtcDateTime.Date);

    private static IEnumerable<IReadOnlyList<Meeting>> Runs(IReadOnlyList<Meeting> meetings)
    {
        List<Meeting> run = [];
        foreach (var meeting in meetings)
        {
            if (run.Count > 0 && !Follows(run, meeting))
            {
                if (run.Count >= Least)
                    yield return run;
                run = IsGap(meeting.At - run[^1].At) ? [run[^1]] : [];
            }

            run.Add(meeting);
        }

        if (run.Count >= Least)
            yield return run;
    }

    private static bool Follows(List<Meeting> run, Meeting next)
    {
        var gap = next.At - run[^1].At;
        if (!IsGap(gap))
            return false;
        if (run.Count == 1)
            return true;
        var before = run[^1].At - run[^2].At;
        return (gap - before).Duration() <= Irregularity * (gap > before ? gap : before);
    }

    private static bool IsGap(TimeSpan gap) => gap >= ShortestGap && gap <= LongestGap;

    /// <summary>When it took place; what is still planned proves the rhythm from the moment at which all three stood in the calendar.</summary>
    private static DateTimeOffset ProvenAt(IReadOnlyList<Meeting> run, int last) =>
        run[last].IsHeld ? run[last].At : Enumerable.Range(last - Least + 1, Least).Max(place => run[place].KnownAt < run[place].At ? run[place].KnownAt : run[place].At);

    private static string NameOf(string title) => $"series:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)))[..16]}";

    private static string Reason(List<Meeting> meetings, string person)
    {
        var gaps = meetings.Zip(meetings.Skip(1), (one, next) => (next.At - one.At).TotalDays).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{meetings.Count} meetings “{meetings[0].Title}”, {Rhythm(gaps[gaps.Count / 2])}, with {person} in all of them.");
    }

    private static string Rhythm(double days) => Math.Round(days / 7) switch
    {
        1 => "every week",
        _ when days is >= 29.5 and <= 31.5 => "every month",
        var weeks => string.Create(CultureInfo.InvariantCulture, $"every {weeks:0} weeks"),
    };
}
