namespace ImpactPilot.HubSpotSimulator.Seed;

internal sealed record CallText(string Title, string Body, bool Inbound = false);

internal static class CallTexts
{
    public static IReadOnlyList<CallText> All { get; } =
    [
        new("Call with {first}", "Asked how the week with {process} went. Fine so far, {few} people still send mails out of habit."),
        new("Call with {first} about the renewal", "{first} expects a decision in {month}. Wants to keep the number of seats."),
        new("{first} called back", "Reached after several tries. Was tied up in the audit. Ready to pick up the {dept} rollout again.", Inbound: true),
        new("Question about permissions", "{first} could not see the archive of {site}. Changed the role together, solved.", Inbound: true),
        new("SSO questions", "Walked {first} through the metadata file. Users log in through their own identity provider since this morning, {first} confirmed."),
        new("SSO planning", "Their identity team has no time before {month}. Will call again then."),
        new("{tool} connector", "{first}: the {tool} integration is connected and syncing since yesterday, no errors."),
        new("{tool} connector", "Still failing on authentication. {first} opens a ticket with their provider."),
        new("Invoice query", "Purchase order number was missing on invoice {ref}. Corrected copy goes out today.", Inbound: true),
        new("Follow-up on workshop", "{first} says {pct}% of the team now works in the app every day. Wants a second round for {site}."),
        new("New colleague", "{othername} joins as {othertitle} and will take over our contact. Introduction to be planned.", Inbound: true),
        new("Reference request", "Would {company} speak to another customer? {first} is willing, needs a word with communications first."),
        new("Standing call", "We will talk every second Tuesday from now on. Invite sent to {first} and {other}."),
        new("Escalation", "{first} is annoyed about the outage on Monday. Explained the cause, promised the report by {day}.", Inbound: true),
        new("Short call", "Only wanted to know where to find the recording.", Inbound: true),
        new("Expansion", "{first} asked what it would take to add {dept}. Told the price per seat. {first} discusses it with {other} and wants a proposal for {n} users.", Inbound: true),
        new("Review", "Asked {first} for a review on G2. Will do it when there is time."),
        new("Review", "{first} has posted the review on Capterra, five stars, and sent the link."),
    ];
}

internal sealed record TaskText(string Subject, string Body, string Type = "TODO", string Priority = "MEDIUM");

internal static class TaskTexts
{
    public static IReadOnlyList<TaskText> All { get; } =
    [
        new("Send recap to {first}", "Decisions and owners from the last review.", "EMAIL"),
        new("Prepare business review {company}", "Usage per site, open tickets, goals.", Priority: "HIGH"),
        new("Call {first} about the renewal", "Contract ends soon; check seats first.", "CALL", "HIGH"),
        new("Share the security questionnaire", "{first} needs it for the audit."),
        new("Order a cake for the {site} team", "They passed {n} requests. To reception, attention of {first}.", Priority: "LOW"),
        new("Ship the goodie box to {company}", "Milestone: one year live. Box left the warehouse, tracking {ref}.", Priority: "LOW"),
        new("Ask for a quote", "{first} was enthusiastic; marketing would like one sentence with name and title.", "EMAIL"),
        new("Case study with {company}", "Interview questions to {first}, photographer in {month}."),
        new("Check the {tool} connector log", "Errors on Friday night."),
        new("Invite {othername} to the user group", "{othertitle}, interested in {process2}.", "EMAIL", "LOW"),
        new("Collect process document", "{first} said that Brightpath is in their handbook for {process}; ask for the file."),
        new("Plan adoption workshop {dept}", "Two half days, at most 15 people each."),
        new("Update success plan", "New goal for {process2}: {pct}% within two days."),
        new("Introduce support lead", "After the complaint of {lastmonth}.", "EMAIL", "HIGH"),
        new("Send proposal for {n} extra users", "For {dept}, as discussed with {first}.", "EMAIL", "HIGH"),
        new("Follow up on unpaid invoice {ref}", "Finance asks for help.", "CALL"),
    ];
}
