using ImpactPilot.HubSpotSimulator.Objects;
using static ImpactPilot.HubSpotSimulator.Properties.Definitions;

namespace ImpactPilot.HubSpotSimulator.Properties;

/// <summary>The custom properties that Brightpath's administrators made for Customer Success.</summary>
internal static class PortalProperties
{
    public static void AddTo(ObjectStore store, DateTimeOffset madeAt)
    {
        var definitions = store.Type.Name switch
        {
            "companies" => Companies,
            "deals" => Deals,
            _ => [],
        };
        if (definitions.Length == 0)
            return;

        var group = new PropertyGroup("customer_success", "Customer Success", 1);
        store.Properties.Put(group);
        foreach (var definition in MadeFor(group.Name, madeAt, definitions))
            store.Properties.Put(definition);
    }

    private static PropertyDefinition[] Companies =>
    [
        Choice("customer_tier", "Customer tier", ("enterprise", "Enterprise"), ("mid_market", "Mid-market"), ("smb", "SMB")),
        Date("customer_since", "Customer since"),
        Money("arr", "ARR").Described("Annual recurring revenue in force today."),
        Date("contract_start_date", "Contract start date"),
        Date("contract_end_date", "Contract end date"),
        Flag("auto_renewal", "Auto Renewal").Described("The contract renews by itself unless it is terminated."),
        Flag("indexation_clause", "Indexation Clause").Described("The contract allows a yearly price indexation."),
        Number("indexation_pct", "Indexation %", "unformatted"),
        Flag("sso_enabled", "SSO enabled").Described("Users log in through the customer's identity provider."),
        Flag("api_enabled", "API enabled").Described("API keys have been issued to the customer."),
        Number("api_calls_30d", "API calls (30 days)").Described("Written nightly by the product."),
        Number("integrations_active_count", "Active integrations").Described("Connected third-party tools. Written nightly by the product."),
        Flag("proper_onboarding", "Proper onboarding"),
        LongText("success_criteria", "Success criteria"),
        LongText("customer_goals", "Customer goals"),
        Flag("key_information_complete", "Key information complete"),
        Text("process_proof_url", "Process proof URL"),
        Number("review_rating", "Review rating", "unformatted").Described("Last public review, out of 5."),
        Text("quote_url", "Customer quote URL"),
        Text("case_study_url", "Case study URL"),
    ];

    private static PropertyDefinition[] Deals =>
    [
        Flag("is_renewal", "Is renewal"),
        Money("previous_arr", "Previous ARR"),
        Money("new_arr", "New ARR"),
        Number("contract_term_months", "Contract term (months)"),
        Money("services_amount", "Services amount"),
        Choice("invoice_status", "Invoice status",
            ("not_sent", "Not sent"), ("sent", "Sent"), ("accepted", "Accepted"), ("paid", "Paid"), ("overdue", "Overdue")),
        Choice("referral_status", "Referral status", ("MQL", "Marketing qualified"), ("SQL", "Sales qualified"), ("REJECTED", "Rejected")),
        Choice("referral_meeting_with_role", "Referral: role met", ("Decision Maker", "Decision Maker"), ("Champion", "Champion"), ("User", "User")),
        Choice("referral_approved_by", "Referral: approved by", ("Sales Manager", "Sales Manager"), ("Account Executive", "Account Executive")),
    ];
}
