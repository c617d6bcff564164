using FluentAssertions;
using ImpactPilot.Domain.Notices;
using Xunit;

namespace ImpactPilot.UnitTests.Notices;

public sealed class NoticeTextsTests
{
    private static readonly Standing[] Places = [new(1, "Ana Ruiz", 62, false), new(2, "Tom Okafor", 48, false), new(2, "Mei Lin", 48, false), new(4, "Jonas Weber", 1, true)];

    [Fact]
    public void The_summary_of_a_cycle_says_what_was_reached_who_was_ahead_and_where_the_reader_stood() =>
        NoticeTexts.CycleEnded(new CycleOutcome("Q4 2026", 1_159, 1_200, 84, 110, Places)).Should().Be(new NoticeText(
            "Q4 2026 has ended",
            "1,159 of 1,200 points and 84 of 110 impacted accounts.\n1. Ana Ruiz: 62 points\n2. Tom Okafor: 48 points\n2. Mei Lin: 48 points\nYou came 4 of 4 with 1 point."));

    [Fact]
    public void Who_is_among_the_first_is_not_named_twice_and_what_has_no_target_has_none() =>
        NoticeTexts.CycleEnded(new CycleOutcome("Q4 2026", 1, null, 0, null, [new(1, "Ana Ruiz", 1, true)])).Text.Should().Be("1 point and 0 impacted accounts.\n1. Ana Ruiz: 1 point");

    [Fact]
    public void A_cycle_that_starts_says_until_when_and_what_is_aimed_at() =>
        NoticeTexts.CycleStarted("Q1 2027", new DateOnly(2027, 1, 1), new DateOnly(2027, 3, 31), 400, 110).Text
            .Should().Be("It runs from 1 January to 31 March 2027. Everything counts from zero.\nThe target is 400 points and 110 impacted accounts.");

    [Fact]
    public void New_suggestions_name_a_few_accounts()
    {
        NoticeTexts.NewSuggestions(1, ["Kestrel"]).Should().Be(new NoticeText("1 new suggestion at Kestrel", "Kestrel."));
        NoticeTexts.NewSuggestions(6, ["A", "B", "C", "D"]).Should().Be(new NoticeText("6 new suggestions at 4 accounts", "A, B, C and 1 other."));
    }

    [Fact]
    public void A_week_is_summed_up() =>
        NoticeTexts.Week(new PersonsWeek(7, 3, 1, new CycleSoFar("Q4 2026", 31, 50, 1))).Should().Be(new NoticeText(
            "Your week: 7 points, 3 wins", "3 wins last week earned 7 points.\n1 suggestion waits for you.\nQ4 2026: 31 of 50 points, its last day is today."));

    [Fact]
    public void A_week_in_which_nothing_happened_and_nothing_waits_is_not_told() => NoticeTexts.Week(new PersonsWeek(0, 0, 0, null)).Should().BeNull();
}
