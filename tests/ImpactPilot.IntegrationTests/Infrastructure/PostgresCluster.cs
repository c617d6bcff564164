using System.Collections.Concurrent;
using ImpactPilot.EmbeddedPostgres;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.IntegrationTests.Infrastructure;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>The PostgreSQL server of a test run: ours, started when the first test asks for it, or the one that <c>IMPACTPILOT_TEST_DB</c> names.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly Lazy<Task<TestRunFolder>> runFolder = new(TestRunFolder.CreateAsync);
    private readonly Lazy<Task<string>> connectionString;
    private readonly Lazy<Task<DatabaseTemplate>> migrated;
    private readonly ConcurrentDictionary<int, Lazy<Task<DemoTemplate>>> demos = new();

    public PostgresCluster()
    {
        connectionString = new Lazy<Task<string>>(StartAsync);
        migrated = new Lazy<Task<DatabaseTemplate>>(async () => new DatabaseTemplate(
            await ConnectionStringAsync(), (owner, cancellationToken) => DatabaseSetup.MigrateAsync(owner, AppPassword, cancellationToken)));
    }

    /// <summary>The password of the application's role on this server.</summary>
    public const string AppPassword = "only-for-tests";

    /// <summary>The owner's connection string to the server's database <c>postgres</c>.</summary>
    public Task<string> ConnectionStringAsync() => connectionString.Value;

    /// <summary>Databases with today's schema, copied from one that was migrated once.</summary>
    public Task<DatabaseTemplate> MigratedAsync() => migrated.Value;

    /// <summary>The demo's portal with so many companies, set up once.</summary>
    internal Task<DemoTemplate> DemoAsync(int companies) =>
        demos.GetOrAdd(companies, size => new Lazy<Task<DemoTemplate>>(() => DemoTemplate.SetUpAsync(this, size))).Value;

    /// <summary>A folder for one test, deleted after the run; a server that runs in it is stopped first.</summary>
    public async Task<string> NewFolderAsync(string name)
    {
        var folder = Path.Combine((await runFolder.Value).Path, name);
        Directory.CreateDirectory(folder);
        return folder;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var demo in demos.Values)
            await (await demo.Value).DisposeAsync();
        if (migrated.IsValueCreated)
            await (await migrated.Value).DisposeAsync();
        if (runFolder.IsValueCreated)
            await (await runFolder.Value).DisposeAsync();
    }

    private async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("IMPACTPILOT_TEST_DB") is { Length: > 0 } existing)
            return existing;
        var options = new PostgresServerOptions { DataFolder = await NewFolderAsync("cluster"), Durable = false };
        return (await PostgresServer.StartOrFindAsync(options)).ConnectionString;
    }
}
