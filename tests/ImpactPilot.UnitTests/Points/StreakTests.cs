using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Points;
using Xunit;

namespace ImpactPilot.UnitTests.Points;

public sealed class StreakTests
{
    // A Thursday, so that the first week is a part of one.
    private static readonly DateOnly Start = new(2026, 10, 1);
    private static readonly DateOnly End = new(2026, 12, 31);
    private static readonly DateOnly Monday = new(2026, 11, 16);

    [Fact]
    public void Nobody_who_has_not_won_has_a_streak() => Of(Monday).Should().Be(0);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(6, 1)]
    [InlineData(-1, 1)]
    [InlineData(-7, 1)]
    [InlineData(-8, 0)]
    public void A_win_of_this_week_or_the_last_is_a_streak_of_one_and_an_older_one_is_over(int daysFromMonday, int weeks) =>
        Of(Monday.AddDays(6), Monday.AddDays(daysFromMonday)).Should().Be(weeks);

    [Fact]
    public void The_present_week_counts_with_a_win_and_breaks_nothing_before_its_Sunday_is_over()
    {
        DateOnly[] wins = [Monday.AddDays(-14), Monday.AddDays(-1)];

        Of(Monday, wins).Should().Be(2);
        Of(Monday.AddDays(6), wins).Should().Be(2);
        Of(Monday.AddDays(7), wins).Should().Be(0, "a whole week went by without a win");
        Of(Monday.AddDays(6), [.. wins, Monday.AddDays(6)]).Should().Be(3);
    }

    [Fact]
    public void A_week_without_a_win_ends_what_was_before_it() =>
        Of(Monday, Monday, Monday.AddDays(-7), Monday.AddDays(-21), Monday.AddDays(-28)).Should().Be(2);

    [Fact]
    public void Wins_taken_back_do_not_count_even_on_another_day_of_the_week()
    {
        Weeks(Monday, (Monday.AddDays(-7), 1), (Monday, 1), (Monday, -1)).Should().Be(1);
        Weeks(Monday, (Monday.AddDays(-7), 2), (Monday.AddDays(-7), -1)).Should().Be(1);
        Weeks(Monday, (Monday.AddDays(-7), 1), (Monday.AddDays(-7), -1)).Should().Be(0);
    }

    [Fact]
    public void It_is_counted_within_the_cycle_and_what_happened_before_counts_on_its_first_day()
    {
        var today = new DateOnly(2026, 10, 5);

        Of(today, Start, today).Should().Be(2);
        Of(today, Start.AddDays(-20), today).Should().Be(2);
        Of(Start.AddDays(-1), Start).Should().Be(0, "the cycle has not begun");
    }

    [Fact]
    public void Once_the_cycle_is_over_its_last_week_is_over_too()
    {
        var lastFullWeek = new DateOnly(2026, 12, 27);

        Of(End, lastFullWeek).Should().Be(1);
        Of(End.AddDays(1), lastFullWeek).Should().Be(0);
        Of(End.AddDays(40), lastFullWeek, End).Should().Be(2);
    }

    [Fact]
    public void It_equals_a_walk_back_day_by_day_whatever_was_won()
    {
        var days = Gen.Choose(0, 91).ArrayOf().ToArbitrary();
        Prop.ForAll(days, Gen.Choose(0, 95).ToArbitrary(), (won, todayIs) =>
        {
            var today = Start.AddDays(todayIs);
            var wins = won.Select(day => Start.AddDays(day)).Where(day => day <= today && day <= End).ToArray();
            return Of(today, wins) == WalkedBack(today, wins);
        }).QuickCheckThrowOnFailure();
    }

    private static int WalkedBack(DateOnly today, DateOnly[] wins)
    {
        var (weeks, day, inWeek, present) = (0, today < End ? today : End, false, today <= End);
        for (; day >= Start; day = day.AddDays(-1))
        {
            inWeek |= wins.Contains(day);
            if (day.DayOfWeek is not DayOfWeek.Monday && day != Start)
                continue;
            if (!inWeek && !present)
                break;
            weeks += inWeek ? 1 : 0;
            (inWeek, present) = (false, false);
        }

        return weeks;
    }

    private static int Of(DateOnly today, params DateOnly[] wins) => Weeks(today, [.. wins.Select(day => (day, 1))]);

    private static int Weeks(DateOnly today, params (DateOnly Day, int Wins)[] wins) => Streak.Weeks(wins, Start, End, today);
}
