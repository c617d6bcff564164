using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Transitions;

/// <summary>How a rule did: what it found, what people made of it, and when it asks to be tuned.</summary>
public sealed class FiringTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private string transition = null!;
    private Target target = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        target = await Target.FindAsync(app, admin, "sso_enabled", "SSO enabled");
        transition = (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .Single(driver => driver.GetProperty("id").GetString() == target.DriverId).GetProperty("transition").GetProperty("id").GetString()!;
        await ExecuteAsync("delete from suggestions where driver_id = @driver");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_firing_is_open_until_somebody_decides_it()
    {
        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();

        var open = await FiringsAsync();
        open.GetProperty("asItIs").GetProperty("open").GetInt32().Should().Be(1);
        open.GetProperty("asItIs").GetProperty("precision").ValueKind.Should().Be(JsonValueKind.Null);
        var line = open.GetProperty("items")[0];
        line.GetProperty("accountId").GetString().Should().Be(target.AccountId);
        line.GetProperty("outcome").GetString().Should().Be("pending");

        await admin.PostAsync($"/suggestions/{suggestion.GetProperty("id").GetString()}/confirm");

        var decided = await FiringsAsync();
        decided.GetProperty("items")[0].GetProperty("by").GetString().Should().NotBeNullOrEmpty();
        decided.GetProperty("asItIs").GetProperty("confirmed").GetInt32().Should().Be(1);
        var precision = decided.GetProperty("asItIs").GetProperty("precision");
        precision.GetProperty("value").GetDouble().Should().Be(1);
        precision.GetProperty("low").GetDouble().Should().BeApproximately(0.2065, 0.0001);
    }

    [Fact]
    public async Task What_a_former_condition_found_counts_for_ever_but_does_not_ask_for_a_new_one_to_be_tuned()
    {
        await SeedAsync(confirmed: 6, incorrect: 4, booked: 1);
        (await FiringsAsync()).GetProperty("askToTune").GetBoolean().Should().BeTrue();

        await ExecuteAsync("update transitions set condition = 'sso_enabled is known' where driver_id = @driver");

        var history = await FiringsAsync();
        history.GetProperty("askToTune").GetBoolean().Should().BeFalse();
        history.GetProperty("ever").GetProperty("fired").GetInt32().Should().Be(11);
        history.GetProperty("ever").GetProperty("booked").GetInt32().Should().Be(1);
        history.GetProperty("ever").GetProperty("precision").GetProperty("value").GetDouble().Should().BeApproximately(0.6, 0.001);
        history.GetProperty("asItIs").GetProperty("fired").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task The_newest_come_first_page_by_page_each_once()
    {
        await SeedAsync(confirmed: 4, incorrect: 1, booked: 0);

        List<JsonElement> found = [];
        string? cursor = null;
        do
        {
            var page = await admin.GetAsync($"/transitions/{transition}/firings?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            found.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        found.Select(firing => firing.GetProperty("id").GetString()).Should().HaveCount(5).And.OnlyHaveUniqueItems();
        found.Select(firing => firing.GetProperty("occurredAt").GetDateTimeOffset()).Should().BeInDescendingOrder();
    }

    [Fact]
    public async Task A_csm_asks_in_vain_and_what_is_not_there_is_not_found()
    {
        (await StatusAsync(await app.SignInAsync(ImpactPilotApp.Csm), transition)).Should().Be(HttpStatusCode.Forbidden);
        (await StatusAsync(admin, Guid.Empty.ToString())).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(admin, transition, "?cursor=abc")).Should().Be(HttpStatusCode.BadRequest);
    }

    private static async Task<HttpStatusCode> StatusAsync(ApiClient person, string id, string query = "")
    {
        using var answer = await person.Http.GetAsync(new Uri($"/api/v1/transitions/{id}/firings{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private Task<JsonElement> FiringsAsync() => admin.GetAsync($"/transitions/{transition}/firings");

    private Task SeedAsync(int confirmed, int incorrect, int booked) => ExecuteAsync(
        $$"""
        insert into suggestions (portal_id, id, account_id, driver_id, evidence_key, evidence, explanation, window_key, occurred_at, detected_at, status, still_true, rule, settled_by)
        select a.portal_id, gen_random_uuid(), a.id, t.driver_id, 'seed' || n, '{}'::jsonb, 'It changed.', 'w', @now - n * interval '1 hour', @now,
               case when n <= {{incorrect}} then 'Ignored' else 'Confirmed' end, true, t.condition,
               case when n <= {{incorrect + confirmed}} then (select id from users where portal_id = a.portal_id limit 1) end
        from generate_series(1, {{confirmed + incorrect + booked}}) n, (select * from accounts where not archived order by id limit 1) a, transitions t
        where t.driver_id = @driver and t.portal_id = a.portal_id
        """);

    private async Task ExecuteAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("driver", Guid.Parse(target.DriverId));
        command.Parameters.AddWithValue("now", app.Time.GetUtcNow());
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
