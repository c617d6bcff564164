using ImpactPilot.Features;
using Serilog;

namespace ImpactPilot.Web;

/// <summary>The web host: API, card back end, live events and the built console.</summary>
public static class WebHost
{
    // Settings are read once: watching their files costs a scarce handle per host.
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    /// <param name="configure">Changes the host before it is built; tests move its clock and choose its port here.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder([NoReload, .. args]);
        builder.Logging.ClearProviders().AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddImpactPilot(builder.Configuration);
        builder.Services.AddImpactPilotWeb();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(SecurityHeaders.AddAsync);
        app.UseConsole();
        app.UseAuthentication();
        app.UseTokenLimits();
        app.UseAuthorization();
        app.MapOpenApi().AllowAnonymous();
        app.MapImpactPilot();
        return app;
    }
}
