using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using ImpactPilot.IntegrationTests.Teams;

namespace ImpactPilot.IntegrationTests.Cycles;

/// <summary>What teams aim at, how they stand, and that an ended cycle keeps both.</summary>
public sealed class TeamTargetTests(TeamPortal portal) : IClassFixture<TeamPortal>
{
    private readonly ApiClient admin = portal.Admin;

    [Fact]
    public async Task A_team_aims_at_what_it_was_given_or_at_its_peoples_sum_and_stands_as_its_people_do()
    {
        var people = await admin.CsmsAsync();
        var (summed, given) = ((await admin.MakeTeamAsync("By sum")).Id(), (await admin.MakeTeamAsync("By gift")).Id());
        await admin.JoinAsync(people[0], summed);
        await admin.JoinAsync(people[1], summed);
        await admin.JoinAsync(people[2], given);
        await TargetsAsync([(people[0], 30), (people[1], 45), (people[2], 20)], [(given, 90)]);

        var board = await admin.GetAsync("/leaderboard");

        var details = await admin.GetAsync($"/cycles/{(await admin.ActiveCycleAsync()).Id()}");
        var lines = details.GetProperty("teams").EnumerateArray().ToDictionary(line => line.GetProperty("team").Id());
        (lines[summed].IntOrNull("points"), lines[summed].IntOrNull("sumPoints"), lines[given].IntOrNull("points"), lines[given].IntOrNull("sumPoints")).Should().Be((null, 75, 90, 20));
        details.GetProperty("people").EnumerateArray().Single(person => person.GetProperty("user").Id() == people[0]).GetProperty("team").Id().Should().Be(summed);
        ((await admin.OnBoardAsync(summed)).IntOrNull("targetPoints"), (await admin.OnBoardAsync(given)).IntOrNull("targetPoints")).Should().Be((75, 90));
        (await admin.OnBoardAsync(summed)).Int("points").Should().Be(PointsOf(board, people[0]) + PointsOf(board, people[1]));
        ShouldAddUp(board);
    }

    [Fact]
    public async Task An_account_that_two_of_a_team_impacted_counts_once_and_the_pool_is_a_line_of_its_own()
    {
        var people = await admin.CsmsAsync();
        var team = (await admin.MakeTeamAsync("Together")).Id();
        await admin.JoinAsync(people[0], team);
        await admin.JoinAsync(people[1], team);
        var line = (await admin.GetAsync($"/ledger?csm={people[0]}&limit=200")).GetProperty("items").EnumerateArray().First(one => one.GetProperty("canCorrect").GetBoolean() && one.Int("points") > 0);
        var before = (await admin.OnBoardAsync(team)).Int("points");

        await CorrectAsync(line.Id(), line.Int("points"), people[1]);
        (await admin.OnBoardAsync(team)).Int("points").Should().Be(before, "the points stayed in the team");
        var lines = (await admin.GetAsync("/ledger?limit=200&cycle=" + (await admin.ActiveCycleAsync()).Id())).GetProperty("items").EnumerateArray()
            .Where(one => one.GetProperty("csm").ValueKind is JsonValueKind.Object && (one.GetProperty("csm").Id() == people[0] || one.GetProperty("csm").Id() == people[1]));
        (await admin.OnBoardAsync(team)).Int("impactedAccounts").Should().Be(lines.GroupBy(one => one.GetProperty("account").Id()).Count(account => account.Sum(one => one.Int("points")) >= 1));

        var moved = (await admin.GetAsync($"/ledger?csm={people[1]}&corrections=true")).GetProperty("items").EnumerateArray().First(one => one.GetProperty("canCorrect").GetBoolean());
        await CorrectAsync(moved.Id(), moved.Int("points"), null);

        var board = await admin.GetAsync("/leaderboard");
        board.GetProperty("teams").EnumerateArray().Single(row => row.Text("kind") == "pool").Int("points").Should().BeGreaterThanOrEqualTo(moved.Int("points"));
        ShouldAddUp(board);
    }

    [Fact]
    public async Task What_is_won_at_a_pooled_account_counts_for_the_pool_and_what_was_won_before_keeps_its_earner()
    {
        var target = await Target.FindAsync(portal.App, admin, "sso_enabled", "SSO enabled");
        var before = await admin.GetAsync("/leaderboard");

        (await portal.Csm.PutAsync($"/accounts/{target.AccountId}/pool", new { pooled = true }, version: null, HttpStatusCode.Forbidden)).Code().Should().Be("accounts.pool_managers_only");
        await portal.Manager.PutAsync($"/accounts/{target.AccountId}/pool", new { pooled = true }, version: null);
        await admin.PostAsync($"/accounts/{target.AccountId}/drivers/{target.DriverId}/win", new { });

        var after = await admin.GetAsync("/leaderboard");
        PointsOf(after, target.CsmId).Should().Be(PointsOf(before, target.CsmId));
        after.GetProperty("totals").Int("points").Should().Be(before.GetProperty("totals").Int("points") + target.DriverPoints);
        (await admin.GetAsync($"/ledger?account={target.AccountId}")).GetProperty("items")[0].GetProperty("csm").ValueKind.Should().Be(JsonValueKind.Null);
        (await admin.GetAsync($"/accounts/{target.AccountId}/pool")).GetProperty("pooled").GetBoolean().Should().BeTrue();

        await portal.Manager.PutAsync($"/accounts/{target.AccountId}/pool", new { pooled = false }, version: null);
        await target.SettleAsync();
        await admin.PostAsync($"/accounts/{target.AccountId}/drivers/{target.DriverId}/win", new { });
        PointsOf(await admin.GetAsync("/leaderboard"), target.CsmId).Should().Be(PointsOf(before, target.CsmId) + target.DriverPoints);
    }

    [Fact]
    public async Task Points_go_with_the_person_until_the_cycle_ends_and_stay_where_they_were_then()
    {
        await using var app = await ImpactPilotApp.StartDemoAsync(portal.Cluster, companies: 6);
        var boss = await app.SignInAsync(ImpactPilotApp.Admin);
        var person = (await boss.CsmsAsync())[0];
        var (first, second) = ((await boss.MakeTeamAsync("First")).Id(), (await boss.MakeTeamAsync("Second")).Id());
        var cycle = await boss.ActiveCycleAsync();
        await boss.JoinAsync(person, first);
        var points = (await boss.OnBoardAsync(first)).Int("points");
        await boss.JoinAsync(person, second);
        ((await boss.OnBoardAsync(first)).Int("points"), (await boss.OnBoardAsync(second)).Int("points")).Should().Be((0, points), "what was earned before goes along");

        await boss.EndAsync(cycle.Id(), startNext: true);
        await boss.JoinAsync(person, first);
        var team = await boss.TeamAsync(second);
        await boss.PutAsync($"/teams/{second}", new { name = "Renamed since" }, team.Version());

        var frozen = await boss.OnBoardAsync(second, cycle.Id());
        (frozen.Int("points"), frozen.GetProperty("team").Text("name"), frozen.Int("people")).Should().Be((points, "Second", 1));
        frozen.GetProperty("weeks").EnumerateArray().Sum(week => week.GetInt32()).Should().Be(points);
        var row = (await boss.GetAsync($"/leaderboard?cycle={cycle.Id()}")).GetProperty("rows").EnumerateArray().Single(one => one.GetProperty("user").Id() == person);
        row.GetProperty("team").Text("name").Should().Be("Second");

        await boss.PostAsync($"/cycles/{cycle.Id()}/reopen");
        (await boss.OnBoardAsync(first)).Int("points").Should().Be(points, "a cycle that counts again goes by today's teams");
    }

    [Fact]
    public async Task Targets_of_teams_are_refused_as_those_of_people_are()
    {
        var team = (await admin.MakeTeamAsync("Refused")).Id();

        (await TargetsAsync([], [(team, 0)], HttpStatusCode.BadRequest)).Code().Should().Be("cycles.target");
        (await TargetsAsync([], [(team, 1), (team, 2)], HttpStatusCode.BadRequest)).Code().Should().Be("cycles.team_twice");
        (await TargetsAsync([], [(Guid.Empty.ToString(), 1)], HttpStatusCode.BadRequest)).Code().Should().Be("cycles.no_such_team");
    }

    private static void ShouldAddUp(JsonElement board) =>
        board.GetProperty("teams").EnumerateArray().Sum(row => row.Int("points")).Should().Be(board.GetProperty("totals").Int("points"));

    private static int PointsOf(JsonElement board, string person) =>
        board.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("user") is { ValueKind: JsonValueKind.Object } user && user.Id() == person).Int("points");

    private Task<JsonElement> CorrectAsync(string line, int points, string? csm) => admin.PostAsync($"/ledger/{line}/correct", new { points, csm, reason = "For the test" });

    private async Task<JsonElement> TargetsAsync((string Person, int Points)[] people, (string Team, int Points)[] teams, HttpStatusCode expect = HttpStatusCode.OK)
    {
        var cycle = await admin.ActiveCycleAsync();
        return await admin.PutAsync(
            $"/cycles/{cycle.Id()}/targets",
            new
            {
                points = 400,
                accounts = (int?)null,
                people = people.Select(person => new { userId = person.Person, points = person.Points }),
                teams = teams.Select(team => new { teamId = team.Team, points = team.Points, accounts = (int?)null }),
            },
            cycle.Version(),
            expect);
    }
}
