using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class GrammarTests
{
    private static readonly AccountFacts Account = Sample.Account(
        ("seats", "40"), ("seats_sold", "50"), ("plan", "pro"), ("sso_enabled", "true"), ("trial", "false"), ("city", "Utrecht"), ("renewal_on", "2026-07-01"), ("terms", "true"));

    [Theory]
    [InlineData("trial or sso_enabled and seats = 40", Truth.True)]
    [InlineData("(trial or sso_enabled) and seats = 41", Truth.False)]
    [InlineData("sso_enabled or trial and seats = 41", Truth.True)]
    [InlineData("not trial and sso_enabled", Truth.True)]
    [InlineData("not (trial or sso_enabled)", Truth.False)]
    [InlineData("not seats > 50 and not trial", Truth.True)]
    public void Or_binds_loosest_then_and_then_not(string text, Truth expected) => Sample.Ask(text, Account).Should().Be(expected);

    [Theory]
    [InlineData("seats = 10 + 6 * 5")]
    [InlineData("seats = (10 + 10) * 2")]
    [InlineData("seats = 100 - 50 - 10")]
    [InlineData("seats = 160 / 2 / 2")]
    [InlineData("-seats = -(20 + 20)")]
    [InlineData("seats - seats_sold = -10")]
    [InlineData("(((seats))) = ((40))")]
    public void Arithmetic_follows_school(string text) => Sample.Ask(text, Account).Should().Be(Truth.True);

    [Theory]
    [InlineData("SEATS = 40 AND Plan IN ('pro')")]
    [InlineData("Seats Is Known And Not Trial")]
    [InlineData("City Starts With 'utr' and City ENDS WITH 'CHT'")]
    [InlineData("Renewal_On BETWEEN Date '2026-06-01' AND TODAY + 1 Month")]
    public void Keywords_and_names_are_read_in_any_case(string text) => Sample.Ask(text, Account).Should().Be(Truth.True);

    [Theory]
    [InlineData("plan = 'basic' or 'pro' and seats = 41", Truth.False)]
    [InlineData("seats = 41 or plan = 'max' or 'pro'", Truth.True)]
    [InlineData("plan is 'basic' or 'max'", Truth.False)]
    [InlineData("seats == 39 or 40 or 41", Truth.True)]
    [InlineData("renewal_on = date '2026-06-30' or date '2026-07-01'", Truth.True)]
    [InlineData("plan = 'basic' or sso_enabled", Truth.True)]
    [InlineData("seats = 39 or 40 = seats", Truth.True)]
    [InlineData("seats = 39 or 20 * 2 = seats", Truth.True)]
    [InlineData("trial = yes or no", Truth.True)]
    [InlineData("trial = yes or no deal", Truth.True)]
    public void Several_values_after_an_equals_sign_are_a_list(string text, Truth expected) => Sample.Ask(text, Account).Should().Be(expected);

    [Theory]
    [InlineData("SSO enabled = true")]
    [InlineData("\"SSO enabled\" = true")]
    [InlineData("\"sso ENABLED\"")]
    [InlineData("company.\"SSO enabled\" = true")]
    [InlineData("product.sso = true")]
    [InlineData("not Trial and \"Terms and Rates\" = true")]
    [InlineData("seats + 10 = Seats Sold * 1")]
    [InlineData("Renewal Date is known")]
    [InlineData("Seats Sold not between 1 and 49")]
    [InlineData("\"Seats\" = 40")]
    public void A_field_may_be_named_by_label_or_alias(string text) => Sample.Ask(text, Account).Should().Be(Truth.True);

    [Theory]
    [InlineData("seats = 1_000", "1000")]
    [InlineData("seats = 2_5.7_5", "25.75")]
    [InlineData("seats = -2.5", "-2.5")]
    [InlineData("seats = 12.5%", "0.125")]
    public void Numbers_are_written_with_underscores_signs_and_percent(string text, string seats) =>
        Sample.Ask(text, Sample.Account(("seats", seats))).Should().Be(Truth.True);

    [Theory]
    [InlineData("any meetings where timestamp < now and no calls")]
    [InlineData("COUNTS(Activities) = 1")]
    [InlineData("day_between(date '2026-01-01', date '2026-01-02') = 1")]
    [InlineData("date '2026-01-01' + 1 days = date '2026-01-02' and date '2026-01-01' + 2 week = date '2026-01-15'")]
    public void Names_of_objects_functions_and_units_are_singular_or_plural(string text)
    {
        var account = Account.With(activities: [Sample.Activity(ActivityType.Meeting, "2026-06-01T09:00:00Z")]);

        Sample.Ask(text, account).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("any meeting where outcome = 'DONE' and seats = 40", "any meeting where outcome = 'DONE' and seats = 40")]
    [InlineData("(any meeting where outcome = 'DONE') and seats = 40", "(any meeting where outcome = 'DONE') and seats = 40")]
    [InlineData("any meeting where outcome = 'DONE' within 3 days and seats = 40", "any meeting where outcome = 'DONE' within 3 days and seats = 40")]
    [InlineData("any meeting where any participant where side = 'customer' within 3 days", "any meeting where (any participant where side = 'customer') within 3 days")]
    [InlineData("any call where any email where body = 'x' within 1 day within 1 week", "any call where any email where body = 'x' within 1 day within 1 week")]
    public void A_where_reaches_to_its_within_or_the_end_of_its_group(string text, string canonical)
    {
        var untyped = Sample.Compiled(text, ConditionSchema.Empty);

        untyped.CanonicalText.Should().Be(canonical);
    }
}
