using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;

namespace ImpactPilot.IntegrationTests.Transitions;

/// <summary>Why a rule fired at an account or not, told by what the live evaluation goes by.</summary>
public sealed class ExplainTransitionTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private Target target = null!;
    private string transition = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        target = await Target.FindAsync(app, admin, "sso_enabled", "SSO enabled");
        transition = (await TransitionAsync()).GetProperty("id").GetString()!;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_account_is_told_through_all_that_happens_to_it()
    {
        (await KindsAsync()).Should().Equal("condition");

        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();
        var waiting = await ExplainAsync();
        Kinds(waiting).Should().Equal("followed");
        waiting.GetProperty("verdicts")[0].GetProperty("reason").GetString().Should().EndWith("and waits in the inbox.");
        waiting.GetProperty("condition").GetProperty("value").GetString().Should().Be("true");

        await admin.PostAsync($"/suggestions/{suggestion.GetProperty("id").GetString()}/incorrect");
        (await ExplainAsync()).GetProperty("verdicts")[0].GetProperty("reason").GetString().Should().Contain("was marked incorrect");

        await admin.PostAsync($"/accounts/{target.AccountId}/drivers/{target.DriverId}/win", new { });
        (await KindsAsync()).Should().Equal("won", "followed");

        await target.ChooseModeAsync("off");
        (await KindsAsync()).Should().Equal("off", "won");
        await target.ChooseModeAsync("suggest");
        (await KindsAsync()).Should().Equal("won", "baseline");
    }

    [Fact]
    public async Task A_csm_asks_in_vain_and_what_is_not_there_is_not_found()
    {
        await (await app.SignInAsync(ImpactPilotApp.Csm)).PostAsync($"/transitions/{transition}/explain", new { accountId = target.AccountId }, HttpStatusCode.Forbidden);
        await admin.PostAsync($"/transitions/{Guid.Empty}/explain", new { accountId = target.AccountId }, HttpStatusCode.NotFound);
        await admin.PostAsync($"/transitions/{transition}/explain", new { accountId = Guid.Empty }, HttpStatusCode.NotFound);
    }

    private Task<JsonElement> ExplainAsync() => admin.PostAsync($"/transitions/{transition}/explain", new { accountId = target.AccountId });

    private async Task<IEnumerable<string?>> KindsAsync() => Kinds(await ExplainAsync());

    private static IEnumerable<string?> Kinds(JsonElement explained) =>
        explained.GetProperty("verdicts").EnumerateArray().Select(verdict => verdict.GetProperty("kind").GetString());

    private async Task<JsonElement> TransitionAsync() => (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray()
        .SelectMany(area => area.GetProperty("drivers").EnumerateArray()).Single(driver => driver.GetProperty("id").GetString() == target.DriverId).GetProperty("transition");
}
