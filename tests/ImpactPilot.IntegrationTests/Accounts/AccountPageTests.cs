using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Accounts;

/// <summary>What was there before us, everything that happened since, and the people it happened with.</summary>
public sealed class AccountPageTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Sso = "SSO enabled";

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private Target target = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        target = await Target.FindAsync(app, admin, "sso_enabled", Sso);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_was_in_place_before_earns_nothing_closes_its_window_and_can_be_undone()
    {
        var before = await target.StandingAsync();
        await target.SwitchOnAsync();
        var id = (await target.DetectedAsync()).GetProperty("id").GetString();

        app.Time.Advance(TimeSpan.FromMinutes(1));
        var placed = await StepAsync("inPlace", 0);

        (await target.StandingAsync()).Should().Be(before, "nothing is earned");
        (await target.WaitingAsync()).Should().BeEmpty("it expired");
        (await DriverAsync()).GetProperty("status").GetString().Should().Be("inPlace");
        Code(await admin.PostAsync($"/accounts/{target.AccountId}/drivers/{target.DriverId}/win", new { }, HttpStatusCode.Conflict)).Should().Be("points.in_place");
        (await admin.GetAsync($"/ledger?account={target.AccountId}&driver={target.DriverId}")).GetProperty("sum").GetProperty("lines").GetInt32().Should().Be(0);
        var line = (await admin.GetAsync($"/audit?action=impact.changed&account={target.AccountId}")).GetProperty("items")[0];
        line.GetProperty("changes").GetRawText().Should().Contain("""{"field":"status","before":"none","after":"inPlace"}""");
        var lines = await TimelineAsync("limit=10");
        lines.Take(2).Select(Kind).Should().BeEquivalentTo("inPlace", "expired");
        lines.First(one => Kind(one) == "inPlace").GetProperty("canUndo").GetBoolean().Should().BeTrue();

        await app.ChangeCompanyAsync(target.HubSpotId, ("sso_enabled", "false"));
        await app.PollAsync();
        await target.SwitchOnAsync();
        await app.PollAsync();
        (await target.WaitingAsync()).Should().BeEmpty("nothing is detected of what is closed");

        await admin.PostAsync($"/impacts/{placed.GetProperty("impactId").GetString()}/undo");

        (await target.WaitingAsync()).Select(one => one.GetProperty("id").GetString()).Should().Contain(id);
        (await DriverAsync()).GetProperty("status").GetString().Should().Be("none");
        await admin.PostAsync($"/suggestions/{id}/confirm");
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
        Code(await StepAsync("inPlace", (await DriverAsync()).GetProperty("version").GetInt32(), HttpStatusCode.Conflict)).Should().Be("impacts.not_possible");
    }

    [Fact]
    public async Task The_timeline_is_walked_page_by_page_and_tells_who_did_what()
    {
        await target.SwitchOnAsync();
        var id = (await target.DetectedAsync()).GetProperty("id").GetString();
        await admin.PostAsync($"/suggestions/{id}/incorrect", new { reason = "It is older than this" });
        await admin.PostAsync($"/suggestions/{id}/undo");
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await admin.PostAsync($"/suggestions/{id}/confirm");

        var whole = await TimelineAsync("limit=100");
        List<JsonElement> walked = [];
        for (var cursor = ""; ;)
        {
            var page = await admin.GetAsync($"/accounts/{target.AccountId}/timeline?limit=2{cursor}");
            walked.AddRange(page.GetProperty("items").EnumerateArray());
            if (page.GetProperty("nextCursor").GetString() is not { } next)
                break;
            cursor = $"&cursor={next}";
        }

        walked.Select(Key).Should().Equal(whole.Select(Key)).And.OnlyHaveUniqueItems();
        whole.Select(one => one.GetProperty("at").GetDateTimeOffset()).Should().BeInDescendingOrder();
        var me = (await admin.GetAsync("/session")).GetProperty("user").GetProperty("name").GetString();
        whole.Take(3).Select(Kind).Should().BeEquivalentTo("won", "confirmed", "detected");
        whole.Take(2).Should().OnlyContain(one => one.GetProperty("by").GetString() == me);
        using var refused = await admin.Http.GetAsync($"/api/v1/accounts/{target.AccountId}/timeline?cursor=yesterday", TestContext.Current.CancellationToken);
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_was_booked_later_says_when_it_happened_and_shows_its_proof_once_decided()
    {
        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();
        var found = suggestion.GetProperty("occurredAt").GetDateTimeOffset();
        app.Time.Advance(TimeSpan.FromDays(2));
        await admin.PostAsync($"/suggestions/{suggestion.GetProperty("id").GetString()}/confirm");

        var won = (await TimelineAsync("limit=10")).Single(line => Kind(line) == "won" && line.GetProperty("driver").GetString() == Sso);

        won.GetProperty("occurredAt").GetDateTimeOffset().Should().BeCloseTo(found, TimeSpan.FromMilliseconds(1));
        (won.GetProperty("at").GetDateTimeOffset() - found).Should().BeGreaterThan(TimeSpan.FromDays(1));
        var proof = await admin.GetAsync($"/suggestions/{suggestion.GetProperty("id").GetString()}");
        proof.GetProperty("status").GetString().Should().Be("confirmed");
        proof.GetProperty("evidence").GetRawText().Should().Be(suggestion.GetProperty("evidence").GetRawText());
        using var gone = await admin.Http.GetAsync($"/api/v1/suggestions/{Guid.Empty}", TestContext.Current.CancellationToken);
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_driver_says_where_it_is_explained_and_that_a_win_of_an_ended_cycle_stays()
    {
        await admin.PostAsync($"/accounts/{target.AccountId}/drivers/{target.DriverId}/win", new { });
        (await DriverAsync()).GetProperty("isFrozen").GetBoolean().Should().BeFalse();
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var end = database.CreateCommand("update cycles set status = 'Ended' where status = 'Active'; update drivers set playbook_url = 'https://guide.example/sso'");
        await end.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var driver = await DriverAsync();

        driver.GetProperty("isFrozen").GetBoolean().Should().BeTrue();
        driver.GetProperty("playbookUrl").GetString().Should().Be("https://guide.example/sso");
        Code(await admin.PostAsync($"/impacts/{driver.GetProperty("impactId").GetString()}/undo", expect: HttpStatusCode.Conflict)).Should().Be("points.cycle_ended");
    }

    [Fact]
    public async Task Contacts_say_their_role_and_what_it_was_told_from()
    {
        List<JsonElement> contacts = [];
        foreach (var account in (await admin.GetAsync("/accounts?limit=50")).GetProperty("items").EnumerateArray())
            contacts.AddRange((await admin.GetAsync($"/accounts/{account.GetProperty("id").GetString()}/contacts")).EnumerateArray());

        contacts.Should().NotBeEmpty().And.OnlyContain(contact => (contact.GetProperty("role").ValueKind == JsonValueKind.Null) == (contact.GetProperty("roleSource").ValueKind == JsonValueKind.Null));
        contacts.Should().Contain(contact => contact.GetProperty("role").ValueKind == JsonValueKind.String);
        (await admin.Http.GetAsync($"/api/v1/accounts/{Guid.Empty}/contacts", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private Task<JsonElement> StepAsync(string status, int version, HttpStatusCode expect = HttpStatusCode.OK) =>
        admin.PostAsync($"/accounts/{target.AccountId}/drivers/{target.DriverId}/status", new { status, version, note = "Had it when they came" }, expect);

    private async Task<JsonElement> DriverAsync() => (await admin.GetAsync($"/accounts/{target.AccountId}")).GetProperty("areas").EnumerateArray()
        .SelectMany(area => area.GetProperty("drivers").EnumerateArray()).Single(driver => driver.GetProperty("id").GetString() == target.DriverId);

    private async Task<JsonElement[]> TimelineAsync(string query) => [.. (await admin.GetAsync($"/accounts/{target.AccountId}/timeline?{query}")).GetProperty("items").EnumerateArray()];

    private static string? Kind(JsonElement line) => line.GetProperty("kind").GetString();

    private static (string?, string?) Key(JsonElement line) => (line.GetProperty("id").GetString(), Kind(line));

    private static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();
}
