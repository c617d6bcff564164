using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;

namespace ImpactPilot.IntegrationTests.Transitions;

/// <summary>Bad input and missing rights: what is wrong, where, what to do; and nothing changes.</summary>
public sealed class RefusalTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private ApiClient csm = null!;
    private Target target = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        csm = await app.SignInAsync(ImpactPilotApp.Csm);
        target = await Target.FindAsync(app, admin, "sso_enabled", "SSO enabled");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_unknown_property_in_a_condition_names_its_column_and_the_nearest_names()
    {
        var before = await TransitionAsync();

        var problem = await admin.PutAsync(
            $"/transitions/{before.GetProperty("id").GetString()}", new { condition = "company.sso_enabeld = true", mode = "suggest" }, before.GetProperty("version").GetInt32(), HttpStatusCode.BadRequest);

        problem.GetProperty("code").GetString().Should().Be("transitions.condition.invalid");
        var error = problem.GetProperty("errors")[0];
        error.GetProperty("column").GetInt32().Should().Be(1);
        error.GetProperty("suggestions")[0].GetString().Should().Contain("sso_enabled");
        (await TransitionAsync()).GetRawText().Should().Be(before.GetRawText());
    }

    [Fact]
    public async Task A_change_cannot_be_held_for_days()
    {
        var before = await TransitionAsync();
        var path = $"/transitions/{before.GetProperty("id").GetString()}";

        var problem = await admin.PutAsync(path, new { condition = "company.arr increased", mode = "suggest", heldForDays = 3 }, before.GetProperty("version").GetInt32(), HttpStatusCode.BadRequest);

        problem.GetProperty("code").GetString().Should().Be("transitions.held_for_change");
        (await TransitionAsync()).GetRawText().Should().Be(before.GetRawText());
    }

    [Fact]
    public async Task A_lost_update_is_refused()
    {
        var before = await TransitionAsync();

        var problem = await admin.PutAsync(
            $"/transitions/{before.GetProperty("id").GetString()}", new { condition = "company.sso_enabled = true", mode = "off" }, before.GetProperty("version").GetInt32() + 1, HttpStatusCode.PreconditionFailed);

        problem.GetProperty("code").GetString().Should().Be("transitions.stale");
    }

    [Fact]
    public async Task A_csm_acts_on_own_accounts_only_and_configures_nothing()
    {
        var theirs = await ForeignAccountAsync();

        var driver = theirs.GetProperty("areas")[0].GetProperty("drivers")[0].GetProperty("id").GetString();
        theirs.GetProperty("canAct").GetBoolean().Should().BeFalse();
        var problem = await csm.PostAsync($"/accounts/{theirs.GetProperty("id").GetString()}/drivers/{driver}/win", expect: HttpStatusCode.Forbidden);
        problem.GetProperty("code").GetString().Should().Be("accounts.not_yours");
        var transition = await TransitionAsync();
        await csm.PutAsync($"/transitions/{transition.GetProperty("id").GetString()}", new { condition = "company.sso_enabled = true", mode = "off" }, 1, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Undo_is_refused_once_the_cycle_has_ended_and_the_leaderboard_stays_as_it_was()
    {
        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();
        await admin.PostAsync($"/suggestions/{suggestion.GetProperty("id").GetString()}/confirm");
        var leaderboard = await admin.GetAsync("/leaderboard");
        var cycle = leaderboard.GetProperty("cycle").GetProperty("id").GetString();

        await admin.PostAsync($"/cycles/{cycle}/end");

        var problem = await admin.PostAsync($"/suggestions/{suggestion.GetProperty("id").GetString()}/undo", expect: HttpStatusCode.Conflict);
        problem.GetProperty("code").GetString().Should().Be("points.cycle_ended");
        var frozen = await admin.GetAsync($"/leaderboard?cycle={cycle}");
        frozen.GetProperty("totals").GetProperty("points").GetInt32().Should().Be(leaderboard.GetProperty("totals").GetProperty("points").GetInt32());
    }

    [Theory]
    [InlineData("/accounts?sort=size", 400)]
    [InlineData("/accounts?cursor=abc", 400)]
    [InlineData("/accounts?limit=0", 400)]
    [InlineData("/accounts/01990000-0000-7000-8000-000000000000", 404)]
    [InlineData("/leaderboard?cycle=01990000-0000-7000-8000-000000000000", 404)]
    public async Task A_wrong_question_gets_a_problem(string path, int status)
    {
        using var response = await admin.Http.GetAsync(new Uri("/api/v1" + path, UriKind.Relative), Cancel);

        ((int)response.StatusCode).Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task Nobody_reads_without_signing_in_and_no_other_site_writes()
    {
        using var stranger = new HttpClient { BaseAddress = app.WebAddress };
        using var refused = await stranger.GetAsync(new Uri("/api/v1/accounts", UriKind.Relative), Cancel);
        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session/sign-out") { Headers = { { "Origin", "https://elsewhere.example" } } };
        using var foreign = await admin.Http.SendAsync(request, Cancel);
        foreign.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await foreign.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString().Should().Be("request.foreign_origin");
    }

    private async Task<JsonElement> TransitionAsync()
    {
        var catalogue = await admin.GetAsync("/catalogue");
        return catalogue.GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .Single(driver => driver.GetProperty("id").GetString() == target.DriverId).GetProperty("transition");
    }

    private async Task<JsonElement> ForeignAccountAsync()
    {
        var accounts = await csm.GetAsync("/accounts?limit=200");
        var foreign = accounts.GetProperty("items").EnumerateArray()
            .First(row => row.GetProperty("csm") is { ValueKind: JsonValueKind.Object } person && person.GetProperty("name").GetString() != "Ana Ruiz");
        return await csm.GetAsync($"/accounts/{foreign.GetProperty("id").GetString()}");
    }
}
