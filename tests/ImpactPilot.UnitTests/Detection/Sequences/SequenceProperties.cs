using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Detection.Sequences;
using Xunit;

namespace ImpactPilot.UnitTests.Detection.Sequences;

/// <summary>In whatever order an account's meetings become known: the same sequences, each once.</summary>
public sealed class SequenceProperties
{
    private static readonly string[] Titles = ["Sync", "Kick-off", "User training", "Lunch", "Review 3", "Inspiration"];
    private static readonly string[] Outcomes = ["COMPLETED", "COMPLETED", "SCHEDULED", "CANCELED", ""];

    [Fact]
    public void The_order_in_which_meetings_are_given_makes_no_difference() =>
        Prop.ForAll(Histories().ToArbitrary(), history =>
            AccountSequences.Find(history.Shuffled, Meetings.LongAgo).Should().BeEquivalentTo(AccountSequences.Find(history.Meetings, Meetings.LongAgo), options => options.WithStrictOrdering())).QuickCheckThrowOnFailure();

    [Fact]
    public void A_proof_names_meetings_that_are_there_in_the_order_in_which_they_take_place() =>
        Prop.ForAll(Histories().ToArbitrary(), history =>
        {
            var at = history.Meetings.ToDictionary(meeting => meeting.Key, meeting => meeting.Activity.At);
            foreach (var sequence in AccountSequences.Find(history.Meetings, Meetings.LongAgo))
                sequence.Records.Select(key => at[key]).Should().BeInAscendingOrder().And.NotBeEmpty();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_arrives_late_a_series_and_a_new_onboarding_are_each_told_once() =>
        Prop.ForAll(Arrivals().ToArbitrary(), arrivals =>
        {
            Dictionary<string, IReadOnlyList<string>> told = [];
            for (var known = 1; known <= arrivals.Length; known++)
            {
                foreach (var sequence in AccountSequences.Find(arrivals[..known], Meetings.LongAgo).Where(sequence => !told.Values.Any(evidence => AccountSequences.IsTold(sequence, [.. evidence]))))
                    told.TryAdd(sequence.Name, sequence.Records);
            }

            told.Keys.Select(name => name.Split(':')[0]).Should().BeEquivalentTo("series", "meeting");
        }).QuickCheckThrowOnFailure();

    private static Gen<(Meeting[] Meetings, Meeting[] Shuffled)> Histories() =>
        from planned in Gen.Choose(0, 200).SelectMany(day => Gen.Elements(Titles).SelectMany(title => Gen.Elements(Outcomes).Select(outcome => (day, title, outcome)))).ListOf()
        let meetings = planned.Select((one, place) => Meetings.On($"meeting:{place}", one.day, one.title, one.outcome)).ToArray()
        from shuffled in Gen.Shuffle(meetings)
        select (meetings, shuffled);

    /// <summary>A rhythm of weeks, two kick-offs and two trainings within a month, and lunches, in any order.</summary>
    private static Gen<Meeting[]> Arrivals() =>
        from weeks in Gen.Choose(1, 8)
        from count in Gen.Choose(3, 9)
        from jitter in Gen.Choose(-12, 12).ArrayOf(9)
        from lunches in Gen.Choose(0, 300).ListOf()
        let rhythm = Enumerable.Range(0, count).Select(place => Meetings.On($"meeting:{place}", place * weeks * 7 + jitter[place] / 24.0, $"Sync {place}"))
        let beginning = new[] { Meetings.On("meeting:50", 10, "Kick-off"), Meetings.On("meeting:51", 14, "Kick-off, part two"), Meetings.On("meeting:52", 16, "Training"), Meetings.On("meeting:53", 29, "Training for the others") }
        from arrivals in Gen.Shuffle([.. rhythm, .. beginning, .. lunches.Select((day, place) => Meetings.On($"meeting:{100 + place}", day, $"{(char)('a' + place % 26)}{place / 26} lunch", "CANCELED"))])
        select arrivals;
}
