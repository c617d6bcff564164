using System.Net.Http.Json;
using System.Text.Json;
using System.Web;
using ImpactPilot.Features.Demo;
using ImpactPilot.HubSpot;
using ImpactPilot.HubSpotSimulator;
using ImpactPilot.IntegrationTests.Conformance;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.IntegrationTests.HubSpot;

/// <summary>The gateway, connected to a simulated portal over real HTTP.</summary>
public sealed class SimulatedPortal : IAsyncDisposable
{
    public const string Id = "62515";
    public const int Companies = 130;

    private static readonly Uri Callback = new("http://localhost:5080/oauth/hubspot/callback");
    private static readonly string[] Scopes = ["oauth", "crm.objects.companies.read", "crm.objects.companies.write", "crm.objects.owners.read", "crm.schemas.companies.read", "crm.schemas.companies.write", "crm.objects.contacts.read", "crm.objects.contacts.write"];

    private readonly WebApplication _simulator;
    private readonly Recorder _recorder;
    private readonly ServiceProvider _gateway;

    private SimulatedPortal(WebApplication simulator, Recorder recorder, (string Key, string Value)[] settings)
    {
        _simulator = simulator;
        _recorder = recorder;
        var address = simulator.Urls.Single();
        Control = new HttpClient { BaseAddress = new Uri(address) };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([
            new("HubSpot:ApiBase", address),
            new("HubSpot:AuthorizeBase", address),
            new("HubSpot:ClientId", "impactpilot-demo"),
            new("HubSpot:ClientSecret", "impactpilot-demo-secret"),
            new("HubSpot:RequestTimeout", "00:00:02"),
            .. settings.Select(setting => new KeyValuePair<string, string?>("HubSpot:" + setting.Key, setting.Value))]).Build();
        _gateway = new ServiceCollection().AddLogging().AddHubSpot(configuration).BuildServiceProvider();
    }

    /// <summary>The simulator's levers.</summary>
    public HttpClient Control { get; }

    internal Recorder Recorder => _recorder;

    public HubSpotTokens Tokens { get; private set; } = null!;

    /// <summary>How often a fresh access token was asked for.</summary>
    public int Refreshes { get; private set; }

    public HubSpotOAuth OAuth => _gateway.GetRequiredService<HubSpotOAuth>();

    public HubSpotClient Client => _gateway.GetRequiredService<HubSpotClients>().For(Id, async (rejected, cancellationToken) =>
    {
        if (rejected == Tokens.AccessToken)
        {
            Refreshes++;
            Tokens = await OAuth.RefreshAsync(Tokens.RefreshToken, cancellationToken);
        }

        return Tokens.AccessToken;
    });

    public static Task<SimulatedPortal> StartAsync(params (string Key, string Value)[] settings) => StartAsync(_ => { }, settings);

    /// <param name="configure">What stands in front of the simulator.</param>
    public static async Task<SimulatedPortal> StartAsync(Action<WebApplicationBuilder> configure, params (string Key, string Value)[] settings)
    {
        var recorder = new Recorder(gatewayAsks: true);
        var simulator = SimulatorHost.Build(
            ["--urls", "http://127.0.0.1:0", "--Simulator:Companies", $"{Companies}", "--Simulator:ActivitiesPerCompany", "2", "--Simulator:Limits:Burst", "0", "--Simulator:Limits:SearchPerSecond", "0"],
            builder =>
            {
                builder.Logging.ClearProviders();
                configure(builder);
                recorder.Watch(builder);
            });
        await simulator.StartAsync();
        var portal = new SimulatedPortal(simulator, recorder, settings);
        await portal.ConnectAsync();
        return portal;
    }

    /// <summary>Lets something go wrong the next times a path is called.</summary>
    public async Task FailAsync(object fault)
    {
        using var answer = await Control.PostAsJsonAsync("/_sim/faults", fault);
        answer.EnsureSuccessStatusCode();
    }

    public async Task PostAsync(string path, object body)
    {
        using var answer = await Control.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many requests got a status, or all of them.</summary>
    public async Task<int> AnsweredAsync(int? status = null)
    {
        var counts = await Control.GetFromJsonAsync<JsonElement>("/_sim/requests");
        return counts.GetProperty("requests").EnumerateArray()
            .Where(count => status is null || count.GetProperty("status").GetInt32() == status)
            .Sum(count => count.GetProperty("count").GetInt32());
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        Control.Dispose();
        await _simulator.DisposeAsync();
        await _recorder.DisposeAsync();
    }

    private async Task ConnectAsync()
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var back = await AuthorizePage.AnswerAsync(browser, OAuth.AuthorizeUrl(Callback, Scopes, "state"), "alex.kim@brightpath.example", CancellationToken.None);
        Tokens = await OAuth.ExchangeCodeAsync(HttpUtility.ParseQueryString(back.Query)["code"]!, Callback, CancellationToken.None);
    }
}
