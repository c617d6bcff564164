using System.Text.Json.Nodes;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Conditions.Rules;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class RuleTests
{
    [Theory]
    [InlineData("seats >= -1_000.50 and not (plan = 'a' or 'b') or \"Sign On\" != 5%")]
    [InlineData("city contains any of ('x', 'y''z') and city not contains 'q' and city ends with '🚲' and city not in (1, today, true)")]
    [InlineData("renewal_on not between date '2026-01-01' and now - 2 months or -(seats + 1) * 2 / 3 is unknown")]
    [InlineData("seats increased by at least 5% or plan changed from 'a' to 'b' or plan changed or plan changed to 'x' or last_login decreased by 12 hours")]
    [InlineData("any meeting where (any participant where side = 'customer') within 30 days")]
    [InlineData("count(call where subject = 'x' within 1 week) > previous(company.seats) + coalesce(seats, 3)")]
    [InlineData("sum(deal.\"Deal Amount\" where stage = 'won') < max(seats, 3) and last_login > instant '2026-01-01T00:00:00.5Z'")]
    public void A_text_becomes_a_rule_and_the_same_text_again(string text)
    {
        var (rule, error) = ConditionRule.FromText(text);
        error.Should().BeNull();

        var (written, problem) = ConditionRule.ToText(rule!.ToJsonString());

        problem.Should().BeNull();
        JsonNode.DeepEquals(ConditionRule.FromText(written!).Rule, rule).Should().BeTrue(because: "{0} is {1}", written, text);
    }

    [Fact]
    public void Random_conditions_keep_their_tree() =>
        Prop.ForAll(RandomConditions.Conditions.ToArbitrary(), text =>
        {
            var rule = ConditionRule.FromText(text).Rule!;

            JsonNode.DeepEquals(ConditionRule.FromText(ConditionRule.ToText(rule.ToJsonString()).Text!).Rule, rule).Should().BeTrue();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Random_rules_become_a_text_and_the_same_rule_again() =>
        Prop.ForAll(RandomRules.Rules.ToArbitrary(), json =>
        {
            var (text, problem) = ConditionRule.ToText(json);

            problem.Should().BeNull();
            var read = ConditionRule.FromText(text!).Rule;
            JsonNode.DeepEquals(read, JsonNode.Parse(json)).Should().BeTrue(because: "{0} is that rule", text);
            ConditionRule.ToText(read!.ToJsonString()).Text.Should().Be(text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void A_rule_shows_its_parts()
    {
        var rule = ConditionRule.FromText("seats >= 10").Rule!;

        rule.ToJsonString().Should().Be(
            """{"kind":"compare","left":{"kind":"field","prefix":null,"name":"seats","isLabel":false},"operator":"\u003E=","right":{"kind":"number","negative":false,"digits":"10","isPercentage":false}}""");
    }

    [Theory]
    [InlineData("seats + 1 > 2")]
    [InlineData("lower(city) = 'x'")]
    [InlineData("seats > previous(seats)")]
    [InlineData("sum(deal.amount) > 5")]
    [InlineData("renewal_on < today + 45 days - 1 day")]
    public void What_has_no_row_is_shown_as_written(string text) =>
        ConditionRule.FromText($"{text} and seats = 1").Rule!["terms"]!.AsArray().Select(term => (string)term!["kind"]!).Should().Equal("written", "compare");

    [Fact]
    public void A_day_that_is_so_far_away_has_a_row() =>
        ConditionRule.FromText("renewal_on < today + 45 days").Rule!["right"]!.ToJsonString().Should().Be(
            """{"kind":"shifted","from":{"kind":"today"},"operator":"\u002B","by":{"kind":"duration","amount":45,"unit":"day"}}""");

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"kind":"dance"}""")]
    [InlineData("""{"kind":"and","terms":[]}""")]
    [InlineData("""{"kind":"and","terms":[{"kind":"boolean","value":true}]}""")]
    [InlineData("""{"kind":"not","term":{"kind":"today"}}""")]
    [InlineData("""{"kind":"compare","left":{"kind":"now"},"operator":"~","right":{"kind":"now"}}""")]
    [InlineData("""{"kind":"compare","left":{"kind":"field","name":"a = 1 or b"},"operator":"=","right":{"kind":"now"}}""")]
    [InlineData("""{"kind":"compare","left":{"kind":"field","name":"a"},"operator":"=","right":{"kind":"number","digits":"1 or true"}}""")]
    [InlineData("""{"kind":"compare","left":{"kind":"field","name":"today"},"operator":"=","right":{"kind":"now"}}""")]
    [InlineData("""{"kind":"any","object":"planet"}""")]
    [InlineData("""{"kind":"shifted","from":{"kind":"now"},"operator":"+"}""")]
    [InlineData("""{"kind":"written","text":"seats >"}""")]

    public void What_makes_no_condition_is_refused_in_words(string json)
    {
        var (text, problem) = ConditionRule.ToText(json);

        text.Should().BeNull();
        problem.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void A_text_with_a_mistake_gives_its_error() => ConditionRule.FromText("seats >").Error!.Column.Should().Be(8);
}
