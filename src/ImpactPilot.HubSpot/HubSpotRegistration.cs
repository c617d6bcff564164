using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ImpactPilot.HubSpot;

/// <summary>Puts the gateway into a host.</summary>
public static class HubSpotRegistration
{
    /// <summary>
    /// Adds <see cref="HubSpotClients"/> and <see cref="HubSpotOAuth"/>, set up by the section <c>HubSpot</c>, which is
    /// checked when the host starts. Processes that share portals add their <see cref="IRequestTurns"/> before.
    /// </summary>
    public static IServiceCollection AddHubSpot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HubSpotOptions>().Bind(configuration.GetSection(HubSpotOptions.Section)).ValidateDataAnnotations().ValidateOnStart();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IRequestTurns>(provider => new TurnsOfProcess(provider.GetRequiredService<TimeProvider>()));
        services.AddHttpClient(HubSpotTransport.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();

        services.AddSingleton(provider => new HubSpotTransport(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<IOptions<HubSpotOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<HubSpotTransport>>()));
        services.AddSingleton(provider => new HubSpotClients(
            provider.GetRequiredService<HubSpotTransport>(),
            provider.GetRequiredService<IOptions<HubSpotOptions>>(),
            provider.GetRequiredService<IRequestTurns>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new HubSpotOAuth(
            provider.GetRequiredService<HubSpotTransport>(),
            provider.GetRequiredService<IOptions<HubSpotOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
