using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Loop;

/// <summary>HubSpot change → suggestion → confirm → points → leaderboard, and every way back.</summary>
public sealed class LoopTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient manager = null!;
    private Target target = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster);
        manager = await app.SignInAsync(ImpactPilotApp.Manager);
        target = await Target.FindAsync(app, manager, "sso_enabled", "SSO enabled");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_change_at_HubSpot_is_suggested_with_its_proof()
    {
        await target.SwitchOnAsync();

        var suggestion = await target.DetectedAsync();

        var evidence = suggestion.GetProperty("evidence");
        evidence.GetProperty("label").GetString().Should().Be("SSO enabled");
        evidence.GetProperty("old").GetString().Should().NotBe("true");
        evidence.GetProperty("new").GetString().Should().Be("true");
        evidence.GetProperty("by").GetString().Should().Be("Ana Ruiz");
        evidence.GetProperty("at").GetDateTimeOffset().Should().Be(target.ChangedAt);
        suggestion.GetProperty("confidence").GetString().Should().Be("certain");
    }

    [Fact]
    public async Task Confirm_raises_account_and_leaderboard_by_the_drivers_points_and_undo_takes_them_back()
    {
        var before = await target.StandingAsync();
        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();

        await manager.PostAsync($"/suggestions/{Id(suggestion)}/confirm");

        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
        (await target.WaitingAsync()).Should().BeEmpty();

        await manager.PostAsync($"/suggestions/{Id(suggestion)}/undo");

        (await target.StandingAsync()).Should().Be(before);
        (await target.WaitingAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_snoozed_suggestion_is_back_after_ten_days_and_not_a_second_before()
    {
        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();

        await manager.PostAsync($"/suggestions/{Id(suggestion)}/snooze");

        (await target.WaitingAsync()).Should().BeEmpty();
        app.Time.Advance(TimeSpan.FromDays(10) - TimeSpan.FromSeconds(1));
        await app.RunDueWorkAsync();
        (await target.WaitingAsync()).Should().BeEmpty();
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.RunDueWorkAsync();
        (await target.WaitingAsync()).Should().ContainSingle().Which.GetProperty("status").GetString().Should().Be("pending");
    }

    [Fact]
    public async Task Evidence_marked_incorrect_never_comes_back()
    {
        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();

        await manager.PostAsync($"/suggestions/{Id(suggestion)}/incorrect", new { reason = "A test tenant." });
        await app.PollAsync();
        await app.PollAsync();

        (await target.WaitingAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_change_seen_by_two_polls_and_two_workers_is_one_suggestion()
    {
        var second = app.NewWorker();
        await target.SwitchOnAsync();

        await Task.WhenAll(app.PollAsync(), app.PollAsync(second));
        await Task.WhenAll(app.PollAsync(), app.PollAsync(second));

        (await target.WaitingAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_repeated_request_changes_nothing_and_gets_the_first_answer()
    {
        var before = await target.StandingAsync();
        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();

        var first = await manager.PostAsync($"/suggestions/{Id(suggestion)}/confirm", key: "one-click");
        var second = await manager.PostAsync($"/suggestions/{Id(suggestion)}/confirm", key: "one-click");

        second.GetRawText().Should().Be(first.GetRawText());
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
    }

    [Fact]
    public async Task Ten_people_confirming_at_once_win_once()
    {
        var before = await target.StandingAsync();
        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            using var response = await manager.Http.PostAsync(new Uri($"/api/v1/suggestions/{Id(suggestion)}/confirm", UriKind.Relative), null);
            return response.StatusCode;
        }));

        answers.Should().ContainSingle(status => status == HttpStatusCode.OK);
        answers.Where(status => status != HttpStatusCode.OK).Should().AllBeEquivalentTo(HttpStatusCode.Conflict);
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
    }

    private static string Id(JsonElement suggestion) => suggestion.GetProperty("id").GetString()!;
}
