using Microsoft.Playwright;

namespace ImpactPilot.EndToEndTests.Screens;

/// <summary>The line of time with all cycles.</summary>
internal sealed class CyclesScreen(IPage page)
{
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public ILocator Card(string name) => page.GetByRole(AriaRole.Article, new() { Name = name, Exact = true });

    /// <summary>Presses a button whose act the server has to answer.</summary>
    public async Task<int> AnsweredAsync(ILocator button, string path)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            () => button.ClickAsync(), response => response.Request.Method != "GET" && new Uri(response.Url).AbsolutePath.EndsWith(path, StringComparison.Ordinal));
        return answer.Status;
    }

    public static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
