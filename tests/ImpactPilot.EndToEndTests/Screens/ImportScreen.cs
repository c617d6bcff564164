using System.Text;
using FluentAssertions;
using Microsoft.Playwright;

namespace ImpactPilot.EndToEndTests.Screens;

/// <summary>The import of a sheet, from the choice of a file to the notice that it is done.</summary>
internal sealed class ImportScreen(IPage page)
{
    public ILocator Rows => page.GetByRole(AriaRole.Table, new() { Name = "Rows of the sheet" }).Locator("tbody tr");

    public ILocator Row(string driver) => Rows.Filter(new() { HasText = driver });

    /// <summary>Chooses a file and waits for what the server makes of it.</summary>
    public Task ChooseAsync(string sheet) => ChooseAsync(new FilePayload { Name = "drivers.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(sheet) });

    /// <inheritdoc cref="ChooseAsync(string)" />
    public Task ChooseAsync(FilePayload file) => AnsweredAsync("/catalogue/import", () => page.GetByLabel("Choose a file").SetInputFilesAsync(file));

    public Task ImportAsync(string words) => AnsweredAsync("/catalogue/import", () => page.GetByRole(AriaRole.Button, new() { Name = words }).ClickAsync());

    public Task TakeBackAsync() => AnsweredAsync("/revert", () => page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync());

    private async Task AnsweredAsync(string path, Func<Task> act)
    {
        var answer = await page.RunAndWaitForResponseAsync(act, answer => answer.Request.Method == "POST" && answer.Url.Contains(path, StringComparison.Ordinal));
        answer.Ok.Should().BeTrue();
    }
}
