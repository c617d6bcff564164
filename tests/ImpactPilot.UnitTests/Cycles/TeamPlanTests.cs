using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Points;
using Xunit;

namespace ImpactPilot.UnitTests.Cycles;

/// <summary>What teams aim at, and which drivers count.</summary>
public sealed class TeamPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    private static readonly CyclePeriod Q4 = new(CycleId.New(Now), new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), CycleStatus.Active, "Q4 2026");

    private static readonly Gen<CycleTarget> Targets =
        from points in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(1, 1000).Select(points => (int?)points))
        from accounts in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(1, 50).Select(accounts => (int?)accounts))
        select new CycleTarget(points, accounts);

    [Fact]
    public void However_people_are_put_into_teams_the_teams_come_to_what_the_people_do() =>
        Prop.ForAll((from target in Targets from team in Gen.Choose(0, 3) select (target, team)).ListOf().ToArbitrary(), people =>
        {
            var teams = people.GroupBy(person => person.team, person => person.target).Select(team => CycleTarget.Sum(team));

            CycleTarget.Sum(teams).Should().Be(CycleTarget.Sum(people.Select(person => person.target)));
            (CycleTarget.Sum(people.Select(person => person.target)).Points is null).Should().Be(people.All(person => person.target.Points is null));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(30, null, 20, 5, 30, 5)]
    [InlineData(null, null, 20, null, 20, null)]
    [InlineData(null, 7, null, 5, null, 7)]
    public void What_a_team_was_given_holds_and_where_nothing_was_its_peoples_sum(int? points, int? accounts, int? sumPoints, int? sumAccounts, int? heldPoints, int? heldAccounts) =>
        new CycleTarget(points, accounts).Or(new CycleTarget(sumPoints, sumAccounts)).Should().Be(new CycleTarget(heldPoints, heldAccounts));

    [Fact]
    public void Winnable_with_and_without_what_is_left_out_come_to_all_points() =>
        Prop.ForAll((from points in Gen.Choose(0, 100) from isLeftOut in Gen.Elements(true, false) select (points, isLeftOut)).ListOf().ToArbitrary(), drivers =>
        {
            var earned = drivers.Select((driver, place) => (Id: Driver(place), driver.points, driver.isLeftOut)).ToList();
            var byDriver = earned.ToDictionary(driver => driver.Id, driver => driver.points);

            (DriverSelection.Winnable(byDriver, [.. earned.Where(driver => driver.isLeftOut).Select(driver => driver.Id)])
                + DriverSelection.Winnable(byDriver, [.. earned.Where(driver => !driver.isLeftOut).Select(driver => driver.Id)])).Should().Be(byDriver.Values.Sum());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void At_least_one_driver_counts_and_only_known_ones_are_left_out()
    {
        DriverId[] winnable = [Driver(1), Driver(2)];

        DriverSelection.Refusal([], winnable).Should().BeNull();
        DriverSelection.Refusal([Driver(1)], winnable).Should().BeNull();
        DriverSelection.Refusal([], []).Should().BeNull();
        DriverSelection.Refusal(winnable, winnable)!.Code.Should().Be("cycles.no_driver_counts");
        DriverSelection.Refusal([Driver(3)], winnable)!.Code.Should().Be("cycles.no_such_driver");
        DriverSelection.Refusal([Driver(1), Driver(1)], winnable)!.Code.Should().Be("cycles.driver_twice");
    }

    [Fact]
    public void A_driver_that_is_left_out_has_no_cycle_to_count_in() =>
        CycleChoice.For([Q4], Q4.StartsOn, leftOut: "SSO enabled").Error.Should().BeEquivalentTo(new
        {
            Code = "points.driver_left_out",
            Message = "“SSO enabled” doesn't count in “Q4 2026”, so it can't be won there. An admin chooses which drivers count, on the page of cycles.",
        });

    private static DriverId Driver(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
