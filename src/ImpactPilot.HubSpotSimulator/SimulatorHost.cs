using ImpactPilot.HubSpotSimulator.Account;
using ImpactPilot.HubSpotSimulator.Associations;
using ImpactPilot.HubSpotSimulator.Control;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Life;
using ImpactPilot.HubSpotSimulator.Limits;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Owners;
using ImpactPilot.HubSpotSimulator.Pipelines;
using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Properties;
using ImpactPilot.HubSpotSimulator.Search;
using ImpactPilot.HubSpotSimulator.Webhooks;

namespace ImpactPilot.HubSpotSimulator;

/// <summary>Builds the simulator, as a program or inside a test.</summary>
public static class SimulatorHost
{
    // Settings are read once: watching their files costs a scarce handle per host.
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    /// <param name="args">Command line settings, such as <c>--urls http://127.0.0.1:0 --Simulator:Seed=7</c>.</param>
    /// <param name="configure">A last word on the builder; a test replaces <see cref="TimeProvider"/> here.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder([NoReload, .. args]);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.ConfigureHttpJsonOptions(json => HubSpotJson.Configure(json.SerializerOptions));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services =>
            services.GetRequiredService<IConfiguration>().GetSection("Simulator").Get<SimulatorOptions>() ?? new SimulatorOptions());
        builder.Services.AddSingleton<SimulatorClock>();
        builder.Services.AddSingleton<WebhookOutbox>();
        builder.Services.AddSingleton<Simulation>();
        builder.Services.AddSingleton<TokenMint>();
        builder.Services.AddSingleton<TokenEndpoints>();
        builder.Services.AddSingleton<RateLimits>();
        builder.Services.AddSingleton<Faults>();
        builder.Services.AddSingleton<RequestCounters>();
        builder.Services.AddSingleton<LifeClock>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LifeClock>());
        builder.Services.AddSingleton<WebhookSender>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WebhookSender>());
        configure?.Invoke(builder);

        var app = builder.Build();

        // Seeded before the first request, so that nobody waits for it or measures it.
        app.Services.GetRequiredService<Simulation>();

        RequestCounters.Use(app);
        app.UseHubSpotErrors();
        Faults.Use(app);
        app.UseBearerTokens();
        RateLimits.Use(app);

        app.MapAuthorize();
        TokenEndpoints.Map(app);
        app.MapControl();
        app.MapWebhookLevers();

        var api = app.MapGroup("").WithMetadata(new RateLimit(LimitPolicy.Burst));
        api.MapAccount();
        api.MapUninstall();
        api.MapObjects();
        api.MapBatches();
        api.MapMerges();
        api.MapProperties();
        api.MapOwners();
        api.MapPipelines();
        app.MapGroup("").WithMetadata(new RateLimit(LimitPolicy.Associations)).MapAssociations();
        app.MapGroup("").WithMetadata(new RateLimit(LimitPolicy.Search)).MapSearch();
        app.Map("/{**path}", ErrorAnswers.NotSimulatedAsync);
        return app;
    }
}
