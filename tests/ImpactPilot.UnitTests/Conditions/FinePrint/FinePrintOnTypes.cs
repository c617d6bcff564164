using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions.FinePrint;

public sealed class FinePrintOnTypes
{
    [Fact]
    public void Only_an_object_with_a_schema_misses_properties()
    {
        Condition.Compile("deal.whatever = 5 and any contact where whatever = 5", Sample.Portal).Ok.Should().BeTrue();

        var error = Sample.FirstError("trial or company.seet > 5");

        error.Column.Should().Be(10);
        error.Suggestions.Should().HaveCount(3).And.HaveElementAt(0, "company.seats");
    }

    [Theory]
    [InlineData("size = 10", "10.0", Truth.True)]
    [InlineData("10 = size", "10.0", Truth.True)]
    [InlineData("size = '10'", "10.0", Truth.False)]
    [InlineData("size = '10'", "10", Truth.True)]
    [InlineData("size in (9, 10)", "1e1", Truth.True)]
    [InlineData("size in ('9', 10)", "10.0", Truth.True)]
    [InlineData("size in ('9', '10')", "10.0", Truth.False)]
    [InlineData("size between 9 and other", "10", Truth.True)]
    [InlineData("size = 10 or 20", "20.0", Truth.True)]
    [InlineData("size = true", "TRUE", Truth.True)]
    [InlineData("size is yes", "true", Truth.True)]
    [InlineData("size", "true", Truth.True)]
    [InlineData("size", "yes", Truth.Unknown)]
    [InlineData("size < date '2026-05-02'", "2026-05-01", Truth.True)]
    [InlineData("size < today", "1777593600000", Truth.True)]
    [InlineData("size = instant '2026-05-01T00:00:00Z'", "1777593600000", Truth.True)]
    [InlineData("size + 1 = 11", "10", Truth.True)]
    [InlineData("size + 0 = other", "12.0", Truth.True)]
    [InlineData("size = other", "12.0", Truth.False)]
    [InlineData("size - 1 day = date '2026-04-30'", "2026-05-01", Truth.True)]
    [InlineData("size contains '0'", "10", Truth.True)]
    [InlineData("size = length('ab') * 5", "10", Truth.True)]
    [InlineData("size > contact.days_since_last_engagement or size = 10", "10", Truth.True)]
    [InlineData("size > 5", "ten", Truth.Unknown)]
    [InlineData("min(size, other) = 10", "10", Truth.True)]
    [InlineData("max(size, today) = today", "2026-05-01", Truth.True)]
    [InlineData("coalesce(missing, size) = 10", "10.0", Truth.True)]
    [InlineData("coalesce(missing, '10') = size", "10.0", Truth.False)]
    public void The_other_side_decides_an_untyped_fields_type(string text, string size, Truth expected) =>
        Sample.Ask(text, Sample.Account(("size", size), ("other", "12")), ConditionSchema.Empty).Should().Be(expected);

    [Theory]
    [InlineData("size > '5'", 6)]
    [InlineData("size > other", 6)]
    [InlineData("size between '1' and '9'", 6)]
    [InlineData("coalesce(size, '5') > 3", 23)]
    [InlineData("size in (1, 'two')", 13)]
    [InlineData("size = 1 or today", 13)]
    public void A_text_literal_or_another_untyped_field_makes_it_text(string text, int column) =>
        Sample.FirstError(text, ConditionSchema.Empty).Column.Should().Be(column);

    [Theory]
    [InlineData("seats = true", 9)]
    [InlineData("seats = today", 9)]
    [InlineData("seats = city", 9)]
    [InlineData("seats = plan", 9)]
    [InlineData("seats = 'many'", 9)]
    [InlineData("'many' = seats", 10)]
    [InlineData("seats in (1, today)", 14)]
    [InlineData("seats between 1 and trial", 21)]
    [InlineData("seats between trial and 1", 15)]
    [InlineData("trial = 1", 9)]
    [InlineData("trial = 'maybe'", 9)]
    [InlineData("trial = renewal_on", 9)]
    [InlineData("city = 5", 8)]
    [InlineData("city = yes", 8)]
    [InlineData("plan = true", 8)]
    [InlineData("plan in ('pro', 5)", 17)]
    [InlineData("renewal_on = 5", 14)]
    [InlineData("renewal_on = '5 May'", 14)]
    [InlineData("renewal_on = true", 14)]
    [InlineData("today = seats", 9)]
    [InlineData("seats changed to true", 18)]
    [InlineData("seats changed from 'x' to 5", 20)]
    [InlineData("abs(5) = 'x'", 10)]
    [InlineData("sum(deal.amount) = today", 20)]
    [InlineData("count(deal) = 'x'", 15)]
    public void Families_do_not_mix_which_is_said_at_the_right_operand(string text, int column) => Sample.FirstError(text).Column.Should().Be(column);

    [Theory]
    [InlineData("seats = '12.0'")]
    [InlineData("seats between '1' and 20")]
    [InlineData("trial = 'TRUE'")]
    [InlineData("trial = 'yes'")]
    [InlineData("renewal_on < '2026-06-16'")]
    [InlineData("last_login > '2026-06-01T10:00:00+02:00'")]
    [InlineData("last_login > '1777593600000'")]
    [InlineData("renewal_on <= last_login")]
    [InlineData("coalesce(seats, '5') = 12")]
    [InlineData("days_between('2026-06-14', today) = 1")]
    public void A_text_literal_that_reads_as_the_fields_type_is_accepted(string text) =>
        Sample.Ask(text, Sample.Of("seats=12; trial=true; renewal_on=2026-06-15; last_login=2026-06-15T10:00:00Z")).Should().Be(Truth.True);

    [Theory]
    [InlineData("city < 'a'", 6)]
    [InlineData("city >= 'a'", 6)]
    [InlineData("plan > 'basic'", 6)]
    [InlineData("lower(city) <= 'a'", 13)]
    [InlineData("'a' < city", 5)]
    [InlineData("city between 'a' and 'b'", 6)]
    [InlineData("city not between 'a' and 'b'", 6)]
    [InlineData("trial > false", 7)]
    public void Texts_and_booleans_have_no_order(string text, int column) => Sample.FirstError(text).Column.Should().BeInRange(column, column + 4);

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-2.50", "-2.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("12.5e-1", "1.25")]
    [InlineData("\u200312\u00A0", "12")]
    [InlineData("000000000000000000000000000000000012", "12")]
    [InlineData("-0.0", "0")]
    [InlineData("1.00000000000000000000000000000000000000", "1")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Stored_numbers_are_digits_with_a_point_and_an_exponent(string stored, string literal) =>
        Sample.Ask($"seats = {literal}", Sample.Account(("seats", stored))).Should().Be(Truth.True);

    [Theory]
    [InlineData("+5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1,000")]
    [InlineData("1_000")]
    [InlineData("1 000")]
    [InlineData("0x1F")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("１２")]
    [InlineData("5%")]
    [InlineData("--5")]
    [InlineData("1e")]
    [InlineData("8e28")]
    public void Anything_else_is_unknown_and_reported(string stored)
    {
        var account = Sample.Account(("seats", stored));

        Sample.Ask("seats is unknown", account).Should().Be(Truth.True);
        Sample.Compiled("seats > 1").Explain(account).ToString().Should().Contain(stored).And.Contain("cannot be read as a number");
    }

    [Theory]
    [InlineData("0.1 + 0.2 = 0.3")]
    [InlineData("9007199254740993 - 9007199254740992 = 1")]
    [InlineData("2 / 3 = 0.6666666666666666666666666667")]
    [InlineData("1.10 = 1.1")]
    [InlineData("0.00000000000000000001 > 0")]
    [InlineData("0.5 * 0.0000000000000000000000000001 = 0")]
    [InlineData("1.5 * 0.0000000000000000000000000001 = 0.0000000000000000000000000002")]
    [InlineData("79228162514264337593543950335 + 1 is unknown")]
    [InlineData("-79228162514264337593543950335 - 1 is unknown")]
    [InlineData("79228162514264337593543950336 is unknown")]
    [InlineData("5% = 0.05 and 12.5% * 8 = 1")]
    [InlineData("date '9999-12-31' + 1 day is unknown")]
    [InlineData("date '0001-01-01' - 1 hour is unknown")]
    [InlineData("date '2026-01-01' + 99999999999999999999999 days is unknown")]
    public void Numbers_are_exact_to_28_digits_and_overflow_is_unknown(string text) => Sample.Ask(text, Sample.Account()).Should().Be(Truth.True);
}
