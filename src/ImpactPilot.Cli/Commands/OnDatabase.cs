using ImpactPilot.Cli.Demo;
using ImpactPilot.Features;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Cli.Commands;

/// <summary>Runs a command's work on the installation's database; a server that was started only for it is stopped again.</summary>
internal static class OnDatabase
{
    public static async Task<T> RunAsync<T>(Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var settings = DemoSettings.FromEnvironment();
        var database = await DemoDatabase.OpenAsync(settings, Console.Error.WriteLine, cancellationToken);
        try
        {
            await using var services = Services(DatabaseSetup.AppConnectionString(database.OwnerConnectionString, DemoSecrets.DatabasePasswordFor(settings)));
            return await work(services, cancellationToken);
        }
        finally
        {
            if (database.Server is { } server && DemoState.ReadRunning(settings) is null)
                await server.StopAsync(CancellationToken.None);
        }
    }

    private static ServiceProvider Services(string connectionString)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new($"ConnectionStrings:{FeatureRegistration.ConnectionName}", connectionString)])
            .Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddImpactPilot(configuration).BuildServiceProvider();
    }
}
