using System.Globalization;
using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Cycles;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Teams;

namespace ImpactPilot.IntegrationTests.Points;

/// <summary>What the portal hides of people never leaves the server for a CSM, on no way that a CSM can take.</summary>
public sealed class BoardPrivacyTests(TeamPortal portal) : IClassFixture<TeamPortal>, IAsyncLifetime
{
    // Numbers that occur nowhere else, so that a leak is seen wherever it is.
    private const int HiddenTarget = 777_123;
    private const int OwnTarget = 55_321;

    private readonly ApiClient admin = portal.Admin;
    private readonly ApiClient csm = portal.Csm;
    private string self = null!;
    private string[] people = null!;
    private string cycle = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        self = (await csm.GetAsync("/session")).GetProperty("user").Id();
        people = await admin.CsmsAsync();
        cycle = (await admin.ActiveCycleAsync()).Id();
        await PutAsync((await admin.GetAsync("/leaderboard/privacy")).Text("privacy"), "everything");
        await GiveAsync();
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task Without_others_targets_a_csm_sees_everybodys_points_and_only_the_own_target()
    {
        await admin.JoinAsync(people.First(person => person != self), (await admin.MakeTeamAsync("Aiming")).Id());
        (await csm.GetAsync("/leaderboard")).GetRawText().Should().Contain($"{HiddenTarget}");

        await PutAsync("everything", "ownTargets");

        foreach (var path in new[] { "/leaderboard", $"/cycles/{cycle}", "/cycles" })
            (await csm.GetAsync(path)).GetRawText().Should().NotContain($"{HiddenTarget}", path);
        var board = await csm.GetAsync("/leaderboard");
        board.GetProperty("rows").GetArrayLength().Should().Be((await admin.GetAsync("/leaderboard")).GetProperty("rows").GetArrayLength());
        board.GetProperty("rows").EnumerateArray().Single(row => IsOf(row, self)).Int("targetPoints").Should().Be(OwnTarget);
        board.GetProperty("teams").EnumerateArray().Should().OnlyContain(team => team.IntOrNull("targetPoints") == null);
        (await csm.GetAsync($"/cycles/{cycle}")).GetProperty("people").EnumerateArray().Select(person => person.GetProperty("user").Id()).Should().Equal(self);
        (await portal.Manager.GetAsync("/leaderboard")).GetRawText().Should().Contain($"{HiddenTarget}");
    }

    [Fact]
    public async Task A_csm_sees_the_own_teams_given_target_but_never_a_sum_that_tells_of_one_other()
    {
        var (team, others) = ((await admin.MakeTeamAsync("Two of us")).Id(), (await admin.MakeTeamAsync("Not ours")).Id());
        await admin.JoinAsync(self, team);
        await admin.JoinAsync(people.First(person => person != self), team);

        await PutAsync("everything", "ownTargets");

        (await TeamAsync()).Should().Be((team, null, null));
        (await csm.OnBoardAsync(team)).IntOrNull("targetPoints").Should().BeNull("the sum of two tells of the other");

        await GiveAsync((team, 4_321), (others, HiddenTarget));

        (await TeamAsync()).Should().Be((team, 4_321, null));
        (await csm.OnBoardAsync(team)).IntOrNull("targetPoints").Should().Be(4_321, "what the dialog promises is on the board too");
        (await csm.OnBoardAsync(others)).IntOrNull("targetPoints").Should().BeNull();
        (await csm.GetAsync("/leaderboard")).GetRawText().Should().NotContain($"{HiddenTarget}");
        await admin.JoinAsync(self, null);

        async Task<(string, int?, int?)> TeamAsync()
        {
            var own = (await csm.GetAsync($"/cycles/{cycle}")).GetProperty("teams").EnumerateArray().Single();
            return (own.GetProperty("team").Id(), own.IntOrNull("points"), own.IntOrNull("sumPoints"));
        }
    }

    [Fact]
    public async Task With_the_first_three_and_oneself_nothing_of_the_others_leaves_the_server()
    {
        await admin.MakeTeamAsync("Unseen");
        var all = (await admin.GetAsync("/leaderboard")).GetProperty("rows").EnumerateArray().ToArray();
        var hidden = all.Where(row => row.Int("rank") > 3 && !IsOf(row, self)).Select(row => row.GetProperty("user").Id()).ToArray();
        hidden.Should().NotBeEmpty();

        await PutAsync("everything", "ownAndTopThree");

        var board = await csm.GetAsync("/leaderboard");
        board.GetProperty("rows").EnumerateArray().Should().OnlyContain(row => row.Int("rank") <= 3 || IsOf(row, self));
        board.GetProperty("rows").EnumerateArray().Single(row => IsOf(row, self)).Int("rank").Should().Be(all.Single(row => IsOf(row, self)).Int("rank"), "the rank is that among everybody");
        (board.GetProperty("teams").GetArrayLength(), board.GetProperty("hidesPeople").GetBoolean(), board.GetProperty("spread").ValueKind).Should().Be((0, true, JsonValueKind.Null));
        (await portal.Manager.GetAsync("/leaderboard")).GetProperty("spread").Int("people").Should().Be(all.Count(row => row.GetProperty("user").ValueKind is JsonValueKind.Object));
        foreach (var path in new[] { "/leaderboard", $"/leaderboard?cycle={cycle}", $"/cycles/{cycle}", "/ledger?limit=200", "/leaderboard/cuts/driver", "/leaderboard/cuts/account", "/leaderboard/value-map" })
        {
            var answer = (await csm.GetAsync(path)).GetRawText();
            hidden.Should().NotContain(person => answer.Contains(person, StringComparison.Ordinal), path);
        }

        foreach (var person in hidden)
        {
            foreach (var path in new[] { $"/ledger?csm={person}", $"/ledger/export?csm={person}", $"/leaderboard/cuts/area?csm={person}", $"/leaderboard/cuts/account?csm={person}" })
            {
                using var answer = await csm.Http.GetAsync("/api/v1" + path, Cancel);
                answer.StatusCode.Should().Be(HttpStatusCode.Forbidden, path);
                (await answer.Content.ReadAsStringAsync(Cancel)).Should().Contain("leaderboard.hidden");
            }
        }
    }

    [Fact]
    public async Task The_ledger_and_its_sheet_hold_the_own_lines_and_those_of_nobody()
    {
        var line = (await admin.GetAsync("/ledger?limit=200")).GetProperty("items").EnumerateArray().First(one => one.GetProperty("canCorrect").GetBoolean());
        await admin.PostAsync($"/ledger/{line.Id()}/correct", new { points = 9, csm = self, reason = "It was theirs" });
        await PutAsync("everything", "ownAndTopThree");

        var page = await csm.GetAsync("/ledger?limit=200");
        page.GetProperty("items").EnumerateArray().Should().OnlyContain(line => line.GetProperty("csm").ValueKind == JsonValueKind.Null || line.GetProperty("csm").Id() == self);
        using var sheet = await csm.Http.GetAsync("/api/v1/ledger/export", Cancel);
        var rows = (await sheet.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        rows.Should().HaveCount(page.GetProperty("sum").Int("lines"));
        rows.Sum(row => int.Parse(row.Split(',')[6], CultureInfo.InvariantCulture)).Should().Be(page.GetProperty("sum").Int("points"));
        (await csm.GetAsync($"/ledger?csm={self}")).GetProperty("sum").Int("lines").Should().BePositive();
        (await portal.Manager.GetAsync("/ledger")).GetProperty("sum").Int("lines").Should().BeGreaterThan(page.GetProperty("sum").Int("lines"));
    }

    [Fact]
    public async Task Who_shares_in_a_win_of_oneself_is_hidden_as_their_points_are()
    {
        var hidden = (await admin.GetAsync("/leaderboard")).GetProperty("rows").EnumerateArray().Last(row => !IsOf(row, self)).GetProperty("user");
        var line = (await admin.GetAsync("/ledger?limit=200")).GetProperty("items").EnumerateArray().First(one => one.GetProperty("canCorrect").GetBoolean());
        await admin.PostAsync($"/ledger/{line.Id()}/correct", new { points = 40, csm = self, reason = "Together", shares = new[] { new { user = hidden.Id(), points = 17 } } });
        (await csm.GetAsync($"/ledger?csm={self}")).GetProperty("items")[0].GetProperty("splitWith")[0].Int("points").Should().Be(17);

        await PutAsync("everything", "ownAndTopThree");

        var own = (await csm.GetAsync($"/ledger?csm={self}")).GetProperty("items")[0];
        (own.Int("points"), own.GetProperty("split").GetBoolean(), own.GetProperty("splitWith").GetArrayLength()).Should().Be((23, true, 0), "that it is split is about oneself, with whom is not");
        own.GetRawText().Should().NotContain(hidden.Id());
        using var sheet = await csm.Http.GetAsync($"/api/v1/ledger/export?csm={self}", Cancel);
        (await sheet.Content.ReadAsStringAsync(Cancel)).Should().NotContain(hidden.Text("name"));
        (await portal.Manager.GetAsync($"/ledger?csm={self}")).GetProperty("items")[0].GetProperty("splitWith")[0].Int("points").Should().Be(17);
    }

    [Fact]
    public async Task Only_an_admin_chooses_what_is_hidden_and_over_what_they_saw()
    {
        foreach (var person in new[] { portal.Manager, csm })
            (await person.PutAsync("/leaderboard/privacy", new { privacy = "ownTargets" }, "everything", HttpStatusCode.Forbidden)).Code().Should().Be("leaderboard.admins_only");
        (await admin.PutAsync("/leaderboard/privacy", new { privacy = "everything" }, "ownTargets", HttpStatusCode.PreconditionFailed)).Code().Should().Be("leaderboard.privacy_stale");
        await admin.PutAsync("/leaderboard/privacy", new { privacy = "nothing" }, "everything", HttpStatusCode.BadRequest);

        portal.NextMoment();
        await PutAsync("everything", "ownTargets");

        (await admin.GetAsync("/audit?action=leaderboard.privacy_changed")).GetProperty("items")[0].GetProperty("changes")[0].GetRawText().Should().Be("""{"field":"privacy","before":"everything","after":"ownTargets"}""");
    }

    /// <summary>Gives everybody their target, and some teams one of their own.</summary>
    private async Task GiveAsync(params (string Team, int Points)[] teams) => await admin.PutAsync(
        $"/cycles/{cycle}/targets",
        new
        {
            points = 900,
            accounts = (int?)null,
            people = people.Select(person => new { userId = person, points = person == self ? OwnTarget : HiddenTarget }),
            teams = teams.Select(team => new { teamId = team.Team, points = team.Points }),
        },
        (await admin.ActiveCycleAsync()).Version());

    private static bool IsOf(JsonElement row, string person) => row.GetProperty("user") is { ValueKind: JsonValueKind.Object } user && user.Id() == person;

    private Task<JsonElement> PutAsync(string seen, string privacy) => admin.PutAsync("/leaderboard/privacy", new { privacy }, seen);
}
