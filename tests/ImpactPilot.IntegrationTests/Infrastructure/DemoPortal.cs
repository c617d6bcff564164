using System.Net.Http.Headers;
using System.Text.Json;

namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>The demo's portal, set up once for a class of tests, with its admin signed in.</summary>
public sealed class DemoPortal(PostgresCluster cluster) : IAsyncLifetime
{
    /// <summary>How many companies its HubSpot has.</summary>
    internal int Companies { get; init; } = 8;

    /// <summary>What its web host logged.</summary>
    public RecordedLog Log { get; } = new();

    public ImpactPilotApp App { get; private set; } = null!;

    public ApiClient Admin { get; private set; } = null!;

    public ValueTask InitializeAsync() => InitializeAsync([]);

    /// <summary>The same with settings of its hosts.</summary>
    public async ValueTask InitializeAsync(params string[] settings)
    {
        App = await ImpactPilotApp.StartDemoAsync(cluster, new AppOptions { Companies = Companies, Log = Log, Settings = settings });
        Admin = await App.SignInAsync(ImpactPilotApp.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Log.Dispose();
    }

    /// <summary>Makes a token.</summary>
    public async Task<(JsonElement Token, ApiClient Program)> TokenAsync(string name, int? days, params string[] scopes)
    {
        var made = await Admin.PostAsync("/tokens", new { name, scopes, days });
        return (made.GetProperty("token"), Program(made.GetProperty("secret").GetString()!));
    }

    /// <summary>A program that comes with a token's secret.</summary>
    public ApiClient Program(string secret) =>
        new(new HttpClient { BaseAddress = App.WebAddress, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", secret) } });
}
