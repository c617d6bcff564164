using FluentAssertions;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Points;
using Xunit;

namespace ImpactPilot.UnitTests.Points;

public sealed class SplitCreditTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);
    private static readonly Earner Ana = Person("Ana Ruiz");
    private static readonly Earner Tom = Person("Tom Okafor");
    private static readonly Earner Mei = Person("Mei Lin");

    [Fact]
    public void The_main_line_gets_what_the_shares_leave_and_all_of_them_are_the_same_win()
    {
        var win = Win();

        var (opposites, right) = Corrected(win, Credits.Of(10, Ana, [new Credit(Tom, 3), new Credit(Mei, 2)]).Value);

        opposites.Should().ContainSingle().Which.Reverses.Should().Be(win.Main.Id);
        right.Lines.Select(line => (line.Part, line.Earner, line.Points)).Should().Equal((0, Ana, 5), (1, Tom, 3), (2, Mei, 2));
        right.Lines.Should().OnlyContain(line => line.Account == win.Main.Account && line.Cycle == win.Main.Cycle && line.OccurredAt == win.Main.OccurredAt && line.Reason == "Together");
        right.Points.Should().Be(10);
    }

    [Fact]
    public void A_split_win_is_taken_back_with_all_of_its_shares()
    {
        var split = Corrected(Win(), Credits.Of(10, Ana, [new Credit(Tom, 3), new Credit(Mei, 2)]).Value).Win;

        var opposites = split.Reverse(CycleStatus.Active, Now).Value;

        opposites.Select(line => (line.Part, line.Earner, line.Points, line.Reverses)).Should().Equal(split.Lines.Select(line => (line.Part, line.Earner, -line.Points, (PointsEntryId?)line.Id)));
        split.Reverse(CycleStatus.Ended, Now).Error!.Code.Should().Be("points.cycle_ended");
    }

    [Fact]
    public void The_same_split_in_another_order_is_nothing_to_correct()
    {
        var split = Corrected(Win(), Credits.Of(10, Ana, [new Credit(Tom, 3), new Credit(Mei, 2)]).Value).Win;

        split.Correct(Credits.Of(10, Ana, [new Credit(Mei, 2), new Credit(Tom, 3)]).Value, "Again", CycleStatus.Active, Now).Error!.Code.Should().Be("points.nothing_to_correct");
        split.Correct(Credits.Of(10, Ana, [new Credit(Mei, 3), new Credit(Tom, 2)]).Value, "Swapped", CycleStatus.Active, Now).Succeeded.Should().BeTrue();
        split.Correct(Credits.Of(10, Ana, [new Credit(Tom, 3)]).Value, "Without Mei", CycleStatus.Active, Now).Succeeded.Should().BeTrue();
        split.Correct(Credits.Of(10, Ana, []).Value, "Alone", CycleStatus.Active, Now).Value.Win.Lines.Should().ContainSingle().Which.Points.Should().Be(10);
    }

    [Theory]
    [InlineData(10, new[] { 1 }, null)]
    [InlineData(10, new[] { 0 }, "points.share_too_small")]
    [InlineData(10, new[] { -1 }, "points.share_too_small")]
    [InlineData(10, new[] { 10 }, null)]
    [InlineData(10, new[] { 11 }, "points.shares_exceed")]
    [InlineData(10, new[] { 6, 5 }, "points.shares_exceed")]
    [InlineData(10, new[] { int.MaxValue, int.MaxValue }, "points.shares_exceed")]
    [InlineData(101, new[] { 1 }, "points.out_of_range")]
    [InlineData(100, new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1 }, null)]
    [InlineData(100, new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, "points.too_many_people")]
    public void Shares_are_whole_points_of_what_there_is_for_ten_people_at_most(int points, int[] shares, string? refusal) =>
        (Credits.Of(points, Ana, [.. shares.Select(share => new Credit(Person("Somebody"), share))]).Error?.Code).Should().Be(refusal);

    [Fact]
    public void Each_person_is_named_once_and_the_main_one_has_no_share()
    {
        Credits.Of(10, Ana, [new Credit(Tom, 1), new Credit(Tom, 2)]).Error!.Code.Should().Be("points.shared_twice");
        Credits.Of(10, Ana, [new Credit(Ana, 1)]).Error!.Code.Should().Be("points.shared_twice");
        Credits.Of(10, Earner.Nobody, [new Credit(Ana, 1)]).Value.Main.Points.Should().Be(9);
    }

    private static BookedWin Win() => new(
        LedgerLine.Win(
            AccountId.New(Now), new PricedDriver(DriverId.New(Now), "SSO enabled", "Stickiness", 10), Ana, new CycleChoice(CycleId.New(Now), false), Now, Now),
        []);

    private static Correction Corrected(BookedWin win, Credits credits) => win.Correct(credits, "Together", CycleStatus.Active, Now).Value;

    private static Earner Person(string name) => new(UserId.New(Now), name);
}
