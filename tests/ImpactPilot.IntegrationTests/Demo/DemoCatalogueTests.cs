using Dapper;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Demo;

public sealed class DemoCatalogueTests(PostgresCluster cluster)
{
    [Fact]
    public async Task The_demo_watches_all_that_its_portal_can_tell_and_looks_back_on_records_for_a_week()
    {
        await using var app = await ImpactPilotApp.StartAsync(cluster);
        await app.SetUpDemoAsync();

        var rules = await RulesAsync(app);

        rules["sso-enabled"].Should().Be(new Row("sso-enabled", "Suggest", 0, rules["indexation-clause"].BaselineAt), "a newcomer does not wait for days");
        rules["auto-renewal-clause"].Mode.Should().Be("Automatic");
        rules["indexation-clause"].BaselineAt.Should().Be(new DateTime(2026, 9, 30, 22, 0, 0, DateTimeKind.Utc), "properties are looked back on to the cycle's start");
        foreach (var key in new[] { "adoption-workshop", "new-stakeholder", "renewal-upsell", "sent-goodies", "upsell-done" })
            (rules[key].Mode, rules[key].BaselineAt!.Value.Date).Should().Be(("Suggest", new DateTime(2026, 11, 11)), key);
        foreach (var key in new[] { "presented-progress", "value-realized", "shared-success" })
            (rules[key].Mode, rules[key].BaselineAt!.Value.Date).Should().Be(("Suggest", new DateTime(2026, 11, 18)), $"{key} is read for in what is written from now on");
        foreach (var key in new[] { "c-level-to-c-level", "product-feedback-session" })
            rules[key].Mode.Should().Be("Off", $"{key} waits for groups");
    }

    private static async Task<Dictionary<string, Row>> RulesAsync(ImpactPilotApp app)
    {
        await using var connection = new NpgsqlConnection(app.OwnerConnectionString);
        return (await connection.QueryAsync<Row>(
            "select d.library_key, t.mode, t.held_for_days, t.baseline_at from transitions t join drivers d on d.portal_id = t.portal_id and d.id = t.driver_id")).ToDictionary(row => row.LibraryKey);
    }

    private sealed record Row(string LibraryKey, string Mode, int HeldForDays, DateTime? BaselineAt);
}
