using System.Net.Http.Json;
using System.Text.Json;
using ImpactPilot.IntegrationTests.HubSpotSync;

namespace ImpactPilot.IntegrationTests.Chaos;

/// <summary>How our requests fared.</summary>
internal sealed record RequestTally(int Total, int Failed, int RateLimited);

/// <summary>What goes wrong at HubSpot. It strikes what the product calls; what people do in HubSpot's screens goes through.</summary>
internal sealed class Trouble(MirroredPortal portal)
{
    private static readonly string[] OurPaths =
    [
        "/crm/objects/2026-03/companies/batch", "/crm/objects/2026-03/companies/search", "/crm/objects/2026-03/meetings/batch", "/crm/objects/2026-03/meetings/search",
        "/crm/associations", "/crm/properties", "/crm/owners", "/oauth",
    ];

    public async Task BeginAsync()
    {
        using var forget = await portal.App.HubSpot.DeleteAsync(new Uri("/_sim/requests", UriKind.Relative));
        foreach (var path in OurPaths)
        {
            await portal.FailAsync(new { path, kind = "status", status = 500, chance = 0.05 });
            await portal.FailAsync(new { path, kind = "timeout", chance = 0.05 });
        }

        await PostAsync("/_sim/limits", new { burst = 110, searchPerSecond = 5 });
        await PostAsync("/_sim/search", new { lagSeconds = 20 });
        await PostAsync("/_sim/webhooks", new
        {
            target = new Uri(portal.App.WebAddress, "/hubspot/webhooks"), duplicateShare = 0.3, disorderShare = 0.3, delaySeconds = 30, timeoutSeconds = 5,
        });
    }

    public async Task StepAsync(int step)
    {
        if (step % 40 == 20)
            await portal.FailAsync(new { path = "/crm/objects/2026-03/companies/batch", kind = "status", status = 429, times = 1, retryAfterSeconds = 10 });
        if (step % 50 == 30)
            await PostAsync("/_sim/tokens/expire", new { });
    }

    public async Task EndAsync()
    {
        using var over = await portal.App.HubSpot.DeleteAsync(new Uri("/_sim/faults", UriKind.Relative));
        await PostAsync("/_sim/webhooks/flush", new { });
    }

    public async Task<RequestTally> RequestsAsync()
    {
        var counted = await portal.App.HubSpot.GetFromJsonAsync<JsonElement>("/_sim/requests");
        var ours = counted.GetProperty("requests").EnumerateArray()
            .Where(count => Array.Exists(OurPaths, path => count.GetProperty("path").GetString()!.StartsWith(path, StringComparison.Ordinal)))
            .Select(count => (Status: count.GetProperty("status").GetInt32(), Count: count.GetProperty("count").GetInt32()))
            .ToList();
        return new(ours.Sum(one => one.Count), ours.Where(one => one.Status is 0 or >= 500).Sum(one => one.Count), ours.Where(one => one.Status == 429).Sum(one => one.Count));
    }

    private async Task PostAsync(string path, object body)
    {
        using var answer = await portal.App.HubSpot.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
    }
}
