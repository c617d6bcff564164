using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Card;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using ImpactPilot.IntegrationTests.Teams;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Cycles;

/// <summary>Which drivers count in a cycle: what it leaves out can't be won in it, by no way.</summary>
public sealed class DriverSelectionTests(TeamPortal portal) : IClassFixture<TeamPortal>
{
    private const string Sso = "SSO enabled";

    private readonly ApiClient admin = portal.Admin;

    [Fact]
    public async Task A_driver_that_is_left_out_is_won_neither_by_hand_nor_by_a_suggestion_until_it_counts_again()
    {
        var target = await Target.FindAsync(portal.App, admin, "sso_enabled", Sso);
        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();

        var chosen = await ChooseAsync(target.DriverId);

        Driver(chosen, target.DriverId).GetProperty("counts").GetBoolean().Should().BeFalse();
        var card = await (await CardOf.AsAsync(portal.App, ImpactPilotApp.Admin, target.HubSpotId)).ReadAsync();
        CardOf.Driver(card, Sso).GetProperty("counts").GetBoolean().Should().BeFalse("the card says so before anybody tries");
        var winnable = card.GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("rows").EnumerateArray()).Where(row => row.GetProperty("counts").GetBoolean() && row.Text("status") is not ("won" or "implemented"));
        card.GetProperty("winnable").Int("points").Should().Be(winnable.Sum(row => row.Int("points")));
        card.GetProperty("bestNext").EnumerateArray().Should().NotContain(next => next.Text("name") == Sso);
        var refused = await admin.PostAsync($"/accounts/{target.AccountId}/drivers/{target.DriverId}/win", new { }, HttpStatusCode.Conflict);
        refused.Code().Should().Be("points.driver_left_out");
        refused.Text("detail").Should().StartWith("“SSO enabled” doesn't count in “");
        (await admin.PostAsync($"/suggestions/{suggestion.Id()}/confirm", new { }, HttpStatusCode.Conflict)).Code().Should().Be("points.driver_left_out");
        (await target.WaitingAsync()).Should().ContainSingle("what waits goes on waiting");

        await ChooseAsync();
        await admin.PostAsync($"/suggestions/{suggestion.Id()}/confirm");
    }

    [Fact]
    public async Task What_was_won_before_is_still_taken_back_and_corrected_and_the_database_refuses_a_new_line()
    {
        var line = (await admin.GetAsync("/ledger?limit=200")).GetProperty("items").EnumerateArray().First(one => one.GetProperty("canCorrect").GetBoolean() && one.GetProperty("csm").ValueKind is JsonValueKind.Object);
        await ChooseAsync(line.GetProperty("driver").Id());

        await admin.PostAsync($"/ledger/{line.Id()}/correct", new { points = line.Int("points") + 1, csm = line.GetProperty("csm").Id(), reason = "One more" });
        await RefusesLikeAsync(line.Id());
        await admin.PostAsync($"/impacts/{line.Text("impactId")}/undo");

        await ChooseAsync();
    }

    [Fact]
    public async Task It_says_what_would_have_been_winnable_in_the_cycle_before()
    {
        var active = await admin.ActiveCycleAsync();
        var view = await admin.GetAsync($"/cycles/{active.Id()}/drivers");
        var (best, all) = (view.GetProperty("drivers").EnumerateArray().MaxBy(driver => driver.Int("pointsBefore")), view.GetProperty("before"));
        all.Int("points").Should().Be((await admin.GetAsync($"/leaderboard?cycle={all.Id()}")).GetProperty("totals").Int("points"));
        (best.Int("pointsBefore"), all.Int("winnablePoints")).Should().Match<(int Best, int Winnable)>(points => points.Best > 0 && points.Winnable == all.Int("points"));

        portal.NextMoment();
        var chosen = await ChooseAsync(best.Id());

        chosen.GetProperty("before").Int("winnablePoints").Should().Be(all.Int("points") - best.Int("pointsBefore"));
        (await admin.GetAsync("/audit?action=cycle.drivers_chosen")).GetProperty("items")[0].GetProperty("changes").EnumerateArray().Single(change => change.Text("field") == "leftOut").Text("after").Should().Be(best.Text("name"));
        await ChooseAsync();
    }

    [Fact]
    public async Task An_ended_cycle_keeps_its_choice_and_the_next_begins_with_the_same()
    {
        await using var app = await ImpactPilotApp.StartDemoAsync(portal.Cluster, companies: 6);
        var boss = await app.SignInAsync(ImpactPilotApp.Admin);
        var ending = await boss.ActiveCycleAsync();
        var driver = (await boss.GetAsync($"/cycles/{ending.Id()}/drivers")).GetProperty("drivers")[0].Id();
        await boss.PutAsync($"/cycles/{ending.Id()}/drivers", new { leftOut = new[] { driver } }, ending.Version());

        await boss.EndAsync(ending.Id(), startNext: true);

        var next = await boss.ActiveCycleAsync();
        Driver(await boss.GetAsync($"/cycles/{next.Id()}/drivers"), driver).GetProperty("counts").GetBoolean().Should().BeFalse();
        (await boss.GetAsync($"/cycles/{next.Id()}/drivers")).GetProperty("before").GetProperty("leftOut").EnumerateArray().Select(id => id.GetString()).Should().Equal(driver);
        var ended = await boss.CycleAsync(ending.Id());
        (await boss.PutAsync($"/cycles/{ended.Id()}/drivers", new { leftOut = Array.Empty<string>() }, ended.Version(), HttpStatusCode.Conflict)).Code().Should().Be("cycles.ended");
        await using var owner = new NpgsqlConnection(app.OwnerConnectionString);
        await owner.OpenAsync(TestContext.Current.CancellationToken);
        await using var drop = new NpgsqlCommand("delete from cycle_left_out_drivers", owner);
        (await FluentActions.Awaiting(() => drop.ExecuteNonQueryAsync()).Should().ThrowAsync<PostgresException>()).WithMessage("*once their cycle has ended*");
    }

    [Fact]
    public async Task Only_an_admin_chooses_over_what_they_saw_and_never_nothing()
    {
        var active = await admin.ActiveCycleAsync();
        var drivers = (await portal.Csm.GetAsync($"/cycles/{active.Id()}/drivers")).GetProperty("drivers").EnumerateArray().Select(driver => driver.Id()).ToArray();

        foreach (var person in new[] { portal.Manager, portal.Csm })
            (await person.PutAsync($"/cycles/{active.Id()}/drivers", new { leftOut = drivers[..1] }, active.Version(), HttpStatusCode.Forbidden)).Code().Should().Be("cycles.admins_only");
        (await admin.PutAsync($"/cycles/{active.Id()}/drivers", new { leftOut = drivers }, active.Version(), HttpStatusCode.BadRequest)).Code().Should().Be("cycles.no_driver_counts");
        (await admin.PutAsync($"/cycles/{active.Id()}/drivers", new { leftOut = new[] { Guid.Empty } }, active.Version(), HttpStatusCode.BadRequest)).Code().Should().Be("cycles.no_such_driver");
        (await admin.PutAsync($"/cycles/{active.Id()}/drivers", new { leftOut = drivers[..1] }, active.Version() + 1, HttpStatusCode.PreconditionFailed)).Code().Should().Be("cycles.stale");
    }

    private static JsonElement Driver(JsonElement view, string id) => view.GetProperty("drivers").EnumerateArray().Single(driver => driver.Id() == id);

    private async Task<JsonElement> ChooseAsync(params string[] leftOut)
    {
        var active = await admin.ActiveCycleAsync();
        return await admin.PutAsync($"/cycles/{active.Id()}/drivers", new { leftOut }, active.Version());
    }

    // As a second win of the same impact, which is all that a line needs to be new.
    private async Task RefusesLikeAsync(string line)
    {
        await using var owner = new NpgsqlConnection(portal.App.OwnerConnectionString);
        await owner.OpenAsync(TestContext.Current.CancellationToken);
        await using var copy = new NpgsqlCommand(
            """
            insert into points_entries (portal_id, id, account_id, impact_id, win, driver_id, driver_name, area_name, csm_id, csm_name, cycle_id, points, occurred_at, booked_at, late)
            select portal_id, gen_random_uuid(), account_id, impact_id, win + 99, driver_id, driver_name, area_name, csm_id, csm_name, cycle_id, points, occurred_at, booked_at, late from points_entries where id = $1
            """,
            owner) { Parameters = { new() { Value = Guid.Parse(line) } } };
        (await FluentActions.Awaiting(() => copy.ExecuteNonQueryAsync()).Should().ThrowAsync<PostgresException>()).Which.ConstraintName.Should().Be("points_entries_driver_counts");
    }
}
