using ImpactPilot.HubSpotSimulator.Objects;
using static ImpactPilot.HubSpotSimulator.Properties.Definitions;

namespace ImpactPilot.HubSpotSimulator.Properties;

/// <summary>The properties HubSpot defines itself, as far as a Customer Success portal shows them.</summary>
internal static class StandardProperties
{
    private static readonly PropertyDefinition ObjectId = Number("hs_object_id", "Record ID", "unformatted").Carries(SystemValue.ObjectId);
    private static readonly PropertyDefinition CreatedBy = Number("hs_created_by_user_id", "Created by user ID", "unformatted").Computed();
    private static readonly PropertyDefinition UpdatedBy = Number("hs_updated_by_user_id", "Updated by user ID", "unformatted").Computed();
    private static readonly PropertyDefinition Modified = Instant("hs_lastmodifieddate", "Last modified date").Carries(SystemValue.UpdatedAt);

    private static readonly PropertyDefinition MergedIds = Choices("hs_merged_object_ids", "Merged record IDs").Computed();

    public static void AddTo(ObjectStore store)
    {
        var (group, definitions) = Of(store.Type);
        store.Properties.Put(group);
        foreach (var definition in BuiltInto(group.Name, definitions))
            store.Properties.Put(definition);
    }

    private static (PropertyGroup Group, PropertyDefinition[] Definitions) Of(ObjectType type) => type.Name switch
    {
        "companies" => (new PropertyGroup("companyinformation", "Company information", 0), Companies),
        "contacts" => (new PropertyGroup("contactinformation", "Contact information", 0), Contacts),
        "deals" => (new PropertyGroup("dealinformation", "Deal information", 0), Deals),
        "meetings" => (new PropertyGroup("meeting", "Meeting information", 0), [.. Engagement("meeting"), .. Meetings]),
        "calls" => (new PropertyGroup("call", "Call information", 0), [.. Engagement("call"), .. Calls]),
        "emails" => (new PropertyGroup("email", "Email information", 0), [.. Engagement("email"), .. Emails]),
        "notes" => (new PropertyGroup("note", "Note information", 0), [.. Engagement("note"), Html("hs_note_body", "Note body")]),
        "tasks" => (new PropertyGroup("task", "Task information", 0), [.. Engagement("task"), .. Tasks]),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "No such object type"),
    };

    private static PropertyDefinition[] Companies =>
    [
        ObjectId, Text("name", "Company name"), Text("domain", "Company domain name"), Text("website", "Website URL"),
        Owner("hubspot_owner_id", "Company owner"),
        Choice("lifecyclestage", "Lifecycle stage",
            ("subscriber", "Subscriber"), ("lead", "Lead"), ("marketingqualifiedlead", "Marketing Qualified Lead"),
            ("salesqualifiedlead", "Sales Qualified Lead"), ("opportunity", "Opportunity"), ("customer", "Customer"),
            ("evangelist", "Evangelist"), ("other", "Other")),
        Choice("type", "Type", ("PROSPECT", "Prospect"), ("PARTNER", "Partner"), ("RESELLER", "Reseller"), ("VENDOR", "Vendor"), ("OTHER", "Other")),
        Choice("industry", "Industry", [.. Industries.All.Select(industry => (industry.Value, industry.Label))]),
        Number("numberofemployees", "Number of employees"), Money("annualrevenue", "Annual revenue"),
        Text("phone", "Phone number"), Text("city", "City"), Text("country", "Country/Region"), LongText("description", "Description"),
        Choice("hs_csm_sentiment", "CSM sentiment", ("at_risk", "At risk"), ("neutral", "Neutral"), ("healthy", "Healthy")),
        Choice("hs_ideal_customer_profile", "Ideal customer profile tier", ("tier_1", "Tier 1"), ("tier_2", "Tier 2"), ("tier_3", "Tier 3")),
        Number("hs_parent_company_id", "Parent company", "unformatted"),
        Instant("createdate", "Create date").Carries(SystemValue.CreatedAt), Modified, Instant("closedate", "Close date"), CreatedBy, UpdatedBy,
        Number("num_associated_contacts", "Number of associated contacts").Computed(),
        Number("num_associated_deals", "Number of associated deals").Computed(),
        Number("hs_num_open_deals", "Number of open deals").Computed(),
        Number("hs_num_decision_makers", "Number of decision makers").Computed(),
        Instant("notes_last_contacted", "Last contacted").Computed(),
        Instant("notes_last_updated", "Last activity date").Computed(),
        Instant("notes_next_activity_date", "Next activity date").Computed(), MergedIds,
    ];

    private static PropertyDefinition[] Contacts =>
    [
        ObjectId, Text("firstname", "First name"), Text("lastname", "Last name"), Text("email", "Email").Unique(),
        Text("phone", "Phone number"), Text("jobtitle", "Job title"), Text("department", "Department"),
        Choice("hs_seniority", "Seniority",
            ("entry", "Entry"), ("senior", "Senior"), ("manager", "Manager"), ("director", "Director"), ("vp", "VP"),
            ("executive", "Executive"), ("owner", "Owner")),
        Choices("hs_buying_role", "Buying role",
            ("DECISION_MAKER", "Decision maker"), ("BUDGET_HOLDER", "Budget holder"), ("CHAMPION", "Champion"), ("BLOCKER", "Blocker"),
            ("EXECUTIVE_SPONSOR", "Executive sponsor"), ("INFLUENCER", "Influencer"),
            ("LEGAL_AND_COMPLIANCE", "Legal & compliance"), ("END_USER", "End user"), ("OTHER", "Other")),
        Owner("hubspot_owner_id", "Contact owner"), Number("associatedcompanyid", "Primary associated company ID", "unformatted"),
        Choice("lifecyclestage", "Lifecycle stage", ("lead", "Lead"), ("opportunity", "Opportunity"), ("customer", "Customer"), ("other", "Other")),
        Instant("createdate", "Create date").Carries(SystemValue.CreatedAt),
        Instant("lastmodifieddate", "Last modified date").Carries(SystemValue.UpdatedAt), CreatedBy, UpdatedBy,
        Instant("notes_last_contacted", "Last contacted").Computed(), MergedIds,
    ];

    private static PropertyDefinition[] Deals =>
    [
        ObjectId, Text("dealname", "Deal name"), Money("amount", "Amount"),
        Choice("deal_currency_code", "Currency", ("EUR", "EUR"), ("GBP", "GBP"), ("USD", "USD")),
        Choice("pipeline", "Pipeline", [.. Pipelines.DealPipelines.All.Select(pipeline => (pipeline.Id, pipeline.Label))]),
        Choice("dealstage", "Deal stage",
            [.. Pipelines.DealPipelines.All.SelectMany(pipeline => pipeline.Stages).Select(stage => (stage.Id, stage.Label))]),
        Choice("dealtype", "Deal type", ("newbusiness", "New Business"), ("existingbusiness", "Existing Business")),
        Instant("closedate", "Close date"), Owner("hubspot_owner_id", "Deal owner"), LongText("description", "Deal description"),
        LongText("hs_next_step", "Next step"), LongText("closed_won_reason", "Closed won reason"), LongText("closed_lost_reason", "Closed lost reason"),
        Flag("hs_is_closed", "Is closed").Computed(), Flag("hs_is_closed_won", "Is closed won").Computed(),
        Flag("hs_is_closed_lost", "Is closed lost").Computed(), Instant("hs_closed_won_date", "Closed won date").Computed(),
        Money("hs_closed_amount", "Closed deal amount").Computed(), Number("hs_deal_stage_probability", "Deal probability", "probability").Computed(),
        Money("hs_arr", "Annual recurring revenue"), Money("hs_acv", "Annual contract value"), Money("hs_tcv", "Total contract value"),
        Instant("createdate", "Create date").Carries(SystemValue.CreatedAt), Modified, CreatedBy, UpdatedBy, MergedIds,
    ];

    private static PropertyDefinition[] Engagement(string noun) =>
    [
        ObjectId, Instant("hs_timestamp", noun == "task" ? "Due date" : "Activity date"), Owner("hubspot_owner_id", "Activity assigned to"),
        Text("hs_attachment_ids", "Attached file IDs"), Text("hs_body_preview", "Body preview").Computed(),
        Instant("hs_createdate", "Create date").Carries(SystemValue.CreatedAt), Modified, CreatedBy, UpdatedBy,
    ];

    private static PropertyDefinition[] Meetings =>
    [
        Text("hs_meeting_title", "Meeting name"), Html("hs_meeting_body", "Meeting description"),
        Html("hs_internal_meeting_notes", "Internal meeting notes"), Instant("hs_meeting_start_time", "Start time"),
        Instant("hs_meeting_end_time", "End time"), Text("hs_meeting_location", "Location"), Text("hs_meeting_external_url", "External URL"),
        Choice("hs_meeting_outcome", "Meeting outcome",
            ("SCHEDULED", "Scheduled"), ("COMPLETED", "Completed"), ("RESCHEDULED", "Rescheduled"), ("NO_SHOW", "No show"), ("CANCELED", "Canceled")),
        Choice("hs_activity_type", "Call and meeting type",
            ("Kick-off", "Kick-off"), ("User training", "User training"), ("Adoption workshop", "Adoption workshop"),
            ("Business review", "Business review"), ("Check-in", "Check-in"), ("Inspiration session", "Inspiration session"),
            ("Roadmap session", "Roadmap session"), ("Renewal call", "Renewal call")),
        Choices("hs_attendee_owner_ids", "HubSpot attendees") with { ExternalOptions = true, ReferencedObjectType = "OWNER" },
    ];

    private static PropertyDefinition[] Calls =>
    [
        Text("hs_call_title", "Call title"), Html("hs_call_body", "Call notes"),
        Choice("hs_call_direction", "Call direction", ("INBOUND", "Inbound"), ("OUTBOUND", "Outbound")),
        Choice("hs_call_status", "Call status",
            ("BUSY", "Busy"), ("CALLING_CRM_USER", "Calling CRM user"), ("CANCELED", "Canceled"), ("COMPLETED", "Completed"),
            ("CONNECTING", "Connecting"), ("FAILED", "Failed"), ("IN_PROGRESS", "In progress"), ("MISSED", "Missed"),
            ("NO_ANSWER", "No answer"), ("QUEUED", "Queued"), ("RINGING", "Ringing")),
        Choice("hs_call_disposition", "Call outcome",
            ("f240bbac-87c9-4f6e-bf70-924b57d47db7", "Connected"), ("9d9162e7-6cf3-4944-bf63-4dff82258764", "Busy"),
            ("a4c4c377-d246-4b32-a13b-75a56a4cd0ff", "Left live message"), ("b2cf5968-551e-4856-9783-52b3da59a7d0", "Left voicemail"),
            ("73a0d17f-1163-4015-bdd5-ec830791da20", "No answer"), ("17b47fee-58de-441e-a44c-c6300d46f273", "Wrong number")),
        Number("hs_call_duration", "Call duration", "duration"), Text("hs_activity_type", "Call and meeting type"),
    ];

    private static PropertyDefinition[] Emails =>
    [
        Text("hs_email_subject", "Email subject"), LongText("hs_email_text", "Text body"), Html("hs_email_html", "HTML body"),
        Choice("hs_email_direction", "Email direction", ("EMAIL", "Email"), ("INCOMING_EMAIL", "Incoming email"), ("FORWARDED_EMAIL", "Forwarded email")),
        Choice("hs_email_status", "Email send status",
            ("BOUNCED", "Bounced"), ("FAILED", "Failed"), ("SCHEDULED", "Scheduled"), ("SENDING", "Sending"), ("SENT", "Sent")),
        LongText("hs_email_headers", "Email headers"), Text("hs_email_thread_id", "Email thread ID"), Text("hs_email_message_id", "Email message ID"),
        Text("hs_email_from_email", "Email from address").Computed(), Text("hs_email_to_email", "Email to address").Computed(),
        Text("hs_email_cc_email", "Email CC address").Computed(), Flag("hs_incoming_email_is_out_of_office", "Incoming email is out of office").Computed(),
    ];

    private static PropertyDefinition[] Tasks =>
    [
        Text("hs_task_subject", "Task title"), Html("hs_task_body", "Task notes"),
        Choice("hs_task_status", "Task status",
            ("NOT_STARTED", "Not started"), ("IN_PROGRESS", "In progress"), ("WAITING", "Waiting"), ("DEFERRED", "Deferred"), ("COMPLETED", "Completed")),
        Choice("hs_task_priority", "Priority", ("LOW", "Low"), ("MEDIUM", "Medium"), ("HIGH", "High")),
        Choice("hs_task_type", "Task type", ("TODO", "To-do"), ("CALL", "Call"), ("EMAIL", "Email")),
        Instant("hs_task_completion_date", "Completed at").Computed(),
    ];
}
