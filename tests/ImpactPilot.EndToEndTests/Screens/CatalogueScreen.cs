using FluentAssertions;
using Microsoft.Playwright;

namespace ImpactPilot.EndToEndTests.Screens;

/// <summary>The drivers' page in an admin's hands.</summary>
internal sealed class CatalogueScreen(IPage page)
{
    /// <summary>The form or question in front of the page.</summary>
    public ILocator Dialog(string name) => page.GetByRole(AriaRole.Dialog, new() { Name = name, Exact = true });

    public ILocator Notice(string words) => page.GetByText(words, new() { Exact = true });

    public ILocator Area(string name) => page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    /// <summary>The handles of an area and its drivers, in their order.</summary>
    public ILocator Handles(string area) => Area(area).GetByRole(AriaRole.Button, new() { NameRegex = new("^Move ", default, TimeSpan.FromSeconds(1)) });

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Acts, and waits for the server's word on it: the page shows the outcome before.</summary>
    public async Task AnsweredAsync(Func<Task> act)
    {
        var answer = await page.RunAndWaitForResponseAsync(act, answer => answer.Request.Method != "GET" && answer.Url.Contains("/catalogue/", StringComparison.Ordinal));
        answer.Ok.Should().BeTrue(answer.Url);
    }

    public Task AnsweredAsync(ILocator button) => AnsweredAsync(() => button.ClickAsync());

    /// <summary>Picks something up, moves it a place down and puts it there, all by keyboard.</summary>
    public async Task MoveDownAsync(string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Move {name}", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByText($"{name} is at place 2")).ToBeAttachedAsync();
        await AnsweredAsync(() => page.Keyboard.PressAsync("Space"));
    }
}
