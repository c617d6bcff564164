using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class WordingTests
{
    private static readonly ConditionSchema Portal = Sample.Portal
        .With("deal", new PropertyDefinition("amount", PropertyType.Number, "Amount"), new PropertyDefinition("closedate", PropertyType.Date, "Close Date"))
        .With("meeting", new PropertyDefinition("hs_meeting_outcome", PropertyType.Enumeration, "Outcome", [new("COMPLETED", "Completed")]));

    [Theory]
    [InlineData("product.sso = true", "Fires when the company's SSO enabled becomes Yes")]
    [InlineData("plan = 'max' or 'basic'", "Fires when the company's Plan becomes one of Maximum or Basic")]
    [InlineData("seats >= 10 and not trial", "Fires as soon as the company's Seats is at least 10 and the company's Trial is No")]
    [InlineData("renewal_on < today + 45 days", "Fires as soon as the company's Renewal Date is before 45 days after today")]
    [InlineData("mrr is unknown or city = 'Delft'", "Fires as soon as the company's Monthly Revenue has no value or the company's City is “Delft”")]
    [InlineData("mrr increased by at least 5%", "Fires when the company's Monthly Revenue increases by at least 5%")]
    [InlineData("plan changed from 'basic' to 'max'", "Fires when the company's Plan changes from Basic to Maximum")]
    [InlineData("plan changed to 'max'", "Fires when the company's Plan becomes Maximum")]
    [InlineData("deal.closedate < renewal_on - 2 months", "Fires as soon as a deal's Close Date is before 2 months before the company's Renewal Date")]
    [InlineData("mrr > previous(mrr) * (1 + discount / 100)", "Fires as soon as the company's Monthly Revenue is more than the company's Monthly Revenue before × (1 + (the company's Discount % ÷ 100))")]
    [InlineData("any meeting where outcome = 'completed' within 30 days", "Fires as soon as there is a meeting in the last 30 days where its Outcome is Completed")]
    [InlineData("no call within 2 weeks", "Fires as soon as there is no call in the last 2 weeks")]
    [InlineData("count(email within 1 month) >= 3", "Fires as soon as the number of emails in the last 1 month is at least 3")]
    [InlineData("sum(deal.amount where closedate < today) > 100", "Fires as soon as the sum of its Amount over all deals where its Close Date is before today is more than 100")]
    public void A_rule_can_be_read_aloud(string text, string words) => Sample.Compiled(text, Portal).InWords.Should().Be(words);
}
