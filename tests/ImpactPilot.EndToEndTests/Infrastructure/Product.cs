using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.EndToEndTests.Infrastructure;

/// <summary>The demo with its built console, one for each test class. Time stands until the pulse is started.</summary>
public class Product(PostgresCluster cluster) : IAsyncLifetime
{
    public ImpactPilotApp App { get; private set; } = null!;

    public Pulse Pulse { get; private set; } = null!;

    /// <summary>A manager outside the browser, to find things out.</summary>
    public ApiClient Manager { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await StartAsync(cluster);
        Pulse = new Pulse(App);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return App.DisposeAsync();
    }

    protected virtual async Task<ImpactPilotApp> StartAsync(PostgresCluster cluster)
    {
        var app = await ImpactPilotApp.StartDemoAsync(cluster, consoleRoot: Checkout.Console);
        Manager = await app.SignInAsync(ImpactPilotApp.Manager);
        return app;
    }
}

/// <summary>The product as its first admin finds it: HubSpot is not connected, nothing is set up, nobody is there.</summary>
public sealed class FreshProduct(PostgresCluster cluster) : Product(cluster)
{
    protected override Task<ImpactPilotApp> StartAsync(PostgresCluster cluster) => ImpactPilotApp.StartAsync(cluster, consoleRoot: Checkout.Console);
}
