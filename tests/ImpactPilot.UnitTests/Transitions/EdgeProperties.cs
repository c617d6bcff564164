using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Transitions;
using Xunit;

namespace ImpactPilot.UnitTests.Transitions;

public sealed class EdgeProperties
{
    private static readonly DateTimeOffset Baseline = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Condition State = Condition.Compile("company.sso_enabled = true and company.trial = false", ConditionSchema.Empty).Condition!;

    [Fact]
    public void Every_edge_after_the_baseline_fires_once_and_nothing_else_does() => Prop.ForAll(Histories.ToArbitrary(), changes =>
    {
        var values = new Dictionary<string, string?>();
        var before = Truth.Unknown;
        var now = Baseline.AddHours(-20);
        var (fired, edges) = (0, 0);
        foreach (var (property, value) in changes)
        {
            now = now.AddHours(1);
            var change = new PropertyChange("company", "1", property, values.GetValueOrDefault(property), value, now);
            values[property] = value;
            var firing = Edge.Look(State, before, new AccountFacts { Company = new("1", new Dictionary<string, string?>(values)), Now = now, Change = change }, Baseline);

            var isEdge = firing.Truth == Truth.True && before != Truth.True && now > Baseline;
            firing.Fires.Should().Be(isEdge);
            fired += firing.Fires ? 1 : 0;
            edges += isEdge ? 1 : 0;
            before = firing.Truth;
        }

        fired.Should().Be(edges);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Looking_twice_at_the_same_change_fires_once() => Prop.ForAll(Gen.Elements("true", "false", null).ToArbitrary(), value =>
    {
        var facts = new AccountFacts
        {
            Company = new("1", new Dictionary<string, string?> { ["sso_enabled"] = value, ["trial"] = "false" }),
            Now = Baseline.AddDays(1),
            Change = new("company", "1", "sso_enabled", null, value, Baseline.AddDays(1)),
        };

        var first = Edge.Look(State, Truth.False, facts, Baseline);

        first.Fires.Should().Be(value == "true");
        Edge.Look(State, first.Truth, facts, Baseline).Fires.Should().BeFalse();
    }).Check(Config.QuickThrowOnFailure);

    private static Gen<List<(string Property, string? Value)>> Histories { get; } =
        from changes in (from property in Gen.Elements("sso_enabled", "trial") from value in Gen.Elements<string?>("true", "false", "", null) select (property, value)).ListOf()
        select changes.ToList();
}
