using FluentAssertions;
using ImpactPilot.Domain.Cycles;
using Xunit;

namespace ImpactPilot.UnitTests.Cycles;

/// <summary>Which targets there are, and which are suggested.</summary>
public sealed class CycleTargetTests
{
    [Theory]
    [InlineData(null, null, 100, null)]
    [InlineData(1, 1, 1, null)]
    [InlineData(CycleTarget.Most, null, 100, null)]
    [InlineData(0, null, 100, "cycles.target")]
    [InlineData(null, 0, 100, "cycles.target")]
    [InlineData(-1, null, 100, "cycles.target")]
    [InlineData(CycleTarget.Most + 1, null, 100, "cycles.target")]
    [InlineData(1, null, 101, "cycles.weight")]
    [InlineData(1, null, -1, "cycles.weight")]
    [InlineData(1, null, 0, "cycles.target_while_away")]
    [InlineData(null, null, 0, null)]
    public void A_target_is_at_least_one_or_none(int? points, int? accounts, int weight, string? refusal) =>
        new CycleTarget(points, accounts).Refusal(weight, "Ana")?.Code.Should().Be(refusal);

    [Fact]
    public void Nothing_is_suggested_without_a_past()
    {
        TargetSuggestion.From([], 90).Should().Be(new TargetSuggestion(null, null, "No ended cycle to go by yet."));
        TargetSuggestion.From([new("Q3", 90, 0, 0, 0)], 90).Points.Should().BeNull();
    }

    [Fact]
    public void The_median_of_three_is_the_middle_one_and_older_ones_do_not_count() =>
        TargetSuggestion.From([new("Q3", 90, 100, 40, 9), new("Q2", 90, 100, 80, 3), new("Q1", 90, 100, 50, 5), new("Q0", 90, 100, 1, 1)], 90)
            .Should().Be(new TargetSuggestion(50, 5, "Median of Q3 (40 points, 9 accounts), Q2 (80 points, 3 accounts), Q1 (50 points, 5 accounts); brought to 90 days of full time."));

    [Fact]
    public void The_median_of_two_lies_between_them() =>
        TargetSuggestion.From([new("Q3", 90, 100, 40, 3), new("Q2", 90, 100, 45, 4)], 90).Should().BeEquivalentTo(new { Points = 43, Accounts = 4 });

    [Theory]
    [InlineData(90, 100, 90, 60)]
    [InlineData(90, 50, 90, 120)]
    [InlineData(30, 100, 90, 180)]
    [InlineData(90, 100, 45, 30)]
    public void What_was_reached_is_brought_to_full_time_and_to_the_new_length(int pastDays, int weight, int days, int points) =>
        TargetSuggestion.From([new("Q3", pastDays, weight, 60, 6)], days).Points.Should().Be(points);

    [Fact]
    public void Who_reached_nothing_gets_no_suggestion_but_its_reason() =>
        TargetSuggestion.From([new("Q3", 90, 80, 0, 1)], 90).Should().Be(new TargetSuggestion(null, 1, "As in Q3 (0 points, 1 account, at 80 %); brought to 90 days of full time."));
}
