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
    public void Equal_points_share_a_rank_and_the_next_is_skipped()
    {
        var ranked = Ranking.ByPoints([("Tom", 5), ("Ana", 9), ("Mia", 5), ("Bo", 1)], person => person.Item2, person => person.Item1);

        ranked.Select(place => (place.Rank, place.Tied, place.Item.Item1)).Should().Equal((1, false, "Ana"), (2, true, "Mia"), (2, true, "Tom"), (4, false, "Bo"));
    }

    private static LedgerLine Win() => LedgerLine.Win(
        AccountId.New(Now), new PricedDriver(DriverId.New(Now), "SSO enabled", "Stickiness", 2), new Earner(null, "Unassigned"), new CycleChoice(Q4.Id, false), Now, Now);
}
