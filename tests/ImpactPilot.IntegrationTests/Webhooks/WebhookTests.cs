using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Features.Shared.Jobs;
using ImpactPilot.HubSpot;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Webhooks;

/// <summary>Webhooks are hints, taken fast and believed never: they only make us look sooner.</summary>
public sealed class WebhookTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Path = "/hubspot/webhooks";
    private const string Portal = "62515";

    private MirroredPortal portal = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await MirroredPortal.ImportAsync(cluster, "sso_enabled = true", "any meeting where subject contains 'Kick-off'");

        // From here on nobody polls.
        await portal.QueryAsync<int>("update pending_work set due_at = '2100-01-01' where kind = 'poll-portal' returning 1");
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_hint_makes_a_suggestion_without_a_poll()
    {
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var changedAt = await portal.ChangeAsync(company, "sso_enabled", "true");
        var searches = await portal.CallsAsync("/search");

        await DeliverAsync(Change("0-2", company, "sso_enabled", "true"));
        await portal.App.RunDueWorkAsync();

        (await portal.QueryAsync<DateTime>("select occurred_at from suggestions")).Should().Equal(changedAt.UtcDateTime);
        (await portal.QueryAsync<int>("select 1 from webhook_hints")).Should().BeEmpty();
        (await portal.CallsAsync("/search")).Should().Be(searches);
    }

    [Fact]
    public async Task A_worker_takes_a_hint_up_at_once_and_waits_for_no_tick()
    {
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.App.RunDueWorkAsync();
        await using var news = new NpgsqlConnection(portal.App.OwnerConnectionString);
        await news.OpenAsync(Cancel);
        await using (var listen = new NpgsqlCommand("listen impactpilot_outbox", news))
            await listen.ExecuteNonQueryAsync(Cancel);
        var suggested = new TaskCompletionSource();
        news.Notification += (_, told) => _ = told.Payload.Contains("suggestion", StringComparison.Ordinal) && suggested.TrySetResult();
        var listener = portal.App.NewWorker().Services.GetServices<IHostedService>().OfType<WorkListener>().Single();
        await listener.StartAsync(Cancel);

        await DeliverAsync(Change("0-2", company, "sso_enabled", "true"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!suggested.Task.IsCompleted)
            await news.WaitAsync(patience.Token);

        await listener.StopAsync(Cancel);
        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().HaveCount(1);
    }

    [Fact]
    public async Task What_a_webhook_claims_is_read_again_before_anything_is_believed()
    {
        var company = await portal.CompanyWithoutAsync("sso_enabled");

        await DeliverAsync(Change("0-2", company, "sso_enabled", "true"));
        await portal.App.RunDueWorkAsync();

        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().BeEmpty();
        (await portal.CompanyWithoutAsync("sso_enabled")).Should().Be(company);
    }

    [Fact]
    public async Task Repeated_and_disordered_events_are_one_look_and_one_suggestion()
    {
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        var event1 = Change("0-2", company, "sso_enabled", "true");
        var event2 = Change("0-2", company, "name", "Acme");
        var before = await portal.CallsAsync("companies/batch/read");

        await DeliverAsync(event2, event1, event1);
        await DeliverAsync(event1, event2);
        await portal.App.RunDueWorkAsync();
        var calls = await portal.CallsAsync("companies/batch/read") - before;
        await DeliverAsync(event1);
        await portal.App.RunDueWorkAsync();

        calls.Should().Be(1);
        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().HaveCount(1);
    }

    [Fact]
    public async Task New_records_links_and_deletions_arrive_in_both_of_hubspots_forms()
    {
        var (contact, company) = await portal.SomeContactAsync();
        var meeting = await portal.Person.MeetAsync("Kick-off approvals", contact);
        await DeliverAsync(new { portalId = 62515, subscriptionType = "object.creation", objectTypeId = "0-47", objectId = long.Parse(meeting, System.Globalization.CultureInfo.InvariantCulture), occurredAt = 1 });
        await portal.App.RunDueWorkAsync();
        (await portal.CompaniesOfAsync(meeting)).Should().Equal(company);
        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().HaveCount(1);

        await portal.Person.DeleteAsync("contacts", contact);
        await DeliverAsync(new { portalId = Portal, subscriptionType = "contact.deletion", objectId = contact });
        await portal.App.RunDueWorkAsync();
        (await portal.ScalarAsync<bool>($"select archived from mirrored_records where object_id = '{contact}'")).Should().BeTrue();
    }

    [Fact]
    public async Task Our_own_writing_and_other_portals_and_objects_lead_nowhere()
    {
        var company = await portal.CompanyWithoutAsync("sso_enabled");

        await DeliverAsync(
            new { portalId = Portal, subscriptionType = "object.propertyChange", objectTypeId = "0-2", objectId = company, changeSource = "INTEGRATION", sourceId = "54321", appId = 54321 },
            new { portalId = 999, subscriptionType = "object.propertyChange", objectTypeId = "0-2", objectId = company },
            new { portalId = Portal, subscriptionType = "object.propertyChange", objectTypeId = "0-5", objectId = "17" });

        (await portal.QueryAsync<int>("select 1 from webhook_hints")).Should().BeEmpty();
        (await portal.QueryAsync<int>("select 1 from webhook_dead_letters")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_broken_event_is_laid_aside_without_its_value_and_the_others_count()
    {
        var company = await portal.CompanyWithoutAsync("sso_enabled");

        await DeliverAsync(
            new { portalId = Portal, subscriptionType = "object.propertyChange", objectTypeId = "0-2", objectId = (string?)null, propertyValue = "private" },
            new { subscriptionType = "object.propertyChange" }, 17, null!, "text",
            Change("0-2", company, "sso_enabled", "true"));

        (await portal.QueryAsync<string>("select object_id from webhook_hints")).Should().Equal(company);
        var letter = (await portal.QueryAsync<(string Reason, string Event)>("select reason, event from webhook_dead_letters")).Single();
        letter.Reason.Should().Contain("names no record");
        letter.Event.Should().NotContain("private");
    }

    [Fact]
    public async Task Trouble_at_hubspot_delays_a_hint_and_loses_nothing()
    {
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.FailAsync(new { path = "/crm/objects/2026-03/companies/batch/read", status = 500, times = 1 });

        await DeliverAsync(Change("0-2", company, "sso_enabled", "true"));
        await portal.App.RunDueWorkAsync();
        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().BeEmpty();
        portal.App.Time.Advance(TimeSpan.FromSeconds(10));
        await portal.App.RunDueWorkAsync();

        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().HaveCount(1);
    }

    [Fact]
    public async Task Trouble_with_one_kind_of_record_is_not_forgotten_over_the_success_of_another()
    {
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var (contact, _) = await portal.SomeContactAsync();
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.FailAsync(new { path = "/crm/objects/2026-03/companies/batch/read", status = 400, times = 1 });

        await DeliverAsync(Change("0-2", company, "sso_enabled", "true"), Change("0-1", contact, "jobtitle", "Buyer"));
        await portal.App.RunDueWorkAsync();
        (await portal.QueryAsync<string>("select object_id from webhook_hints")).Should().Equal(company);
        portal.App.Time.Advance(TimeSpan.FromSeconds(10));
        await portal.App.RunDueWorkAsync();

        (await portal.QueryAsync<int>("select 1 from webhook_hints")).Should().BeEmpty();
        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_batch_that_hubspot_refuses_is_halved_until_the_good_ones_are_read()
    {
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.FailAsync(new { path = "/crm/objects/2026-03/companies/batch/read", status = 400, times = 2 });

        await DeliverAsync(Change("0-2", company, "sso_enabled", "true"), Change("0-2", "1", "name", "Nobody"), Change("0-2", "2", "name", "Nobody"));
        await portal.App.RunDueWorkAsync();

        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().HaveCount(1);
        (await portal.QueryAsync<int>("select attempts from webhook_hints")).Should().Equal(1);
    }

    [Fact]
    public async Task What_hubspot_never_answers_for_is_laid_aside_and_can_be_tried_again_or_put_away()
    {
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.FailAsync(new { path = "/crm/objects/2026-03/companies/batch/read", status = 400, times = 5 });
        await DeliverAsync(Change("0-2", company, "sso_enabled", "true"), new { portalId = Portal, subscriptionType = "company.deletion" });
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await portal.App.RunDueWorkAsync();
            portal.App.Time.Advance(TimeSpan.FromSeconds(10));
        }

        var admin = await portal.App.SignInAsync(ImpactPilotApp.Admin);
        var csm = await portal.App.SignInAsync(ImpactPilotApp.Csm);
        var letters = (await admin.GetAsync("/connection/dead-letters")).EnumerateArray().ToDictionary(letter => letter.GetProperty("event").GetString()!.Contains(company, StringComparison.Ordinal));
        letters.Should().HaveCount(2);
        var (good, bad) = ($"/connection/dead-letters/{letters[true].GetProperty("id").GetString()}", $"/connection/dead-letters/{letters[false].GetProperty("id").GetString()}");
        await csm.PostAsync($"{good}/retry", expect: HttpStatusCode.Forbidden);
        await admin.PostAsync($"{bad}/retry", expect: HttpStatusCode.Conflict);
        await admin.PostAsync($"{good}/retry", expect: HttpStatusCode.NoContent);
        using var putAway = await admin.Http.DeleteAsync(new Uri("/api/v1" + bad, UriKind.Relative), Cancel);
        await portal.App.RunDueWorkAsync();

        putAway.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await admin.GetAsync("/connection/dead-letters")).GetArrayLength().Should().Be(0);
        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().HaveCount(1);
        await admin.PostAsync($"{good}/retry", expect: HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("stale")]
    [InlineData("from the future")]
    [InlineData("unsigned")]
    public async Task Is_refused_without_a_word(string what)
    {
        var body = Encoding.UTF8.GetBytes("[]");
        var now = portal.App.Time.GetUtcNow();
        using var response = what switch
        {
            "forged" => await portal.App.SendSignedAsync(HttpMethod.Post, Path, body, secret: "guess", cancellationToken: Cancel),
            "stale" => await portal.App.SendSignedAsync(HttpMethod.Post, Path, body, signedAt: now - HubSpotSignature.MaximumAge - TimeSpan.FromSeconds(1), cancellationToken: Cancel),
            "from the future" => await portal.App.SendSignedAsync(HttpMethod.Post, Path, body, signedAt: now + HubSpotSignature.MaximumAge + TimeSpan.FromSeconds(1), cancellationToken: Cancel),
            _ => await UnsignedAsync(),
        };

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync(Cancel)).Should().NotContain("ignature");
    }

    [Fact]
    public async Task Too_much_is_refused_and_nonsense_under_hubspots_signature_is_taken()
    {
        using var tooMuch = await portal.App.SendSignedAsync(HttpMethod.Post, Path, new byte[1024 * 1024 + 1], cancellationToken: Cancel);
        using var nonsense = await portal.App.SendSignedAsync(HttpMethod.Post, Path, "{{{"u8.ToArray(), cancellationToken: Cancel);

        tooMuch.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        nonsense.StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    private static object Change(string type, string id, string property, string value) => new
    {
        eventId = 1, subscriptionId = 2, portalId = 62515, appId = 54321, occurredAt = 1788597072520, subscriptionType = "object.propertyChange", attemptNumber = 0,
        objectId = long.Parse(id, System.Globalization.CultureInfo.InvariantCulture), objectTypeId = type, propertyName = property, propertyValue = value, changeSource = "CRM_UI", sourceId = "userId:1", isSensitive = false,
    };

    private async Task DeliverAsync(params object[] events)
    {
        using var response = await portal.App.SendSignedAsync(HttpMethod.Post, Path, JsonSerializer.SerializeToUtf8Bytes(events), cancellationToken: Cancel);
        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    private async Task<HttpResponseMessage> UnsignedAsync()
    {
        using var http = new HttpClient();
        return await http.PostAsync(new Uri(portal.App.WebAddress, Path), new StringContent("[]"), Cancel);
    }
}
