namespace ImpactPilot.IntegrationTests.Library;

/// <summary>For every driver of the library: what makes it fire, and what comes near and does not.</summary>
internal static class Scenes
{
    /// <summary>Drivers that nothing in HubSpot closes: a person does.</summary>
    public static readonly IReadOnlyList<string> ByHand = ["social-mention"];

    private const string Shown = "We presented the progress towards her goals. Approval time fell from nine days to four against a target of five, and she said it was better than she had hoped.";

    public static IReadOnlyList<Scene> All { get; } = [.. Properties, .. Deals, .. People, .. Activities, .. Words];

    private static IEnumerable<Scene> Properties =>
    [
        .. Flag("document-customer-information", "key_information_complete"),
        .. Flag("auto-renewal-clause", "auto_renewal"),
        .. Flag("indexation-clause", "indexation_clause"),
        .. Text("success-criteria", "success_criteria", "customer_goals"),
        .. Text("customer-objectives", "customer_goals", "success_criteria"),
        .. Text("process-map", "process_proof_url", "quote_url"),
        .. Text("customer-quote", "quote_url", "case_study_url"),
        .. Text("case-study", "case_study_url", "quote_url"),
        Near("case-study", "the link is the one that the customer quote was won with", stage => stage.SetAsync("quote_url", "https://customer.example/page"), stage => stage.SetAsync("case_study_url", "https://CUSTOMER.example/page ")),
        Fires("sso-enabled", "it is on for two days", stage => stage.SetAsync("sso_enabled", "false"), stage => stage.SetAsync("sso_enabled", "true")),
        Near("sso-enabled", "it is off again the next day", Nothing, stage => stage.SetAsync("sso_enabled", "true")) with { NextDay = stage => stage.SetAsync("sso_enabled", "false") },
        Near("sso-enabled", "unknown becomes no", Nothing, stage => stage.SetAsync("sso_enabled", "false")),
        Fires("api-enabled", "calls arrive for two days", stage => stage.SetAsync("api_calls_30d", "0"), stage => stage.SetAsync("api_calls_30d", "12")) with { NextDay = stage => stage.SetAsync("api_calls_30d", "40") },
        Near("api-enabled", "the API is switched on and never called", stage => stage.SetAsync("api_calls_30d", "0"), stage => stage.SetAsync("api_enabled", "true")),
        Near("api-enabled", "a trial call is taken back the next day", stage => stage.SetAsync("api_calls_30d", "0"), stage => stage.SetAsync("api_calls_30d", "1")) with { NextDay = stage => stage.SetAsync("api_calls_30d", "0") },
        Fires("integration-enabled", "the first integration runs", stage => stage.SetAsync("integrations_active_count", "0"), stage => stage.SetAsync("integrations_active_count", "1")),
        Near("integration-enabled", "a second integration runs", stage => stage.SetAsync("integrations_active_count", "1"), stage => stage.SetAsync("integrations_active_count", "2"), alreadyTrue: true),
        Near("integration-enabled", "none is left", stage => stage.SetAsync("integrations_active_count", ""), stage => stage.SetAsync("integrations_active_count", "0")),
        Fires("positive-review", "four of five stars", Nothing, stage => stage.SetAsync("review_rating", "4.0")),
        Near("positive-review", "not quite four stars", Nothing, stage => stage.SetAsync("review_rating", "3.9")),
        Near("positive-review", "a rating that is no number", Nothing, stage => stage.SetAsync("review_rating", "")),
    ];

    private static IEnumerable<Scene> Deals =>
    [
        Fires("upsell-done", "an accepted invoice and a higher ARR", stage => stage.SetAsync("arr", "10000"), stage => UpsellAsync(stage, "accepted", "12000")),
        Near("upsell-done", "the invoice is only sent", stage => stage.SetAsync("arr", "10000"), stage => UpsellAsync(stage, "sent", "12000")),
        Near("upsell-done", "a renewal raises the ARR", stage => stage.SetAsync("arr", "10000"), async stage =>
        {
            await stage.WinRenewalAsync(await stage.RenewalAsync(("dealtype", "existingbusiness"), ("invoice_status", "paid"), ("closedate", stage.At()), ("previous_arr", "10000"), ("new_arr", "12000")));
            await stage.SetAsync("arr", "12000");
        }),
        .. Renewal("renewal-upsell", "12000", "10300", "9000"),
        .. Renewal("renewal-flat", "10300", "10500", "9900"),
        .. Renewal("renewal-downsell", "9000", "10000", "0"),
        Fires("multi-year-deal", "renewed for two years", Nothing, async stage => await stage.WinRenewalAsync(await stage.RenewalAsync(("contract_term_months", "24")))),
        Near("multi-year-deal", "renewed for one year", Nothing, async stage => await stage.WinRenewalAsync(await stage.RenewalAsync(("contract_term_months", "12")))),
        Near("multi-year-deal", "a renewal of three years is lost", Nothing, async stage => await stage.LoseRenewalAsync(await stage.RenewalAsync(("contract_term_months", "36")))),
        Fires("identified-opportunities", "a new open deal", Nothing, stage => stage.ExpansionAsync()),
        Near("identified-opportunities", "a new renewal", Nothing, stage => stage.RenewalAsync(("dealtype", "existingbusiness"))),
        Near("identified-opportunities", "new business", Nothing, stage => stage.ExpansionAsync(("dealtype", "newbusiness"))),
        Fires("early-renewal", "renewed three months early", stage => stage.SetAsync("contract_end_date", stage.Day(95)), async stage => await stage.WinRenewalAsync(await stage.RenewalAsync(("closedate", stage.At())))),
        Near("early-renewal", "renewed one month early", stage => stage.SetAsync("contract_end_date", stage.Day(31)), async stage => await stage.WinRenewalAsync(await stage.RenewalAsync(("closedate", stage.At())))),
        Near("early-renewal", "renewed one month early, and the contract's end is moved first", stage => stage.SetAsync("contract_end_date", stage.Day(31)), async stage =>
        {
            await stage.SetAsync("contract_end_date", stage.Day(396));
            await stage.WinRenewalAsync(await stage.RenewalAsync(("closedate", stage.At())));
        }),
        Near("early-renewal", "nobody knows when the contract ends", Nothing, async stage => await stage.WinRenewalAsync(await stage.RenewalAsync(("closedate", stage.At())))),
        Fires("paid-services", "a training is sold", Nothing, async stage => await stage.WinExpansionAsync(await stage.ExpansionAsync(("services_amount", "1500")))),
        Near("paid-services", "licences are sold", Nothing, async stage => await stage.WinExpansionAsync(await stage.ExpansionAsync(("amount", "1500")))),
        Near("paid-services", "a training is offered", Nothing, stage => stage.ExpansionAsync(("services_amount", "1500"))),
        Fires("sql-referral", "a signed-off referral that met the decision maker", Nothing, stage => stage.ExpansionAsync(Referral("SQL", "Decision Maker", "Sales Manager"))),
        Near("sql-referral", "nobody signed it off", Nothing, stage => stage.ExpansionAsync(Referral("SQL", "Decision Maker", "Account Executive"))),
        Near("sql-referral", "still a lead", Nothing, stage => stage.ExpansionAsync(Referral("MQL", "Decision Maker", "Sales Manager"))),
    ];

    private static IEnumerable<Scene> People =>
    [
        Fires("new-stakeholder", "somebody whom we met becomes champion", Nothing, async stage =>
        {
            var contact = await stage.ContactAsync();
            await stage.MeetAsync("Introduction", 1, "COMPLETED", contact);
            await stage.ChangeContactAsync(contact, "hs_buying_role", "CHAMPION");
        }),
        Near("new-stakeholder", "a user is named as such", Nothing, async stage =>
        {
            var contact = await stage.ContactAsync();
            await stage.MeetAsync("Introduction", 1, "COMPLETED", contact);
            await stage.ChangeContactAsync(contact, "hs_buying_role", "END_USER");
        }),
        Near("new-stakeholder", "a champion whom nobody ever met", Nothing, async stage => await stage.ChangeContactAsync(await stage.ContactAsync(), "hs_buying_role", "CHAMPION")),
        Fires("reactivated-stakeholder", "a champion meets us after two silent months", Nothing, stage => MeetAgainAsync(stage, "CHAMPION", 60, "COMPLETED")),
        Near("reactivated-stakeholder", "after four silent weeks", Nothing, stage => MeetAgainAsync(stage, "CHAMPION", 28, "COMPLETED")),
        Near("reactivated-stakeholder", "the champion did not come", Nothing, stage => MeetAgainAsync(stage, "CHAMPION", 60, "NO_SHOW")),
        Fires("c-level-to-c-level", "our executive meets their chief", Enterprise, stage => MeetExecutiveAsync(stage, "Chief Operating Officer")),
        Near("c-level-to-c-level", "our executive meets their director", Enterprise, stage => MeetExecutiveAsync(stage, "Director of Operations")),
        Near("c-level-to-c-level", "a CSM meets their chief", Enterprise, stage => MeetOwnerAsync(stage, "CEO", LibraryScenesTests.Portal.Csm)),
        Near("c-level-to-c-level", "a small customer's chief", stage => stage.SetAsync("customer_tier", "smb"), stage => MeetExecutiveAsync(stage, "CEO")),
        Fires("re-pitch", "a director sees us for the first time", Nothing, async stage => await stage.MeetAsync("Our solution", 0.1, "COMPLETED", await stage.ContactAsync(("jobtitle", "Director of Operations")))),
        Near("re-pitch", "a clerk sees us for the first time", Nothing, async stage => await stage.MeetAsync("Our solution", 0.1, "COMPLETED", await stage.ContactAsync(("jobtitle", "Clerk")))),
        Near("re-pitch", "a director whom we know", async stage => await stage.MeetAsync("Before", 90, "COMPLETED", await stage.ContactAsync(("jobtitle", "Director of Sales"), ("lastname", "Known"))), async stage =>
        {
            var known = await stage.ContactAsync(("jobtitle", "Director of Sales"));
            await stage.MeetAsync("Long ago", 60, "COMPLETED", known);
            await stage.MeetAsync("Our solution", 0.1, "COMPLETED", known);
        }),
        Fires("inspiration-session", "for somebody new", Nothing, async stage => await stage.MeetAsync("Inspiration session Finance", 0.1, "COMPLETED", await stage.ContactAsync())),
        Near("inspiration-session", "cancelled", Nothing, async stage => await stage.MeetAsync("Inspiration session Finance", 0.1, "CANCELED", await stage.ContactAsync())),
        Near("inspiration-session", "for somebody who was there before", Nothing, async stage =>
        {
            var contact = await stage.ContactAsync();
            await stage.MeetAsync("Check-in", 30, "COMPLETED", contact);
            await stage.MeetAsync("Inspiration session Finance", 0.1, "COMPLETED", contact);
        }),
    ];

    private static IEnumerable<Scene> Activities =>
    [
        Fires("adoption-workshop", "held with the customer", Nothing, async stage => await stage.MeetAsync("Adoption Workshop approvals", 0.1, "COMPLETED", await stage.ContactAsync())),
        Near("adoption-workshop", "planned", Nothing, async stage => await stage.MeetAsync("Adoption Workshop approvals", -3, "SCHEDULED", await stage.ContactAsync())),
        Near("adoption-workshop", "nobody of the customer was there", Nothing, stage => stage.MeetAsync("Adoption Workshop rehearsal", 0.1, "COMPLETED")),
        Fires("re-onboarding", "kick-off and training of an old customer", stage => stage.SetAsync("customer_since", stage.Day(-800)), stage => OnboardAsync(stage, "Kick-off", "User training")),
        Near("re-onboarding", "a new customer", stage => stage.SetAsync("customer_since", stage.Day(-60)), stage => OnboardAsync(stage, "Kick-off", "User training")),
        Near("re-onboarding", "the kick-off alone", stage => stage.SetAsync("customer_since", stage.Day(-800)), stage => OnboardAsync(stage, "Kick-off", "Lunch")),
        Fires("product-feedback-session", "with a product owner", Nothing, async stage => await stage.MeetAsync("Roadmap", 0.1, "COMPLETED", [("hubspot_owner_id", LibraryScenesTests.Portal.ProductOwner)], await stage.ContactAsync())),
        Near("product-feedback-session", "with a CSM", Nothing, async stage => await stage.MeetAsync("Roadmap", 0.1, "COMPLETED", [("hubspot_owner_id", LibraryScenesTests.Portal.Csm)], await stage.ContactAsync())),
        Near("product-feedback-session", "the product owner alone", Nothing, stage => stage.MeetAsync("Roadmap", 0.1, "COMPLETED", [("hubspot_owner_id", LibraryScenesTests.Portal.ProductOwner)])),
        Fires("regular-engagement", "three meetings ahead", Nothing, stage => PlanAsync(stage, 7, 21, 35)),
        Near("regular-engagement", "two meetings ahead", Nothing, stage => PlanAsync(stage, 7, 21)),
        Near("regular-engagement", "three meetings, one of them past", Nothing, stage => PlanAsync(stage, -1, 7, 21)),
        Fires("celebrated-success", "congratulations with the manager in copy", Nothing, stage => CongratulateAsync(stage, "Congratulations!", cc: true)),
        Near("celebrated-success", "nobody in copy", Nothing, stage => CongratulateAsync(stage, "Congratulations!", cc: false)),
        Near("celebrated-success", "an ordinary mail", Nothing, stage => CongratulateAsync(stage, "Your question", cc: true)),
        Fires("sent-goodies", "the cake is sent", Nothing, stage => stage.TaskAsync("Send the cake for 1,000 users", "COMPLETED")),
        Near("sent-goodies", "the cake is still to be sent", Nothing, stage => stage.TaskAsync("Send the cake for 1,000 users", "NOT_STARTED")),
        Near("sent-goodies", "a note about something else", Nothing, stage => stage.NoteAsync("They like the new dashboard.")),
    ];

    private static IEnumerable<Scene> Words =>
    [
        Near("social-mention", "a note tells of a post", Nothing, stage => stage.NoteAsync("Their CEO praised us in a post: https://social.example/post/1")),
        Near("social-mention", "a customer promises a post", Nothing, stage => HearAsync(stage, "LinkedIn", "Hi Ana, I will write a post about you next week. Kim")),
        Fires("presented-progress", "results against the goals are shown to the decision maker, who reacts", Nothing, stage => ReviewAsync(stage, "DECISION_MAKER", "COMPLETED", Shown)),
        Near("presented-progress", "the decision maker did not come", Nothing, stage => ReviewAsync(stage, "DECISION_MAKER", "NO_SHOW", Shown)),
        Near("presented-progress", "they will be shown next time", Nothing, stage => ReviewAsync(stage, "DECISION_MAKER", "COMPLETED", "Talked about parking and the office move. Next month we will show her the results against their goals.")),
        Fires("value-realized", "the customer writes that their goal is reached", Nothing, stage =>
            HearAsync(stage, "Approvals", "Hi Ana,\n\napprovals take four days now. Five was our target for the year, so that objective is met.\n\nRegards, Kim")),
        Near("value-realized", "the customer hopes to reach it", Nothing, stage =>
            HearAsync(stage, "Our plan", "Hi Ana, approvals take nine days now. Five is our target for the year, so that objective will be met by summer at best. Regards, Kim")),
        Near("value-realized", "the customer has not reached it", Nothing, stage =>
            HearAsync(stage, "Our plan", "Hi Ana, approvals take nine days now. Five was our target for the year, so that objective is not met. Regards, Kim")),
        Fires("shared-success", "we send a result with its target", Nothing, stage =>
            TellAsync(stage, "user@customer.example", "Hi Kim, great news: 97% of your approvals were done within two days last month, and your target was 90%. Well done to the whole team! Ana")),
        Near("shared-success", "we write a number without anything to compare it with", Nothing, stage =>
            TellAsync(stage, "user@customer.example", "Hi Kim, your invoice over 1,200 euros is attached. Please pay within 30 days. Ana")),
        Near("shared-success", "we tell a colleague", Nothing, stage =>
            TellAsync(stage, "morgan.lee@brightpath.example", "Hi Morgan, 97% of their approvals were done within two days last month, and their target was 90%. Shall I send it to Kim? Ana")),
    ];

    private static IEnumerable<Scene> Flag(string driver, string property) =>
    [
        Fires(driver, "no becomes yes", stage => stage.SetAsync(property, "false"), stage => stage.SetAsync(property, "true")),
        Near(driver, "it was yes all along", stage => stage.SetAsync(property, "true"), stage => stage.SetAsync("arr", "4711"), alreadyTrue: true),
        Near(driver, "unknown becomes no", Nothing, stage => stage.SetAsync(property, "false")),
    ];

    private static IEnumerable<Scene> Text(string driver, string property, string other) =>
    [
        Fires(driver, "it is filled in", Nothing, stage => stage.SetAsync(property, "https://customer.example/page")),
        Near(driver, "another one is filled in", Nothing, stage => stage.SetAsync(other, "https://customer.example/page")),
        Near(driver, "only blanks are filled in", Nothing, stage => stage.SetAsync(property, "   ")),
    ];

    /// <summary>A renewal of 10,000 with 3 % indexation at the given new amounts: one that counts, one next to it, and one beyond.</summary>
    private static IEnumerable<Scene> Renewal(string driver, string fires, string near, string beyond) =>
    [
        Fires(driver, $"renewed at {fires}", Indexed, stage => RenewAsync(stage, fires)),
        Near(driver, $"renewed at {near}", Indexed, stage => RenewAsync(stage, near)),
        Near(driver, $"renewed at {beyond}", Indexed, stage => RenewAsync(stage, beyond)),
    ];

    private static Task Indexed(Stage stage) => stage.SetAsync("indexation_pct", "3");

    private static async Task RenewAsync(Stage stage, string amount) =>
        await stage.WinRenewalAsync(await stage.RenewalAsync(("previous_arr", "10000"), ("new_arr", amount), ("closedate", stage.At())));

    private static async Task UpsellAsync(Stage stage, string invoice, string arr)
    {
        await stage.WinExpansionAsync(await stage.ExpansionAsync(("invoice_status", invoice), ("closedate", stage.At())));
        await stage.SetAsync("arr", arr);
    }

    private static (string, string)[] Referral(string status, string role, string approvedBy) =>
        [("referral_status", status), ("referral_meeting_with_role", role), ("referral_approved_by", approvedBy)];

    private static async Task MeetAgainAsync(Stage stage, string role, int silentDays, string outcome)
    {
        var contact = await stage.ContactAsync(("hs_buying_role", role));
        await stage.MeetAsync("Review", silentDays, "COMPLETED", contact);
        await stage.MeetAsync("Together again", 0.1, outcome, contact);
    }

    private static Task Enterprise(Stage stage) => stage.SetAsync("customer_tier", "enterprise");

    private static Task MeetExecutiveAsync(Stage stage, string title) => MeetOwnerAsync(stage, title, LibraryScenesTests.Portal.Executive);

    private static async Task MeetOwnerAsync(Stage stage, string title, string owner) =>
        await stage.MeetAsync("Strategy", 0.1, "COMPLETED", [("hubspot_owner_id", owner)], await stage.ContactAsync(("jobtitle", title)));

    private static async Task OnboardAsync(Stage stage, params string[] titles)
    {
        foreach (var title in titles)
            await stage.MeetAsync(title, 0.1, "COMPLETED", await stage.ContactAsync());
    }

    private static async Task PlanAsync(Stage stage, params int[] inDays)
    {
        var contact = await stage.ContactAsync();
        foreach (var days in inDays)
            await stage.MeetAsync("Check-in", -days, "SCHEDULED", contact);
    }

    private static async Task CongratulateAsync(Stage stage, string subject, bool cc)
    {
        var copy = cc ? """, "cc": [{"email": "boss@customer.example"}]""" : "";
        await stage.MailAsync(subject, "Your team approved 1,000 invoices.", $$"""{"from": {"email": "ana.ruiz@brightpath.example"}, "to": [{"email": "user@customer.example"}]{{copy}}}""", incoming: false, await stage.ContactAsync());
    }

    private static async Task ReviewAsync(Stage stage, string role, string outcome, string said) =>
        await stage.MeetAsync("Quarterly review", 0.1, outcome, [("hs_meeting_body", said)], await stage.ContactAsync(("hs_buying_role", role), ("jobtitle", "Head of Finance")));

    private static async Task HearAsync(Stage stage, string subject, string text) =>
        await stage.MailAsync(subject, text, """{"from": {"email": "user@customer.example"}, "to": [{"email": "ana.ruiz@brightpath.example"}]}""", incoming: true, await stage.ContactAsync());

    private static Task<string> TellAsync(Stage stage, string to, string text) =>
        stage.MailAsync("Your numbers", text, $$"""{"from": {"email": "ana.ruiz@brightpath.example"}, "to": [{"email": "{{to}}"}]}""", incoming: false);

    private static Task Nothing(Stage stage) => Task.CompletedTask;

    private static Scene Fires(string driver, string title, Func<Stage, Task> before, Func<Stage, Task> act) => new(driver, title, Fires: true, before, act);

    /// <param name="alreadyTrue">The condition held before: the driver was suggested then, and is not again.</param>
    private static Scene Near(string driver, string title, Func<Stage, Task> before, Func<Stage, Task> act, bool alreadyTrue = false) =>
        new(driver, title, Fires: false, before, act) { AlreadyTrue = alreadyTrue };
}
