using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Transitions;
using Xunit;

namespace ImpactPilot.UnitTests.Transitions;

public sealed class EdgeTests
{
    private static readonly DateTimeOffset Baseline = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Condition State = Condition.Compile("company.sso_enabled = true", ConditionSchema.Empty).Condition!;
    private static readonly Condition Change = Condition.Compile("company.arr increased", ConditionSchema.Empty).Condition!;

    [Theory]
    [InlineData(Truth.False, true)]
    [InlineData(Truth.Unknown, true)]
    [InlineData(Truth.True, false)]
    public void A_state_fires_when_it_goes_from_not_true_to_true(Truth before, bool fires) =>
        Edge.Look(State, before, Facts("sso_enabled", null, "true", Baseline.AddDays(1)), Baseline).Fires.Should().Be(fires);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_change_up_to_the_baseline_only_moves_the_memory(int ticksAfter, bool fires)
    {
        var firing = Edge.Look(State, Truth.False, Facts("sso_enabled", "false", "true", Baseline.AddTicks(ticksAfter)), Baseline);

        firing.Fires.Should().Be(fires);
        firing.Truth.Should().Be(Truth.True);
    }

    [Fact]
    public void A_change_condition_fires_for_every_change_that_satisfies_it()
    {
        Edge.Look(Change, Truth.True, Facts("arr", "100", "120", Baseline.AddDays(1)), Baseline).Fires.Should().BeTrue();
        Edge.Look(Change, Truth.True, Facts("arr", "120", "110", Baseline.AddDays(2)), Baseline).Fires.Should().BeFalse();
    }

    [Fact]
    public void What_does_not_hold_says_why() =>
        Edge.Look(State, Truth.True, Facts("sso_enabled", "true", "false", Baseline.AddDays(1)), Baseline).Reason.Should().Be("Does not hold because sso enabled is No");

    private static AccountFacts Facts(string property, string? old, string? value, DateTimeOffset at) => new()
    {
        Company = new FactObject("1", new Dictionary<string, string?> { [property] = value }),
        Now = at,
        Change = new PropertyChange("company", "1", property, old, value, at),
    };
}
