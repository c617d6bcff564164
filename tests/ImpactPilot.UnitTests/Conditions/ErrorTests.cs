using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("  \t ", 5)]
    [InlineData("seats >", 8)]
    [InlineData("seats > 5 or", 13)]
    [InlineData("(seats > 5", 11)]
    [InlineData("seats > 5)", 10)]
    [InlineData("seats 5", 7)]
    [InlineData("seats > 5 trial", 11)]
    [InlineData("seats = = 5", 9)]
    [InlineData("or trial", 1)]
    [InlineData("city = 'Delft", 8)]
    [InlineData("\"Seats = 5", 1)]
    [InlineData("city = '🚲' nonsense", 12)]
    [InlineData("plan in ('pro'", 15)]
    [InlineData("plan in 'pro'", 9)]
    [InlineData("seats between 1 to 5", 17)]
    [InlineData("seats = 1_", 10)]
    [InlineData("previous('x') = 1", 10)]
    [InlineData("lenght(city) = 3", 1)]
    [InlineData("abs(seats, 1) = 3", 10)]
    [InlineData("min(seats) = 3", 10)]
    [InlineData("any thing where x = 1", 5)]
    [InlineData("(seats > 5) = true", 13)]
    [InlineData("(seats > 5) + 1 = 2", 13)]
    [InlineData("seats > (trial = true)", 9)]
    [InlineData("company. = 3", 10)]
    public void A_syntax_error_names_its_column(string text, int column) => Sample.FirstError(text).Column.Should().Be(column);

    [Theory]
    [InlineData("not not trial", 5, "not (not …)")]
    [InlineData("city is not known", 9, "is unknown")]
    [InlineData("city is not unknown", 9, "is known")]
    [InlineData("city not starts with 'D'", 6, "not (… starts with '…')")]
    [InlineData("city not ends with 'D'", 6, "not (… ends with '…')")]
    [InlineData("count(deal) + 1 > 2", 13, "count(…) >= 1 + 1")]
    [InlineData("2 < count(deal)", 5, "count(…) >= 1")]
    [InlineData("plan in ()", 10, "('…')")]
    [InlineData("plan in ('pro',)", 16, ")")]
    [InlineData("city = ‘Delft’", 8, "'…'")]
    [InlineData("“City” = 'Delft'", 1, "\"…\"")]
    [InlineData("discount > 5 %", 14, "5%")]
    [InlineData("city = ''", 8, "is unknown")]
    [InlineData("plan != 'pro' or 'max'", 18, "not in (…, …)")]
    [InlineData("city contains 'a' or 'b'", 22, "contains any of ('…', '…')")]
    [InlineData("trial && seats > 3", 7, "and")]
    [InlineData("trial || seats > 3", 7, "or")]
    [InlineData("!trial", 1, "not")]
    [InlineData("seats ≥ 3", 7, ">=")]
    [InlineData("renewal_on < today + 1.5 days", 22, "1 days")]
    [InlineData("seats > 5 and SSO enabled", 19, "\"SSO enabled\"")]
    public void What_people_type_by_habit_is_answered_with_the_accepted_form(string text, int column, string suggestion)
    {
        var error = Sample.FirstError(text);

        error.Column.Should().Be(column);
        error.Suggestions.Should().Contain(suggestion);
    }

    [Theory]
    [InlineData("seets > 5", 1, "seats")]
    [InlineData("trial or company.renewal > today", 10, "company.renewal_on")]
    [InlineData("trial and Renewl Date < today", 11, "Renewal Date")]
    [InlineData("trial and \"Renewl Date\" < today", 11, "Renewal Date")]
    [InlineData("produkt.sso = true", 1, "product.sso")]
    [InlineData("compani.seats > 5", 1, "company.seats")]
    [InlineData("any deel", 5, "deal")]
    [InlineData("coalesc(seats, 1) = 1", 1, "coalesce")]
    public void An_unknown_name_is_answered_with_the_nearest_known_ones(string text, int column, string nearest)
    {
        var error = Sample.FirstError(text);

        error.Column.Should().Be(column);
        error.Suggestions.Should().Contain(nearest).And.HaveCountLessThanOrEqualTo(3);
    }

    [Theory]
    [InlineData("seats > 'many'", 9)]
    [InlineData("seats = (true)", 9)]
    [InlineData("seats = true", 9)]
    [InlineData("seats = city", 9)]
    [InlineData("'many' = seats", 10)]
    [InlineData("city = 5", 8)]
    [InlineData("renewal_on > 5", 14)]
    [InlineData("trial = plan", 9)]
    [InlineData("seats in (1, 'two', 3)", 14)]
    [InlineData("seats between 1 and today", 21)]
    [InlineData("city > 'A'", 6)]
    [InlineData("city between 'A' and 'B'", 6)]
    [InlineData("trial < true", 7)]
    [InlineData("seats contains 'x'", 16)]
    [InlineData("renewal_on - signed_on > 5", 14)]
    [InlineData("renewal_on + 5 > today", 14)]
    [InlineData("5 days > 3 days", 1)]
    [InlineData("5 days + 3 days = 8 days", 1)]
    [InlineData("trial * 2 = 4", 1)]
    [InlineData("seats + city = 4", 9)]
    [InlineData("lower(seats) = 'x'", 7)]
    [InlineData("abs(city) = 1", 5)]
    [InlineData("days_between(seats, today) = 1", 14)]
    [InlineData("seats", 1)]
    [InlineData("trial increased", 7)]
    [InlineData("renewal_on increased by 5%", 25)]
    [InlineData("seats increased by 3 days", 20)]
    [InlineData("seats changed to 'many'", 18)]
    [InlineData("seats + 1 changed", 11)]
    public void Families_of_values_do_not_mix(string text, int column) => Sample.FirstError(text).Column.Should().Be(column);

    [Theory]
    [InlineData("any deal where amount > 3 within 3 days", 27)]
    [InlineData("seats > 3 within 3 days", 11)]
    [InlineData("any meeting where count(participant where side = 'x' within 3 days) > 1", 54)]
    public void Within_is_for_activities(string text, int column)
    {
        var error = Sample.FirstError(text);

        error.Column.Should().Be(column);
        error.Message.Should().Contain("activities");
    }

    [Theory]
    [InlineData("participant.side = 'customer'", 1)]
    [InlineData("any participant where side = 'customer'", 5)]
    [InlineData("any deal where participant.side = 'customer'", 16)]
    public void A_participant_needs_an_activity(string text, int column) => Sample.FirstError(text).Column.Should().Be(column);

    [Fact]
    public void All_that_is_wrong_with_names_and_types_is_told_at_once()
    {
        var errors = Condition.Compile("seets > 5 and city > 'A' and trial = 3", Sample.Portal).Errors;

        errors.Select(error => error.Column).Should().Equal(1, 20, 38);
    }

    [Fact]
    public void A_label_of_two_properties_is_an_error_that_names_both()
    {
        var portal = Sample.Portal.With("company", new PropertyDefinition("town", PropertyType.Text, "City"));

        var error = Sample.FirstError("trial and \"City\" = 'Delft'", portal);

        error.Column.Should().Be(11);
        error.Suggestions.Should().Equal("city", "town");
        Sample.Ask("city = 'Delft'", Sample.Account(("city", "Delft")), portal).Should().Be(Truth.True, because: "an internal name comes before a label");
    }

    [Fact]
    public void Aliases_that_lead_in_a_circle_are_an_error()
    {
        var portal = Sample.Portal.WithAlias("a.x", "b.x").WithAlias("b.x", "a.x");

        Sample.FirstError("trial or a.x = 3", portal).Column.Should().Be(10);
    }

    [Fact]
    public void An_alias_to_a_property_that_is_gone_says_so()
    {
        var error = Sample.FirstError("usage.logins > 3", Sample.Portal.WithAlias("usage.logins", "company.logins_30d"));

        error.Message.Should().Contain("usage.logins").And.Contain("logins_30d");
    }

    [Fact]
    public void A_text_that_is_no_option_is_only_a_warning()
    {
        var result = Condition.Compile("plan = 'profesional'", Sample.Portal);

        result.Ok.Should().BeTrue();
        result.Warnings.Should().ContainSingle(warning => warning.Column == 8).Which.Suggestions.Should().Contain("professional");
    }
}
