using FluentAssertions;
using Microsoft.Playwright;

namespace ImpactPilot.EndToEndTests.Screens;

/// <summary>The inbox, as a person with a keyboard finds their way in it.</summary>
internal sealed class InboxScreen(IPage page)
{
    public ILocator Rows => page.Locator("main [data-suggestion]");

    /// <summary>The row whose suggestion is shown.</summary>
    public ILocator Current => page.Locator("main [data-suggestion][aria-current]");

    /// <summary>What is shown of the current suggestion.</summary>
    public ILocator Detail => page.Locator("main").GetByRole(AriaRole.Article);

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Decides by a key, and waits for the server's word on it: the page shows the outcome before.</summary>
    public async Task AnsweredAsync(string key)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            () => PressAsync(key),
            answer => answer.Request.Method == "POST" && answer.Url.Contains("/suggestions/", StringComparison.Ordinal));
        answer.Ok.Should().BeTrue();
    }

    /// <summary>The suggestion in focus.</summary>
    public Task<string?> FocusedAsync() => page.EvaluateAsync<string?>("() => document.activeElement?.dataset.suggestion ?? null");
}
