using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Portals;

/// <summary>An admin sees how the connection fares, what missing permissions cost, and can leave and come back.</summary>
public sealed class ConnectionTests(PostgresCluster cluster) : IAsyncLifetime
{
    private MirroredPortal portal = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await MirroredPortal.ImportAsync(cluster, "sso_enabled = true", "any email where subject contains 'renewal'");
        admin = await portal.App.SignInAsync(ImpactPilotApp.Admin);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Missing_permissions_are_named_with_what_they_cost()
    {
        (await admin.GetAsync("/connection")).GetProperty("missingScopes").GetArrayLength().Should().Be(0);
        await portal.QueryAsync<int>("update hubspot_connections set scopes = array_remove(array_remove(scopes, 'sales-email-read'), 'crm.schemas.companies.write') returning 1");

        var missing = (await admin.GetAsync("/connection")).GetProperty("missingScopes").EnumerateArray().ToDictionary(scope => scope.GetProperty("scope").GetString()!);

        missing.Keys.Should().BeEquivalentTo("sales-email-read", "crm.schemas.companies.write");
        missing["sales-email-read"].GetProperty("drivers").EnumerateArray().Select(driver => driver.GetString()).Should().Equal("any email where subject contains 'renewal'");
        missing["crm.schemas.companies.write"].GetProperty("costs").GetString().Should().Contain("not written");
    }

    [Fact]
    public async Task What_is_used_of_HubSpots_allowance_is_told_without_a_hold_that_is_over()
    {
        var worker = portal.App.NewWorker(settings: ["--HubSpot:Limits:BurstPerTenSeconds", "110", "--HubSpot:Limits:SearchPerSecond", "4"]);
        await portal.FailAsync(new { path = "/crm/objects/2026-03/companies/search", status = 429, times = 1, retryAfterSeconds = 30 });
        await portal.App.PollAsync(worker);

        var budgets = (await admin.GetAsync("/connection")).GetProperty("budgets").EnumerateArray().ToDictionary(budget => budget.GetProperty("lane").GetString()!);
        portal.App.Time.Advance(TimeSpan.FromSeconds(31));
        var later = (await admin.GetAsync("/connection")).GetProperty("budgets").EnumerateArray().ToDictionary(budget => budget.GetProperty("lane").GetString()!);

        (budgets["search"].GetProperty("used").GetInt32(), budgets["search"].GetProperty("allowed").GetInt32(), budgets["search"].GetProperty("seconds").GetDouble()).Should().Be((1, 1, 0.25));
        budgets["search"].GetProperty("heldUntil").GetDateTimeOffset().Should().Be(portal.App.Time.GetUtcNow().AddSeconds(-1));
        (later["search"].GetProperty("used").GetInt32(), later["search"].GetProperty("heldUntil").ValueKind).Should().Be((0, JsonValueKind.Null));
    }

    [Fact]
    public async Task The_one_who_connected_is_named_once_HubSpot_has_deactivated_them()
    {
        var csm = await portal.App.SignInAsync(ImpactPilotApp.Csm);
        await portal.App.SignInAsync(ImpactPilotApp.Manager);
        await portal.QueryAsync<int>($"update users set active = false where email = '{ImpactPilotApp.Manager}' returning 1");

        var warned = await csm.GetAsync("/connection");
        await portal.App.SignInAsync(ImpactPilotApp.Admin);

        (warned.GetProperty("state").GetString(), warned.GetProperty("reconnectUrl").GetString()).Should().Be(("degraded", "/sign-in?returnTo=/connection"));
        warned.GetProperty("headline").GetString().Should().Contain("deactivated").And.Contain("Morgan Lee");
        (await csm.GetAsync("/connection")).GetProperty("state").GetString().Should().Be("connected", "now it rests on the admin's grant");
    }

    [Fact]
    public async Task A_new_encryption_key_takes_over_with_the_next_refresh_and_the_old_one_can_go()
    {
        var newKey = Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        var during = portal.App.NewWorker(settings: ["--ImpactPilot:EncryptionKey", newKey, "--ImpactPilot:PreviousEncryptionKey", portal.App.EncryptionKey]);
        await portal.App.PollAsync(during);
        (await portal.ScalarAsync<string?>("select string_agg(last_error, ' ') from sync_cursors")).Should().BeNull("what the old key locked is opened");
        portal.App.Time.Advance(TimeSpan.FromMinutes(29));
        await portal.App.PollAsync(during);

        var after = portal.App.NewWorker(settings: ["--ImpactPilot:EncryptionKey", newKey]);
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.App.PollAsync(after);

        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().HaveCount(1);
    }

    [Fact]
    public async Task Waiting_webhooks_and_their_lag_are_told()
    {
        var (company, now) = (await portal.CompanyWithoutAsync("sso_enabled"), portal.App.Time.GetUtcNow());
        await portal.QueryAsync<int>($"insert into webhook_hints (portal_id, object_type, object_id, asked, occurred_at, received_at, attempts) values ('{portal.Id.Value}', 'company', '{company}', 1, '{now.AddSeconds(-20):O}', '{now.AddSeconds(-10):O}', 0) returning 1");

        var waiting = (await admin.GetAsync("/connection")).GetProperty("webhooks");
        await portal.QueryAsync<int>($"insert into pending_work (portal_id, kind, subject, asked, due_at, attempts) values ('{portal.Id.Value}', 'follow-webhooks', 'hints', 1, '{now:O}', 0) returning 1");
        await portal.App.RunDueWorkAsync();
        var followed = (await admin.GetAsync("/connection")).GetProperty("webhooks");

        (waiting.GetProperty("waiting").GetInt32(), waiting.GetProperty("oldestWaitingSeconds").GetDouble()).Should().Be((1, 10d));
        waiting.GetProperty("lastLagSeconds").ValueKind.Should().Be(JsonValueKind.Null);
        (followed.GetProperty("waiting").GetInt32(), followed.GetProperty("lastLagSeconds").GetDouble()).Should().Be((0, 20d));
    }

    [Fact]
    public async Task Disconnecting_uninstalls_the_app_erases_its_keys_and_calls_nobody_any_more()
    {
        var csm = await portal.App.SignInAsync(ImpactPilotApp.Csm);
        await csm.PostAsync("/connection/disconnect", expect: HttpStatusCode.Forbidden);
        var accounts = await portal.ScalarAsync<long>("select count(*) from accounts");

        (await admin.PostAsync("/connection/disconnect")).GetProperty("uninstalled").GetBoolean().Should().BeTrue();

        (await portal.CallsAsync("/appinstalls/2026-03/external-install")).Should().Be(1);
        (await portal.ScalarAsync<int>("select length(access_token) + length(refresh_token) from hubspot_connections")).Should().Be(0);
        var calls = await portal.CallsAsync();
        portal.App.Time.Advance(TimeSpan.FromDays(1));
        await portal.App.RunDueWorkAsync();
        (await portal.CallsAsync()).Should().Be(calls);
        (await admin.GetAsync("/connection")).GetProperty("state").GetString().Should().Be("disconnected");
        await admin.PostAsync("/connection/disconnect", expect: HttpStatusCode.Conflict);

        await portal.SignInAsync();
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.App.PollAsync();
        (await admin.GetAsync("/connection")).GetProperty("state").GetString().Should().Be("connected");
        (await portal.ScalarAsync<long>("select count(*) from accounts")).Should().Be(accounts);
        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().HaveCount(1);
    }

    [Fact]
    public async Task Where_hubspot_does_not_confirm_the_keys_are_erased_all_the_same()
    {
        await portal.FailAsync(new { path = "/appinstalls/2026-03/external-install", status = 500, times = 10 });

        var answer = await admin.PostAsync("/connection/disconnect");

        answer.GetProperty("uninstalled").GetBoolean().Should().BeFalse();
        answer.GetProperty("message").GetString().Should().Contain("Connected apps");
        (await portal.ScalarAsync<int>("select length(access_token) + length(refresh_token) from hubspot_connections")).Should().Be(0);
    }
}
