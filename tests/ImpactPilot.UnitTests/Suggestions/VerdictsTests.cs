using FluentAssertions;
using ImpactPilot.Domain.Suggestions;
using Xunit;

namespace ImpactPilot.UnitTests.Suggestions;

public sealed class VerdictsTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 9, false)]
    [InlineData(0, 10, true)]
    [InlineData(6, 4, true)]
    [InlineData(7, 3, false)]
    [InlineData(69, 31, true)]
    [InlineData(70, 30, false)]
    public void A_rule_asks_to_be_tuned_once_enough_was_decided_and_too_much_of_it_was_wrong(int right, int wrong, bool asks) =>
        new Verdicts(right, wrong).AskToTune.Should().Be(asks);
}
