using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class HistoryTests
{
    [Theory]
    [InlineData("previous(seats) = 10", "10@1 12@2")]
    [InlineData("previous(seats) = 10", "12@2 10@1")]
    [InlineData("previous(seats) = 10", "10@1 12@2 12.0@3")]
    [InlineData("previous(seats) = 12", "10@1 12@2 10@3")]
    [InlineData("previous(seats) = 10", "10@1 12@2 99@20")]
    [InlineData("previous(seats) is unknown", "12@2")]
    [InlineData("previous(seats) is unknown", "")]
    [InlineData("previous(seats) is unknown", "10@1 -@2 12@3")]
    [InlineData("seats > previous(seats) * 1.1", "10@1 12@2")]
    public void Previous_is_the_value_before_the_latest_change(string text, string history) =>
        Sample.Ask(text, Account(history)).Should().Be(Truth.True);

    [Fact]
    public void Entries_after_the_change_under_evaluation_are_ignored()
    {
        var account = Account("10@1 12@2 15@4").With(change: new("company", null, "seats", "10", "12", Day(2)));

        Sample.Ask("previous(seats) = 10", account).Should().Be(Truth.True);
    }

    [Fact]
    public void A_change_that_the_history_does_not_show_yet_counts()
    {
        var account = Account("10@1").With(change: new("company", null, "seats", "10", "12", Day(3)));

        Sample.Ask("previous(seats) = 10", account).Should().Be(Truth.True);
        Sample.Ask("previous(seats) = 10", Account("").With(change: account.Change)).Should().Be(Truth.True);
    }

    [Fact]
    public void Previous_of_an_enumeration_still_matches_by_label()
    {
        var history = new Dictionary<string, IReadOnlyList<HistoricValue>> { ["plan"] = [new("basic", Day(1)), new("max", Day(2))] };
        var account = Sample.Account().With(company: new("1", new Dictionary<string, string?> { ["plan"] = "max" }, history));

        Sample.Ask("previous(plan) = 'Basic' and plan = 'Maximum'", account).Should().Be(Truth.True);
    }

    private static DateTimeOffset Day(int day) => new(2026, 6, day, 0, 0, 0, TimeSpan.Zero);

    private static AccountFacts Account(string history)
    {
        var entries = history.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('@'))
            .Select(parts => new HistoricValue(parts[0] == "-" ? "" : parts[0], Day(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture))))
            .ToArray();
        var company = new FactObject(
            "1",
            new Dictionary<string, string?> { ["seats"] = "12" },
            new Dictionary<string, IReadOnlyList<HistoricValue>> { ["seats"] = entries });
        return Sample.Account().With(company: company);
    }
}
