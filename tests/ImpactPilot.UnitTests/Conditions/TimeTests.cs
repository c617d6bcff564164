using System.Globalization;
using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class TimeTests
{
    [Theory]
    [InlineData("date '2026-01-31' + 1 month = date '2026-02-28'")]
    [InlineData("date '2026-03-31' - 1 month = date '2026-02-28'")]
    [InlineData("date '2024-02-29' + 1 year = date '2025-02-28'")]
    [InlineData("date '2025-12-31' + 2 months = date '2026-02-28'")]
    [InlineData("date '2026-03-28' + 2 days = date '2026-03-30'")]
    [InlineData("1 week + date '2026-03-28' = date '2026-04-04'")]
    [InlineData("date '2026-03-28' + -1 day = date '2026-03-27'")]
    [InlineData("date '2026-03-28' - -1 day = date '2026-03-29'")]
    [InlineData("date '0001-01-01' - 1 day is unknown")]
    [InlineData("date '9999-12-31' + 1 month is unknown")]
    [InlineData("date '2026-01-01' + 99999999999999999999 years is unknown")]
    [InlineData("date '2026-06-15' = today")]
    [InlineData("date '2026-06-15' + 12 hours = instant '2026-06-15T10:00:00Z'")]
    public void Calendar_arithmetic_is_true_to_the_calendar(string text) => Sample.Ask(text, Sample.Account()).Should().Be(Truth.True);

    [Theory]
    [InlineData("instant '2026-03-28T12:00:00+01:00' + 1 day = instant '2026-03-29T12:00:00+02:00'")]
    [InlineData("instant '2026-03-28T12:00:00+01:00' + 24 hours = instant '2026-03-29T13:00:00+02:00'")]
    [InlineData("instant '2026-10-24T12:00:00+02:00' + 1 day = instant '2026-10-25T12:00:00+01:00'")]
    [InlineData("instant '2026-03-28T02:30:00+01:00' + 1 day = instant '2026-03-29T03:30:00+02:00'")]
    [InlineData("instant '2026-10-24T02:30:00+02:00' + 1 day = instant '2026-10-25T02:30:00+02:00'")]
    [InlineData("date '2026-03-29' = instant '2026-03-28T23:00:00Z'")]
    [InlineData("date '2026-03-30' = instant '2026-03-29T22:00:00Z'")]
    public void The_portals_clock_jumps_twice_a_year(string text) => Sample.Ask(text, Sample.Account()).Should().Be(Truth.True);

    [Fact]
    public void A_midnight_that_the_clock_skips_moves_forward()
    {
        // Lebanon changes at midnight: 29 March 2026 begins at 01:00 summer time, 22:00 UTC the day before.
        var beirut = Sample.Account().With(zone: TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut"));

        Sample.Ask("date '2026-03-29' = instant '2026-03-28T22:00:00Z'", beirut).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("2026-06-14T21:59:59Z", "2026-06-14")]
    [InlineData("2026-06-14T22:00:00Z", "2026-06-15")]
    [InlineData("2026-01-14T22:59:59Z", "2026-01-14")]
    [InlineData("2026-01-14T23:00:00Z", "2026-01-15")]
    public void Today_begins_at_the_portals_midnight(string now, string today)
    {
        var account = Sample.Account(("renewal_on", today)).With(now: DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

        Sample.Ask("renewal_on = today", account).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("renewal_on", "2026-06-15", "renewal_on = date '2026-06-15'")]
    [InlineData("renewal_on", "1781481600000", "renewal_on = date '2026-06-15'")]
    [InlineData("renewal_on", "2026-06-15T23:30:00Z", "renewal_on = date '2026-06-15'")]
    [InlineData("last_login", "2026-06-15", "last_login = instant '2026-06-14T22:00:00Z'")]
    [InlineData("last_login", "2026-06-15T10:00:00.123456789+0200", "last_login = instant '2026-06-15T08:00:00.1234567Z'")]
    [InlineData("last_login", "2026-06-15T10:00Z", "last_login = instant '2026-06-15T10:00:00Z'")]
    [InlineData("last_login", "1781517600000", "last_login = instant '2026-06-15T10:00:00Z'")]
    [InlineData("last_login", "2026-06-15T10:00:00", "last_login is unknown")]
    [InlineData("last_login", "2026-13-01T10:00:00Z", "last_login is unknown")]
    [InlineData("last_login", "2026-06-15T24:00:00Z", "last_login is unknown")]
    [InlineData("renewal_on", "15/06/2026", "renewal_on is unknown")]
    [InlineData("renewal_on", "2026-02-30", "renewal_on is unknown")]
    [InlineData("renewal_on", "99999999999999999", "renewal_on is unknown")]
    [InlineData("renewal_on", "2026-06-15", "renewal_on < '2026-06-16'")]
    public void Stored_dates_are_days_instants_or_milliseconds(string property, string stored, string text) =>
        Sample.Ask(text, Sample.Account((property, stored))).Should().Be(Truth.True);

    [Theory]
    [InlineData("days_between(date '2026-03-28', date '2026-03-30') = 2")]
    [InlineData("days_between(date '2026-03-30', date '2026-03-28') = -2")]
    [InlineData("days_between(instant '2026-06-14T21:59:00Z', instant '2026-06-14T22:01:00Z') = 1")]
    [InlineData("days_between(instant '2026-06-14T22:00:00Z', instant '2026-06-15T21:59:00Z') = 0")]
    [InlineData("months_between(date '2026-01-31', date '2026-02-27') = 0")]
    [InlineData("months_between(date '2026-01-31', date '2026-02-28') = 1")]
    [InlineData("months_between(date '2026-03-15', date '2026-01-16') = -1")]
    [InlineData("months_between(date '2026-03-15', date '2026-01-15') = -2")]
    [InlineData("months_between(date '2024-02-29', date '2026-02-28') = 24")]
    public void Differences_count_the_portals_days_and_full_months(string text) => Sample.Ask(text, Sample.Account()).Should().Be(Truth.True);

    [Theory]
    [InlineData("2026-06-15T12:00:00Z", "any meeting within 30 days", Truth.True)]
    [InlineData("2026-06-15T12:00:01Z", "any meeting within 30 days", Truth.False)]
    [InlineData("2026-05-16T12:00:00Z", "any meeting within 30 days", Truth.False)]
    [InlineData("2026-05-16T12:00:01Z", "any meeting within 30 days", Truth.True)]
    [InlineData("2026-05-15T12:00:01Z", "any meeting within 1 month", Truth.True)]
    [InlineData("2026-06-15T11:00:00Z", "any meeting within 1 hour", Truth.False)]
    [InlineData("2026-06-15T11:00:01Z", "any meeting within 1 hour", Truth.True)]
    [InlineData("2026-06-15T11:00:01Z", "any meeting within 999999 years", Truth.Unknown)]
    public void A_window_is_open_at_its_start_and_closed_at_now(string at, string text, Truth expected)
    {
        var account = Sample.Account().With(activities: [Sample.Activity(ActivityType.Meeting, at)]);

        Sample.Ask(text, account).Should().Be(expected);
    }

    [Theory]
    [InlineData("trial", ConditionKind.State)]
    [InlineData("previous(seats) < seats", ConditionKind.State)]
    [InlineData("any meeting where outcome = 'x'", ConditionKind.State)]
    [InlineData("renewal_on < today", ConditionKind.Time)]
    [InlineData("last_login > now - 3 hours", ConditionKind.Time)]
    [InlineData("any meeting within 3 days", ConditionKind.Time)]
    [InlineData("contact.days_since_last_engagement > 45", ConditionKind.Time)]
    [InlineData("seats increased", ConditionKind.Change)]
    [InlineData("seats increased and renewal_on < today", ConditionKind.Change)]
    public void A_condition_knows_what_makes_it_worth_evaluating_again(string text, ConditionKind kind) =>
        Sample.Compiled(text).Kind.Should().Be(kind);

    [Fact]
    public void A_change_condition_may_depend_on_time_as_well() =>
        Sample.Compiled("seats increased and renewal_on < today").DependsOnTime.Should().BeTrue();
}
