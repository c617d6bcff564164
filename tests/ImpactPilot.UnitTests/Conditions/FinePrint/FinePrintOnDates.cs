using System.Globalization;
using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions.FinePrint;

public sealed class FinePrintOnDates
{
    [Theory]
    [InlineData("renewal_on = instant '2026-06-14T22:00:00Z'", Truth.True)]
    [InlineData("renewal_on < instant '2026-06-14T22:00:00.0000001Z'", Truth.True)]
    [InlineData("renewal_on = instant '2026-06-15T00:00:00Z'", Truth.False)]
    [InlineData("today = instant '2026-06-14T22:00:00Z'", Truth.True)]
    [InlineData("now between renewal_on and renewal_on + 1 day", Truth.True)]
    [InlineData("instant '2026-06-14T22:00:00Z' in (date '2026-06-14', renewal_on)", null)]
    [InlineData("instant '2026-06-14T22:00:00Z' in (date '2026-06-14', date '2026-06-15')", Truth.True)]
    [InlineData("renewal_on not in (today)", Truth.False)]
    [InlineData("max(renewal_on, now) = now and min(renewal_on, now) = today", Truth.True)]
    public void A_date_meets_an_instant_as_its_start_in_the_portals_zone(string text, Truth? expected)
    {
        if (expected is { } value)
            Sample.Ask(text, Sample.Of("renewal_on=2026-06-15")).Should().Be(value);
        else
            Sample.FirstError(text).Message.Should().Contain("value", because: "a list holds values, not fields");
    }

    [Theory]
    [InlineData("renewal_on", "2026-06-15T23:59:59Z", "renewal_on = date '2026-06-15'")]
    [InlineData("renewal_on", "2026-06-16T01:00:00+02:00", "renewal_on = date '2026-06-15'")]
    [InlineData("renewal_on", "1781481600000", "renewal_on = date '2026-06-15'")]
    [InlineData("renewal_on", "-86400000", "renewal_on = date '1969-12-31'")]
    [InlineData("last_login", "2026-06-15", "last_login = instant '2026-06-14T22:00:00Z'")]
    [InlineData("last_login", "2026-01-15", "last_login = instant '2026-01-14T23:00:00Z'")]
    [InlineData("last_login", "1781481600000", "last_login = instant '2026-06-15T00:00:00Z'")]
    [InlineData("last_login", "2026-06-15T02:00:00.000+02:00", "last_login = instant '2026-06-15T00:00:00Z'")]
    [InlineData("last_login", " 2026-06-15t00:00z ", "last_login = instant '2026-06-15T00:00:00Z'")]
    public void Dates_are_read_in_UTC_and_bare_days_of_a_datetime_in_the_portals_zone(string property, string stored, string text) =>
        Sample.Ask(text, Sample.Account((property, stored))).Should().Be(Truth.True);

    [Theory]
    [InlineData("renewal_on", "2026-02-29")]
    [InlineData("renewal_on", "2026-6-1")]
    [InlineData("renewal_on", "15/06/2026")]
    [InlineData("renewal_on", "0000-01-01")]
    [InlineData("renewal_on", "20260615T100000Z")]
    [InlineData("last_login", "2026-06-15T10:00:00")]
    [InlineData("last_login", "2026-06-15T24:00:00Z")]
    [InlineData("last_login", "2026-06-15T10:60:00Z")]
    [InlineData("last_login", "2026-06-15T10:00:00+15:00")]
    [InlineData("last_login", "99999999999999999999")]
    [InlineData("last_login", "0001-01-01T00:00:00+14:00")]
    public void What_is_no_date_is_unknown_and_reported(string property, string stored)
    {
        var account = Sample.Account((property, stored));

        Sample.Ask($"{property} is unknown", account).Should().Be(Truth.True);
        Sample.Compiled($"{property} < now").Explain(account).ToString().Should().Contain("cannot be read as");
    }

    [Theory]
    [InlineData("2026-01-31", "+ 1 month", "2026-02-28")]
    [InlineData("2028-01-31", "+ 1 month", "2028-02-29")]
    [InlineData("2026-01-31", "+ 2 months", "2026-03-31")]
    [InlineData("2026-01-31", "+ 1 month + 1 month", "2026-03-28")]
    [InlineData("2026-03-31", "- 1 month", "2026-02-28")]
    [InlineData("2028-02-29", "+ 1 year", "2029-02-28")]
    [InlineData("2028-02-29", "+ 4 years", "2032-02-29")]
    [InlineData("2028-02-29", "- 1 year", "2027-02-28")]
    [InlineData("2026-12-31", "+ 2 months", "2027-02-28")]
    [InlineData("2028-02-28", "+ 1 day", "2028-02-29")]
    [InlineData("2026-06-15", "+ 3 weeks", "2026-07-06")]
    [InlineData("2026-06-15", "+ -3 weeks", "2026-05-25")]
    [InlineData("2026-06-15", "- -1 day", "2026-06-16")]
    [InlineData("2026-06-15", "+ 0 months", "2026-06-15")]
    [InlineData("2026-03-29", "+ 23 hours", "2026-03-30")]
    [InlineData("2026-10-25", "+ 25 hours", "2026-10-26")]
    public void Months_and_years_keep_to_the_calendar(string from, string move, string to)
    {
        Sample.Ask($"date '{from}' {move} = date '{to}'", Sample.Account()).Should().Be(Truth.True);
        Sample.Ask($"renewal_on {move} = date '{to}'", Sample.Account(("renewal_on", from))).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("Europe/Amsterdam", "2026-03-28T12:00:00+01:00", "1 day", "2026-03-29T12:00:00+02:00")]
    [InlineData("Europe/Amsterdam", "2026-03-28T12:00:00+01:00", "24 hours", "2026-03-29T13:00:00+02:00")]
    [InlineData("Europe/Amsterdam", "2026-03-28T02:30:00+01:00", "1 day", "2026-03-29T03:30:00+02:00")]
    [InlineData("Europe/Amsterdam", "2026-02-28T02:30:00+01:00", "29 days", "2026-03-29T03:30:00+02:00")]
    [InlineData("Europe/Amsterdam", "2026-10-24T02:30:00+02:00", "1 day", "2026-10-25T02:30:00+02:00")]
    [InlineData("Europe/Amsterdam", "2026-09-25T02:30:00+02:00", "1 month", "2026-10-25T02:30:00+02:00")]
    [InlineData("America/New_York", "2026-03-07T02:30:00-05:00", "1 day", "2026-03-08T03:30:00-04:00")]
    [InlineData("America/New_York", "2026-10-31T01:30:00-04:00", "1 day", "2026-11-01T01:30:00-04:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-03T02:15:00+10:30", "1 day", "2026-10-04T02:45:00+11:00")]
    [InlineData("Pacific/Apia", "2011-12-29T12:00:00-10:00", "1 day", "2011-12-31T12:00:00+14:00")]
    public void A_local_time_that_is_missing_moves_by_the_gap_and_a_double_one_is_the_earlier(string zone, string from, string move, string to)
    {
        var account = Sample.Account().With(zone: TimeZoneInfo.FindSystemTimeZoneById(zone));

        Sample.Ask($"instant '{from}' + {move} = instant '{to}'", account).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("Asia/Kolkata", "2026-06-14T18:29:59Z", "2026-06-14")]
    [InlineData("Asia/Kolkata", "2026-06-14T18:30:00Z", "2026-06-15")]
    [InlineData("Pacific/Kiritimati", "2026-06-14T10:00:00Z", "2026-06-15")]
    [InlineData("Pacific/Pago_Pago", "2026-06-15T10:59:59Z", "2026-06-14")]
    [InlineData("Europe/Amsterdam", "2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("Europe/Amsterdam", "2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("Africa/Cairo", "2026-04-23T22:00:00Z", "2026-04-24")]
    public void Today_is_the_portals_day(string zone, string now, string today)
    {
        var account = Sample.Account().With(now: Instant(now), zone: TimeZoneInfo.FindSystemTimeZoneById(zone));

        Sample.Ask($"today = date '{today}' and days_between(now, today) = 0", account).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2026-01-31", "2026-02-27", 0)]
    [InlineData("2026-01-15", "2026-02-14", 0)]
    [InlineData("2026-02-14", "2026-01-15", 0)]
    [InlineData("2026-02-15", "2026-01-15", -1)]
    [InlineData("2026-03-31", "2026-02-28", -1)]
    [InlineData("2026-02-28", "2026-01-31", 0)]
    [InlineData("2024-02-29", "2025-02-28", 12)]
    [InlineData("2025-02-28", "2024-02-29", -11)]
    [InlineData("2020-06-15", "2026-06-15", 72)]
    public void Months_between_are_full_months_towards_zero(string from, string to, int months) =>
        Sample.Ask($"months_between(date '{from}', date '{to}') = {months}", Sample.Account()).Should().Be(Truth.True);

    [Theory]
    [InlineData("2026-06-14T21:59:59Z", "2026-06-14T22:00:00Z", 1)]
    [InlineData("2026-06-14T22:00:00Z", "2026-06-15T21:59:59Z", 0)]
    [InlineData("2026-06-15T10:00:00Z", "2026-06-10T23:00:00Z", -4)]
    [InlineData("2026-03-28T22:59:00Z", "2026-03-29T22:01:00Z", 2)]
    public void Days_between_count_the_portals_midnights(string from, string to, int days) =>
        Sample.Ask($"days_between(instant '{from}', instant '{to}') = {days}", Sample.Account()).Should().Be(Truth.True);

    [Theory]
    [InlineData("renewal_on - signed_on > 5")]
    [InlineData("today - '2026-01-01' > 5")]
    [InlineData("'2026-01-01' + 5 days < today")]
    [InlineData("renewal_on + signed_on > today")]
    [InlineData("5 days > 3 days")]
    [InlineData("5 days = 5")]
    [InlineData("5 days + 3 days = 8 days")]
    [InlineData("today + (5 days + 3 days) > today")]
    [InlineData("2 * 5 days + today > today")]
    [InlineData("5 days - today < today")]
    [InlineData("5 days is known")]
    [InlineData("max(5 days, 3 days) = 5 days")]
    [InlineData("renewal_on < today + 1.5 days")]
    [InlineData("any meeting within 1.5 days")]
    [InlineData("any meeting within -3 days")]
    [InlineData("renewal_on + 5 > today")]
    [InlineData("renewal_on * 2 > today")]
    public void Dates_and_durations_are_not_calculated_with_otherwise(string text) => Condition.Compile(text, Sample.Portal).Ok.Should().BeFalse();

    [Theory]
    [InlineData("2026-05-16T12:00:00Z", "30 days", Truth.False)]
    [InlineData("2026-05-16T12:00:00.001Z", "30 days", Truth.True)]
    [InlineData("2026-06-15T12:00:00Z", "30 days", Truth.True)]
    [InlineData("2026-06-15T12:00:00.001Z", "30 days", Truth.False)]
    [InlineData("2026-05-15T12:00:00Z", "1 month", Truth.False)]
    [InlineData("2026-05-15T12:00:00.001Z", "1 month", Truth.True)]
    [InlineData("2025-06-15T12:00:00.001Z", "1 year", Truth.True)]
    [InlineData("2026-06-15T12:00:00Z", "0 days", Truth.False)]
    [InlineData(null, "30 days", Truth.False)]
    public void A_window_is_open_at_its_start_and_closed_at_now(string? at, string window, Truth expected)
    {
        var account = Sample.Account().With(activities: [new(ActivityType.Meeting, at is null ? null : Instant(at), "1", new Dictionary<string, string?>())]);

        Sample.Ask($"any meeting within {window}", account).Should().Be(expected);
        Sample.Ask($"count(activity within {window}) = 1", account).Should().Be(expected);
    }

    [Theory]
    [InlineData("2026-03-29T12:00:00Z", "2026-03-28T13:00:00.001Z", "1 day", Truth.True)]
    [InlineData("2026-03-29T12:00:00Z", "2026-03-28T13:00:00Z", "1 day", Truth.False)]
    [InlineData("2026-03-29T12:00:00Z", "2026-03-28T12:30:00Z", "24 hours", Truth.True)]
    [InlineData("2026-03-31T12:00:00Z", "2026-02-28T13:00:00.001Z", "1 month", Truth.True)]
    [InlineData("2026-03-31T12:00:00Z", "2026-02-28T13:00:00Z", "1 month", Truth.False)]
    public void A_window_of_days_goes_by_the_portals_clock(string now, string at, string window, Truth expected) =>
        Sample.Ask($"any meeting within {window}", Sample.Account().With(activities: [Sample.Activity(ActivityType.Meeting, at)], now: Instant(now))).Should().Be(expected);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
