using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Library;

/// <summary>A company of its own at the simulated HubSpot, and what a CSM can do there for it.</summary>
internal sealed class Stage(ImpactPilotApp app, PersonInHubSpot person, string company)
{
    private const string Renewals = "748211906";
    private const string Expansion = "748211905";
    private static int people;

    public string Company => company;

    /// <summary>Now, or so many days ago.</summary>
    public string At(double daysAgo = 0) => PersonInHubSpot.Text(app.Time.GetUtcNow().AddDays(-daysAgo));

    public string Day(int days) => app.Time.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public Task SetAsync(string property, string value) => person.ChangeAsync("companies", company, property, value);

    public async Task<string> ContactAsync(params (string Property, string Value)[] values)
    {
        var contact = await person.CreateAsync("contacts", Over([("email", $"person{Interlocked.Increment(ref people)}@customer.example"), ("firstname", "Kim"), ("lastname", "Jansen")], values));
        await person.LinkContactAsync(contact, company, 1);
        return contact;
    }

    public Task ChangeContactAsync(string contact, string property, string value) => person.ChangeAsync("contacts", contact, property, value);

    public Task<string> RenewalAsync(params (string Property, string Value)[] values) => DealAsync(Over([("pipeline", Renewals), ("dealstage", "96120311"), ("is_renewal", "true")], values));

    public Task<string> ExpansionAsync(params (string Property, string Value)[] values) =>
        DealAsync(Over([("pipeline", Expansion), ("dealstage", "96120301"), ("dealtype", "existingbusiness"), ("is_renewal", "false")], values));

    public Task WinRenewalAsync(string deal) => person.ChangeAsync("deals", deal, "dealstage", "96120314");

    public Task LoseRenewalAsync(string deal) => person.ChangeAsync("deals", deal, "dealstage", "96120315");

    public Task WinExpansionAsync(string deal) => person.ChangeAsync("deals", deal, "dealstage", "96120304");

    public Task ChangeDealAsync(string deal, string property, string value) => person.ChangeAsync("deals", deal, property, value);

    public Task<string> MeetAsync(string title, double daysAgo, string outcome, params string[] contacts) => MeetAsync(title, daysAgo, outcome, [], contacts);

    public Task<string> MeetAsync(string title, double daysAgo, string outcome, (string Property, string Value)[] more, params string[] contacts) =>
        LogAsync("meetings", [("hs_timestamp", At(daysAgo)), ("hs_meeting_title", title), ("hs_meeting_outcome", outcome), .. more], contacts);

    public Task<string> MailAsync(string subject, string text, string headers, bool incoming, params string[] contacts) => LogAsync(
        "emails",
        [("hs_timestamp", At()), ("hs_email_subject", subject), ("hs_email_text", text), ("hs_email_direction", incoming ? "INCOMING_EMAIL" : "EMAIL"), ("hs_email_status", "SENT"), ("hs_email_headers", headers)],
        contacts);

    public Task<string> TaskAsync(string subject, string status) => LogAsync("tasks", [("hs_timestamp", At()), ("hs_task_subject", subject), ("hs_task_status", status)]);

    public Task<string> NoteAsync(string body) => LogAsync("notes", [("hs_timestamp", At()), ("hs_note_body", body)]);

    private static (string Property, string Value)[] Over((string Property, string Value)[] usual, (string Property, string Value)[] values) =>
        [.. values.Concat(usual).DistinctBy(value => value.Property)];

    private async Task<string> DealAsync((string Property, string Value)[] values)
    {
        var deal = await person.CreateAsync("deals", [("dealname", "A deal"), .. values]);
        await person.LinkAsync("deals", deal, "companies", company);
        return deal;
    }

    private async Task<string> LogAsync(string type, (string Property, string Value)[] values, params string[] contacts)
    {
        var activity = await person.CreateAsync(type, values);
        await person.LinkAsync(type, activity, "companies", company);
        foreach (var contact in contacts)
            await person.LinkAsync(type, activity, "contacts", contact);
        return activity;
    }
}

/// <summary>Something that happens at a customer, and whether a driver of the library is to be suggested for it.</summary>
/// <param name="Driver">The library's key.</param>
/// <param name="Title">What happens, in words.</param>
/// <param name="Fires">Whether the driver is suggested.</param>
/// <param name="Before">What was there before, before the look that the change is compared with.</param>
/// <param name="Act">What then happens.</param>
internal sealed record Scene(string Driver, string Title, bool Fires, Func<Stage, Task> Before, Func<Stage, Task> Act)
{
    /// <summary>True when the condition held before: what counts is that it is not suggested a second time.</summary>
    public bool AlreadyTrue { get; init; }

    /// <summary>What happens a day later.</summary>
    public Func<Stage, Task>? NextDay { get; init; }

    public override string ToString() => $"{Driver}: {Title}";
}
