using ImpactPilot.EndToEndTests.Infrastructure;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

// Journeys say how soon a change is seen, so nothing else runs beside them.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ImpactPilot.EndToEndTests.Infrastructure;

/// <summary>The one browser of a test run: the system's, or the one that <c>IMPACTPILOT_CHROMIUM</c> names.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const float Patience = 15_000;

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("IMPACTPILOT_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>A browser profile of its own: no cookies, no storage.</summary>
    public Task<IBrowserContext> NewProfileAsync(BrowserNewContextOptions options) => browser.NewContextAsync(options);
}
