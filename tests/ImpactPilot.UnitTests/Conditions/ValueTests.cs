using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

/// <summary>How values are written in a condition.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("10 = 10.00")]
    [InlineData("-2.5 = 0 - 2.5")]
    [InlineData("1_000 = 1000 and 1_0.0_5 = 10.05")]
    [InlineData("5% = 0.05 and -5% = 0 - 0.05 and 0.5% = 0.005")]
    [InlineData("'it''s' = 'IT''S'")]
    [InlineData("true = yes and false = no and TRUE != No")]
    [InlineData("date '2026-05-01' < date '2026-05-02'")]
    [InlineData("instant '2026-05-01T09:00:00Z' = instant '2026-05-01T11:00:00+02:00'")]
    [InlineData("instant '2026-05-01T09:00Z' = instant '2026-05-01T09:00:00.000Z'")]
    [InlineData("today < now and today = date '2026-06-15'")]
    [InlineData("today + 45 days = date '2026-07-30'")]
    [InlineData("today + 2 months = date '2026-08-15'")]
    [InlineData("today + 1 year = date '2027-06-15'")]
    [InlineData("today + 3 weeks = date '2026-07-06'")]
    [InlineData("now + 12 hours = instant '2026-06-16T00:00:00Z'")]
    [InlineData("'b' in ('a', 'b') and 2 in (1, 2) and today in (today, now)")]
    public void Every_kind_of_value_can_be_written(string text) => Sample.Ask(text, Sample.Account()).Should().Be(Truth.True);

    [Theory]
    [InlineData("1__0 = 1", 2)]
    [InlineData("1_ = 1", 2)]
    [InlineData("1.5_ = 1", 4)]
    [InlineData(".5 = 1", 1)]
    [InlineData("5. = 1", 2)]
    [InlineData("1e3 = 1000", 2)]
    [InlineData("1.2.3 = 1", 4)]
    [InlineData("+5 = 5", 1)]
    [InlineData("$5 = 5", 1)]
    [InlineData("date '2026-02-30' = today", 6)]
    [InlineData("date '1 May 2026' = today", 6)]
    [InlineData("date \"2026-05-01\" = today", 6)]
    [InlineData("instant '2026-05-01' < now", 9)]
    [InlineData("instant '2026-05-01T09:00:00' < now", 9)]
    [InlineData("today + 5 fortnights > now", 11)]
    [InlineData("today + 1.5 weeks > now", 9)]
    [InlineData("seats in (mrr)", 11)]
    [InlineData("seats in 5", 10)]
    [InlineData("seats in (1 2)", 13)]
    public void Other_spellings_are_errors_where_they_go_wrong(string text, int column) => Sample.FirstError(text).Column.Should().Be(column);

    [Theory]
    [InlineData("sso_enabled = yes", Truth.True)]
    [InlineData("sso_enabled is no", Truth.False)]
    [InlineData("sso_enabled in (no)", Truth.False)]
    [InlineData("sso_enabled changed to yes", Truth.False)]
    public void Yes_and_no_stand_against_a_boolean(string text, Truth expected)
    {
        Sample.Ask(text, Sample.Of("sso_enabled=true")).Should().Be(expected);
        Sample.FirstError("city = yes").Column.Should().Be(8);
        Sample.FirstError("seats = no").Column.Should().Be(9);
    }
}
