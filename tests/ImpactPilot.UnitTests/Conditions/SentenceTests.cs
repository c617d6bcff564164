using System.Globalization;
using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class SentenceTests
{
    private static readonly ConditionSchema Portal = Sample.Portal
        .With("deal", new PropertyDefinition("amount", PropertyType.Number, "Amount"), new PropertyDefinition("won", PropertyType.Boolean, "Won"))
        .With(
            "meeting",
            new PropertyDefinition("hs_meeting_title", PropertyType.Text, "Title"),
            new PropertyDefinition("hs_meeting_outcome", PropertyType.Enumeration, "Outcome", [new("COMPLETED", "Completed"), new("NO_SHOW", "No show")]));

    private static readonly AccountFacts Account = Sample.Account(
            ("sso_enabled", "TRUE"), ("trial", "false"), ("seats", "1200"), ("mrr", "99.50"), ("discount", "0"), ("plan", "max"), ("modules", "voice;chat"),
            ("renewal_on", "2026-07-01"), ("last_login", "2026-06-14T22:30:00Z"), ("city", " Utrecht\n Oost "))
        .With(
            deals: [Sample.Record("1", ("amount", "5000"), ("won", "true")), Sample.Record("2", ("amount", "50"), ("won", "false"))],
            activities:
            [
                Sample.Activity(ActivityType.Meeting, "2026-06-10T22:30:00Z", ("hs_meeting_title", "Adoption workshop"), ("hs_meeting_outcome", "COMPLETED")),
                Sample.Activity(ActivityType.Meeting, "2026-06-01T10:00:00Z", ("hs_meeting_title", "Kick-off"), ("hs_meeting_outcome", "NO_SHOW")),
            ]);

    [Theory]
    [InlineData("product.sso = true", "SSO enabled is Yes")]
    [InlineData("seats > 1_000", "Seats is 1,200, more than 1,000")]
    [InlineData("seats = 1200", "Seats is 1,200")]
    [InlineData("seats != 5", "Seats is 1,200, not 5")]
    [InlineData("plan = 'pro' or 'max'", "Plan is Maximum")]
    [InlineData("plan not in ('pro', 'basic')", "Plan is Maximum, not Professional or Basic")]
    [InlineData("modules contains 'chat'", "Modules is Voice and Live Chat, which contains Live Chat")]
    [InlineData("city starts with 'utr' and not trial", "City is “Utrecht Oost”, which starts with “utr”; Trial is No")]
    [InlineData("renewal_on <= today + 45 days", "Renewal Date is 1 July 2026, on or before 45 days after today")]
    [InlineData("last_login > date '2026-06-01'", "Last Login is 14 June 2026 22:30 UTC, after 1 June 2026")]
    [InlineData("seats between 5 and 2000", "Seats is 1,200, between 5 and 2,000")]
    [InlineData("city is known and signed_on is unknown", "City is “Utrecht Oost” and Signed has no value")]
    [InlineData("seats * 2 > mrr", "Seats × 2 is more than Monthly Revenue (Seats is 1,200; Monthly Revenue is 99.5)")]
    [InlineData("any meeting where outcome = 'completed' and subject contains 'workshop'", "For the meeting of 11 June 2026, Outcome is Completed; Title is “Adoption workshop”, which contains “workshop”")]
    [InlineData("any meeting within 30 days", "There is a meeting of 11 June 2026")]
    [InlineData("deal.amount = 50 and deal.won = no", "The deal's Amount is 50 and the deal's Won is No")]
    [InlineData("count(meeting within 30 days) >= 2", "The number of meetings in the last 30 days is 2, at least 2")]
    [InlineData("sum(deal.amount) > 5000", "The sum of Amount over all deals is 5,050, more than 5,000")]
    [InlineData("no call within 90 days", "There is no call in the last 90 days")]
    [InlineData("no deal where amount > 9_000", "None of the 2 deals fits")]
    [InlineData("every deal where amount > 1", "All 2 deals fit")]
    public void What_holds_is_said_with_labels_and_values(string text, string sentence) => Say(text).Should().Be(sentence);

    [Theory]
    [InlineData("sso_enabled = false", "Does not hold because SSO enabled is Yes")]
    [InlineData("seats not between 5 and 2000", "Does not hold because Seats is 1,200, between 5 and 2,000")]
    [InlineData("city contains any of ('dam', 'burg')", "Does not hold because City is “Utrecht Oost”, which does not contain any of “dam” or “burg”")]
    [InlineData("renewal_on < date '2026-01-01'", "Does not hold because Renewal Date is 1 July 2026, not before 1 January 2026")]
    [InlineData("any call", "Does not hold because there is no call")]
    [InlineData("any meeting where outcome = 'no_show' within 1 week", "Does not hold because for the only meeting in the last 1 week, Outcome is Completed, not No show")]
    [InlineData("no meeting within 30 days", "Does not hold because there is a meeting of 11 June 2026")]
    [InlineData("every deal where won", "Does not hold because for the deal, Won is No")]
    [InlineData("mrr > 5 / discount", "Cannot be decided because it is unknown whether Monthly Revenue is more than 5 ÷ Discount % (Monthly Revenue is 99.5; Discount % is 0)")]
    [InlineData("any meeting where company.signed_on < today", "Cannot be decided because for the meeting of 11 June 2026, Signed has no value")]
    [InlineData("any meeting within 99999 years", "Cannot be decided because the window reaches past the calendar")]
    public void What_does_not_hold_says_because(string text, string sentence) => Say(text).Should().Be(sentence);

    [Theory]
    [InlineData("mrr increased", "1000", "1200.50", "Monthly Revenue rose from 1,000 to 1,200.5")]
    [InlineData("mrr increased by at least 5%", "1000", "1200", "Monthly Revenue rose from 1,000 to 1,200, by at least 5%")]
    [InlineData("mrr increased by at least 50%", "1000", "1200", "Does not hold because Monthly Revenue rose from 1,000 to 1,200, not by at least 50%")]
    [InlineData("mrr increased", "1200", "1000", "Does not hold because Monthly Revenue fell from 1,200 to 1,000")]
    [InlineData("mrr changed", "10", "10.0", "Does not hold because Monthly Revenue stayed 10")]
    [InlineData("mrr changed", "10", "", "Monthly Revenue lost its value 10")]
    [InlineData("mrr changed", null, "10", "Monthly Revenue became 10, from no value")]
    [InlineData("mrr changed to 12 or 13", "10", "11", "Does not hold because Monthly Revenue changed from 10 to 11, not newly to 12 or 13")]
    public void A_change_says_from_what_to_what(string text, string? old, string? @new, string sentence) =>
        Say(text, Account.With(change: Sample.Change("mrr", old, @new))).Should().Be(sentence);

    [Fact]
    public void A_long_text_is_cut_and_a_label_keeps_its_first_letter()
    {
        var schema = ConditionSchema.Empty.With("company", new PropertyDefinition("nps", PropertyType.Text, "eNPS"));

        Sample.Compiled("nps is known", schema).Explain(Sample.Account(("nps", new string('x', 79) + "👍🏽"))).ToString()
            .Should().Be($"eNPS is “{new string('x', 79)}…”");
    }

    [Fact]
    public void The_machines_culture_makes_no_difference()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
        try
        {
            Say("mrr < 1_000.5").Should().Be("Monthly Revenue is 99.5, less than 1,000.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string Say(string text, AccountFacts? account = null) => Sample.Compiled(text, Portal).Explain(account ?? Account).ToString();
}
