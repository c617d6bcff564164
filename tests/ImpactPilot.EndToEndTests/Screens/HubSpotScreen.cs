using Microsoft.Playwright;

namespace ImpactPilot.EndToEndTests.Screens;

/// <summary>The demo's HubSpot page of a company, with the card in its sidebar.</summary>
internal sealed class HubSpotScreen(IPage page)
{
    public ILocator Card => page.GetByRole(AriaRole.Region, new() { Name = "Impact", Exact = true });

    public ILocator Detected => Card.GetByRole(AriaRole.Heading, new() { Name = "Impact detected" });

    public ILocator Undo => Card.GetByRole(AriaRole.Button, new() { Name = "Undo" });

    /// <summary>One for each suggestion that waits and is shown.</summary>
    public ILocator Confirms => Card.GetByRole(AriaRole.Button, new() { Name = "Confirm" });

    /// <summary>The innermost part of the card that names the driver and can be confirmed.</summary>
    public ILocator Confirm(string driver) => Card.Locator("div")
        .Filter(new() { HasText = driver, Has = page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }) })
        .Last.GetByRole(AriaRole.Button, new() { Name = "Confirm" });

    public async Task ChooseAsync(string property, string value)
    {
        var shown = page.GetByRole(AriaRole.Button, new() { Name = $"Edit {property}" });
        await shown.ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = property }).SelectOptionAsync(value);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(shown).ToContainTextAsync(value);
    }

    public Task RefreshCardAsync() => Card.GetByRole(AriaRole.Button, new() { Name = "Refresh card" }).ClickAsync();
}
