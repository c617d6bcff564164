using System.Globalization;
using Microsoft.Playwright;

namespace ImpactPilot.EndToEndTests.Screens;

/// <summary>The page of an account, as a person finds their way on it.</summary>
internal sealed class AccountScreen(IPage page)
{
    public ILocator PointsThisCycle => page.GetByLabel("Points of this account").Locator("dt:text-is('points this cycle') + dd");

    public ILocator Suggestion(string driver) => page.GetByRole(AriaRole.Article, new() { Name = driver, Exact = true });

    public ILocator UndoInHistory(string driver) => page.GetByRole(AriaRole.Button, new() { Name = $"Undo: {driver} won" });

    public Task ConfirmAsync(string driver) => Act(driver, "Confirm").ClickAsync();

    public Task SnoozeAsync(string driver) => Act(driver, "Snooze 10 days").ClickAsync();

    public async Task MarkIncorrectAsync(string driver, string reason)
    {
        await Act(driver, "Mark incorrect").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = reason }).ClickAsync();
    }

    /// <summary>The notice that says what was just done.</summary>
    public ILocator Notice(string saying) => page.GetByRole(AriaRole.Alert).Filter(new() { HasText = saying });

    public static ILocator Undo(ILocator notice) => notice.GetByRole(AriaRole.Button, new() { Name = "Undo" });

    public Task HasPointsAsync(int points) =>
        Assertions.Expect(PointsThisCycle).ToHaveTextAsync(points.ToString("N0", CultureInfo.InvariantCulture));

    private ILocator Act(string driver, string name) => Suggestion(driver).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
