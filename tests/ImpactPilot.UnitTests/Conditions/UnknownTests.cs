using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class UnknownTests
{
    private static readonly AccountFacts Account = Sample.Account(("trial", "false"), ("sso_enabled", "true"), ("seats", "   "), ("renewal_on", "soon"));

    [Theory]
    [InlineData("seats > 3")]
    [InlineData("seats != 3")]
    [InlineData("not seats > 3")]
    [InlineData("seats in (1, 2)")]
    [InlineData("seats not in (1, 2)")]
    [InlineData("seats between 1 and 2")]
    [InlineData("seats + 1 > 0")]
    [InlineData("abs(seats) > 0")]
    [InlineData("mrr > 3")]
    [InlineData("city contains 'x'")]
    [InlineData("city not contains 'x'")]
    [InlineData("city starts with 'x'")]
    [InlineData("renewal_on > today")]
    [InlineData("days_between(today, renewal_on) > 3")]
    [InlineData("seats > 3 and sso_enabled")]
    [InlineData("seats > 3 or trial")]
    [InlineData("coalesce(seats, mrr) > 3")]
    public void A_comparison_with_an_unknown_is_unknown(string text) => Sample.Ask(text, Account).Should().Be(Truth.Unknown);

    [Theory]
    [InlineData("seats > 3 and trial", Truth.False)]
    [InlineData("seats > 3 or sso_enabled", Truth.True)]
    [InlineData("not (seats > 3 and trial)", Truth.True)]
    [InlineData("coalesce(seats, 4) > 3", Truth.True)]
    [InlineData("3 between 5 and seats", Truth.False)]
    [InlineData("3 not between 5 and seats", Truth.True)]
    public void What_decides_alone_decides_over_an_unknown(string text, Truth expected) => Sample.Ask(text, Account).Should().Be(expected);

    [Theory]
    [InlineData("seats is unknown")]
    [InlineData("mrr is unknown")]
    [InlineData("renewal_on is unknown")]
    [InlineData("not city is known")]
    [InlineData("trial is known")]
    [InlineData("seats / 0 is unknown")]
    [InlineData("seats > 3 or seats is unknown")]
    public void Known_and_unknown_are_always_decided(string text) => Sample.Ask(text, Account).Should().Be(Truth.True);
}
