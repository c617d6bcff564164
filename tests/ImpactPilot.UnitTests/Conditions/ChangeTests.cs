using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class ChangeTests
{
    [Theory]
    [InlineData("plan changed", "plan", "basic", "pro", Truth.True)]
    [InlineData("plan changed", "plan", null, "pro", Truth.True)]
    [InlineData("plan changed", "plan", "basic", "", Truth.True)]
    [InlineData("plan changed", "plan", " ", null, Truth.False)]
    [InlineData("city changed", "city", "Delft", " DELFT", Truth.False)]
    [InlineData("seats changed", "seats", "10", "10.0", Truth.False)]
    [InlineData("modules changed", "modules", "chat;voice", "voice;chat", Truth.False)]
    [InlineData("modules changed", "modules", "chat;voice", "voice;maps", Truth.True)]
    [InlineData("trial changed", "trial", "TRUE", "true", Truth.False)]
    [InlineData("renewal_on changed", "renewal_on", "2026-06-15", "1781481600000", Truth.False)]
    [InlineData("seats changed", "seats", "many", "more", Truth.False)]
    [InlineData("plan changed", "city", "Delft", "Utrecht", Truth.False)]
    public void A_change_is_a_difference_by_the_rules_of_comparison(string text, string property, string? old, string? @new, Truth expected) =>
        Ask(text, property, old, @new).Should().Be(expected);

    [Theory]
    [InlineData("plan changed to 'Maximum'", "plan", "pro", "max", Truth.True)]
    [InlineData("plan changed to 'max'", "plan", "max", "MAX", Truth.False)]
    [InlineData("plan changed to 'basic' or 'max'", "plan", "basic", "max", Truth.False)]
    [InlineData("plan changed to any of ('basic', 'max')", "plan", "pro", "basic", Truth.True)]
    [InlineData("plan changed to 'max'", "plan", "pro", null, Truth.False)]
    [InlineData("sso_enabled changed to true", "sso_enabled", null, "true", Truth.True)]
    [InlineData("sso_enabled changed to yes", "sso_enabled", "false", "true", Truth.True)]
    [InlineData("seats changed to 10 or 20", "seats", "5", "20.0", Truth.True)]
    [InlineData("renewal_on changed to date '2026-07-01'", "renewal_on", "2026-06-30", "2026-07-01", Truth.True)]
    [InlineData("plan changed from 'basic' to 'max'", "plan", "basic", "max", Truth.True)]
    [InlineData("plan changed from 'pro' to 'max'", "plan", "basic", "max", Truth.False)]
    [InlineData("plan changed from 'basic' to 'max'", "plan", null, "max", Truth.False)]
    public void Changed_to_asks_for_the_new_value_and_that_it_is_new(string text, string property, string? old, string? @new, Truth expected) =>
        Ask(text, property, old, @new).Should().Be(expected);

    [Theory]
    [InlineData("seats increased", "10", "11", Truth.True)]
    [InlineData("seats increased", "11", "10", Truth.False)]
    [InlineData("seats increased", null, "10", Truth.False)]
    [InlineData("seats decreased", "10", "few", Truth.False)]
    [InlineData("seats increased by 5", "10", "15", Truth.True)]
    [InlineData("seats increased by 5", "10", "16", Truth.False)]
    [InlineData("seats increased by at least 5", "10", "16", Truth.True)]
    [InlineData("seats increased by at least 50%", "10", "15", Truth.True)]
    [InlineData("seats increased by at least 51%", "10", "15", Truth.False)]
    [InlineData("seats increased by 50%", "-10", "-5", Truth.True)]
    [InlineData("seats increased by at least 5%", "0", "15", Truth.Unknown)]
    [InlineData("seats increased by at least 5%", "15", "15", Truth.False)]
    [InlineData("seats decreased by at least 10%", "100", "90", Truth.True)]
    [InlineData("seats increased by at least 0.5", "1", "1.5", Truth.True)]
    [InlineData("seats increased by at least mrr", "1", "5", Truth.Unknown)]
    [InlineData("seats increased by at least mrr", "5", "1", Truth.False)]
    [InlineData("seats increased by at least seats_sold / 2", "1", "6", Truth.True)]
    public void Numbers_move_by_an_amount_or_a_share_of_the_old_value(string text, string? old, string? @new, Truth expected) =>
        Ask(text, "seats", old, @new, ("seats_sold", "10")).Should().Be(expected);

    [Theory]
    [InlineData("renewal_on increased", "2026-01-31", "2026-02-28", Truth.True)]
    [InlineData("renewal_on increased by 1 month", "2026-01-31", "2026-02-28", Truth.True)]
    [InlineData("renewal_on increased by at least 1 year", "2026-01-31", "2027-01-30", Truth.False)]
    [InlineData("renewal_on decreased by at least 2 weeks", "2026-02-28", "2026-02-14", Truth.True)]
    [InlineData("renewal_on decreased", null, "2026-02-14", Truth.False)]
    public void Dates_move_by_a_duration(string text, string? old, string? @new, Truth expected) =>
        Ask(text, "renewal_on", old, @new).Should().Be(expected);

    [Theory]
    [InlineData("company.level increased", "9", "10", Truth.True)]
    [InlineData("company.level increased", "2026-01-01", "2026-01-02", Truth.True)]
    [InlineData("company.level increased", "a", "b", Truth.False)]
    [InlineData("company.level increased by 1 day", "2026-01-01", "2026-01-02", Truth.True)]
    [InlineData("company.level changed to 10", "9", "10.0", Truth.True)]
    public void An_untyped_property_moves_as_what_its_values_are(string text, string old, string @new, Truth expected) =>
        Sample.Ask(text, Sample.Account().With(change: Sample.Change("level", old, @new)), ConditionSchema.Empty).Should().Be(expected);

    [Theory]
    [InlineData("plan changed")]
    [InlineData("plan changed to 'pro'")]
    [InlineData("seats increased")]
    [InlineData("contact.role changed")]
    [InlineData("note.outcome changed")]
    public void Without_a_change_a_change_operator_is_false_and_its_negation_true(string text)
    {
        var account = Sample.Account(("plan", "pro")).With(contacts: [Sample.Record("1", ("role", "x"))]);

        Sample.Ask(text, account).Should().Be(Truth.False);
        Sample.Ask($"not {text}", account).Should().Be(Truth.True);
    }

    [Fact]
    public void An_alias_changes_with_its_target() =>
        Ask("product.sso changed to true", "sso_enabled", "false", "true").Should().Be(Truth.True);

    private static Truth Ask(string text, string property, string? old, string? @new, params (string, string?)[] company) =>
        Sample.Ask(text, Sample.Account([.. company, (property, @new)]).With(change: Sample.Change(property, old, @new)));
}
