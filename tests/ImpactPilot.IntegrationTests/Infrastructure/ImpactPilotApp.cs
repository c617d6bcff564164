using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ImpactPilot.Features.Demo;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.HubSpotSimulator;
using ImpactPilot.IntegrationTests.Conformance;
using ImpactPilot.Web;
using ImpactPilot.Worker;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>
/// The whole product on real parts: its own database, a HubSpot simulator and the web host over HTTP, and as many workers
/// as a test wants. Work is carried out when the test says so, and the clock stands until it is moved.
/// </summary>
public sealed class ImpactPilotApp : IAsyncDisposable
{
    public const string Admin = "alex.kim@brightpath.example";
    public const string Manager = "morgan.lee@brightpath.example";
    public const string Csm = "ana.ruiz@brightpath.example";

    private readonly DatabaseTemplate template;
    private readonly List<WebApplication> workers = [];
    private readonly Recorder recorder = new(gatewayAsks: true);
    private readonly WebApplication simulator;
    private readonly WebApplication web;
    private readonly IReadOnlyList<string> settings;

    internal ImpactPilotApp(DatabaseTemplate template, string ownerConnectionString, AppOptions options)
    {
        settings = options.Settings;
        Time = new ManualTime(options.Start, options.Speed);
        this.template = template;
        OwnerConnectionString = ownerConnectionString;
        AppConnectionString = DatabaseSetup.AppConnectionString(ownerConnectionString, PostgresCluster.AppPassword);
        simulator = SimulatorHost.Build(
            [
                "--urls", "http://127.0.0.1:0", "--Simulator:Companies", $"{options.Companies}", "--Simulator:ActivitiesPerCompany", "3", "--Simulator:Limits:Burst", "0", "--Simulator:Limits:SearchPerSecond", "0", "--Logging:LogLevel:Default", "None",
                .. options.SimulatorFolder is null ? Array.Empty<string>() : ["--Simulator:StateFolder", options.SimulatorFolder],
            ],
            builder =>
            {
                UseTime(builder);
                recorder.Watch(builder);
            });
        simulator.Start();
        HubSpot = new HttpClient { BaseAddress = Address(simulator) };
        var origin = $"http://127.0.0.1:{FreePort.Take()}";
        web = WebHost.Build([.. Settings(origin), "--urls", origin, .. options.ConsoleRoot is null ? Array.Empty<string>() : ["--Console:Root", options.ConsoleRoot]], builder =>
        {
            UseTime(builder);
            if (options.Log is not null)
                builder.Logging.AddProvider(options.Log);
        });
        web.Start();
        WebAddress = new Uri(origin);
    }

    public ManualTime Time { get; }

    /// <summary>The simulated HubSpot, its control endpoints included.</summary>
    public HttpClient HubSpot { get; }

    public Uri WebAddress { get; }

    /// <summary>What HubSpot's tokens are locked with.</summary>
    public string EncryptionKey { get; } = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(number => (byte)number)]);

    public string OwnerConnectionString { get; }

    /// <summary>As the hosts connect: under the role that owns nothing.</summary>
    public string AppConnectionString { get; }

    public IServiceProvider WebServices => web.Services;

    public static async Task<ImpactPilotApp> StartAsync(PostgresCluster cluster, int companies = 12, string? consoleRoot = null, DateTimeOffset? start = null, double speed = 0)
    {
        var options = new AppOptions { Companies = companies, ConsoleRoot = consoleRoot, Speed = speed };
        return await StartAsync(await cluster.MigratedAsync(), start is null ? options : options with { Start = start.Value });
    }

    /// <summary>The same on a server of one's own.</summary>
    public static async Task<ImpactPilotApp> StartAsync(DatabaseTemplate template, AppOptions options) =>
        new(template, await template.CloneAsync(CancellationToken.None), options);

    /// <summary>The demo's portal, set up, with a worker.</summary>
    public static Task<ImpactPilotApp> StartDemoAsync(PostgresCluster cluster, int companies = 12, string? consoleRoot = null) =>
        StartDemoAsync(cluster, new AppOptions { Companies = companies, ConsoleRoot = consoleRoot });

    public static async Task<ImpactPilotApp> StartDemoAsync(PostgresCluster cluster, AppOptions options)
    {
        var demo = await cluster.DemoAsync(options.Companies);
        var app = await demo.StartAsync(options);
        app.NewWorker();
        return app;
    }

    /// <summary>A further worker; it does nothing until it is told to.</summary>
    public WebApplication NewWorker(Action<IServiceCollection>? configure = null, params string[] settings)
    {
        var worker = WorkerHost.Build([.. Settings(WebAddressText), .. settings], builder =>
        {
            UseTime(builder);
            configure?.Invoke(builder.Services);
        });
        workers.Add(worker);
        return worker;
    }

    /// <summary>Carries out what is due, as the worker's tick does.</summary>
    public async Task RunDueWorkAsync(WebApplication? worker = null)
    {
        worker ??= workers.Count > 0 ? workers[0] : NewWorker();
        await worker.Services.GetRequiredService<WorkRunner>().RunDueAsync(CancellationToken.None);
    }

    /// <summary>The next poll: the clock moves past the interval between two looks, then everything due is carried out.</summary>
    public async Task PollAsync(WebApplication? worker = null)
    {
        Time.Advance(TimeSpan.FromSeconds(3));
        await RunDueWorkAsync(worker);
    }

    /// <summary>Connects and imports the portal and sets up what the demo has, step by step; a demo starts where this ends.</summary>
    public async Task SetUpDemoAsync()
    {
        var worker = NewWorker();
        var setUp = worker.Services.GetRequiredService<DemoSetUp>();
        for (var tries = 0; !await setUp.StepAsync(CancellationToken.None); tries++)
        {
            if (tries > 20)
                throw new InvalidOperationException("The demo's portal was not imported.");
            await PollAsync(worker);
        }

        await RunDueWorkAsync(worker);
    }

    /// <summary>A browser that signed in through the simulator's page.</summary>
    public async Task<ApiClient> SignInAsync(string email)
    {
        var cookies = new CookieContainer();
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = WebAddress };
        using var toHubSpot = await browser.GetAsync("/sign-in?returnTo=/");
        var callback = await ConsentAsync(toHubSpot.Headers.Location!, email);
        using var signedIn = await browser.GetAsync(callback);
        if (signedIn.Headers.Location?.OriginalString != "/")
            throw new InvalidOperationException($"{email} could not sign in: {signedIn.StatusCode} {signedIn.Headers.Location}");
        return new ApiClient(browser);
    }

    /// <summary>Changes properties of a company at HubSpot, as a person does.</summary>
    public async Task ChangeCompanyAsync(string hubSpotId, params (string Property, string? Value)[] changes)
    {
        var token = await PersonalTokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/crm/objects/2026-03/companies/{hubSpotId}")
        {
            Content = JsonContent.Create(new { properties = changes.ToDictionary(change => change.Property, change => change.Value ?? "") }),
            Headers = { Authorization = new("Bearer", token) },
        };
        using var response = await HubSpot.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>A person's user id at HubSpot.</summary>
    public async Task<string> HubSpotUserIdAsync(string email) => (await PersonAsync(email)).GetProperty("user_id").ToString();

    /// <summary>What HubSpot holds for a property of a company.</summary>
    public async Task<string?> HubSpotValueAsync(string hubSpotId, string property)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/crm/objects/2026-03/companies/{hubSpotId}?properties={property}")
        {
            Headers = { Authorization = new("Bearer", await PersonalTokenAsync()) },
        };
        using var response = await HubSpot.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var record = await response.Content.ReadFromJsonAsync<JsonElement>();
        return record.GetProperty("properties").TryGetProperty(property, out var value) ? value.GetString() : null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await template.DropAsync(OwnerConnectionString, CancellationToken.None);
    }

    /// <summary>Stops every part but leaves the database.</summary>
    internal async Task StopAsync()
    {
        foreach (var worker in workers)
            await worker.DisposeAsync();
        await web.StopAsync(new CancellationToken(canceled: true));
        await web.DisposeAsync();
        await simulator.StopAsync(new CancellationToken(canceled: true));
        await simulator.DisposeAsync();
        HubSpot.Dispose();
        await recorder.DisposeAsync();
    }

    /// <summary>What a worker of this installation must be told to run as a process of its own.</summary>
    public IEnumerable<string> WorkerArguments => [.. Settings(WebAddressText), "--Demo:Enabled", "false", "--urls", $"http://127.0.0.1:{FreePort.Take()}"];

    private string WebAddressText => WebAddress.GetLeftPart(UriPartial.Authority);

    private IEnumerable<string> Settings(string origin) =>
    [
        "--ConnectionStrings:ImpactPilot", AppConnectionString,
        "--HubSpot:ApiBase", HubSpot.BaseAddress!.AbsoluteUri,
        "--HubSpot:AuthorizeBase", HubSpot.BaseAddress.AbsoluteUri,
        "--HubSpot:ClientId", "impactpilot-demo",
        "--HubSpot:ClientSecret", "impactpilot-demo-secret",
        "--HubSpot:Retries", "0",
        "--HubSpot:Limits:BurstPerTenSeconds", "0",
        "--HubSpot:Limits:SearchPerSecond", "0",
        "--ImpactPilot:PublicOrigin", origin,
        "--ImpactPilot:EncryptionKey", EncryptionKey,
        "--Demo:Enabled", "true",
        "--Demo:SimulatorUrl", HubSpot.BaseAddress.AbsoluteUri,
        "--Sync:PollSeconds", "2",
        "--Serilog:MinimumLevel:Default", "Fatal",
        "--Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", "Fatal",
        "--Serilog:MinimumLevel:Override:Microsoft", "Fatal",
        .. settings,
    ];

    private void UseTime(WebApplicationBuilder builder) => builder.Services.AddSingleton<TimeProvider>(Time);

    private static async Task<Uri> ConsentAsync(Uri page, string email)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        return await AuthorizePage.AnswerAsync(http, page, email, CancellationToken.None);
    }

    /// <summary>A token under which a person works in HubSpot.</summary>
    public async Task<string> PersonalTokenAsync() => (await PersonAsync(Csm)).GetProperty("access_token").GetString()!;

    private async Task<JsonElement> PersonAsync(string email)
    {
        using var response = await HubSpot.PostAsJsonAsync("/_sim/tokens", new { email });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
}
