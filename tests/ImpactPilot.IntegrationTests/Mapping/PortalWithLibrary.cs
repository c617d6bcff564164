using System.Text.Json;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.Mapping;

/// <summary>A portal with the library's drivers and nothing mapped, and its admin.</summary>
internal static class PortalWithLibrary
{
    public static async Task<(MirroredPortal Portal, ApiClient Admin)> ConnectAsync(PostgresCluster cluster)
    {
        var portal = await MirroredPortal.ConnectAsync(cluster);
        await portal.InPortalAsync((services, ct) => services.GetRequiredService<InstallLibrary>().AddMissingAsync(ct));
        await portal.App.RunDueWorkAsync();
        var admin = await portal.App.SignInAsync(ImpactPilotApp.Admin);
        await portal.QueryAsync<int>($"update users set role = 'Admin' where email = '{ImpactPilotApp.Admin}' returning 1");
        return (portal, admin);
    }

    /// <summary>The names that conditions may use, with what they are mapped to.</summary>
    public static async Task<Dictionary<string, JsonElement>> AliasesAsync(this ApiClient admin) =>
        (await admin.GetAsync("/mapping/aliases")).EnumerateArray().ToDictionary(name => name.GetProperty("name").GetString()!);

    /// <summary>Maps a name that is not mapped yet.</summary>
    public static Task<JsonElement> MapAliasAsync(this ApiClient admin, string name, string target) => admin.PutAsync($"/mapping/aliases/{name}", new { target }, null);
}
