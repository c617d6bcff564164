using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Conditions.Checking;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

/// <summary>Which names a text uses, what they mean in a portal, and how alike two of them are.</summary>
public sealed class NamesInUseTests
{
    [Theory]
    [InlineData("product.SSO = true or seats > 3", "product.sso company.seats")]
    [InlineData("any deals where (stage = 'won' and company.seats > 3)", "deal.stage company.seats")]
    [InlineData("any meeting where (outcome = 'Held' and any participant where (side = 'us'))", "meeting.outcome participant.side")]
    [InlineData("(any call where subject contains 'x') and trial", "call.subject company.trial")]
    [InlineData("sum(deal.amount where stage = 'won') > previous(mrr) * 2", "deal.amount deal.stage company.mrr")]
    [InlineData("count(tasks where status = 'done') >= max(seats, product.seats)", "task.status company.seats product.seats")]
    [InlineData("\"Renewal Date\" < today and Renewal Date > today and Seats > 1", "company.seats")]
    [InlineData("product.sso = true or product.sso is unknown", "product.sso")]
    [InlineData("product.sso = = true", "")]
    public void The_names_of_a_text_come_in_full_and_in_order(string text, string names) =>
        Condition.NamesIn(text).Select(use => use.Name).Should().Equal(names.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("referral.status = 'SQL' or 'MQL'", "SQL MQL")]
    [InlineData("referral.status in ('SQL') and referral.status != 'lost'", "SQL lost")]
    [InlineData("'SQL' = referral.status", "SQL")]
    [InlineData("referral.status changed from 'MQL' to 'SQL'", "MQL SQL")]
    [InlineData("referral.status contains any of ('SQL', 'sql')", "SQL")]
    [InlineData("previous(referral.status) = 'MQL'", "MQL")]
    [InlineData("referral.status is known and plan = 'pro'", "")]
    [InlineData("referral.status = coalesce(plan, 'pro')", "")]
    public void A_name_comes_with_the_texts_that_it_is_compared_with(string text, string texts) =>
        Condition.NamesIn(text).First(use => use.Name == "referral.status").Texts.Should().Equal(texts.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_name_means_the_property_at_the_end_of_its_aliases()
    {
        var portal = Sample.Portal.WithAlias("crm.sso", "product.sso");

        var meaning = NameMeaning.Of("CRM.sso", portal);

        meaning.Reads.Should().BeTrue();
        meaning.Field.Should().Be(new FieldReference("company", "sso_enabled"));
        meaning.Definition!.Type.Should().Be(PropertyType.Boolean);
    }

    [Theory]
    [InlineData("product.unheard", "neither an object nor the start of an alias")]
    [InlineData("company.unheard", "no property `unheard` on the company")]
    [InlineData("round.about", "leads back to itself")]
    public void A_name_without_a_meaning_says_why(string name, string why)
    {
        var meaning = NameMeaning.Of(name, Sample.Portal.WithAlias("round.about", "about.round").WithAlias("about.round", "round.about"));

        meaning.Reads.Should().BeFalse();
        meaning.Problem.Should().Contain(why);
        meaning.Field.Should().BeNull();
    }

    [Fact]
    public void A_misspelled_name_comes_with_what_was_probably_meant() =>
        NameMeaning.Of("company.seat", Sample.Portal).Suggestions.Should().StartWith("company.seats");

    [Fact]
    public void An_object_that_nobody_described_has_any_property()
    {
        var meaning = NameMeaning.Of("deal.amount", Sample.Portal);

        (meaning.Reads, meaning.Field, meaning.Definition).Should().Be((true, new FieldReference("deal", "amount"), null));
    }

    [Theory]
    [InlineData("sso_enabled", "SSO enabled", 1)]
    [InlineData("integrations_active_count", "Active integrations", 0.83)]
    [InlineData("sso_enabled", "Single Sign-On enabled", 1)]
    [InlineData("arr", "annual_recurring_revenue", 1)]
    [InlineData("contract_end_date", "contract_end_dtae", 0.92)]
    [InlineData("sso_enabled", "api_enabled", 0.5)]
    [InlineData("auto_renewal", "early_renewal", 0.5)]
    [InlineData("quote_url", "industry", 0)]
    [InlineData("", "industry", 0)]
    public void Names_are_as_alike_as_the_words_that_they_share(string left, string right, double likeness)
    {
        Likeness.Of(left, right).Should().BeApproximately(likeness, 0.05);
        Likeness.Of(right, left).Should().Be(Likeness.Of(left, right));
    }
}
