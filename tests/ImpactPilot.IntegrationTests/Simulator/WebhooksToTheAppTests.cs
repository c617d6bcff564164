using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Simulator;

/// <summary>The simulator's webhooks and our end of them, over real HTTP.</summary>
public sealed class WebhooksToTheAppTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_persons_change_reaches_the_app_by_webhook_and_makes_a_suggestion_without_a_poll()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, "sso_enabled = true");
        await portal.QueryAsync<int>("update pending_work set due_at = '2100-01-01' where kind = 'poll-portal' returning 1");
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await PostAsync(portal, "/_sim/webhooks", new { target = new Uri(portal.App.WebAddress, "/hubspot/webhooks"), hold = true, duplicateShare = 1 });
        await portal.ChangeAsync(company, "sso_enabled", "true");

        var tally = await PostAsync(portal, "/_sim/webhooks/flush", new { });
        await portal.App.RunDueWorkAsync();

        tally.GetProperty("delivered").GetInt32().Should().Be(2);
        tally.GetProperty("attempts").GetInt32().Should().Be(1);
        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().HaveCount(1);
    }

    private static async Task<JsonElement> PostAsync(MirroredPortal portal, string path, object body)
    {
        using var answer = await portal.App.HubSpot.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
