using ImpactPilot.Features;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Jobs;
using Serilog;

namespace ImpactPilot.Worker;

/// <summary>The worker host: the clock and the work that follows from changes. Answers health questions, nothing else.</summary>
public static class WorkerHost
{
    // Settings are read once: watching their files costs a scarce handle per host.
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    /// <param name="configure">Changes the host before it is built; tests move its clock here.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder([NoReload, .. args]);
        builder.Logging.ClearProviders().AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);
        builder.Services.AddImpactPilot(builder.Configuration);
        builder.Services.AddSchedule(builder.Configuration.GetConnectionString(FeatureRegistration.ConnectionName)!);
        builder.Services.AddDemo();
        configure?.Invoke(builder);

        var app = builder.Build();
        Health.Map(app);
        return app;
    }
}
