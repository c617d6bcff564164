using FluentAssertions;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Points;
using Xunit;

namespace ImpactPilot.UnitTests.Points;

public sealed class LedgerLineTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);
    private static readonly CyclePeriod Q4 = new(CycleId.New(Now), new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), CycleStatus.Active);

    [Theory]
    [InlineData("2026-09-30", true)]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-01", true)]
    public void A_win_outside_the_active_cycles_days_counts_there_late(string day, bool late) =>
        CycleChoice.For([Q4], DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Value.Should().Be(new CycleChoice(Q4.Id, late));

    [Theory]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    [InlineData("2026-09-30", false)]
    [InlineData("2026-10-01", true)]
    public void A_chosen_day_is_refused_in_a_cycle_that_has_ended(string day, bool counts)
    {
        var ended = new CyclePeriod(CycleId.New(Now), new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30), CycleStatus.Ended, "Q3 2026");

        var choice = CycleChoice.ForChosen([ended, Q4], DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        choice.Succeeded.Should().Be(counts);
        (choice.Error?.Code).Should().Be(counts ? null : "points.cycle_ended");
    }

    [Fact]
    public void Without_an_active_cycle_nothing_is_booked() =>
        CycleChoice.For([Q4 with { Status = CycleStatus.Ended }], Q4.StartsOn).Error!.Code.Should().Be("points.no_active_cycle");

    [Fact]
    public void A_win_of_an_ended_cycle_is_not_taken_back() =>
        Win().Reverse(CycleStatus.Ended, Now).Error!.Code.Should().Be("points.cycle_ended");

    [Fact]
    public void A_reversal_is_not_reversed() =>
        Win().Reverse(CycleStatus.Active, Now).Value.Reverse(CycleStatus.Active, Now).Error!.Code.Should().Be("points.already_reversed");

    [Fact]
    public void A_correction_takes_the_line_back_and_books_what_it_should_have_said()
    {
        var win = Win();
        var ana = new Earner(UserId.New(Now), "Ana Ruiz");

        var correction = new BookedWin(win, []).Correct(Credits.Of(5, ana, []).Value, "Ana led it", CycleStatus.Active, Now.AddDays(1)).Value;

        var opposite = correction.Opposites.Should().ContainSingle().Which;
        opposite.Should().Be(win with { Id = opposite.Id, Points = -2, BookedAt = Now.AddDays(1), Reverses = win.Id, Reason = "Ana led it" });
        var (line, shares) = correction.Win;
        line.Should().Be(win with { Id = line.Id, Driver = win.Driver with { Points = 5 }, Points = 5, Earner = ana, BookedAt = Now.AddDays(1), Reason = "Ana led it" });
        shares.Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1, CycleStatus.Active, "points.out_of_range")]
    [InlineData(0, CycleStatus.Active, null)]
    [InlineData(100, CycleStatus.Active, null)]
    [InlineData(101, CycleStatus.Active, "points.out_of_range")]
    [InlineData(2, CycleStatus.Active, "points.nothing_to_correct")]
    [InlineData(5, CycleStatus.Ended, "points.cycle_ended")]
    public void A_correction_is_within_bounds_changes_something_and_comes_before_the_cycles_end(int points, CycleStatus cycle, string? refusal)
    {
        var win = Win();

        var credits = Credits.Of(points, win.Earner, []);

        var error = credits.Succeeded ? new BookedWin(win, []).Correct(credits.Value, "Wrong price", cycle, Now).Error : credits.Error;

        (error?.Code).Should().Be(refusal);
    }

    [Fact]
    public void Equal_points_share_a_rank_and_the_next_is_skipped()
    {
        var ranked = Ranking.ByPoints([("Tom", 5), ("Ana", 9), ("Mia", 5), ("Bo", 1)], person => person.Item2, person => person.Item1);

        ranked.Select(place => (place.Rank, place.Tied, place.Item.Item1)).Should().Equal((1, false, "Ana"), (2, true, "Mia"), (2, true, "Tom"), (4, false, "Bo"));
    }

    private static LedgerLine Win() => LedgerLine.Win(
        AccountId.New(Now), new PricedDriver(DriverId.New(Now), "SSO enabled", "Stickiness", 2), new Earner(null, "Unassigned"), new CycleChoice(Q4.Id, false), Now, Now);
}
