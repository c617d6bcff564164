using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class LimitTests
{
    [Fact]
    public void A_condition_has_at_most_4000_characters()
    {
        var longest = "trial".PadRight(4000);

        Condition.Compile(longest, Sample.Portal).Ok.Should().BeTrue();
        Sample.FirstError(longest + " ").Column.Should().Be(4001);
        Condition.Compile($"city = '{new string('x', 3000)}' or city = '🚲'", Sample.Portal).Ok.Should().BeTrue();
    }

    [Fact]
    public void A_condition_has_at_most_200_nodes_list_items_included()
    {
        static string Listing(int items) => $"seats in ({string.Join(", ", Enumerable.Range(0, items))})";

        Condition.Compile(Listing(198), Sample.Portal).Ok.Should().BeTrue();
        Sample.FirstError(Listing(199)).Message.Should().Contain("200");
    }

    [Fact]
    public void A_condition_is_at_most_16_deep_parentheses_included()
    {
        static string Wrapped(int pairs) => $"{new string('(', pairs)}trial{new string(')', pairs)}";

        Condition.Compile(Wrapped(15), Sample.Portal).Ok.Should().BeTrue();
        Sample.FirstError(Wrapped(16)).Message.Should().Contain("16");
        Sample.FirstError(Wrapped(1900)).Message.Should().Contain("16");
        Sample.FirstError(string.Concat(Enumerable.Repeat("-(", 1900)) + "5 = 5").Message.Should().Contain("16");
    }

    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    public void A_chain_is_one_level_however_long(string word)
    {
        var chain = string.Join($" {word} ", Enumerable.Repeat("trial", 199));

        Condition.Compile(chain, Sample.Portal).Ok.Should().BeTrue();
    }

    [Fact]
    public void A_chain_of_sums_is_one_level_too() =>
        Condition.Compile($"seats = {string.Join(" + ", Enumerable.Repeat("1", 100))}", Sample.Portal).Ok.Should().BeTrue();

    [Fact]
    public void Nested_sums_over_activities_do_not_explode()
    {
        var text = "1 = 1";
        for (var level = 0; level < 4; level++)
            text = $"activity.owner_count > sum(activity.minutes where {text})";

        Condition.Compile(text, ConditionSchema.Empty).Ok.Should().BeTrue();
    }
}
