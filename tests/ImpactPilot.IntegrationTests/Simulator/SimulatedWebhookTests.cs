using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using ImpactPilot.HubSpot;

namespace ImpactPilot.IntegrationTests.Simulator;

/// <summary>Webhooks as HubSpot sends them: what is told of a change, how it is signed, and how delivery goes wrong.</summary>
public sealed class SimulatedWebhookTests : IAsyncLifetime
{
    private const string Companies = "/crm/objects/2026-03/companies";
    private const string Company = $"{Companies}/10000001001";
    private const string Person = "ana.ruiz@brightpath.example";

    private readonly SimulatorRun _run = new();
    private WebhookReceiver _receiver = null!;

    public async ValueTask InitializeAsync()
    {
        await _run.InitializeAsync();
        _receiver = await WebhookReceiver.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_persons_change_arrives_signed_and_says_who_made_it()
    {
        await SubscribeAsync(new { subscriptionType = "object.propertyChange", objectType = "company", propertyName = "city" });
        using var ana = await _run.AsPersonAsync(Person);
        await ana.PatchAsync(Company, """{"properties":{"city":"Dinant","country":"Belgium"}}""");
        await ana.PatchAsync(Company, """{"properties":{"city":"Dinant"}}""");

        await FlushAsync();

        var told = _receiver.Events.Should().ContainSingle().Subject;
        Text(told, "subscriptionType", "objectTypeId", "objectId", "propertyName", "propertyValue", "changeSource", "isSensitive", "attemptNumber")
            .Should().Be("object.propertyChange 0-2 10000001001 city Dinant CRM_UI false 0");
        Text(told, "portalId", "appId", "occurredAt").Should().Be("62515 2481632 1795165200000");
        told["sourceId"]!.ToString().Should().Be("userId:" + (await _run.UserAsync(Person))["userId"]);
        _receiver.Verdict(_receiver.Requests.Single(), _run.Time.GetUtcNow()).Should().Be(HubSpotSignatureVerdict.Accepted);
    }

    [Fact]
    public async Task What_the_app_wrote_carries_the_apps_id_as_its_source()
    {
        await SubscribeAsync(new { subscriptionType = "company.propertyChange", propertyName = "contract_end_date" });
        await _run.App.PatchAsync(Company, """{"properties":{"contract_end_date":"2030-01-02"}}""");

        await FlushAsync();

        var told = _receiver.Events.Should().ContainSingle().Subject;
        Text(told, "subscriptionType", "changeSource", "propertyValue").Should().Be("company.propertyChange INTEGRATION 1893542400000");
        told["sourceId"]!.ToString().Should().Be(told["appId"]!.ToString());
        told["objectTypeId"].Should().BeNull();
    }

    [Fact]
    public async Task Creation_association_from_both_ends_and_deletion_are_told()
    {
        await SubscribeAsync(
            new { subscriptionType = "object.creation", objectType = "contact" },
            new { subscriptionType = "object.associationChange", objectType = "contact" },
            new { subscriptionType = "object.associationChange", objectType = "company" },
            new { subscriptionType = "object.deletion", objectType = "contact" });
        var contact = (await _run.App.PostJsonAsync("/crm/objects/2026-03/contacts", new
        {
            properties = new { email = "new@customer.example" },
            associations = new[] { new { to = new { id = "10000001001" }, types = new[] { new { associationCategory = "HUBSPOT_DEFINED", associationTypeId = 1 } } } },
        }))["id"]!.ToString();
        await _run.App.DeleteAsync($"/crm/objects/2026-03/contacts/{contact}/associations/companies/10000001001");
        await _run.App.DeleteAsync($"/crm/objects/2026-03/contacts/{contact}");

        await FlushAsync();

        _receiver.Events.Select(told => Text(told, "subscriptionType", "changeFlag", "associationType", "associationTypeId", "isPrimaryAssociation", "associationRemoved"))
            .Should().Equal(
                "object.creation NEW    ",
                "object.associationChange  CONTACT_TO_COMPANY 1 true false", "object.associationChange  COMPANY_TO_CONTACT 2 true false",
                "object.associationChange  CONTACT_TO_COMPANY 1 true true", "object.associationChange  COMPANY_TO_CONTACT 2 true true",
                "object.deletion DELETED    ");
        Text(_receiver.Events[1], "fromObjectId", "fromObjectTypeId", "toObjectId", "toObjectTypeId").Should().Be($"{contact} 0-1 10000001001 0-2");
    }

    [Fact]
    public async Task Refused_and_unanswered_batches_come_again_with_their_attempt_counted()
    {
        await SubscribeAsync(new { subscriptionType = "object.creation", objectType = "company" });
        await _run.Http.PostJsonAsync("/_sim/webhooks", new { timeoutSeconds = 0.3 });
        _receiver.Answer(HttpStatusCode.Unauthorized, null, HttpStatusCode.NoContent);
        await CreateAsync(1);

        var tally = await FlushAsync();

        _receiver.Events.Select(told => told["attemptNumber"]!.GetValue<int>()).Should().Equal(0, 1, 2);
        Text(tally, "owed", "delivered", "givenUp", "attempts").Should().Be("0 1 0 3");
    }

    [Fact]
    public async Task After_ten_retries_HubSpot_gives_up()
    {
        await SubscribeAsync(new { subscriptionType = "object.creation", objectType = "company" });
        _receiver.Answer([.. Enumerable.Repeat<HttpStatusCode?>(HttpStatusCode.InternalServerError, 11)]);
        await CreateAsync(2);

        var tally = await FlushAsync();

        Text(tally, "owed", "delivered", "givenUp", "attempts").Should().Be("0 0 2 11");
    }

    [Fact]
    public async Task Batches_have_at_most_a_hundred_events()
    {
        await SubscribeAsync(new { subscriptionType = "object.creation", objectType = "company" });
        await CreateAsync(150);

        await FlushAsync();

        _receiver.Batches.Select(batch => batch.Count).Should().Equal(100, 50);
        (await _run.Http.PostAsync("/_sim/webhooks", new { batchSize = 101 })).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Duplicates_delay_and_disorder_are_the_same_for_the_same_seed()
    {
        var first = await DisorderedAsync(_run, _receiver);
        await using var again = new SimulatorRun();
        await again.InitializeAsync();
        await using var receiver = await WebhookReceiver.StartAsync();
        var second = await DisorderedAsync(again, receiver);

        second.Should().Equal(first);
        first.Distinct().Should().HaveCount(60);
        first.Should().HaveCountGreaterThan(65).And.NotBeInAscendingOrder();
    }

    [Fact]
    public async Task A_delayed_event_waits_for_the_simulators_clock()
    {
        await SubscribeAsync(new { subscriptionType = "object.creation", objectType = "company" });
        await _run.Http.PostJsonAsync("/_sim/webhooks", new { hold = false, delaySeconds = 600 });
        await CreateAsync(1);
        (await _run.Http.GetJsonAsync("/_sim/webhooks"))["tally"]!["owed"]!.GetValue<int>().Should().Be(1);

        _run.Time.Advance(TimeSpan.FromMinutes(10));
        await _receiver.First.WaitAsync(TestContext.Current.CancellationToken);

        _receiver.Events.Should().ContainSingle();
    }

    [Fact]
    public async Task With_a_target_in_its_settings_changes_arrive_by_themselves()
    {
        await using var told = new SimulatorRun($"--Simulator:Webhooks:Target={_receiver.Target}");
        await told.InitializeAsync();

        await told.App.PatchAsync(Company, """{"properties":{"city":"Dinant"}}""");
        await _receiver.First.WaitAsync(TestContext.Current.CancellationToken);

        Text(_receiver.Events.Should().ContainSingle().Subject, "subscriptionType", "propertyValue").Should().Be("object.propertyChange Dinant");
    }

    [Fact]
    public async Task A_portal_that_removed_the_app_tells_it_nothing()
    {
        await SubscribeAsync(new { subscriptionType = "object.propertyChange", objectType = "company" });
        await _run.App.DeleteAsync("/appinstalls/2026-03/external-install");
        using var ana = await _run.AsPersonAsync(Person);
        await ana.PatchAsync(Company, """{"properties":{"city":"Dinant"}}""");

        Text(await FlushAsync(), "attempts").Should().Be("0");

        await _run.SignInAsync(SimulatorRun.AllScopes);
        await ana.PatchAsync(Company, """{"properties":{"city":"Huy"}}""");
        Text(await FlushAsync(), "attempts").Should().Be("1");
    }

    [Theory]
    [InlineData("company.birthday", "company")]
    [InlineData("object.creation", "spaceship")]
    [InlineData("object.privacyDeletion", "contact")]
    [InlineData("", "company")]
    public async Task A_subscription_HubSpot_does_not_know_is_refused(string subscriptionType, string objectType)
    {
        var answer = await _run.Http.PostAsync("/_sim/webhooks", new { target = _receiver.Target, subscriptions = new[] { new { subscriptionType, objectType } } });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static async Task<List<string>> DisorderedAsync(SimulatorRun run, WebhookReceiver receiver)
    {
        await run.Http.PostJsonAsync("/_sim/webhooks", new
        {
            target = receiver.Target, hold = true, duplicateShare = 0.3, disorderShare = 0.5, delaySeconds = 30, batchSize = 7,
            subscriptions = new[] { new { subscriptionType = "object.propertyChange", objectType = "company", propertyName = "city" } },
        });
        for (var number = 0; number < 60; number++)
            await run.App.PatchAsync(Company, $$$"""{"properties":{"city":"City {{{number:00}}}"}}""");
        await run.Http.PostJsonAsync("/_sim/webhooks/flush", new { });
        return [.. receiver.Events.Select(told => told["propertyValue"]!.ToString())];
    }

    private Task<JsonNode> SubscribeAsync(params object[] subscriptions) =>
        _run.Http.PostJsonAsync("/_sim/webhooks", new { target = _receiver.Target, hold = true, subscriptions });

    private async Task CreateAsync(int count)
    {
        foreach (var some in Enumerable.Range(0, count).Chunk(100))
        {
            var inputs = some.Select(number => new { properties = new { name = number.ToString(CultureInfo.InvariantCulture) } });
            await _run.App.PostJsonAsync($"{Companies}/batch/create", new { inputs });
        }
    }

    private Task<JsonNode> FlushAsync() => _run.Http.PostJsonAsync("/_sim/webhooks/flush", new { });

    private static string Text(JsonNode told, params string[] fields) => string.Join(' ', fields.Select(field => told[field]?.ToString()));
}
