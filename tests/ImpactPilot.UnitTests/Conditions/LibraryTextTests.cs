using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

/// <summary>Rules as users of the driver library write them have to be taken as they are.</summary>
public sealed class LibraryTextTests
{
    private static readonly ConditionSchema Portal = ConditionSchema.Empty
        .With(
            "company",
            new PropertyDefinition("sso_on", PropertyType.Boolean, "Single sign-on"),
            new PropertyDefinition("api_on", PropertyType.Boolean, "API"),
            new PropertyDefinition("api_calls", PropertyType.Number, "API calls"),
            new PropertyDefinition("integrations", PropertyType.Number, "Integrations"),
            new PropertyDefinition("renews_itself", PropertyType.Boolean, "Auto Renewal"),
            new PropertyDefinition("indexed", PropertyType.Boolean, "Indexation Clause"),
            new PropertyDefinition("arr", PropertyType.Number, "ARR"),
            new PropertyDefinition("indexation_pct", PropertyType.Number, "Indexation"),
            new PropertyDefinition("contract_end_date", PropertyType.Date, "Contract End"),
            new PropertyDefinition("ref_status", PropertyType.Enumeration, "Referral", [new("sql", "SQL"), new("mql", "MQL")]),
            new PropertyDefinition("ref_role", PropertyType.Text, "Referral role"),
            new PropertyDefinition("ref_by", PropertyType.Text, "Referral approver"))
        .WithAlias("product.sso_enabled", "company.sso_on")
        .WithAlias("product.api_enabled", "company.api_on")
        .WithAlias("product.api_calls_30d", "company.api_calls")
        .WithAlias("product.integrations_active_count", "company.integrations")
        .WithAlias("referral.status", "company.ref_status")
        .WithAlias("referral.meeting_with_role", "company.ref_role")
        .WithAlias("referral.approved_by", "company.ref_by");

    [Theory]
    [InlineData("product.sso_enabled = true", "sso_on=true")]
    [InlineData("product.api_enabled = true OR product.api_calls_30d > 0", "api_on=false api_calls=3")]
    [InlineData("product.integrations_active_count >= 1", "integrations=1")]
    [InlineData("Auto Renewal = True", "renews_itself=true")]
    [InlineData("Indexation Clause = True", "indexed=true")]
    [InlineData("referral.status = 'SQL' AND referral.meeting_with_role IN ('Decision Maker') AND referral.approved_by = 'Sales Manager'", "ref_status=sql ref_role=Decision_Maker ref_by=Sales_Manager")]
    public void Company_rules_hold_as_written(string text, string company)
    {
        var properties = company.Split(' ').Select(pair => pair.Split('=')).Select(pair => (pair[0], (string?)pair[1].Replace('_', ' '))).ToArray();

        Sample.Ask(text, Sample.Account(properties), Portal).Should().Be(Truth.True);
        Sample.Ask(text, Sample.Account(), Portal).Should().Be(Truth.Unknown);
    }

    [Theory]
    [InlineData("contact.stakeholder = true", "contact.stakeholder")]
    [InlineData("activity.outcome = 'Completed'", "meeting.hs_meeting_outcome call.hs_call_disposition")]
    [InlineData("contact.hs_buying_role changed to 'Champion' or 'Decision Maker'", "contact.hs_buying_role")]
    [InlineData("deal.hs_is_closed_won changed to true", "deal.hs_is_closed_won")]
    [InlineData("company.arr increased by at least 5%", "company.arr")]
    [InlineData("deal.new_arr > deal.previous_arr * (1 + company.indexation_pct / 100)", "deal.new_arr deal.previous_arr company.indexation_pct")]
    [InlineData("deal.closedate < company.contract_end_date - 2 months", "deal.closedate company.contract_end_date")]
    [InlineData("any meeting where (subject contains 'Adoption Workshop' or template = 'Adoption Workshop') and outcome = 'Completed' and any participant where (side = 'customer')", "meeting.hs_meeting_title meeting.hs_activity_type meeting.hs_meeting_outcome participant.side")]
    [InlineData("count(call where subject contains 'kick-off' within 30 days) >= 1 and count(meeting where subject contains 'training' within 30 days) >= 1", "call.hs_call_title meeting.hs_meeting_title")]
    public void Rules_over_other_objects_name_what_they_read(string text, string reads) =>
        string.Join(' ', Sample.Compiled(text, Portal).Reads).Should().Be(reads);
}
