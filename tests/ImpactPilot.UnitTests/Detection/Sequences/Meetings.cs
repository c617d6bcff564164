using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Sequences;

namespace ImpactPilot.UnitTests.Detection.Sequences;

/// <summary>Meetings for tests, by their day.</summary>
internal static class Meetings
{
    public static readonly DateTimeOffset LongAgo = Texts.Noon.AddYears(-3);

    public static Meeting On(double day, string title, string outcome = "COMPLETED", double? plannedOn = null, params IReadOnlyList<Person> people) => On($"meeting:{day}-{title}", day, title, outcome, plannedOn, people);

    public static Meeting On(string key, double day, string title, string outcome = "COMPLETED", double? plannedOn = null, params IReadOnlyList<Person> people) => new(
        key,
        new Activity(
            ActivityKind.Meeting,
            Texts.Noon.AddDays(day),
            new Dictionary<string, string> { ["hs_meeting_title"] = title, ["hs_meeting_outcome"] = outcome },
            people.Count > 0 ? people : [Texts.Csm, Texts.Champion]),
        Texts.Noon.AddDays(plannedOn ?? day));
}
