using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>What people write in HubSpot becomes "Impact detected" with the words that prove it, once, and points when confirmed.</summary>
public sealed class DetectImpactTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Realized = "Value realized";
    private const string Presented = "Presented progress vs customer goals";
    private const string Words = "Five was our target for the year, so that objective is met.";
    private const string Mail = $"Hi Ana,\n\napprovals take four days now. {Words}\n\nRegards, Kim";
    private const string Review = "We presented the progress towards her goals. Approval time fell from nine days to four against a target of five, and she said it was better than she had hoped.";

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private PersonInHubSpot person = null!;
    private Customers customers = null!;
    private JsonElement account;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Company => account.GetProperty("hubSpotId").GetString()!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        person = new PersonInHubSpot(app);
        customers = new(app, admin);
        account = await customers.NextAsync(Realized);
        await app.PollAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_mail_that_proves_a_driver_is_suggested_with_its_words_and_earns_points()
    {
        var before = await PointsAsync();
        var mail = await WriteAsync(Mail);
        await app.PollAsync();

        var found = (await FoundAsync(Realized)).Single();
        var evidence = found.GetProperty("evidence");
        var quote = evidence.GetProperty("quote");
        quote.GetProperty("text").GetString().Should().Be(Words);
        Mail.Substring(quote.GetProperty("start").GetInt32(), Words.Length).Should().Be(Words);
        quote.GetProperty("property").GetString().Should().Be("hs_email_text");
        quote.GetProperty("speaker").GetString().Should().Be("customer");
        evidence.GetProperty("records")[0].GetProperty("id").GetString().Should().Be(mail);
        found.GetProperty("confidence").GetString().Should().BeOneOf("likely", "worth a look");
        found.GetProperty("explanation").GetString().Should().Contain("customer");

        await admin.PostAsync($"/suggestions/{found.GetProperty("id").GetString()}/confirm");
        (await PointsAsync()).Should().Be(before + found.GetProperty("driver").GetProperty("points").GetInt32());
    }

    [Fact]
    public async Task The_words_are_shown_in_their_text_as_long_as_it_has_them()
    {
        var mail = await WriteAsync(Mail);
        await app.PollAsync();
        var id = (await FoundAsync(Realized)).Single().GetProperty("id").GetString();
        (await MarkedAsync(id)).Should().Be((Mail, Words));

        await person.ChangeAsync("emails", mail, "hs_email_text", $"Corrected:\n{Mail}");
        await app.PollAsync();
        (await MarkedAsync(id)).Should().Be(($"Corrected:\n{Mail}", Words));

        await person.ChangeAsync("emails", mail, "hs_email_text", "Never mind.");
        await app.PollAsync();
        using var gone = await admin.Http.GetAsync($"/api/v1/suggestions/{id}/text", Cancel);
        gone.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        (await gone.Content.ReadAsStringAsync(Cancel)).Should().Contain("suggestions.no_text");
    }

    [Fact]
    public async Task The_same_mail_is_suggested_once_however_often_it_is_touched()
    {
        var mail = await WriteAsync(Mail);
        await app.PollAsync();
        await admin.PostAsync($"/suggestions/{(await FoundAsync(Realized)).Single().GetProperty("id").GetString()}/incorrect", new { reason = "Not theirs." });

        await person.ChangeAsync("emails", mail, "hs_email_subject", "Corrected");
        await app.PollAsync();
        await app.PollAsync();

        (await FoundAsync(Realized)).Should().BeEmpty();
        (await CountAsync($"suggestions s join drivers d on d.id = s.driver_id where d.name = '{Realized}'")).Should().Be(1);
    }

    [Fact]
    public async Task A_meeting_counts_once_it_was_held()
    {
        var contact = await person.CreateAsync("contacts", ("email", "kim@customer.example"), ("hs_buying_role", "DECISION_MAKER"), ("jobtitle", "Head of Finance"));
        await person.LinkContactAsync(contact, Company, 1);
        var meeting = await person.CreateAsync("meetings", ("hs_timestamp", Now), ("hs_meeting_title", "Quarterly review"), ("hs_meeting_body", $"<p>{Review}</p>"), ("hs_meeting_outcome", "SCHEDULED"));
        await person.LinkAsync("meetings", meeting, "companies", Company);
        await person.LinkAsync("meetings", meeting, "contacts", contact);
        await app.PollAsync();
        (await FoundAsync(Presented)).Should().BeEmpty();

        await person.ChangeAsync("meetings", meeting, "hs_meeting_outcome", "COMPLETED");
        await app.PollAsync();

        (await FoundAsync(Presented)).Should().ContainSingle().Which.GetProperty("evidence").GetProperty("quote").GetProperty("text").GetString().Should().Contain("nine days to four");
    }

    [Fact]
    public async Task What_was_written_before_counts_only_for_an_admin_who_looks_back()
    {
        await customers.SwitchAsync(Realized, "off");
        await WriteAsync(Mail);
        await app.PollAsync();
        await customers.SwitchAsync(Realized, "suggest");
        await app.PollAsync();
        (await FoundAsync(Realized)).Should().BeEmpty();

        await customers.SwitchAsync(Realized, "off");
        await customers.SwitchAsync(Realized, "suggest", lookBackDays: 1);
        await app.PollAsync();
        await app.PollAsync();

        (await FoundAsync(Realized)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_rule_from_before_automatic_mode_had_to_be_earned_suggests_again_instead_of_winning()
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var before = database.CreateCommand($"update transitions t set mode = 'Automatic' from drivers d where d.id = t.driver_id and d.name = '{Realized}'");
        await before.ExecuteNonQueryAsync(Cancel);
        await WriteAsync(Mail);
        await app.PollAsync();

        (await FoundAsync(Realized)).Should().ContainSingle().Which.GetProperty("status").GetString().Should().Be("pending");
        (await CountAsync("transitions where mode = 'Suggest' and withdrawn_because like '%: 0 of 30 decisions.'")).Should().Be(1);
    }

    private string Now => PersonInHubSpot.Text(app.Time.GetUtcNow());

    private Task<string> WriteAsync(string text) => customers.WriteAsync(account, text);

    private Task<JsonElement> AccountAsync() => admin.GetAsync($"/accounts/{account.GetProperty("id").GetString()}");

    private async Task<int> PointsAsync() => (await AccountAsync()).GetProperty("points").GetProperty("thisCycle").GetInt32();

    private Task<IReadOnlyList<JsonElement>> FoundAsync(string driver) => customers.FoundAsync(account, driver);

    private async Task<(string Text, string Marked)> MarkedAsync(string? suggestion)
    {
        var text = await admin.GetAsync($"/suggestions/{suggestion}/text");
        var whole = text.GetProperty("text").GetString()!;
        return (whole, whole.Substring(text.GetProperty("start").GetInt32(), text.GetProperty("length").GetInt32()));
    }

    private async Task<long> CountAsync(string from)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand($"select count(*) from {from}");
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
