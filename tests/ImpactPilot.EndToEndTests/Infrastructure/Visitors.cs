using Microsoft.Playwright;

namespace ImpactPilot.EndToEndTests.Infrastructure;

/// <summary>The people of one test. When the test fails, a picture of each of their pages is kept.</summary>
public sealed class Visitors(Chromium chromium, Product product) : IAsyncDisposable
{
    private readonly List<IBrowserContext> profiles = [];

    /// <summary>Somebody who is not signed in, in front of an empty page.</summary>
    public async Task<Visitor> NewAsync(Action<BrowserNewContextOptions>? adapt = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = product.App.WebAddress.AbsoluteUri,
            Locale = "en-GB",
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        };
        adapt?.Invoke(options);
        var profile = await chromium.NewProfileAsync(options);
        profiles.Add(profile);
        return await Visitor.ArriveAsync(profile, product.App.HubSpot.BaseAddress!);
    }

    /// <summary>Somebody who signed in and sees the given page.</summary>
    public async Task<Visitor> SignedInAsync(string role, string path, Action<BrowserNewContextOptions>? adapt = null)
    {
        var visitor = await NewAsync(adapt);
        await visitor.Page.GotoAsync(path);
        await visitor.SignInAsync(role);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result is TestResult.Failed)
            await KeepPicturesAsync(string.Concat(TestContext.Current.Test!.TestDisplayName.Split('.')[^1].Split(Path.GetInvalidFileNameChars())));
        foreach (var profile in profiles)
            await profile.CloseAsync();
    }

    private async Task KeepPicturesAsync(string name)
    {
        foreach (var (number, page) in profiles.SelectMany(profile => profile.Pages).Index())
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Checkout.Pictures, $"{name} {number}.png") });
    }
}
