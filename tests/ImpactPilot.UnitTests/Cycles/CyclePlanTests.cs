using System.Globalization;
using FluentAssertions;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using Xunit;

namespace ImpactPilot.UnitTests.Cycles;

/// <summary>Which days a cycle may have, which come next, and when it starts, ends and opens again.</summary>
public sealed class CyclePlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);
    private static readonly CyclePeriod Q4 = Cycle("2026-10-01", "2026-12-31", CycleStatus.Active);

    [Theory]
    [InlineData("2027-01-01", "2027-03-31", null)]
    [InlineData("2026-12-31", "2027-03-31", "cycles.overlap")]
    [InlineData("2026-07-01", "2026-10-01", "cycles.overlap")]
    [InlineData("2026-07-01", "2026-09-30", null)]
    [InlineData("2026-01-01", "2026-12-31", "cycles.overlap")]
    [InlineData("2027-01-01", "2027-01-01", null)]
    [InlineData("2027-01-02", "2027-01-01", "cycles.days_reversed")]
    [InlineData("2027-01-01", "2028-01-01", null)]
    [InlineData("2027-01-01", "2028-01-02", "cycles.too_long")]
    public void A_cycle_has_days_of_its_own(string startsOn, string endsOn, string? refusal) =>
        CycleDates.Refusal(Day(startsOn), Day(endsOn), [Q4])?.Code.Should().Be(refusal);

    [Theory]
    [InlineData(1, "2026-12-31", "Q4 2026", "2026-10-01", "2026-12-31")]
    [InlineData(1, "2027-01-01", "Q1 2027", "2027-01-01", "2027-03-31")]
    [InlineData(4, "2026-03-31", "Q4 FY2026", "2026-01-01", "2026-03-31")]
    [InlineData(4, "2026-04-01", "Q1 FY2027", "2026-04-01", "2026-06-30")]
    [InlineData(2, "2028-02-29", "Q1 FY2029", "2028-02-01", "2028-04-30")]
    public void A_quarter_is_one_of_the_portals_fiscal_year(int fiscalStart, string day, string name, string startsOn, string endsOn) =>
        FiscalQuarter.Of(Day(day), Calendar(fiscalStart)).Should().Be(new FiscalQuarter(name, Day(startsOn), Day(endsOn)));

    [Fact]
    public void What_is_planned_next_is_the_first_quarter_without_a_cycle()
    {
        FiscalQuarter.FirstFree(Day("2026-11-18"), Calendar(1), []).Name.Should().Be("Q4 2026");
        FiscalQuarter.FirstFree(Day("2026-11-18"), Calendar(1), [Q4]).Name.Should().Be("Q1 2027");
        FiscalQuarter.FirstFree(Day("2026-11-18"), Calendar(1), [Q4, Cycle("2027-03-31", "2027-04-01", CycleStatus.Draft)]).Name.Should().Be("Q3 2027");
    }

    [Theory]
    [InlineData("2026-10-01", "2026-12-31", "Q1 2027", "2027-01-01", "2027-03-31")]
    [InlineData("2026-11-01", "2026-11-30", "1 Dec 2026 – 31 Dec 2026", "2026-12-01", "2026-12-31")]
    [InlineData("2026-11-02", "2026-11-15", "16 Nov 2026 – 29 Nov 2026", "2026-11-16", "2026-11-29")]
    [InlineData("2026-11-15", "2026-11-30", "1 Dec 2026 – 16 Dec 2026", "2026-12-01", "2026-12-16")]
    public void Without_a_draft_the_next_cycle_is_of_the_same_kind(string startsOn, string endsOn, string name, string nextStartsOn, string nextEndsOn) =>
        NextCycle.After(Cycle(startsOn, endsOn, CycleStatus.Active), [], Calendar(1)).Should().Be(new NextCycle(null, name, Day(nextStartsOn), Day(nextEndsOn)));

    [Fact]
    public void A_draft_in_the_days_that_follow_is_the_next_cycle_and_a_later_one_is_not()
    {
        var ready = Cycle("2027-01-04", "2027-03-31", CycleStatus.Draft);
        var later = Cycle("2027-04-01", "2027-06-30", CycleStatus.Draft);

        NextCycle.After(Q4, [later, ready], Calendar(1))!.Draft.Should().Be(ready.Id);
        NextCycle.After(Q4, [later], Calendar(1))!.Draft.Should().BeNull();
        NextCycle.After(Q4, [ready with { Status = CycleStatus.Ended }], Calendar(1)).Should().BeNull();
    }

    [Theory]
    [InlineData("2026-09-30", 93)]
    [InlineData("2026-10-01", 92)]
    [InlineData("2026-12-30", 2)]
    [InlineData("2026-12-31", 1)]
    [InlineData("2027-01-01", 0)]
    [InlineData("2027-02-01", 0)]
    public void Today_is_one_of_the_days_that_are_left(string today, int left) => Q4.DaysLeft(Day(today)).Should().Be(left);

    [Theory]
    [InlineData("2026-09-30", false, "cycles.too_early")]
    [InlineData("2026-09-30", true, null)]
    [InlineData("2026-10-01", false, null)]
    [InlineData("2026-12-31", false, null)]
    [InlineData("2027-01-01", true, "cycles.over")]
    public void A_draft_starts_within_its_days_or_early_on_purpose(string today, bool early, string? refusal) =>
        CycleMoves.RefuseStart(Q4 with { Status = CycleStatus.Draft }, null, Day(today), early)?.Code.Should().Be(refusal);

    [Fact]
    public void Only_one_cycle_is_active_and_the_refusal_names_it()
    {
        var draft = Cycle("2027-01-01", "2027-03-31", CycleStatus.Draft);

        CycleMoves.RefuseStart(draft, Q4, Day("2027-01-01"), false)!.Message.Should().Contain(Q4.Name);
        CycleMoves.RefuseStart(Q4, null, Day("2026-11-18"), false)!.Code.Should().Be("cycles.not_draft");
        CycleMoves.RefuseEnd(draft)!.Code.Should().Be("cycles.not_active");
        CycleMoves.RefuseEnd(Q4).Should().BeNull();
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(7, null)]
    [InlineData(7.0001, "cycles.final")]
    public void A_cycle_opens_again_within_seven_days(double days, string? refusal) =>
        CycleMoves.RefuseReopen(Ended, Now, null, null, false, Now.AddDays(days))?.Code.Should().Be(refusal);

    [Fact]
    public void A_cycle_stays_ended_once_another_counts_or_has_ended_since()
    {
        var next = Cycle("2027-01-01", "2027-03-31", CycleStatus.Active);

        CycleMoves.RefuseReopen(Ended, Now, null, next, activeHasLines: false, Now).Should().BeNull();
        CycleMoves.RefuseReopen(Ended, Now, null, next, activeHasLines: true, Now)!.Code.Should().Be("cycles.successor_counts");
        CycleMoves.RefuseReopen(Ended, Now, next, null, activeHasLines: false, Now)!.Code.Should().Be("cycles.not_last");
        CycleMoves.RefuseReopen(Q4, null, null, null, activeHasLines: false, Now)!.Code.Should().Be("cycles.not_ended");
    }

    private static CyclePeriod Ended => Q4 with { Status = CycleStatus.Ended };

    private static CyclePeriod Cycle(string startsOn, string endsOn, CycleStatus status) => new(CycleId.New(Now), Day(startsOn), Day(endsOn), status, $"From {startsOn}");

    private static PortalCalendar Calendar(int fiscalStart) => new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), fiscalStart);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
