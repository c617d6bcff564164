using FluentAssertions;
using ImpactPilot.Domain.Detection.Sequences;
using Xunit;

namespace ImpactPilot.UnitTests.Detection.Sequences;

public sealed class MeetingSeriesTests
{
    [Theory]
    [InlineData(0, 7, 14, true)]
    [InlineData(0, 14, 31, true)]
    [InlineData(0, 12, 28, true)]
    [InlineData(0, 11, 28, false)]
    [InlineData(0, 14, 35, false)]
    [InlineData(0, 5, 10, true)]
    [InlineData(0, 4, 8, false)]
    [InlineData(0, 90, 180, true)]
    [InlineData(0, 91, 182, false)]
    public void Three_meetings_are_a_series_where_their_gaps_differ_by_at_most_a_quarter(int one, int two, int three, bool found) =>
        Found(Meetings.On(one, "Sync"), Meetings.On(two, "Sync"), Meetings.On(three, "Sync")).Any().Should().Be(found);

    [Fact]
    public void Two_meetings_are_no_series() => Found(Meetings.On(0, "Sync"), Meetings.On(14, "Sync"), Meetings.On(28, "Lunch")).Should().BeEmpty();

    [Fact]
    public void Numbers_dates_case_and_accents_of_a_title_make_no_other_series() =>
        Found(Meetings.On(0, "Réunion mensuelle #1 (janvier)"), Meetings.On(30, "reunion mensuelle 2 – février"), Meetings.On(60, "REUNION MENSUELLE Q1 mars")).Should().NotBeEmpty();

    [Theory]
    [InlineData("CANCELED")]
    [InlineData("NO_SHOW")]
    [InlineData("RESCHEDULED")]
    public void What_did_not_take_place_is_no_part_of_it(string outcome) =>
        Found(Meetings.On(0, "Sync"), Meetings.On(14, "Sync", outcome), Meetings.On(28, "Sync")).Should().BeEmpty();

    [Fact]
    public void The_same_person_of_the_customer_is_in_all_of_them()
    {
        Found(Meetings.On(0, "Sync"), Meetings.On(14, "Sync"), Meetings.On(28, "Sync", people: [Texts.Csm, Texts.Manager])).Should().BeEmpty();
        Found(Meetings.On(0, "Sync"), Meetings.On(14, "Sync", people: [Texts.Manager, Texts.Champion]), Meetings.On(28, "Sync")).Should().ContainSingle()
            .Which.Reason.Should().Be("3 meetings “Sync”, every 2 weeks, with Otto Brandvik in all of them.");
        Found(Meetings.On(0, "Sync", people: Texts.Csm), Meetings.On(14, "Sync", people: Texts.Csm), Meetings.On(28, "Sync", people: Texts.Csm)).Should().BeEmpty();
    }

    [Fact]
    public void A_meeting_that_stands_twice_on_one_day_is_one() =>
        Found(Meetings.On(0, "Sync"), Meetings.On(0.1, "Sync"), Meetings.On(14, "Sync"), Meetings.On(28, "Sync")).Should().ContainSingle().Which.Records.Should().Equal("meeting:0-Sync", "meeting:14-Sync", "meeting:28-Sync");

    [Fact]
    public void A_rhythm_that_stands_in_the_calendar_is_proven_when_it_was_put_there() =>
        Found(Meetings.On(10, "Sync", "SCHEDULED", plannedOn: 1), Meetings.On(24, "Sync", "SCHEDULED", plannedOn: 2), Meetings.On(38, "Sync", "SCHEDULED", plannedOn: 1))
            .Should().ContainSingle().Which.At.Should().Be(Texts.Noon.AddDays(2));

    [Fact]
    public void A_rhythm_that_is_kept_is_proven_anew_by_each_meeting_and_names_all_that_follow()
    {
        var found = Found(Meetings.On(0, "Sync", plannedOn: -5), Meetings.On(14, "Sync", plannedOn: -5), Meetings.On(28, "Sync", plannedOn: -5), Meetings.On(42, "Sync", plannedOn: -5));

        found.Select(sequence => sequence.At).Should().Equal(Texts.Noon.AddDays(28), Texts.Noon.AddDays(42));
        found[0].Records.Should().HaveCount(4);
        found[1].Records.Should().HaveCount(3);
        found.Select(sequence => sequence.Name).Distinct().Should().ContainSingle();
    }

    private static IReadOnlyList<Sequence> Found(params Meeting[] meetings) => AccountSequences.Find(meetings, null);
}
