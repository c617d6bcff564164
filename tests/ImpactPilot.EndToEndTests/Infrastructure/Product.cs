using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.EndToEndTests.Infrastructure;

/// <summary>The demo with its built console, one for each test class. Time stands until the pulse is started.</summary>
public sealed class Product(PostgresCluster cluster) : IAsyncLifetime
{
    public ImpactPilotApp App { get; private set; } = null!;

    public Pulse Pulse { get; private set; } = null!;

    /// <summary>A manager outside the browser, to find things out.</summary>
    public ApiClient Manager { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await ImpactPilotApp.StartAsync(cluster, consoleRoot: Checkout.Console);
        await App.SetUpDemoAsync();
        Manager = await App.SignInAsync(ImpactPilotApp.Manager);
        Pulse = new Pulse(App);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
