namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>
/// The demo's portal as it stands once it is set up. It is set up on real parts once in a run, then its database and what the
/// simulator remembers are copied: that takes a tenth of the time, and every test still has both to itself.
/// </summary>
internal sealed class DemoTemplate : IAsyncDisposable
{
    private readonly PostgresCluster cluster;
    private readonly DatabaseTemplate database;
    private readonly string simulated;
    private readonly DateTimeOffset now;
    private int copies;

    private DemoTemplate(PostgresCluster cluster, DatabaseTemplate database, string simulated, DateTimeOffset now) =>
        (this.cluster, this.database, this.simulated, this.now) = (cluster, database, simulated, now);

    public static async Task<DemoTemplate> SetUpAsync(PostgresCluster cluster, int companies)
    {
        var migrated = await cluster.MigratedAsync();
        var folder = await cluster.NewFolderAsync($"demo-{companies}");
        var app = new ImpactPilotApp(migrated, await migrated.CloneAsync(CancellationToken.None), new AppOptions { Companies = companies, SimulatorFolder = folder });
        await app.SetUpDemoAsync();
        await app.StopAsync();
        return new DemoTemplate(cluster, await migrated.BranchAsync(app.OwnerConnectionString, CancellationToken.None), folder, app.Time.GetUtcNow());
    }

    /// <summary>An app that goes on from there.</summary>
    public async Task<ImpactPilotApp> StartAsync(AppOptions options)
    {
        var folder = await cluster.NewFolderAsync($"{Path.GetFileName(simulated)}-{Interlocked.Increment(ref copies)}");
        foreach (var file in Directory.EnumerateFiles(simulated))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return new ImpactPilotApp(database, await database.CloneAsync(CancellationToken.None), options with { SimulatorFolder = folder, Start = now });
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
