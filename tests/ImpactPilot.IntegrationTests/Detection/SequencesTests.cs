using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>What several records of HubSpot prove together, read from the mirror as it is filled.</summary>
public sealed class SequencesTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Reonboarding = "Re-onboarding";
    private const string Regular = "Regular engagement";
    private const string Reactivated = "Re-activated stakeholder";
    private const string Inspiration = "Inspiration session done with new DMUs";
    private const string Connected = "f240bbac-87c9-4f6e-bf70-924b57d47db7";
    private const string Voicemail = "b2cf5968-551e-4856-9783-52b3da59a7d0";

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private PersonInHubSpot person = null!;
    private string account = null!;
    private string company = null!;
    private string kim = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        person = new PersonInHubSpot(app);
        var first = (await admin.GetAsync("/accounts?limit=1")).GetProperty("items")[0];
        account = first.GetProperty("id").GetString()!;
        company = (await admin.GetAsync($"/accounts/{account}")).GetProperty("hubSpotId").GetString()!;
        kim = await ContactAsync("Kim", "Clerk", "Finance", 1);
        await app.PollAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_kick_off_and_a_training_at_an_old_customer_are_one_new_onboarding_in_whatever_order_they_come()
    {
        await person.ChangeAsync("companies", company, "customer_since", "2020-03-01");
        await person.ChangeAsync("companies", company, "proper_onboarding", "false");
        var training = await MeetAsync("Opleiding gebruikers", 0);
        await app.PollAsync();
        (await FoundAsync(Reonboarding)).Should().BeEmpty();

        var kickOff = await MeetAsync("Aftrap nieuw team", -9);
        await app.PollAsync();
        var found = (await FoundAsync(Reonboarding)).Should().ContainSingle().Subject;
        Records(found).Should().Equal(kickOff, training);
        found.GetProperty("explanation").GetString().Should().EndWith("were held at a customer since March 2020.");

        await MeetAsync("Opleiding beheerders", 1);
        await app.PollAsync();
        await admin.PostAsync($"/suggestions/{Id(found)}/incorrect", new { reason = "Only a refresher." });
        await person.ChangeAsync("meetings", training, "hs_meeting_title", "Opleiding alle gebruikers");
        await MeetAsync("Aftrap tweede groep", -2);
        await app.PollAsync();
        (await FoundAsync(Reonboarding)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("2026-06-01", "false")]
    [InlineData("2020-03-01", "true")]
    public async Task The_onboarding_of_a_new_customer_and_of_one_that_had_it_is_no_new_one(string since, string had)
    {
        await person.ChangeAsync("companies", company, "customer_since", since);
        await person.ChangeAsync("companies", company, "proper_onboarding", had);
        await MeetAsync("Aftrap nieuw team", -9);
        await MeetAsync("Opleiding gebruikers", 0);
        await app.PollAsync();

        (await FoundAsync(Reonboarding)).Should().BeEmpty();
    }

    [Fact]
    public async Task Meetings_at_a_rhythm_are_one_finding_however_long_they_go_on()
    {
        var last = await MeetAsync("Voortgang week 9", 0);
        var first = await MeetAsync("Voortgang week 5", -28);
        var middle = await MeetAsync("Voortgang week 7", -14);
        await app.PollAsync();

        var found = (await FoundAsync(Regular)).Should().ContainSingle().Subject;
        Records(found).Should().Equal(first, middle, last);
        found.GetProperty("explanation").GetString().Should().Be("3 meetings “Voortgang week 5”, every 2 weeks, with Kim Jansen in all of them.");
        found.GetProperty("confidence").GetString().Should().Be("likely");

        await MeetAsync("Voortgang week 11", 14, "SCHEDULED");
        await app.PollAsync();
        (await FoundAsync(Regular)).Should().ContainSingle().Which.GetProperty("evidence").GetProperty("furtherCount").GetInt32().Should().Be(0);

        await admin.PostAsync($"/suggestions/{Id(found)}/incorrect", new { reason = "Not agreed." });
        await MeetAsync("Voortgang week 13", 28, "SCHEDULED");
        await app.PollAsync();
        (await FoundAsync(Regular)).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_answers_after_long_silence_is_back_and_unanswered_tries_end_no_silence()
    {
        var decider = await ContactAsync("Robin", "Clerk", "Operations", 1, 31);
        var answer = await MailAsync(-70, incoming: true, decider);
        await MailAsync(-20, incoming: false, decider);
        await person.LinkAsync("notes", await person.CreateAsync("notes", ("hs_timestamp", At(-10)), ("hs_note_body", "No news from Robin.")), "contacts", decider);
        await CallAsync(Voicemail, decider);
        await app.PollAsync();
        (await FoundAsync(Reactivated)).Should().BeEmpty();

        var call = await CallAsync(Connected, decider);
        await app.PollAsync();

        var found = (await FoundAsync(Reactivated)).Should().ContainSingle().Subject;
        Records(found).Should().Equal(call, answer);

        await CallAsync(Connected, decider);
        await app.PollAsync();
        (await FoundAsync(Reactivated)).Should().ContainSingle();
    }

    [Fact]
    public async Task An_inspiration_session_counts_with_a_department_that_took_part_in_nothing_before()
    {
        await new Customers(app, admin).SwitchAsync(Inspiration, "suggest");
        await MeetAsync("Kennismaking", -40);
        var known = await ContactAsync("Ines", "Head of Finance", "Finance", 1);
        await MeetAsync("Inspiratiesessie finance", 0, "COMPLETED", known);
        await app.PollAsync();
        (await FoundAsync(Inspiration)).Should().BeEmpty();

        var late = await ContactAsync("Noor", "Head of Moulding", "Moulding", 1);
        await MailAsync(-5, incoming: false, late);
        var session = await MeetAsync("Inspiratiesessie gieterij", 0, "COMPLETED", late);
        await app.PollAsync();

        Records((await FoundAsync(Inspiration)).Should().ContainSingle().Subject).Should().Equal(session);
    }

    private static string Id(JsonElement suggestion) => suggestion.GetProperty("id").GetString()!;

    private static IReadOnlyList<string> Records(JsonElement suggestion) => [.. suggestion.GetProperty("evidence").GetProperty("records").EnumerateArray().Select(record => record.GetProperty("id").GetString()!)];

    private string At(double days) => PersonInHubSpot.Text(app.Time.GetUtcNow().AddDays(days));

    private async Task<string> ContactAsync(string name, string title, string department, params int[] labels)
    {
        var contact = await person.CreateAsync("contacts", ("email", $"{name}@customer.example"), ("firstname", name), ("lastname", "Jansen"), ("jobtitle", title), ("department", department));
        await person.LinkContactAsync(contact, company, labels);
        return contact;
    }

    private async Task<string> MeetAsync(string title, double day, string outcome = "COMPLETED", string? contact = null) =>
        await LinkedAsync("meetings", await person.CreateAsync("meetings", ("hs_timestamp", At(day)), ("hs_meeting_title", title), ("hs_meeting_outcome", outcome)), contact ?? kim);

    private async Task<string> CallAsync(string outcome, string contact) => await LinkedAsync(
        "calls", await person.CreateAsync("calls", ("hs_timestamp", At(0)), ("hs_call_title", "Call"), ("hs_call_status", "COMPLETED"), ("hs_call_disposition", outcome), ("hs_call_direction", "OUTBOUND")), contact);

    private async Task<string> MailAsync(double day, bool incoming, string contact) => await LinkedAsync(
        "emails", await person.CreateAsync("emails", ("hs_timestamp", At(day)), ("hs_email_subject", "News"), ("hs_email_text", "Hello."), ("hs_email_direction", incoming ? "INCOMING_EMAIL" : "EMAIL")), contact);

    private async Task<string> LinkedAsync(string type, string id, string contact)
    {
        await person.LinkAsync(type, id, "companies", company);
        await person.LinkAsync(type, id, "contacts", contact);
        return id;
    }

    private async Task<IReadOnlyList<JsonElement>> FoundAsync(string driver) =>
    [
        .. (await admin.GetAsync($"/suggestions?account={account}&limit=200")).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("suggestion")).Where(suggestion => suggestion.GetProperty("driver").GetProperty("name").GetString() == driver),
    ];
}
