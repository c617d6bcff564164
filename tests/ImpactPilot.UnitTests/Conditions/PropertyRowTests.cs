using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class PropertyRowTests
{
    private static readonly PropertyNames Names = new("plan", "seats", "trial");

    [Fact]
    public void A_row_reads_like_a_dictionary()
    {
        var row = new PropertyRow(Names, ["max", "12", null]);

        row.Should().Equal(new Dictionary<string, string?> { ["plan"] = "max", ["seats"] = "12", ["trial"] = null });
        row["seats"].Should().Be("12");
        row.ContainsKey("Seats").Should().BeFalse();
        row.TryGetValue("city", out _).Should().BeFalse();
        row.Invoking(properties => properties["city"]).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void As_many_values_as_names() =>
        FluentActions.Invoking(() => new PropertyRow(Names, ["max"])).Should().Throw<ArgumentException>();

    [Fact]
    public void A_condition_finds_its_values_in_rows_of_different_names()
    {
        var condition = Sample.Compiled("seats > 10");
        var other = new PropertyNames("city", "seats");
        Truth Ask(PropertyNames names, params string?[] values) => condition.Evaluate(Sample.Account().With(company: new("1", new PropertyRow(names, values))));

        Ask(Names, "max", "12", null).Should().Be(Truth.True);
        Ask(other, "Delft", "9").Should().Be(Truth.False);
        Ask(new PropertyNames("city"), "Delft").Should().Be(Truth.Unknown);
        Ask(Names, "max", null, null).Should().Be(Truth.Unknown);
    }

    [Fact]
    public void Rows_and_dictionaries_give_the_same_values() => Prop.ForAll(
        (from text in RandomConditions.CompanyConditions from facts in RandomConditions.Accounts select (text, facts)).ToArbitrary(),
        drawn =>
        {
            var properties = drawn.facts.Company.Properties;
            var row = new FactObject("1", new PropertyRow(new(properties.Keys), [.. properties.Values]));
            var dictionary = new FactObject("1", properties);

            Sample.Ask(drawn.text, drawn.facts.With(company: row)).Should().Be(Sample.Ask(drawn.text, drawn.facts.With(company: dictionary)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
