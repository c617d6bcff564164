using System.Globalization;

namespace ImpactPilot.Domain.Detection.Sequences;

/// <summary>A kick-off and, within 30 days, a training of users, both held, at a customer who has been one for more than a year.</summary>
internal static class Reonboarding
{
    public const string Driver = "re-onboarding";

    private const int LegacyMonths = 12;
    private const double NamedSureness = 0.85;
    private const double Sureness = 0.72;

    private static readonly TimeSpan Episode = TimeSpan.FromDays(30);

    private static readonly string[] KickOffs = ["kickoff", "kickoffs", "aftrap", "startschuss", "auftakt", "auftaktmeeting", "kickoffmeeting", "lancement", "demarrage"];
    private static readonly string[] Trainings = ["training", "trainings", "trainingssessie", "schulung", "anwenderschulung", "nutzerschulung", "opleiding", "gebruikersopleiding", "formation"];

    // Talks about a meeting are not that meeting.
    private static readonly string[] About = ["prep", "preparation", "prepare", "preparing", "planning", "plan", "rehearsal", "debrief", "voorbereiding", "vorbereitung", "nachbereitung", "planung", "internal", "intern", "interne", "internes"];

    /// <param name="meetings">All of the account, in any order.</param>
    /// <param name="customerSince">Since when it is a customer; null where nobody knows: then nothing is said.</param>
    public static IEnumerable<Sequence> Find(IEnumerable<Meeting> meetings, DateTimeOffset? customerSince)
    {
        if (customerSince is not { } since)
            yield break;
        var held = meetings.Where(meeting => meeting.IsHeld && meeting.Customers.Any())
            .OrderBy(meeting => meeting.At).ThenBy(meeting => meeting.Key, StringComparer.Ordinal).Select(meeting => (Meeting: meeting, Words: WordsOf(meeting))).ToList();
        DateTimeOffset? begun = null;
        foreach (var (kickOff, words) in held.Where(one => Is(one.Words, KickOffs) && one.Meeting.At > since.AddMonths(LegacyMonths)))
        {
            // A second kick-off soon after is the same new beginning.
            if (kickOff.At - begun <= Episode)
                continue;
            var training = held.Find(one => one.Meeting.Key != kickOff.Key && one.Meeting.At >= kickOff.At && one.Meeting.At - kickOff.At <= Episode && Is(one.Words, Trainings));
            if (training.Meeting is null)
                continue;
            begun = kickOff.At;
            var isNamed = words.Concat(training.Words).Any(word => word.Contains("onboarding", StringComparison.Ordinal));
            // All that belongs to it is named, so that it is known again by any of its meetings.
            var all = held.Where(one => one.Meeting.At >= kickOff.At && one.Meeting.At - kickOff.At <= Episode && (Is(one.Words, KickOffs) || Is(one.Words, Trainings)));
            yield return new(Driver, kickOff.Key, training.Meeting.At, [.. all.Select(one => one.Meeting.Key)], Reason(kickOff, training.Meeting, since), isNamed ? NamedSureness : Sureness);
        }
    }

    /// <summary>Of its title and of what kind of meeting it is; “kick off” is one word.</summary>
    private static string[] WordsOf(Meeting meeting)
    {
        var words = TitleWords.Of($"{meeting.Title} {ActivityProperties.MeetingTypeOf(meeting.Activity)}");
        return [.. words.Select((word, place) => word is "kick" && place + 1 < words.Length && words[place + 1] is "off" ? "kickoff" : word)];
    }

    private static bool Is(string[] words, string[] kind) => words.Intersect(kind, StringComparer.Ordinal).Any() && !words.Intersect(About, StringComparer.Ordinal).Any();

    private static string Reason(Meeting kickOff, Meeting training, DateTimeOffset since)
    {
        var days = (int)Math.Round((training.At - kickOff.At).TotalDays);
        var later = days switch { 0 => "the same day", 1 => "a day later", _ => string.Create(CultureInfo.InvariantCulture, $"{days} days later") };
        return string.Create(CultureInfo.InvariantCulture, $"A kick-off and, {later}, a training of users were held at a customer since {since:MMMM yyyy}.");
    }
}
