using System.Globalization;
using Microsoft.Playwright;

namespace ImpactPilot.EndToEndTests.Screens;

/// <summary>The leaderboard of the running cycle.</summary>
internal sealed class LeaderboardScreen(IPage page)
{
    public Task HasPointsAsync(string csmId, int points) =>
        Assertions.Expect(Points(csmId)).ToHaveTextAsync(points.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A person's points, which lead to their lines.</summary>
    public ILocator Points(string csmId) => Row(csmId).GetByTitle("Show the lines");

    private ILocator Row(string csmId) => page.GetByRole(AriaRole.Row).Filter(new() { Has = page.Locator($"a[href='/accounts?csm={csmId}']") });
}
