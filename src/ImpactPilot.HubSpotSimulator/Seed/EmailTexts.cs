namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>An e-mail, from us or from the customer; some go to a colleague in copy.</summary>
internal sealed record EmailText(string Subject, string Body, bool FromCustomer = false, bool Copied = false);

internal static class EmailTexts
{
    public static IReadOnlyList<EmailText> All { get; } =
    [
        new("Recap of our meeting", "Hi {first},\n\nThanks for your time. What we agreed: you check the list of approvers for {site}, I send the training dates. We speak again on {day}.\n\nBest,\n{csm}"),
        new("Your numbers for {lastmonth}", "Hi {first},\n\nA small celebration: {process} took {lessdays} days on average in {lastmonth}, against {days} before we started. Your target was 5. Well done to the whole team!\n\n{csm}"),
        new("Usage report {lastmonth}", "Hello {first},\n\nAttached the monthly report. {n} users were active. Let me know if you want another breakdown.\n\nKind regards,\n{csm}"),
        new("Congratulations, {other}!", "Hi {other},\n\n{n} requests handled without a single one late: that is the best result of all teams at {company}. Congratulations! I put {first} in copy because this deserves to be seen.\n\n{csm}", Copied: true),
        new("Invitation: release webinar", "Hi {first},\n\nOn {day} we show what is new. Bulk approval is in it, which you asked for.\n\nSee you there?\n{csm}"),
        new("SSO set-up", "Hi {first},\n\nHere is the guide for the single sign-on set-up. Your identity team needs the metadata file and an hour. Shall we plan it?\n\n{csm}"),
        new("Proposal {dept}", "Hi {first},\n\nAs you asked on the phone: the proposal for {n} extra users in {dept}. The price per user is the one of your contract.\n\nBest regards,\n{csm}"),
        new("A colleague's story", "Hi {first},\n\nYou wondered how others deal with {process2}. Another customer of ours wrote about it, six pages, good read: brightpath.example/stories\n\n{csm}"),
        new("Renewal documents", "Dear {first},\n\nPlease find the renewal order attached. The term is unchanged, the indexation is as in the contract. It needs a signature before the end of {month}.\n\nKind regards,\n{csmname}"),
        new("Could we quote you?", "Hi {first},\n\nWhat you said in the last meeting about the audit made my week. May marketing use that sentence with your name?\n\n{csm}"),
        new("Adoption workshop dates", "Hi {first},\n\nThree options for the workshop with {dept}: {day}, or one of the two days after. Room for 15 people would be perfect.\n\n{csm}"),
        new("Sorry about Monday", "Hi {first},\n\nThe outage on Monday lasted 40 minutes. Cause and measures are in the attached report. I am sorry for the trouble this gave your team.\n\n{csm}"),
        new("Something sweet is on its way", "Hi {first},\n\nOne year live! A box of chocolates for the team left our office today and should be with you on {day}.\n\n{csm}"),
        new("Checking in", "Hi {first},\n\nI have not heard from you for a while. Is everything all right with {process}? Ten minutes on the phone would do.\n\n{csm}"),
        new("Checking in again", "Hi {first},\n\nStill trying my luck. Shall we speak next week?\n\n{csm}"),
        new("Agenda for {day}", "Hi {first},\n\nFor our meeting: 1. results {quarter}, 2. goals for next year, 3. {dept}. Anything to add?\n\n{csm}"),
        new("Welcome, {other}", "Hi {other},\n\n{first} told me that you take over {process}. Happy to show you around. When would suit you?\n\nBest,\n{csm}", Copied: true),
        new("Re: Recap of our meeting", "Hi {csm},\n\nThanks, complete. The approver list comes this week.\n\n{first}", FromCustomer: true),
        new("Re: Your numbers for {lastmonth}", "Hi {csm},\n\nGreat! With this we have reached the objective we agreed for {process}: below 5 days, three months in a row. I shared it with our board.\n\nRegards,\n{name}\n{title}, {company}", FromCustomer: true),
        new("Re: SSO set-up", "Hello {csm},\n\nIt works: since yesterday everyone signs in with the company account. Thanks for the patience.\n\n{first}", FromCustomer: true),
        new("Re: SSO set-up", "Hello {csm},\n\nOur identity team wants to do it after the migration, so not before {month}.\n\n{first}", FromCustomer: true),
        new("{tool} connection", "Hi {csm},\n\nThe connection between Brightpath and {tool} is live, the first {n} documents were exchanged this morning.\n\n{first}", FromCustomer: true),
        new("{tool} connection", "Hi {csm},\n\nWe would like to connect {tool} one day. What would that cost?\n\n{first}", FromCustomer: true),
        new("Question on permissions", "Hi,\n\nNew colleagues in {site} cannot open the archive. Can you check?\n\n{first}", FromCustomer: true),
        new("Re: Proposal {dept}", "Hi {csm},\n\nLooks good. {other} must agree on the budget; expect an answer before {month}.\n\n{first}", FromCustomer: true),
        new("Re: Could we quote you?", "Hi {csm},\n\nYes, with pleasure. Use my name and title, communications has cleared it.\n\n{name}\n{title}", FromCustomer: true),
        new("Re: Could we quote you?", "Hi {csm},\n\nNice of you to ask, but our policy does not allow that.\n\n{first}", FromCustomer: true),
        new("Review is online", "Hi {csm},\n\nI just published the review on G2, four and a half stars. The half is for the reports :)\n\n{first}", FromCustomer: true),
        new("Our handbook", "Hi {csm},\n\nFor your information: Brightpath is now step 3 of our {process} procedure, see the attached page of the quality handbook.\n\n{first}\n{title}", FromCustomer: true),
        new("Invoice {ref}", "Dear {csm},\n\nThe purchase order number is missing on invoice {ref}. Please send a new one.\n\n{first}", FromCustomer: true),
        new("Out of office: {first}", "I am away and read my mail again on {day}. In urgent cases please write to {other}.", FromCustomer: true),
        new("Someone you should meet", "Hi {csm},\n\nA former colleague of mine, now at another firm, has the same trouble with {process} that we had. May I bring you together?\n\n{first}", FromCustomer: true),
        new("Re: Checking in", "Hi {csm},\n\nSorry for the silence, it was year end. Let's talk, {day} is good.\n\n{first}", FromCustomer: true),
        new("Vraag over {process}", "Dag {csm},\n\nKunnen we de goedkeuring voor {site} in twee stappen laten lopen? Nu moet alles langs mij.\n\nGroeten,\n{first}", FromCustomer: true),
        new("Frage zu {process}", "Hallo {csm},\n\nseit dem Update fehlt bei uns die Spalte mit der Kostenstelle. Könnt ihr das prüfen?\n\nViele Grüße\n{first}", FromCustomer: true),
        new("Formation {site}", "Bonjour {csm},\n\nNous sommes {n} à {site}, pouvez-vous organiser une formation en {month} ?\n\nMerci,\n{first}", FromCustomer: true),
    ];
}
