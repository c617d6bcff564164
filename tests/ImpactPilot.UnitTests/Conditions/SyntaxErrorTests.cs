using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("product.sso_enabled = true")]
    [InlineData("Auto Renewal = True")]
    [InlineData("referral.status = 'SQL' and weather.sunny = true")]
    public void A_text_reads_as_a_condition_whatever_names_a_portal_has(string text) => Condition.SyntaxErrorIn(text).Should().BeNull();

    [Theory]
    [InlineData("", 1)]
    [InlineData("Customer Goals added", 10)]
    [InlineData("contact.stakeholder = true, activity.outcome", 27)]
    public void A_text_that_is_none_is_refused_at_its_column(string text, int column) => Condition.SyntaxErrorIn(text)!.Column.Should().Be(column);

    [Fact]
    public void A_text_that_is_too_long_is_refused_at_the_limit() => Condition.SyntaxErrorIn(new string('a', 4_001))!.Column.Should().Be(4_001);
}
