namespace ImpactPilot.HubSpotSimulator.Seed;

internal sealed record NoteText(string Body, bool WithFile = false);

internal static class NoteTexts
{
    public static IReadOnlyList<NoteText> All { get; } =
    [
        new("{first} left a message, calls back tomorrow."),
        new("Champion risk: {first} is looking for another job inside the group. Build a second contact, {other} seems willing."),
        new("Stakeholder map updated. Decision for the renewal sits with {name}, {title}."),
        new("Excerpt of their {process} procedure attached: section 4 names Brightpath as the only permitted way. Got it from {first}.", WithFile: true),
        new("Signed order received, filed with finance.", WithFile: true),
        new("{company} agreed to a written case study. Interview with {first} in {month}, marketing informed."),
        new("Idea: case study with {company}? Not asked yet."),
        new("Marketing has the released quote of {first}, goes on the website next week."),
        new("Usage dropped by {pct}% after the reorganisation of {dept}. To be raised in the next check-in."),
        new("Connector for {tool}: customer confirms it is up and running in {site} too."),
        new("Connector for {tool}: planned, no date."),
        new("Expansion: {first} wants {dept} on board next year, I named {n} seats as a first guess. Opportunity to be created."),
        new("Internal: discussed with product that {company} asks for bulk approval. No promise made."),
        new("Baseline for the goals: {process} {days} days, {pct}% on time. Agreed with {first}."),
        new("Cake delivered to the {site} team for their thousandth request. Photos in the folder."),
        new("Gift for {first}? Birthday in {month}. To be decided."),
        new("{othername} ({othertitle}) is new. Does not know us yet."),
        new("Support had {few} tickets from {company} in {lastmonth}, none critical."),
        new("Competitor mentioned: their parent company uses another tool. {first} not worried."),
        new("Key users named for {site}: {first} and {other}."),
        new("Restart of the onboarding done: kick-off held, user training finished for all of {dept}."),
        new("Referral: {first} introduced us to a peer at another firm who wants to see a demo."),
        new("Contract: auto-renewal clause is in the new version, signature open.", WithFile: true),
        new("Contract: {first} does not accept the indexation, legal proposes a cap."),
        new("<p>Call notes</p><ul><li>{process} stable</li><li>{process2}: wish for a template</li><li>next talk {day}</li></ul>"),
        new("Notitie: {first} gaf aan dat de doelstelling voor {process} gehaald is ({pct}% binnen de termijn)."),
    ];
}
