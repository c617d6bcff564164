using System.Text.RegularExpressions;
using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Screens;

/// <summary>The way from a new portal to its first win: the list, the pages it leads to, and the way back.</summary>
internal sealed class SetupScreen(Visitor visitor)
{
    public IPage Page => visitor.Page;

    public ILocator Main => Page.Locator("main");

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Step(string title) =>
        Main.GetByRole(AriaRole.Listitem).Filter(new() { HasTextRegex = new Regex($@"^Step \d: \d?{Regex.Escape(title)}", RegexOptions.None, TimeSpan.FromSeconds(1)) });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task IsAsync(string title, string state) => await Expect(Step(title)).ToHaveAttributeAsync("data-state", state);

    /// <summary>Follows the list to the page where the step is taken.</summary>
    public async Task GoAsync(string title, string link, string heading)
    {
        await IsAsync(title, "next");
        await Step(title).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1 })).ToBeVisibleAsync();
        await AccessibleAsync();
    }

    /// <summary>Follows the strip back to the list, where the step is done.</summary>
    public async Task BackAsync(string title)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Back to the set-up" }).ClickAsync();
        await IsAsync(title, "done");
    }

    /// <summary>Presses a button, and waits for the server's word on it.</summary>
    public async Task AnsweredAsync(ILocator button, string path)
    {
        var answer = await Page.RunAndWaitForResponseAsync(
            () => button.ClickAsync(), response => response.Request.Method != "GET" && new Uri(response.Url).AbsolutePath.Contains(path, StringComparison.Ordinal));
        answer.Ok.Should().BeTrue($"{answer.Url} answered {answer.Status}");
    }

    public Task AccessibleAsync() => visitor.AccessibleAsync();
}
