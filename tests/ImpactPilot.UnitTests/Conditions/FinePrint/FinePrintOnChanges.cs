using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions.FinePrint;

public sealed class FinePrintOnChanges
{
    [Theory]
    [InlineData("mrr increased", "", "5")]
    [InlineData("mrr increased", "5", "")]
    [InlineData("mrr increased", "tbd", "5")]
    [InlineData("mrr decreased", "5", "tbd")]
    [InlineData("mrr increased by 5", null, "5")]
    [InlineData("mrr increased by at least discount", null, "5")]
    [InlineData("mrr increased by discount", "6", "5")]
    [InlineData("renewal_on increased", "soon", "2026-05-01")]
    [InlineData("mrr changed to 5", "5", null)]
    [InlineData("mrr changed to 5", "4", "tbd")]
    [InlineData("mrr changed from 4 to 5", null, "5")]
    [InlineData("mrr changed from 4 to 5", "4", null)]
    [InlineData("seats changed", "4", "5")]
    [InlineData("deal.mrr changed", "4", "5")]
    public void A_change_operator_is_false_where_the_change_lacks_a_value_or_is_another(string text, string? old, string? @new) =>
        Ask(text, "mrr", old, @new).Should().Be(Truth.False);

    [Theory]
    [InlineData("mrr increased by discount", "4", "5")]
    [InlineData("mrr increased by at least discount", "4", "5")]
    [InlineData("mrr increased by at least 5%", "0", "5")]
    [InlineData("mrr decreased by 5%", "0.0", "-5")]
    [InlineData("mrr increased by at least seats / 0", "4", "5")]
    [InlineData("mrr increased by at least 5", "-7.9e28", "7.9e28")]
    [InlineData("mrr decreased by 200%", "7.9e28", "0")]
    public void It_is_unknown_only_for_its_amount(string text, string old, string @new) => Ask(text, "mrr", old, @new).Should().Be(Truth.Unknown);

    [Theory]
    [InlineData("mrr changed")]
    [InlineData("mrr changed to 5")]
    [InlineData("mrr increased by discount")]
    [InlineData("contact.role changed")]
    public void Without_a_change_every_change_operator_is_false(string text)
    {
        Sample.Ask(text, Sample.Of("mrr=5")).Should().Be(Truth.False);
        Sample.Ask($"not {text}", Sample.Of("mrr=5")).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("mrr", "5", "", Truth.True)]
    [InlineData("mrr", "", "5", Truth.True)]
    [InlineData("mrr", "5", "tbd", Truth.True)]
    [InlineData("mrr", "", "  ", Truth.False)]
    [InlineData("mrr", "tbd", "n/a", Truth.False)]
    [InlineData("mrr", "10", "10.0", Truth.False)]
    [InlineData("mrr", "1e3", "1000", Truth.False)]
    [InlineData("city", "ACME", " Acme ", Truth.False)]
    [InlineData("city", "Zürich", "Zu\u0308rich", Truth.False)]
    [InlineData("city", "10", "10.0", Truth.True)]
    [InlineData("modules", "chat;voice", "voice;chat", Truth.False)]
    [InlineData("modules", "chat;voice", "voice; chat;;CHAT", Truth.False)]
    [InlineData("modules", ";", ";;", Truth.False)]
    [InlineData("modules", "chat", "chat;voice", Truth.True)]
    [InlineData("plan", "pro", "PRO", Truth.False)]
    [InlineData("plan", "pro", "Professional", Truth.True)]
    [InlineData("plan", "gone", "Gone", Truth.False)]
    [InlineData("trial", "true", "TRUE", Truth.False)]
    [InlineData("renewal_on", "2026-06-15", "2026-06-15T23:00:00Z", Truth.False)]
    [InlineData("last_login", "2026-06-15", "2026-06-14T22:00:00Z", Truth.False)]
    [InlineData("last_login", "2026-06-15", "2026-06-15T00:00:00Z", Truth.True)]
    public void Values_that_are_equal_by_the_rules_of_comparison_are_no_change(string property, string old, string @new, Truth expected) =>
        Ask($"{property} changed", property, old, @new).Should().Be(expected);

    [Theory]
    [InlineData("mrr increased by 5", "10", "15", Truth.True)]
    [InlineData("mrr increased by 5", "10", "15.01", Truth.False)]
    [InlineData("mrr increased by at least 5", "10", "15", Truth.True)]
    [InlineData("mrr increased by at least 5", "10", "14.99", Truth.False)]
    [InlineData("mrr decreased by 5", "15", "10", Truth.True)]
    [InlineData("mrr decreased by 5", "10", "15", Truth.False)]
    [InlineData("mrr increased by 10%", "100", "110", Truth.True)]
    [InlineData("mrr increased by at least 10%", "-100", "-90", Truth.True)]
    [InlineData("mrr increased by at least 10%", "-100", "-91", Truth.False)]
    [InlineData("mrr decreased by 10%", "-100", "-110", Truth.True)]
    [InlineData("mrr increased by at least (10%)", "100", "110", Truth.True)]
    [InlineData("mrr increased by at least 5% + 5%", "100", "100.1", Truth.True)]
    [InlineData("mrr increased by at least 0.1", "100", "100.1", Truth.True)]
    [InlineData("mrr increased by at least seats * 2", "100", "110", Truth.True)]
    [InlineData("mrr increased by at least 0", "100", "100.0", Truth.False)]
    public void By_means_exactly_and_a_percentage_is_of_the_old_amount(string text, string old, string @new, Truth expected) =>
        Ask(text, "mrr", old, @new).Should().Be(expected);

    [Theory]
    [InlineData("mrr changed to any of (5, 6)", "4", "6.0", Truth.True)]
    [InlineData("mrr changed to any of (5, 6)", "5", "6", Truth.False)]
    [InlineData("mrr changed to 5 or 6", "5", "6", Truth.False)]
    [InlineData("mrr changed to 5 or 6", "tbd", "6", Truth.True)]
    [InlineData("mrr changed to '6'", "5", "6", Truth.True)]
    [InlineData("mrr changed from 5 to 6", "5.0", "6", Truth.True)]
    [InlineData("mrr changed from 6 to 6", "6", "6", Truth.False)]
    [InlineData("mrr changed from 5 to 6", "4", "6", Truth.False)]
    public void Changed_to_needs_a_new_value_in_the_list_and_an_old_one_outside(string text, string old, string @new, Truth expected) =>
        Ask(text, "mrr", old, @new).Should().Be(expected);

    [Theory]
    [InlineData("plan changed from 'Basic' to 'Maximum'", "plan", "BASIC", "max", Truth.True)]
    [InlineData("plan changed from 'Maximum' to 'max'", "plan", "max", "max", Truth.False)]
    [InlineData("modules changed to 'chat'", "modules", "voice", "chat;voice", Truth.False)]
    [InlineData("modules changed from 'Live Chat' to 'voice;chat'", "modules", "chat", "chat;voice", Truth.True)]
    [InlineData("renewal_on changed to today", "renewal_on", null, "2026-06-15", Truth.True)]
    [InlineData("last_login changed to today", "last_login", null, "2026-06-14T22:00:00Z", Truth.True)]
    [InlineData("trial changed from yes to no", "trial", "TRUE", "False", Truth.True)]
    public void Values_are_matched_by_the_propertys_type(string text, string property, string? old, string @new, Truth expected) =>
        Ask(text, property, old, @new).Should().Be(expected);

    [Theory]
    [InlineData("renewal_on increased", "2026-01-31", "2026-02-01", Truth.True)]
    [InlineData("renewal_on increased by 1 month", "2026-01-31", "2026-02-28", Truth.True)]
    [InlineData("renewal_on increased by at least 1 month", "2026-01-31", "2026-02-27", Truth.False)]
    [InlineData("renewal_on decreased by 1 month", "2026-03-31", "2026-02-28", Truth.True)]
    [InlineData("renewal_on decreased by at least (1 month)", "2026-03-31", "2026-03-01", Truth.False)]
    [InlineData("renewal_on increased by 999999 years", "2026-03-31", "2026-04-01", Truth.Unknown)]
    public void A_date_moves_by_a_duration(string text, string old, string @new, Truth expected) =>
        Ask(text, "renewal_on", old, @new).Should().Be(expected);

    [Theory]
    [InlineData("last_login increased by 24 hours", Truth.True)]
    [InlineData("last_login increased by 1 day", Truth.False)]
    [InlineData("last_login increased by at least 1 day", Truth.True)]
    public void Where_the_clock_jumps_a_day_is_not_24_hours(string text, Truth expected) =>
        Ask(text, "last_login", "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z").Should().Be(expected);

    [Theory]
    [InlineData("renewal_on increased by 5%", 25)]
    [InlineData("renewal_on increased by 5", 25)]
    [InlineData("renewal_on increased by 1 day + 1 day", 25)]
    [InlineData("mrr increased by 3 days", 18)]
    [InlineData("mrr increased by '3'", 18)]
    [InlineData("plan increased", 6)]
    [InlineData("city decreased", 6)]
    [InlineData("trial increased", 7)]
    public void Only_numbers_and_dates_move_each_by_its_own_measure(string text, int column) => Sample.FirstError(text).Column.Should().Be(column);

    [Theory]
    [InlineData("size increased", "9", "10", Truth.True)]
    [InlineData("size increased", "2026-01-01", "2026-01-02", Truth.True)]
    [InlineData("size increased", "a", "b", Truth.False)]
    [InlineData("size increased by 5%", "100", "105", Truth.True)]
    [InlineData("size increased by 5 days", "2026-01-01", "2026-01-06", Truth.True)]
    [InlineData("size changed", "10", "10.0", Truth.True)]
    [InlineData("size changed to 10", "10.0", "10", Truth.False)]
    [InlineData("size changed to '10'", "10.0", "10", Truth.True)]
    public void An_untyped_property_is_what_it_is_compared_with(string text, string old, string @new, Truth expected) =>
        Sample.Ask(text, Sample.Account().With(change: Sample.Change("size", old, @new)), ConditionSchema.Empty).Should().Be(expected);

    [Theory]
    [InlineData("mrr increased", "tbd", "5", "'tbd' cannot be read as a number")]
    [InlineData("mrr increased", "5", "tbd", "'tbd' cannot be read as a number")]
    [InlineData("mrr changed to 5", "n/a", "tbd", "'n/a' and 'tbd' cannot be read as a number")]
    public void A_value_that_cannot_be_read_is_reported(string text, string old, string @new, string problem) =>
        Sample.Compiled(text).Explain(Sample.Account().With(change: Sample.Change("mrr", old, @new))).ToString().Should().Contain(problem);

    private static Truth Ask(string text, string property, string? old, string? @new) =>
        Sample.Ask(text, Sample.Of("seats=5").With(change: Sample.Change(property, old, @new)));
}
