using System.Text;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Card;

/// <summary>
/// A portal of 500 drivers and 200 suggestions on one account. HubSpot ends what takes 15 seconds, is larger than 1 MB or is the
/// 21st at once; whatever the card asks for stays far below, and yet everything can be reached.
/// </summary>
public sealed class LargeCardTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const int Drivers = 500;
    private const int Suggestions = 200;

    /// <summary>The issue's own limit for what the card reads first; what is asked for later may be a little larger.</summary>
    private const int FirstRead = 30_000;

    private const int LaterRead = 60_000;

    private ImpactPilotApp app = null!;
    private CardOf card = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 3);
        var manager = await app.SignInAsync(ImpactPilotApp.Manager);
        var target = await Target.FindAsync(app, manager, "sso_enabled", "SSO enabled");
        card = await CardOf.AsAsync(app, ImpactPilotApp.Manager, target.HubSpotId);
        await GrowAsync(target.AccountId);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_first_read_is_small_and_tells_how_much_more_there_is()
    {
        var view = await SizedAsync("", "", FirstRead);

        view.GetProperty("waiting").GetInt32().Should().Be(Suggestions);
        view.GetProperty("moreSuggestions").GetBoolean().Should().BeTrue();
        view.GetProperty("areas").EnumerateArray().Should().OnlyContain(area => area.GetProperty("rows").ValueKind == JsonValueKind.Null);
        view.GetProperty("areas").EnumerateArray().Sum(area => area.GetProperty("drivers").GetInt32()).Should().Be(Drivers);
    }

    [Fact]
    public async Task Every_suggestion_is_reached_once()
    {
        var view = await SizedAsync("", "", FirstRead);
        List<string?> found = [.. Ids(view.GetProperty("suggestions"))];
        for (var more = true; more;)
        {
            var page = await SizedAsync("/suggestions", $"&after={found[^1]}", LaterRead);
            found.AddRange(Ids(page.GetProperty("items")));
            more = page.GetProperty("more").GetBoolean();
        }

        found.Should().HaveCount(Suggestions).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Every_area_is_opened_with_a_hundred_drivers_at_most_and_the_rest_is_found_by_words()
    {
        var areas = (await card.ReadAsync()).GetProperty("areas").EnumerateArray().ToList();
        foreach (var area in areas)
        {
            var opened = await SizedAsync("/drivers", $"&area={area.GetProperty("id").GetString()}", LaterRead);
            opened.GetProperty("items").GetArrayLength().Should().Be(Math.Min(100, area.GetProperty("drivers").GetInt32()));
        }

        var found = await SizedAsync("/drivers", "&search=Number%20417", LaterRead);

        found.GetProperty("items").EnumerateArray().Should().ContainSingle(row => row.GetProperty("name").GetString()!.StartsWith("Number 417", StringComparison.Ordinal));
    }

    private static IEnumerable<string?> Ids(JsonElement suggestions) => suggestions.EnumerateArray().Select(one => one.GetProperty("id").GetString());

    private async Task<JsonElement> SizedAsync(string path, string more, int most)
    {
        using var response = await card.SendAsync(HttpMethod.Get, path, more: more);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.Should().BeTrue(text);
        Encoding.UTF8.GetByteCount(text).Should().BeLessThan(most, $"{path}{more}");
        return CardOf.Json(text);
    }

    /// <summary>Names, definitions and evidence as long as people write them.</summary>
    private async Task GrowAsync(string account)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var grow = database.CreateCommand(
            $$"""
            insert into drivers (portal_id, id, area_id, name, definition, points, cadence, segments, position)
            select a.portal_id, gen_random_uuid(), a.id, 'Number ' || n || ' ' || repeat('of those a team agreed on ', 2), repeat('What counts, and what does not. ', 20), 10, 'EveryYear', '{}', 1000 + n
            from generate_series(1, {{Drivers}} - (select count(*)::int from drivers where archived_at is null)) n
            join (select *, row_number() over (order by position) - 1 as number, count(*) over () as areas from areas) a on a.number = n % a.areas;

            update drivers set segments = '{}';
            delete from suggestions where account_id = '{{account}}';
            insert into suggestions (portal_id, id, account_id, driver_id, evidence_key, evidence, explanation, rule, window_key, occurred_at, detected_at, status, still_true)
            select portal_id, gen_random_uuid(), '{{account}}', id, 'large', jsonb_build_object('kind', 'property', 'property', 'sso_enabled', 'label', 'SSO enabled', 'old', repeat('old ', 100), 'new', repeat('new ', 100),
                   'at', now(), 'by', 'Ada', 'source', 'CRM_UI', 'records', '[]'::jsonb), repeat('It changed. ', 20), repeat('company.sso_enabled = true and ', 30) || 'true', 'large', now(), now(), 'Pending', true
            from drivers where archived_at is null order by id limit {{Suggestions}};
            """);
        await grow.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
