using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Catalogue;
using Xunit;

namespace ImpactPilot.UnitTests.Catalogue;

public sealed class CadenceWindowProperties
{
    private static readonly Cadence[] Calendared = [Cadence.EveryMonth, Cadence.EveryQuarter, Cadence.EveryYear];

    // Zones with skipped and doubled midnights, half hours, no daylight saving at all, and both ends of the date line.
    private static readonly string[] Zones =
    [
        "UTC", "Europe/Brussels", "America/New_York", "America/Havana", "America/Asuncion", "America/St_Johns", "America/Sao_Paulo",
        "Africa/Cairo", "Asia/Beirut", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Apia", "Pacific/Kiritimati",
    ];

    private static readonly Gen<PortalCalendar> Calendars =
        from zone in Gen.Elements(Zones)
        from fiscalStart in Gen.Choose(1, 12)
        select new PortalCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), fiscalStart);

    private static readonly DateTimeOffset Epoch = new(2012, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<DateTimeOffset> Instants =
        from hours in Gen.Choose(0, 30 * 366 * 24)
        from ticks in Gen.Choose(0, (int)TimeSpan.FromMinutes(3).Ticks)
        select Epoch.AddHours(hours).AddTicks(ticks);

    private static readonly Gen<Sample> Samples =
        from cadence in Gen.Elements(Calendared)
        from calendar in Calendars
        from instant in Instants
        select new Sample(cadence, calendar, instant);

    [Fact]
    public void Windows_tile_time_without_gap_or_overlap() => Check(Samples, sample =>
    {
        var window = sample.Window;
        var before = sample.At(window.StartsAt!.Value.AddTicks(-1));
        var after = sample.At(window.EndsAt!.Value);

        window.Contains(sample.Instant).Should().BeTrue();
        before.EndsAt.Should().Be(window.StartsAt);
        after.StartsAt.Should().Be(window.EndsAt);
        new[] { before.Key, window.Key, after.Key }.Should().OnlyHaveUniqueItems();
    });

    [Fact]
    public void Every_instant_of_a_window_yields_that_window() => Check(
        from sample in Samples
        from share in Gen.Choose(0, 999_999)
        select (sample, share),
        drawn =>
        {
            var window = drawn.sample.Window;
            var length = window.EndsAt!.Value - window.StartsAt!.Value;

            drawn.sample.At(window.StartsAt.Value + (length * (drawn.share / 1_000_000.0))).Should().Be(window);
        });

    [Fact]
    public void The_same_local_date_has_the_same_window() => Check(
        from sample in Samples
        from minutes in Gen.Choose(-1440, 1440)
        select (sample, sample.Instant.AddMinutes(minutes)),
        drawn =>
        {
            var (sample, other) = drawn;
            if (sample.Calendar.DateAt(other) == sample.Calendar.DateAt(sample.Instant))
                sample.At(other).Should().Be(sample.Window);
        });

    [Fact]
    public void A_window_starts_on_the_first_of_a_month_and_spans_whole_months() => Check(Samples, sample =>
    {
        var (starts, ends) = (sample.Calendar.DateAt(sample.Window.StartsAt!.Value), sample.Calendar.DateAt(sample.Window.EndsAt!.Value));
        var months = sample.Cadence switch { Cadence.EveryMonth => 1, Cadence.EveryQuarter => 3, _ => 12 };

        starts.Day.Should().Be(1);
        ends.Should().Be(starts.AddMonths(months));
    });

    [Fact]
    public void Four_quarters_make_the_fiscal_year() => Check(Samples, sample =>
    {
        var fiscal = sample.Calendar.StartOf(new(sample.Calendar.DateAt(sample.Instant).Year, sample.Calendar.FiscalStartMonth, 1));
        List<string> keys = [];
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var window = Cadence.EveryQuarter.WindowAt(fiscal, sample.Calendar);
            keys.Add(window.Key);
            fiscal = window.EndsAt!.Value;
        }

        keys.Select(key => key[^2..]).Should().Equal("Q1", "Q2", "Q3", "Q4");
        keys.Select(key => key[..^3]).Distinct().Should().ContainSingle();
    });

    private static void Check<T>(Gen<T> values, Action<T> holds) => 
        Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private sealed record Sample(Cadence Cadence, PortalCalendar Calendar, DateTimeOffset Instant)
    {
        public Window Window => At(Instant);

        public Window At(DateTimeOffset instant) => Cadence.WindowAt(instant, Calendar);
    }
}
