using System.Globalization;
using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using Npgsql;

namespace ImpactPilot.IntegrationTests.WriteBack;

/// <summary>Impact stands on HubSpot's companies, is sent only when it changed, and never sets off anything of ours.</summary>
public sealed class WriteBackTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Points = "impactpilot_points_this_cycle";
    private const string Update = "/crm/objects/2026-03/companies/batch/update";

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private Target target = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        target = await Target.FindAsync(app, admin, "sso_enabled", "SSO enabled");
        await LaterAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Every_company_gets_its_numbers_and_a_win_changes_those_of_one()
    {
        var before = await HeldAsync(target.HubSpotId, Points);
        (await HeldAsync(target.HubSpotId, "impactpilot_impacted")).Should().BeOneOf("true", "false");
        before.Should().NotBeNull();
        var waiting = await NumberAsync("impactpilot_pending_suggestions");
        var updates = await CallsAsync(Update);

        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();
        await LaterAsync();
        (await NumberAsync("impactpilot_pending_suggestions")).Should().Be(waiting + 1);
        await admin.PostAsync($"/suggestions/{suggestion.GetProperty("id").GetString()}/confirm");
        await LaterAsync();

        (await NumberAsync(Points)).Should().Be(int.Parse(before!, CultureInfo.InvariantCulture) + target.DriverPoints);
        (await HeldAsync(target.HubSpotId, "impactpilot_last_driver")).Should().Be("SSO enabled");
        (await HeldAsync(target.HubSpotId, "impactpilot_impacted")).Should().Be("true");
        (await NumberAsync("impactpilot_pending_suggestions")).Should().Be(waiting);
        (await CallsAsync(Update)).Should().Be(updates + 2);
    }

    [Fact]
    public async Task What_we_wrote_sets_nothing_off_and_is_not_written_again()
    {
        var suggestions = await CountAsync("suggestions");
        var updates = await CallsAsync(Update);

        for (var look = 0; look < 3; look++)
            await LaterAsync();

        (await CallsAsync(Update)).Should().Be(updates);
        (await CountAsync("suggestions")).Should().Be(suggestions);
        (await CountAsync("property_changes where property like 'impactpilot%'")).Should().Be(0);
        var check = await admin.PostAsync("/conditions/check", new { text = "company.impactpilot_points_ever > 3" });
        check.GetProperty("ok").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task What_somebody_changed_at_hubspot_is_put_right_by_night()
    {
        var right = await HeldAsync(target.HubSpotId, Points);
        await app.ChangeCompanyAsync(target.HubSpotId, (Points, "999"));

        app.Time.Advance(TimeSpan.FromDays(1));
        await app.RunDueWorkAsync();

        (await HeldAsync(target.HubSpotId, Points)).Should().Be(right);
    }

    [Fact]
    public async Task A_property_that_somebody_deleted_comes_back_with_its_values()
    {
        var right = await HeldAsync(target.HubSpotId, Points);
        await HubSpotAsync(HttpMethod.Delete, $"/crm/properties/2026-03/companies/{Points}");

        app.Time.Advance(TimeSpan.FromDays(1));
        await app.RunDueWorkAsync();

        (await HeldAsync(target.HubSpotId, Points)).Should().Be(right);
    }

    [Fact]
    public async Task What_happens_while_all_companies_are_compared_is_still_news_afterwards()
    {
        var before = await SqlAsync("select seen_up_to from write_back_states");
        await SqlAsync($"update pending_work set progress = '{Guid.Empty}' where kind = 'write-back'");

        await LaterAsync();
        (await SqlAsync("select seen_up_to from write_back_states")).Should().Be(before);
        await LaterAsync();

        ((DateTime)(await SqlAsync("select seen_up_to from write_back_states"))!).Should().BeAfter((DateTime)before!);
    }

    [Fact]
    public async Task It_can_be_switched_off_removed_and_switched_on_again()
    {
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);
        await csm.PutAsync("/connection/write-back", new { on = false }, 1, HttpStatusCode.Forbidden);
        await admin.PutAsync("/connection/write-back", new { on = true, remove = true }, 1, HttpStatusCode.BadRequest);

        (await admin.PutAsync("/connection/write-back", new { on = false, remove = true }, 1)).GetProperty("on").GetBoolean().Should().BeFalse();
        var updates = await CallsAsync(Update);
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.RunDueWorkAsync();
        (await CallsAsync(Update)).Should().Be(updates);
        (await PropertiesAsync()).Should().NotContain(name => name.StartsWith("impactpilot"));

        await admin.PutAsync("/connection/write-back", new { on = true }, 1);
        await app.RunDueWorkAsync();
        (await HeldAsync(target.HubSpotId, Points)).Should().NotBeNull();
        (await admin.GetAsync("/connection/write-back")).GetProperty("error").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Without_the_permission_nothing_is_tried_and_the_reason_is_told()
    {
        var updates = await CallsAsync(Update);
        await SqlAsync("update hubspot_connections set scopes = array_remove(scopes, 'crm.objects.companies.write'); update write_back_states set compared_at = null");

        await LaterAsync();

        (await CallsAsync(Update)).Should().Be(updates);
        (await admin.GetAsync("/connection/write-back")).GetProperty("error").GetString().Should().Contain("crm.objects.companies.write");
    }

    private async Task LaterAsync()
    {
        app.Time.Advance(TimeSpan.FromSeconds(31));
        await app.RunDueWorkAsync();
    }

    private Task<string?> HeldAsync(string company, string property) => app.HubSpotValueAsync(company, property);

    private async Task<int> NumberAsync(string property) => int.Parse((await HeldAsync(target.HubSpotId, property))!, CultureInfo.InvariantCulture);

    private async Task<int> CountAsync(string from) => (int)(long)(await SqlAsync($"select count(*) from {from}"))!;

    private async Task<object?> SqlAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancel);
    }

    private async Task<int> CallsAsync(string path) =>
        JsonSerializer.Deserialize<JsonElement>(await app.HubSpot.GetStringAsync(new Uri("/_sim/requests", UriKind.Relative), Cancel)).GetProperty("requests").EnumerateArray()
            .Where(count => count.GetProperty("path").GetString() == path).Sum(count => count.GetProperty("count").GetInt32());

    private async Task<IEnumerable<string>> PropertiesAsync() =>
        (await HubSpotAsync(HttpMethod.Get, "/crm/properties/2026-03/companies")).GetProperty("results").EnumerateArray().Select(property => property.GetProperty("name").GetString()!);

    private async Task<JsonElement> HubSpotAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new("Bearer", await app.PersonalTokenAsync()) } };
        using var response = await app.HubSpot.SendAsync(request, Cancel);
        response.EnsureSuccessStatusCode();
        var text = await response.Content.ReadAsStringAsync(Cancel);
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
