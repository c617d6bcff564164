using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;

namespace ImpactPilot.IntegrationTests.Points;

/// <summary>Pitched, lost, implemented and back on the account page; the card's own way is <c>CardStepTests</c>.</summary>
public sealed class ChangeStatusTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Sso = "SSO enabled";

    private ImpactPilotApp app = null!;
    private ApiClient manager = null!;
    private Target target = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 8);
        manager = await app.SignInAsync(ImpactPilotApp.Manager);
        target = await Target.FindAsync(app, manager, "sso_enabled", Sso);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_driver_goes_from_step_to_step_and_its_win_counts()
    {
        var before = await target.StandingAsync();

        foreach (var status in new[] { "pitched", "won", "implemented" })
        {
            await StepAsync(status);
            (await RowAsync()).GetProperty("status").GetString().Should().Be(status);
        }

        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
    }

    [Fact]
    public async Task A_loss_needs_its_reason()
    {
        (await RefusedAsync(manager, new { status = "lost", version = 0 }, HttpStatusCode.BadRequest)).Should().Be("impacts.reason_needed");

        await StepAsync("lost", "No budget");

        (await manager.GetAsync($"/accounts/{target.AccountId}")).GetProperty("history")[0].GetProperty("note").GetString().Should().Be("No budget");
    }

    [Fact]
    public async Task Who_saw_an_older_state_is_told_what_changed()
    {
        await StepAsync("pitched");

        (await RefusedAsync(manager, new { status = "won", version = 0 }, HttpStatusCode.Conflict)).Should().Be("impacts.changed");
    }

    [Fact]
    public async Task A_csm_takes_no_step_at_an_account_of_somebody_else()
    {
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);
        var me = (await csm.GetAsync("/session")).GetProperty("user").GetProperty("id").GetString();
        var foreign = (await manager.GetAsync("/accounts?limit=200")).GetProperty("items").EnumerateArray()
            .First(row => row.GetProperty("csm") is { ValueKind: JsonValueKind.Object } owner && owner.GetProperty("id").GetString() != me).GetProperty("id").GetString();

        (await RefusedAsync(csm, new { status = "pitched", version = 0 }, HttpStatusCode.Forbidden, foreign)).Should().Be("accounts.not_yours");
    }

    private async Task StepAsync(string status, string? reason = null)
    {
        // A moment after all that the demo's set-up did, so that the history has one order.
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await manager.PostAsync(Path(target.AccountId), new { status, version = (await RowAsync()).GetProperty("version").GetInt32(), reason });
    }

    private async Task<string?> RefusedAsync(ApiClient person, object step, HttpStatusCode expect, string? account = null) =>
        (await person.PostAsync(Path(account ?? target.AccountId), step, expect)).GetProperty("code").GetString();

    private string Path(string account) => $"/accounts/{account}/drivers/{target.DriverId}/status";

    private async Task<JsonElement> RowAsync() =>
        (await manager.GetAsync($"/accounts/{target.AccountId}")).GetProperty("areas").EnumerateArray()
            .SelectMany(area => area.GetProperty("drivers").EnumerateArray()).Single(row => row.GetProperty("id").GetString() == target.DriverId);
}
