using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions.FinePrint;

public sealed class FinePrintOnUnknowns
{
    [Theory]
    [InlineData("any deal where amount > 5", "amount=9 | amount=", Truth.True)]
    [InlineData("any deal where amount > 5", "amount=1 | amount=", Truth.Unknown)]
    [InlineData("any deal where amount > 5", "amount=1 | amount=2", Truth.False)]
    [InlineData("any deal where amount > 5", "", Truth.False)]
    [InlineData("every deal where amount > 5", "amount=9 | amount=", Truth.Unknown)]
    [InlineData("every deal where amount > 5", "amount=1 | amount=", Truth.False)]
    [InlineData("every deal where amount > 5", "amount=9 | amount=6", Truth.True)]
    [InlineData("every deal where amount > 5", "", Truth.True)]
    [InlineData("no deal where amount > 5", "amount=9 | amount=", Truth.False)]
    [InlineData("no deal where amount > 5", "amount=1 | amount=", Truth.Unknown)]
    [InlineData("no deal where amount > 5", "amount=1 | amount=2", Truth.True)]
    [InlineData("no deal where amount > 5", "", Truth.True)]
    [InlineData("any deal", "amount=", Truth.True)]
    [InlineData("every deal", "amount=", Truth.True)]
    [InlineData("no deal", "amount=", Truth.False)]
    public void Any_is_an_or_every_an_and_no_the_not_of_any(string text, string deals, Truth expected) =>
        Sample.Ask(text, Sample.Account().With(deals: Sample.Records(deals))).Should().Be(expected);

    [Theory]
    [InlineData("count(deal where amount > 5) = 1", "amount=9 | amount= | amount=1")]
    [InlineData("count(deal where amount > 5) = 0", "amount=")]
    [InlineData("count(deal where not amount > 5) = 1", "amount=9 | amount= | amount=1")]
    [InlineData("count(deal) = 0", "")]
    [InlineData("sum(deal.amount) = 10", "amount=9 | amount= | amount=1 | amount=tbd")]
    [InlineData("sum(deal.amount) = 0", "amount=")]
    [InlineData("sum(deal.amount) = 0", "")]
    [InlineData("sum(deal.amount where stage = 'won') = 9", "amount=9; stage=won | amount=5 | amount=1; stage=lost")]
    [InlineData("sum(deal.amount) is unknown", "amount=7e28 | amount=7e28")]
    [InlineData("sum(deal.amount where amount < 1) = 0", "amount=7e28 | amount=7e28")]
    public void Count_and_sum_take_what_is_true_and_known(string text, string deals) =>
        Sample.Ask(text, Sample.Account().With(deals: Sample.Records(deals))).Should().Be(Truth.True);

    [Fact]
    public void A_sum_says_how_many_values_it_left_out()
    {
        var account = Sample.Account().With(deals: Sample.Records("amount=9 | amount= | amount=tbd"));

        Sample.Compiled("sum(deal.amount) > 10").Explain(account).ToString().Should().Contain("2 without a readable value left out");
        Sample.Compiled("sum(deal.amount) / 2 > 10").Explain(account).ToString().Should().Contain("2 without a readable value left out");
    }

    [Theory]
    [InlineData("mrr = 0")]
    [InlineData("mrr != 0")]
    [InlineData("mrr * 0 = 0")]
    [InlineData("mrr - mrr = 0")]
    [InlineData("-mrr < 1")]
    [InlineData("mrr in (1, 2)")]
    [InlineData("mrr not in (1, 2)")]
    [InlineData("seats in (1, 99999999999999999999999999999999)")]
    [InlineData("abs(mrr) = 0")]
    [InlineData("min(mrr, 1) = 1")]
    [InlineData("max(1, mrr) = 1")]
    [InlineData("lower(city) = 'x'")]
    [InlineData("length(city) = 0")]
    [InlineData("days_between(today, renewal_on) > 1")]
    [InlineData("months_between(renewal_on, today) > 1")]
    [InlineData("renewal_on + 1 day > today")]
    [InlineData("previous(seats) = 1")]
    [InlineData("city contains 'x'")]
    [InlineData("city not contains any of ('x')")]
    [InlineData("city starts with 'x'")]
    [InlineData("city ends with 'x'")]
    [InlineData("plan = 'pro'")]
    [InlineData("modules contains 'chat'")]
    [InlineData("trial")]
    [InlineData("not trial")]
    [InlineData("coalesce(mrr, discount) = 1")]
    [InlineData("seats / 0 = 1")]
    [InlineData("0 / 0 = 0")]
    [InlineData("79228162514264337593543950335 + seats > 0")]
    [InlineData("date '9999-12-31' + 1 day > today")]
    public void A_function_or_comparison_with_an_unknown_operand_is_unknown(string text) =>
        Sample.Ask(text, Sample.Of("seats=5")).Should().Be(Truth.Unknown);

    [Theory]
    [InlineData("coalesce(mrr, 3) = 3")]
    [InlineData("coalesce(seats, mrr) = 5")]
    [InlineData("coalesce(seats / 0, 3) = 3")]
    [InlineData("coalesce(renewal_on, today) = today")]
    [InlineData("coalesce(city, 'Nowhere') = 'nowhere'")]
    [InlineData("not coalesce(trial, false)")]
    [InlineData("coalesce(mrr, discount) is unknown")]
    public void Coalesce_is_the_first_that_is_known(string text) => Sample.Ask(text, Sample.Of("seats=5")).Should().Be(Truth.True);

    [Theory]
    [InlineData("seats between 5 and 5", Truth.True)]
    [InlineData("seats between 6 and 4", Truth.False)]
    [InlineData("seats between 6 and mrr", Truth.False)]
    [InlineData("seats between mrr and 4", Truth.False)]
    [InlineData("seats between 4 and mrr", Truth.Unknown)]
    [InlineData("seats not between 6 and mrr", Truth.True)]
    [InlineData("seats not between 4 and mrr", Truth.Unknown)]
    [InlineData("mrr between 2 and 1", Truth.Unknown)]
    public void Between_is_at_least_and_at_most_by_Kleene(string text, Truth expected) => Sample.Ask(text, Sample.Of("seats=5")).Should().Be(expected);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u00A0\u1680\u2003\u202F\u3000\u0085")]
    [InlineData(null)]
    public void A_blank_value_is_unknown(string? value)
    {
        Sample.Ask("city is unknown and plan is unknown and seats is unknown", Sample.Account(("city", value), ("plan", value), ("seats", value))).Should().Be(Truth.True);
        Sample.Ask("company.city is unknown", Sample.Account(("city", value)), ConditionSchema.Empty).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("city = ''", 8)]
    [InlineData("city != ''", 9)]
    [InlineData("city = '  '", 8)]
    [InlineData("city in ('a', '')", 15)]
    [InlineData("city in ('a', ' ')", 15)]
    [InlineData("city contains ''", 15)]
    [InlineData("city changed to ''", 17)]
    [InlineData("coalesce(city, '') = 'x'", 16)]
    public void A_blank_literal_is_an_error_that_suggests_is_unknown(string text, int column)
    {
        var error = Sample.FirstError(text);

        error.Column.Should().Be(column);
        error.Suggestions.Should().Contain("is unknown");
    }

    [Fact]
    public void Blanks_can_be_looked_for_inside_a_text() =>
        Sample.Ask("city contains ' ' and city contains any of ('  ', ' ')", Sample.Of("city=Den Haag")).Should().Be(Truth.True);
}
