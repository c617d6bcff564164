using FluentAssertions;
using ImpactPilot.Domain.Catalogue;
using Xunit;

namespace ImpactPilot.UnitTests.Catalogue;

public sealed class CadenceWindowTests
{
    private static readonly PortalCalendar Brussels = Calendar("Europe/Brussels");

    [Theory]
    [InlineData(Cadence.EveryMonth, "2026-10", "2026-09-30T22:00:00Z", "2026-10-31T23:00:00Z")]
    [InlineData(Cadence.EveryQuarter, "2026-Q4", "2026-09-30T22:00:00Z", "2026-12-31T23:00:00Z")]
    [InlineData(Cadence.EveryYear, "2026", "2025-12-31T23:00:00Z", "2026-12-31T23:00:00Z")]
    public void A_calendar_window_runs_from_local_midnight_to_local_midnight(Cadence cadence, string key, string starts, string ends)
    {
        var window = cadence.WindowAt(At("2026-10-17T10:00:00Z"), Brussels);

        window.Should().Be(new Window(key, At(starts), At(ends)));
    }

    [Theory]
    [InlineData(Cadence.EveryMonth, "2026-11", "2026-12")]
    [InlineData(Cadence.EveryQuarter, "2026-Q3", "2026-Q4")]
    [InlineData(Cadence.EveryYear, "2026", "2027")]
    public void The_tick_before_the_end_belongs_to_the_old_window_and_the_end_to_the_next(Cadence cadence, string key, string next)
    {
        var window = Single(cadence, key);

        cadence.WindowAt(window.EndsAt!.Value.AddTicks(-1), Brussels).Key.Should().Be(key);
        cadence.WindowAt(window.EndsAt.Value, Brussels).Key.Should().Be(next);
        window.Contains(window.EndsAt.Value.AddTicks(-1)).Should().BeTrue();
        window.Contains(window.EndsAt.Value).Should().BeFalse();
    }

    [Fact]
    public void Once_is_one_window_without_an_end()
    {
        var window = Cadence.Once.WindowAt(At("2026-10-17T10:00:00Z"), Brussels);

        window.Should().Be(new Window("once", null, null));
        window.Contains(At("1999-01-01T00:00:00Z")).Should().BeTrue();
    }

    [Fact]
    public void Each_evidence_opens_a_trigger_based_window_of_its_own()
    {
        var instant = At("2026-10-17T10:00:00Z");

        Cadence.TriggerBased.WindowAt(instant, Brussels, "meeting:42").Key.Should().Be("trigger:meeting:42");
        Cadence.TriggerBased.WindowAt(instant, Brussels, "meeting:43").Key.Should().Be("trigger:meeting:43");
    }

    [Fact]
    public void A_trigger_based_window_without_evidence_is_a_bug()
    {
        var window = () => Cadence.TriggerBased.WindowAt(At("2026-10-17T10:00:00Z"), Brussels);

        window.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(1, "2026-01-15", "2026-Q1")]
    [InlineData(4, "2026-03-31", "FY2026-Q4")]
    [InlineData(4, "2026-04-01", "FY2027-Q1")]
    [InlineData(7, "2026-12-31", "FY2027-Q2")]
    [InlineData(11, "2026-10-31", "FY2026-Q4")]
    [InlineData(11, "2026-11-01", "FY2027-Q1")]
    [InlineData(11, "2027-01-31", "FY2027-Q1")]
    [InlineData(2, "2027-01-31", "FY2027-Q4")]
    [InlineData(12, "2026-12-01", "FY2027-Q1")]
    public void A_fiscal_quarter_bears_the_year_in_which_its_fiscal_year_ends(int fiscalStart, string date, string key)
    {
        var calendar = Calendar("UTC", fiscalStart);

        Cadence.EveryQuarter.WindowAt(At($"{date}T12:00:00Z"), calendar).Key.Should().Be(key);
    }

    [Fact]
    public void A_fiscal_quarter_may_cross_the_turn_of_the_year()
    {
        var window = Cadence.EveryQuarter.WindowAt(At("2027-01-05T00:00:00Z"), Calendar("UTC", 11));

        window.Should().Be(new Window("FY2027-Q1", At("2026-11-01T00:00:00Z"), At("2027-02-01T00:00:00Z")));
    }

    [Fact]
    public void The_portals_zone_decides_to_which_month_an_instant_belongs()
    {
        var instant = At("2026-10-31T23:30:00Z");

        Cadence.EveryMonth.WindowAt(instant, Calendar("UTC")).Key.Should().Be("2026-10");
        Cadence.EveryMonth.WindowAt(instant, Brussels).Key.Should().Be("2026-11");
        Cadence.EveryMonth.WindowAt(instant, Calendar("America/New_York")).Key.Should().Be("2026-10");
    }

    // Paraguay moved its clocks from 00:00 to 01:00 on 1 October 2023; Cuba moves them from 01:00 back to 00:00 on 1 November 2026.
    [Theory]
    [InlineData("America/Asuncion", "2023-10-20T12:00:00Z", "2023-10-01T04:00:00Z")]
    [InlineData("America/Havana", "2026-11-20T12:00:00Z", "2026-11-01T04:00:00Z")]
    public void A_month_starts_once_even_where_its_midnight_is_skipped_or_shown_twice(string zone, string instant, string start)
    {
        var window = Cadence.EveryMonth.WindowAt(At(instant), Calendar(zone));

        window.StartsAt.Should().Be(At(start));
        Cadence.EveryMonth.WindowAt(At(start).AddTicks(-1), Calendar(zone)).EndsAt.Should().Be(At(start));
    }

    [Fact]
    public void A_day_that_a_zone_left_out_starts_with_the_day_after_it()
    {
        var samoa = Calendar("Pacific/Apia");

        samoa.StartOf(new(2011, 12, 30)).Should().Be(samoa.StartOf(new(2011, 12, 31))).And.Be(At("2011-12-30T10:00:00Z"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_fiscal_year_starts_in_a_month_that_exists(int month)
    {
        var calendar = () => Calendar("UTC", month);

        calendar.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Window Single(Cadence cadence, string key)
    {
        var inside = cadence switch { Cadence.EveryMonth => "2026-11-15", Cadence.EveryQuarter => "2026-08-15", _ => "2026-06-15" };
        var window = cadence.WindowAt(At($"{inside}T12:00:00Z"), Brussels);
        window.Key.Should().Be(key);
        return window;
    }

    private static PortalCalendar Calendar(string zone, int fiscalStartMonth = 1) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), fiscalStartMonth);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
