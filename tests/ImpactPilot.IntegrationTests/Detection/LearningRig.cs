using System.Globalization;
using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>One app for all tests of what is learnt; each begins with nothing decided and writes to accounts that no other has touched.</summary>
public sealed class LearningRig(PostgresCluster cluster) : IAsyncLifetime
{
    internal const string Realized = "Value realized";

    private const string Another = "11111111-1111-7111-8111-111111111111";

    private Customers customers = null!;

    internal DemoPortal Portal { get; } = new(cluster) { Companies = 60 };

    /// <summary>The sentence in a mail of a customer.</summary>
    internal static string Mail(string sentence) => $"Hi Ana,\n\napprovals take four days now. {sentence}\n\nRegards, Kim";

    internal string Transition { get; private set; } = "";

    internal string Driver { get; private set; } = "";

    internal JsonElement Here { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Portal.InitializeAsync();
        customers = new(Portal.App, Portal.Admin);
        var driver = await customers.DriverAsync(Realized);
        (Driver, Transition) = (Id(driver), Id(driver.GetProperty("transition")));
        await Portal.App.PollAsync();
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    internal async Task BeginAsync()
    {
        await ExecuteAsync("update suggestions set status = 'Expired', settled_by = null where driver_id = @driver and confidence is not null");
        await ExecuteAsync("update transitions set learns_since = null, withdrawn_because = null where driver_id = @driver");
        Portal.App.Time.Advance(TimeSpan.FromMinutes(1));
        await SetModeAsync("off", HttpStatusCode.OK);
        await SetModeAsync("suggest", HttpStatusCode.OK);
        Portal.App.Time.Advance(TimeSpan.FromMinutes(1));
    }

    internal Task<JsonElement> NextAccountAsync() => customers.NextAsync(Realized);

    /// <summary>What is suggested of the driver in a new mail at an account of its own.</summary>
    internal async Task<IReadOnlyList<JsonElement>> FoundInAsync(string text)
    {
        Here = await NextAccountAsync();
        await customers.WriteAsync(Here, Mail(text));
        await Portal.App.PollAsync();
        return await customers.FoundAsync(Here, Realized);
    }

    /// <summary>The same, whether it waits or won by itself.</summary>
    internal async Task<(string Id, string Status)> DetectedAtAsync(string text)
    {
        await FoundInAsync(text);
        var found = (await TextAsync($"select coalesce(string_agg(id || ' ' || status, ','), '') from suggestions where account_id = '{Id(Here)}' and driver_id = @driver")).Split(' ');
        found.Should().HaveCount(2, "one was found");
        return (found[0], found[1]);
    }

    /// <summary>As many decisions of a person on findings of the driver, as they would lie there.</summary>
    internal Task DecidedAsync(int confirmed, int incorrect, double confidence, string reason = "It is not true") => ExecuteAsync(
        string.Create(CultureInfo.InvariantCulture, $$"""
        insert into suggestions (portal_id, id, account_id, driver_id, evidence_key, evidence, explanation, window_key, occurred_at, detected_at, status, still_true, rule, settled_by, settled_at, confidence, reason)
        select a.portal_id, gen_random_uuid(), a.id, t.driver_id, 'decided' || gen_random_uuid(), '{}'::jsonb, 'They say it.', 'long ago', @now - interval '1 day', @now - interval '1 day',
               case when n <= {{incorrect}} then 'Ignored' else 'Confirmed' end, true, t.prompt, (select id from users where portal_id = a.portal_id order by id limit 1), @now, {{confidence}},
               case when n <= {{incorrect}} then '{{reason}}' end
        from generate_series(1, {{confirmed + incorrect}}) n, (select * from accounts where not archived order by id limit 1) a, transitions t
        where t.driver_id = @driver and t.portal_id = a.portal_id
        """));

    /// <summary>The same driver in another portal, whose people disagree with all that was found of it.</summary>
    internal Task InAnotherPortalAsync(int incorrect, string quote) => ExecuteAsync(
        $$"""
        insert into portals (portal_id, hub_id, name, time_zone, fiscal_start_month, ui_domain, csm_property, snooze_days, own_accounts_only, impacted_from_points, created_at)
        values ('{{Another}}', '999', 'Another one', 'UTC', 1, 'app.hubspot.com', 'hubspot_owner_id', 10, true, 1, '2026-01-01Z');
        insert into users (portal_id, id, email, name, role, active) values ('{{Another}}', '{{Another}}', 'x@y.example', 'X', 'Admin', true);
        insert into areas (portal_id, id, name, colour, position) values ('{{Another}}', '{{Another}}', 'Theirs', '#000000', 0);
        insert into drivers (portal_id, id, area_id, name, definition, points, cadence, segments, position, library_key)
        select '{{Another}}', id, '{{Another}}', name, definition, points, cadence, segments, 0, library_key from drivers where id = @driver;
        insert into transitions (portal_id, id, driver_id, type, mode, prompt, held_for_days, version) select '{{Another}}', id, driver_id, type, mode, prompt, 0, 1 from transitions where driver_id = @driver;
        insert into accounts (portal_id, id, hub_spot_id, name, properties, hub_spot_modified_at, archived) values ('{{Another}}', '{{Another}}', '999', 'Theirs', '{}', @now, false);
        insert into suggestions (portal_id, id, account_id, driver_id, evidence_key, evidence, explanation, window_key, occurred_at, detected_at, status, still_true, rule, settled_by, settled_at, confidence)
        select '{{Another}}', gen_random_uuid(), '{{Another}}', t.driver_id, 'theirs' || n, jsonb_build_object('quote', jsonb_build_object('text', '{{quote}}')), 'They say it.', 'w', @now, @now, 'Ignored', true, t.prompt, '{{Another}}', @now, 0.72
        from generate_series(1, {{incorrect}}) n, transitions t where t.portal_id = '{{Another}}';
        """);

    internal async Task<JsonElement> SetModeAsync(string mode, HttpStatusCode expect)
    {
        var changed = await Portal.Admin.PutAsync($"/transitions/{Transition}", new { mode }, await VersionAsync(), expect);
        await Portal.App.RunDueWorkAsync();
        return changed;
    }

    internal async Task<JsonElement> TransitionAsync() => (await customers.DriverAsync(Realized)).GetProperty("transition");

    internal async Task<int> VersionAsync() => (await TransitionAsync()).GetProperty("version").GetInt32();

    internal async Task<string> PropertyTransitionAsync() => Id((await customers.DriverAsync("SSO enabled")).GetProperty("transition"));

    internal async Task<long> CountAsync(string from) => long.Parse(await TextAsync($"select count(*)::text from {from}"), CultureInfo.InvariantCulture);

    internal async Task<string> TextAsync(string query)
    {
        await using var database = NpgsqlDataSource.Create(Portal.App.OwnerConnectionString);
        await using var command = database.CreateCommand(query);
        if (query.Contains("@driver", StringComparison.Ordinal))
            command.Parameters.AddWithValue("driver", Guid.Parse(Driver));
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    internal async Task ExecuteAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(Portal.App.OwnerConnectionString);
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("driver", Guid.Parse(Driver));
        command.Parameters.AddWithValue("now", Portal.App.Time.GetUtcNow());
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
