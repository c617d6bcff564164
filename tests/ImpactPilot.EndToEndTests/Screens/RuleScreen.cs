using FluentAssertions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Screens;

/// <summary>The large editor of a driver's rule.</summary>
internal sealed class RuleScreen(IPage page)
{
    public ILocator Preview => page.GetByRole(AriaRole.Region, new() { Name = "Preview" });

    public ILocator Condition => page.GetByRole(AriaRole.Textbox, new() { Name = "Condition" });

    /// <summary>Opens a list and takes one of it, by mouse.</summary>
    public async Task PickAsync(string list, string option)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = list, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    /// <summary>Until the preview shows what the condition as it stands finds.</summary>
    public async Task PreviewedAsync(int matches) =>
        await Expect(Preview).ToContainTextAsync($"Of the condition as it stands here.{matches} of ");

    public async Task ChooseModeAsync(string mode) => await page.GetByText(mode, new() { Exact = true }).ClickAsync();

    /// <summary>Saves, and waits for the server's word on it.</summary>
    public async Task SaveAsync()
    {
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync(),
            answer => answer.Request.Method == "PUT" && answer.Url.Contains("/transitions/", StringComparison.Ordinal));
        answer.Ok.Should().BeTrue();
    }
}
