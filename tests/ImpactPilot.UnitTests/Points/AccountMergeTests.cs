using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using Xunit;

namespace ImpactPilot.UnitTests.Points;

public sealed class AccountMergeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly DriverId[] Drivers = [DriverId.New(Now), DriverId.New(Now), DriverId.New(Now)];

    [Fact]
    public void What_only_one_of_them_pursued_keeps_its_window() =>
        AccountMerge.Rename([Pursued(0, "2026-Q4", won: true)], [Pursued(1, "2026-Q4", won: true), Pursued(0, "2026-Q3", won: true)], "77").Should().BeEmpty();

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void The_survivors_impact_keeps_the_window_that_both_pursued(bool survivorWon, bool mergedWon)
    {
        var brought = Pursued(0, "once", mergedWon);

        AccountMerge.Rename([Pursued(0, "once", survivorWon)], [brought], "77").Should().BeEquivalentTo(new Dictionary<ImpactId, string> { [brought.Impact] = "once merged 77" });
    }

    [Fact]
    public void A_win_that_is_brought_along_takes_the_window_from_a_pursuit_that_was_not_won()
    {
        var own = Pursued(0, "once", won: false);

        AccountMerge.Rename([own], [Pursued(0, "once", won: true)], "77").Should().BeEquivalentTo(new Dictionary<ImpactId, string> { [own.Impact] = "once merged 77" });
    }

    [Fact]
    public void Afterwards_every_window_is_pursued_once_and_a_window_that_was_won_stays_won() =>
        Prop.ForAll(Side.ToArbitrary(), Side.ToArbitrary(), (survivor, merged) =>
        {
            var renamed = AccountMerge.Rename(survivor, merged, "77");

            var all = survivor.Concat(merged).Select(pursuit => pursuit with { WindowKey = renamed.GetValueOrDefault(pursuit.Impact, pursuit.WindowKey) }).ToList();
            all.Select(pursuit => (pursuit.Driver, pursuit.WindowKey)).Should().OnlyHaveUniqueItems();
            all.Where(pursuit => pursuit.IsWon && !renamed.ContainsKey(pursuit.Impact)).Select(pursuit => (pursuit.Driver, pursuit.WindowKey))
                .Should().BeEquivalentTo(survivor.Concat(merged).Where(pursuit => pursuit.IsWon).Select(pursuit => (pursuit.Driver, pursuit.WindowKey)).Distinct());
        }).QuickCheckThrowOnFailure();

    private static Gen<List<Pursuit>> Side =>
        from pursuits in Gen.ListOf(
            from driver in Gen.Choose(0, 2)
            from window in Gen.Elements("once", "2026-Q3", "2026-Q4")
            from won in Gen.Elements(true, false)
            select (driver, window, won))
        select pursuits.DistinctBy(pursuit => (pursuit.driver, pursuit.window)).Select(pursuit => Pursued(pursuit.driver, pursuit.window, pursuit.won)).ToList();

    private static Pursuit Pursued(int driver, string window, bool won) => new(ImpactId.New(Now), Drivers[driver], window, won);
}
