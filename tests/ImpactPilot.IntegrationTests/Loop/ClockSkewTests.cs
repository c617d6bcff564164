using System.Net.Http.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Loop;

/// <summary>HubSpot's clock and ours may be ten minutes apart, either way: nothing is missed, doubled or refused for it.</summary>
public sealed class ClockSkewTests(PostgresCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(10, "suggest")]
    [InlineData(-10, "suggest")]
    [InlineData(10, "automatic")]
    [InlineData(-10, "automatic")]
    public async Task A_change_is_found_once_and_won(int hubSpotAheadMinutes, string mode)
    {
        await using var app = await ImpactPilotApp.StartAsync(cluster, companies: 12);
        await MoveHubSpotAsync(app, hubSpotAheadMinutes);
        await app.SetUpDemoAsync();
        var admin = await app.SignInAsync(ImpactPilotApp.Admin);
        var target = await Target.FindAsync(app, admin, "sso_enabled", "SSO enabled");
        await target.ChooseModeAsync(mode);
        var before = await target.StandingAsync();

        await target.SwitchOnAsync();
        if (mode == "suggest")
            await admin.PostAsync($"/suggestions/{(await target.DetectedAsync()).GetProperty("id").GetString()}/confirm");
        for (var look = 0; look < 10; look++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(2));
            await app.RunDueWorkAsync();
        }

        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
        (await target.WaitingAsync()).Should().BeEmpty();
    }

    /// <summary>The first look is already past the skew: what changes between is found by the dates that HubSpot gives.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task A_skew_that_comes_later_loses_nothing(int minutes)
    {
        await using var app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        var admin = await app.SignInAsync(ImpactPilotApp.Admin);
        var target = await Target.FindAsync(app, admin, "sso_enabled", "SSO enabled");
        app.Time.Advance(TimeSpan.FromMinutes(20));
        await app.RunDueWorkAsync();

        await MoveHubSpotAsync(app, minutes);
        await target.SwitchOnAsync();

        (await target.DetectedAsync()).GetProperty("status").GetString().Should().Be("pending");
    }

    private static async Task MoveHubSpotAsync(ImpactPilotApp app, int minutes)
    {
        using var answer = await app.HubSpot.PostAsJsonAsync("/_sim/clock", new { advanceSeconds = minutes * 60 }, Cancel);
        answer.EnsureSuccessStatusCode();
    }
}
