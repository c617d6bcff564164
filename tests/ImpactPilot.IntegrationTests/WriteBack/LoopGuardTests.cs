using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.WriteBack;

/// <summary>What we write comes back to us by poll and by webhook, a thousandfold. It must end there.</summary>
public sealed class LoopGuardTests(PostgresCluster cluster)
{
    private const int Companies = 1_000;
    private const string Update = "/crm/objects/2026-03/companies/batch/update";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_write_backs_fire_nothing_and_none_is_repeated()
    {
        await using var portal = await MirroredPortal.ConnectAsync(cluster, Companies);
        await PostAsync(portal, "/_sim/webhooks", new { target = new Uri(portal.App.WebAddress, "/hubspot/webhooks"), hold = true, subscriptions = new[] { new { subscriptionType = "object.propertyChange", objectType = "company" } } });
        await portal.WatchAsync("sso_enabled = true");
        await portal.WatchAsync("arr changed");
        await portal.App.RunDueWorkAsync();
        portal.App.Time.Advance(TimeSpan.FromMinutes(2));
        await portal.App.RunDueWorkAsync();
        var written = await portal.CallsAsync(Update);

        var told = await PostAsync(portal, "/_sim/webhooks/flush", new { });
        for (var look = 0; look < 4; look++)
        {
            portal.App.Time.Advance(TimeSpan.FromMinutes(2));
            await portal.App.RunDueWorkAsync();
        }

        (await portal.ScalarAsync<long>("select count(*) from written_values")).Should().Be(Companies);
        told.GetProperty("delivered").GetInt32().Should().BeGreaterThanOrEqualTo(Companies, "HubSpot tells of every value");
        written.Should().Be(Companies / 100);
        (await portal.CallsAsync(Update)).Should().Be(written);
        (await portal.ScalarAsync<long>("select count(*) from webhook_hints")).Should().Be(0);
        (await portal.ScalarAsync<long>("select count(*) from suggestions")).Should().Be(0);
        (await portal.ScalarAsync<long>("select count(*) from property_changes where property like 'impactpilot%' or not evaluated")).Should().Be(0);
    }

    private static async Task<JsonElement> PostAsync(MirroredPortal portal, string path, object body)
    {
        using var answer = await portal.App.HubSpot.PostAsJsonAsync(path, body, Cancel);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }
}
