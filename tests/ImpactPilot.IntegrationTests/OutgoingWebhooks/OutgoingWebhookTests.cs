using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Domain.Notices;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace ImpactPilot.IntegrationTests.OutgoingWebhooks;

/// <summary>What happens is told to a real server, signed, until it is taken.</summary>
public sealed class OutgoingWebhookTests(OutgoingWebhookTests.Rig rig) : IClassFixture<OutgoingWebhookTests.Rig>, IAsyncLifetime
{
    private readonly ImpactPilotApp app = rig.App;
    private readonly ApiClient admin = rig.Admin;
    private Receiver receiver = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => receiver = await Receiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var endpoint in (await admin.GetAsync("/outgoing-webhooks")).GetProperty("endpoints").EnumerateArray())
            await admin.DeleteAsync($"/outgoing-webhooks/{Id(endpoint)}", Version(endpoint), HttpStatusCode.NoContent);
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_win_and_its_undoing_are_told_signed_with_the_secret()
    {
        var (_, secret) = await CreateAsync("impact.won", "impact.undone");

        await WinAndUndoAsync();
        var arrived = receiver.Arrived.ToArray();
        arrived.Select(message => Json(message).GetProperty("type").GetString()).Should().Equal("impact.won", "impact.undone");
        arrived.Select(message => message.Id).Should().OnlyHaveUniqueItems();
        foreach (var message in arrived)
        {
            message.Signature.Should().Be(Signature(secret, message));
            message.Timestamp.Should().Be($"{app.Time.GetUtcNow().ToUnixTimeSeconds()}");
        }

        var data = Json(arrived[0]).GetProperty("data");
        data.GetProperty("account").GetProperty("name").GetString().Should().NotBeEmpty();
        data.GetProperty("driver").GetProperty("name").GetString().Should().Be(data.GetProperty("after").GetProperty("driver").GetString());
        data.GetProperty("by").GetProperty("email").GetString().Should().Be(ImpactPilotApp.Admin);
    }

    [Fact]
    public async Task Only_what_was_chosen_is_told_and_nothing_while_it_is_off()
    {
        var (endpoint, _) = await CreateAsync("impact.undone");

        await WinAndUndoAsync();
        receiver.Arrived.Should().ContainSingle();
        await ChangeAsync(endpoint, on: false);
        await WinAndUndoAsync();
        receiver.Arrived.Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_not_taken_is_sent_again_after_growing_waits_under_the_same_id()
    {
        var (endpoint, _) = await CreateAsync("impact.won");
        receiver.Answer = Answers(StatusCodes.Status500InternalServerError, "not today");

        await WinAndUndoAsync();
        var failed = await LastAsync(endpoint);
        (failed.GetProperty("status").GetString(), failed.GetProperty("attempts").GetInt32(), failed.GetProperty("answerStatus").GetInt32(), failed.GetProperty("answer").GetString())
            .Should().Be(("waiting", 1, 500, "not today"));
        failed.GetProperty("nextAttemptAt").GetDateTimeOffset().Should().Be(app.Time.GetUtcNow() + Retries.After(1)!.Value);

        app.Time.Advance(Retries.After(1)!.Value);
        await app.RunDueWorkAsync();
        receiver.Answer = _ => Task.CompletedTask;
        app.Time.Advance(Retries.After(2)!.Value - TimeSpan.FromSeconds(1));
        await app.RunDueWorkAsync();
        receiver.Arrived.Should().HaveCount(2, "it is not due before its time");
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.RunDueWorkAsync();

        (await LastAsync(endpoint)).GetProperty("status").GetString().Should().Be("delivered");
        receiver.Arrived.Should().HaveCount(3);
        receiver.Arrived.Select(message => message.Id).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Who_takes_nothing_for_days_is_switched_off_and_is_sent_what_waits_when_on_again()
    {
        var (endpoint, _) = await CreateAsync("impact.won");
        receiver.Answer = Answers(StatusCodes.Status503ServiceUnavailable, "");
        await WinAndUndoAsync();

        app.Time.Advance(Retries.Patience);
        await WinAndUndoAsync();

        var off = await EndpointAsync(endpoint);
        off.GetProperty("on").GetBoolean().Should().BeFalse();
        off.GetProperty("offBecause").GetString().Should().Contain("3 days").And.Contain("503");
        (await admin.GetAsync("/audit?action=webhook.switched_off")).GetProperty("items").GetArrayLength().Should().BePositive();
        var arrived = receiver.Arrived.Count;
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.RunDueWorkAsync();
        receiver.Arrived.Should().HaveCount(arrived, "nothing is sent while it is off");

        receiver.Answer = _ => Task.CompletedTask;
        var on = await ChangeAsync(off, on: true);
        await app.RunDueWorkAsync();
        on.GetProperty("offBecause").ValueKind.Should().Be(JsonValueKind.Null);
        (await EndpointAsync(endpoint)).GetProperty("waiting").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task A_message_is_given_up_after_the_last_attempt_and_can_be_sent_again()
    {
        var (endpoint, _) = await CreateAsync("impact.won");
        receiver.Answer = Answers(StatusCodes.Status400BadRequest, "no");
        await WinAndUndoAsync();
        var message = await LastAsync(endpoint);
        await SqlAsync($"update webhook_deliveries set attempts = {Retries.Most - 1} where id = '{Id(message)}'");
        app.Time.Advance(Retries.After(1)!.Value);
        await app.RunDueWorkAsync();
        (await LastAsync(endpoint)).GetProperty("status").GetString().Should().Be("givenUp");

        receiver.Answer = _ => Task.CompletedTask;
        await admin.PostAsync($"/outgoing-webhooks/{Id(endpoint)}/deliveries/{Id(message)}/resend");
        await app.RunDueWorkAsync();

        (await LastAsync(endpoint)).GetProperty("status").GetString().Should().Be("delivered");
        receiver.Arrived.Last().Id.Should().Be(Id(message));
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_or_sends_us_elsewhere_has_not_taken_it()
    {
        var (endpoint, _) = await CreateAsync("impact.won");
        receiver.Answer = http =>
        {
            http.Response.Redirect($"{receiver.Address}/elsewhere");
            return Task.CompletedTask;
        };
        (await TestAsync(endpoint)).GetProperty("answerStatus").GetInt32().Should().Be(302);
        receiver.Arrived.Should().ContainSingle().Which.Path.Should().Be("/hook");

        receiver.Answer = http => Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
        var late = await TestAsync(endpoint);
        (late.GetProperty("status").GetString(), late.GetProperty("answerStatus").ValueKind).Should().Be(("givenUp", JsonValueKind.Null));
        late.GetProperty("answer").GetString().Should().Contain("Nothing was answered");
    }

    [Fact]
    public async Task A_new_secret_signs_beside_the_former_one_for_a_day()
    {
        var (endpoint, former) = await CreateAsync("impact.won");
        var secret = (await admin.PostAsync($"/outgoing-webhooks/{Id(endpoint)}/rotate")).GetProperty("secret").GetString()!;
        secret.Should().NotBe(former);

        await TestAsync(endpoint);
        var both = receiver.Arrived.Last();
        both.Signature.Should().Be($"{Signature(secret, both)} {Signature(former, both)}");
        app.Time.Advance(TimeSpan.FromHours(24));
        await TestAsync(endpoint);
        receiver.Arrived.Last().Signature.Should().Be(Signature(secret, receiver.Arrived.Last()));
    }

    [Fact]
    public async Task What_happens_in_another_portal_is_never_told_here()
    {
        await CreateAsync("impact.won", "impact.undone", "suggestion.created", "points.corrected", "cycle.started", "cycle.ended");
        var other = Guid.CreateVersion7(app.Time.GetUtcNow());
        await SqlAsync(
            $"""
            insert into portals (portal_id, hub_id, name, time_zone, fiscal_start_month, ui_domain, csm_property, snooze_days, own_accounts_only, impacted_from_points, created_at)
            values ('{other}', '{other}', 'Other', 'UTC', 1, 'app.hubspot.com', 'hubspot_owner_id', 10, true, 1, now());
            insert into audit (portal_id, id, at, action, subject_id, origin) values ('{other}', '{other}', now(), 'impact.won', '{other}', 'test'), ('{other}', gen_random_uuid(), now(), 'cycle.started', '{other}', 'test');
            """);
        await SqlAsync("update pending_work set due_at = '2026-01-01' where kind = 'tell'");

        await app.RunDueWorkAsync();

        receiver.Arrived.Should().BeEmpty();
    }

    [Theory]
    [InlineData("http://hooks.example.com/x", "encryption")]
    [InlineData("https://10.1.2.3/x", "closed network")]
    [InlineData("https://[fd00::1]/x", "closed network")]
    [InlineData("https://169.254.169.254/latest/meta-data", "closed network")]
    [InlineData("https://user:secret@hooks.example.com", "without a name")]
    [InlineData("ftp://hooks.example.com", "in full")]
    [InlineData("hooks", "in full")]
    public async Task An_address_that_must_not_be_called_is_refused(string url, string words)
    {
        var refused = await admin.PostAsync("/outgoing-webhooks", new { name = "Bad", url, events = new[] { "impact.won" }, on = true }, HttpStatusCode.BadRequest);

        (refused.GetProperty("code").GetString(), refused.GetProperty("field").GetString()).Should().Be(("outgoing_webhooks.address", "url"));
        refused.GetProperty("detail").GetString().Should().Contain(words);
    }

    [Fact]
    public async Task Only_admins_come_in_and_no_change_is_made_over_an_unseen_one()
    {
        var (endpoint, _) = await CreateAsync("impact.won");
        var manager = await app.SignInAsync(ImpactPilotApp.Manager);
        var path = $"/outgoing-webhooks/{Id(endpoint)}";
        var fields = new { name = "x", url = "https://hooks.example.com", events = new[] { "impact.won" }, on = true };

        foreach (var refused in new[] { "/outgoing-webhooks", $"{path}/deliveries" })
            (await manager.Http.GetAsync(new Uri("/api/v1" + refused, UriKind.Relative), Cancel)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        foreach (var refused in new[] { $"{path}/rotate", $"{path}/test", $"{path}/deliveries/{Guid.Empty}/resend" })
            await manager.PostAsync(refused, expect: HttpStatusCode.Forbidden);
        await manager.PostAsync("/outgoing-webhooks", fields, HttpStatusCode.Forbidden);
        await manager.PutAsync(path, fields, Version(endpoint), HttpStatusCode.Forbidden);
        await manager.DeleteAsync(path, Version(endpoint), HttpStatusCode.Forbidden);
        (await admin.PutAsync(path, fields, "7", HttpStatusCode.PreconditionFailed)).GetProperty("code").GetString().Should().Be("outgoing_webhooks.stale");
        (await admin.PostAsync("/outgoing-webhooks", fields with { events = ["everything"] }, HttpStatusCode.BadRequest)).GetProperty("code").GetString().Should().Be("outgoing_webhooks.event_unknown");
    }

    private static string Id(JsonElement one) => one.GetProperty("id").GetString()!;

    private static string Version(JsonElement endpoint) => endpoint.GetProperty("version").GetRawText();

    private static JsonElement Json(Arrival message) => JsonSerializer.Deserialize<JsonElement>(message.Body);

    // As the receiver's own library would work it out.
    private static string Signature(string secret, Arrival message) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{message.Id}.{message.Timestamp}.{message.Body}")));

    private static Func<HttpContext, Task> Answers(int status, string text) => http =>
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(text);
    };

    private async Task<(JsonElement Endpoint, string Secret)> CreateAsync(params string[] events)
    {
        var made = await admin.PostAsync("/outgoing-webhooks", new { name = "Warehouse", url = $"{receiver.Address}/hook", events, on = true });
        return (made.GetProperty("endpoint"), made.GetProperty("secret").GetString()!);
    }

    private async Task<JsonElement> ChangeAsync(JsonElement endpoint, bool on) => await admin.PutAsync(
        $"/outgoing-webhooks/{Id(endpoint)}", new { name = "Warehouse", url = $"{receiver.Address}/hook", events = endpoint.GetProperty("events"), on }, Version(endpoint));

    private async Task<JsonElement> EndpointAsync(JsonElement endpoint) =>
        (await admin.GetAsync("/outgoing-webhooks")).GetProperty("endpoints").EnumerateArray().Single(one => Id(one) == Id(endpoint));

    private async Task<JsonElement> LastAsync(JsonElement endpoint) => (await admin.GetAsync($"/outgoing-webhooks/{Id(endpoint)}/deliveries")).GetProperty("items")[0];

    // Messages of one instant have no order.
    private async Task<JsonElement> TestAsync(JsonElement endpoint)
    {
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await admin.PostAsync($"/outgoing-webhooks/{Id(endpoint)}/test");
        await app.RunDueWorkAsync();
        return await LastAsync(endpoint);
    }

    private async Task WinAndUndoAsync()
    {
        var won = await admin.PostAsync($"/accounts/{rig.Account}/drivers/{rig.Driver}/win");
        await app.RunDueWorkAsync();
        await admin.PostAsync($"/impacts/{won.GetProperty("impactId").GetString()}/undo");
        await app.RunDueWorkAsync();
    }

    private async Task SqlAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    /// <summary>The demo's portal with a worker that waits one second for an answer, and a driver that can be won again and again.</summary>
    public sealed class Rig(PostgresCluster cluster) : IAsyncLifetime
    {
        private readonly DemoPortal portal = new(cluster);

        public ImpactPilotApp App => portal.App;

        public ApiClient Admin => portal.Admin;

        public string Account { get; private set; } = "";

        public string Driver { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            await portal.InitializeAsync("--OutgoingWebhooks:TimeoutSeconds", "1");
            Account = Id((await Admin.GetAsync("/accounts?whose=all")).GetProperty("items")[0]);
            var area = (await Admin.GetAsync($"/accounts/{Account}")).GetProperty("areas").EnumerateArray().SelectMany(one => one.GetProperty("drivers").EnumerateArray());
            Driver = area.First(driver => driver.GetProperty("status").GetString() == "none").GetProperty("id").GetString()!;
        }

        public ValueTask DisposeAsync() => portal.DisposeAsync();
    }
}
