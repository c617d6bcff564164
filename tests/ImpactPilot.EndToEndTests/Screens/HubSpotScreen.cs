using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImpactPilot.EndToEndTests.Screens;

/// <summary>The demo's HubSpot page of a company, with the card in its sidebar.</summary>
internal sealed class HubSpotScreen(IPage page)
{
    public ILocator Card => page.GetByRole(AriaRole.Region, new() { Name = "Impact", Exact = true });

    public ILocator Detected => Card.GetByRole(AriaRole.Heading, new() { Name = "Impact detected" });

    public ILocator Undo => Card.GetByRole(AriaRole.Button, new() { Name = "Undo" });

    /// <summary>One for each suggestion that waits and is shown.</summary>
    public ILocator Confirms => Card.GetByRole(AriaRole.Button, new() { Name = "Confirm", Exact = true });

    /// <summary>A button of the innermost part of the card that names a driver: its suggestion, or its row in an area that is open.</summary>
    public ILocator Button(string driver, string button) => Card.Locator("div")
        .Filter(new() { HasText = driver, Has = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }) })
        .Last.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    public Task OpenAreaAsync(string area) =>
        Card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(area)} ", RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();

    /// <summary>Does something, and waits for the server's word on it: the card shows the outcome before.</summary>
    public Task AnsweredAsync(string act, Func<Task> doing) =>
        page.RunAndWaitForResponseAsync(doing, response => response.Request.PostData?.Contains($"/{act}", StringComparison.Ordinal) == true);

    /// <summary>The next such request is carried out, but its answer never arrives.</summary>
    public Task LoseOneAnswerAsync(string act)
    {
        var isLost = false;
        return page.RouteAsync("**/demo/hubspot/fetch", async route =>
        {
            if (isLost || route.Request.PostData?.Contains($"/{act}", StringComparison.Ordinal) != true)
            {
                await route.ContinueAsync();
                return;
            }

            isLost = true;
            await route.FetchAsync();
            await route.AbortAsync();
        });
    }

    /// <summary>Says something to a suggestion that its drop-down offers.</summary>
    public async Task SayAsync(string driver, string menu, string choice)
    {
        await Button(driver, menu).ClickAsync();
        await page.GetByText(choice, new() { Exact = true }).ClickAsync();
    }

    public async Task ChooseAsync(string property, string value)
    {
        var shown = page.GetByRole(AriaRole.Button, new() { Name = $"Edit {property}" });
        await shown.ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = property }).SelectOptionAsync(value);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(shown).ToContainTextAsync(value);
    }

    /// <summary>Logs the mail that the form offers as an example, as from the customer.</summary>
    public async Task LogExampleMailAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "E-mail", Exact = true }).ClickAsync();
        var form = page.GetByRole(AriaRole.Dialog, new() { Name = "Log an e-mail" });
        await form.GetByRole(AriaRole.Button, new() { Name = "Fill in an example" }).ClickAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Log e-mail" }).ClickAsync();
        await Assertions.Expect(form).ToHaveCountAsync(0);
    }

    public Task RefreshCardAsync() => Card.GetByRole(AriaRole.Button, new() { Name = "Refresh card" }).ClickAsync();
}
