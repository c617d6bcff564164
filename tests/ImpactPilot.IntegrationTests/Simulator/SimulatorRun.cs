using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using ImpactPilot.HubSpotSimulator;
using ImpactPilot.IntegrationTests.Conformance;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.IntegrationTests.Simulator;

/// <summary>A simulator on a free port of this machine, with a clock that moves only when told.</summary>
public sealed class SimulatorRun : IAsyncLifetime
{
    public const int HubId = 62515;
    public const string ClientId = "impactpilot-demo";
    public const string ClientSecret = "impactpilot-demo-secret";
    public const string RedirectUri = "http://localhost:5080/oauth/callback";

    public static readonly string[] AllScopes =
    [
        "oauth", "crm.objects.companies.read", "crm.objects.companies.write", "crm.schemas.companies.read", "crm.schemas.companies.write",
        "crm.objects.contacts.read", "crm.objects.contacts.write", "crm.objects.deals.read", "crm.schemas.deals.read", "crm.objects.owners.read",
        "sales-email-read",
    ];

    private readonly Recorder _recorder = new(gatewayAsks: false);
    private readonly WebApplication _app;

    public SimulatorRun()
        : this("--Simulator:Limits:Burst=0", "--Simulator:Limits:SearchPerSecond=0")
    {
    }

    internal SimulatorRun(params string[] settings)
    {
        string[] small =
        [
            "--urls", "http://127.0.0.1:0", "--Simulator:Companies=60", "--Simulator:ActivitiesPerCompany=6",
            "--Simulator:Anchor=2026-11-20T09:00:00Z",
        ];
        _app = SimulatorHost.Build([.. small, .. settings], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(Time);
            _recorder.Watch(builder);
        });
    }

    internal MovableTime Time { get; } = new();

    internal Uri Address { get; private set; } = null!;

    /// <summary>Without a token.</summary>
    internal TestHttp Http { get; private set; } = null!;

    /// <summary>The app, signed in as the admin.</summary>
    internal TestHttp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Urls.Single());
        Http = new TestHttp(Address);
        App = new TestHttp(Address, (await SignInAsync(AllScopes))["access_token"]);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        App.Dispose();
        await _app.DisposeAsync();
        await _recorder.DisposeAsync();
    }

    internal async Task<JsonNode> SignInAsync(string[] scopes, string email = "alex.kim@brightpath.example", int hubId = HubId)
    {
        var code = await ApproveAsync(scopes, email, hubId);
        var answer = await Http.PostFormAsync("/oauth/2026-03/token", Exchange(code));
        answer.EnsureSuccessStatusCode();
        return await ReadAsync(answer);
    }

    internal async Task<string> ApproveAsync(string[] scopes, string email = "alex.kim@brightpath.example", int hubId = HubId)
    {
        var answer = await Http.PostFormAsync($"/oauth/{hubId}/authorize/answer", new()
        {
            ["client_id"] = ClientId,
            ["redirect_uri"] = RedirectUri,
            ["scope"] = string.Join(' ', scopes),
            ["state"] = "s1",
            ["user_id"] = (await UserAsync(email, hubId))["userId"]!.ToString(),
        });
        return HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["code"]!;
    }

    internal static Dictionary<string, string> Exchange(string code) => new()
    {
        ["grant_type"] = "authorization_code",
        ["code"] = code,
        ["redirect_uri"] = RedirectUri,
        ["client_id"] = ClientId,
        ["client_secret"] = ClientSecret,
    };

    internal static Dictionary<string, string> Refresh(JsonNode tokens) => new()
    {
        ["grant_type"] = "refresh_token",
        ["refresh_token"] = tokens["refresh_token"]!.ToString(),
        ["client_id"] = ClientId,
        ["client_secret"] = ClientSecret,
    };

    /// <summary>A person at work in HubSpot's own screens.</summary>
    internal async Task<TestHttp> AsPersonAsync(string email) =>
        new(Address, (await Http.PostJsonAsync("/_sim/tokens", new { email }))["access_token"]);

    internal async Task<JsonNode> UserAsync(string email, int hubId = HubId) =>
        (await Http.GetJsonAsync("/_sim"))["portals"]!.AsArray().Single(portal => portal!["hubId"]!.GetValue<int>() == hubId)!["users"]!.AsArray().Single(user => user!["email"]!.ToString() == email)!;

    internal Task<JsonNode> SearchAsync(string type, object body) => App.PostJsonAsync($"/crm/objects/2026-03/{type}/search", body);

    internal static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;

    internal static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}

/// <summary>Time that stands still until it is moved.</summary>
internal sealed class MovableTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
