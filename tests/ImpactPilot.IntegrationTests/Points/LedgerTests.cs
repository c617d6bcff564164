using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;

namespace ImpactPilot.IntegrationTests.Points;

/// <summary>Every sum on a board can be looked at line by line, and an admin sets a line right without rewriting it.</summary>
public sealed class LedgerTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Sso = "SSO enabled";

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private Target target = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        target = await Target.FindAsync(app, admin, "sso_enabled", Sso);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_lines_of_a_person_add_up_to_their_place_on_the_board_and_follow_page_by_page()
    {
        var board = await admin.GetAsync("/leaderboard");
        var cycle = board.GetProperty("cycle").GetProperty("id").GetString();
        var place = board.GetProperty("rows").EnumerateArray().First(row => row.GetProperty("wins").GetInt32() > 2);
        var csm = place.GetProperty("user").GetProperty("id").GetString();

        List<JsonElement> lines = [];
        JsonElement page;
        for (var cursor = ""; ; cursor = $"&cursor={page.GetProperty("nextCursor").GetInt64()}")
        {
            page = await admin.GetAsync($"/ledger?cycle={cycle}&csm={csm}&limit=2{cursor}");
            lines.AddRange(page.GetProperty("items").EnumerateArray());
            if (page.GetProperty("nextCursor").ValueKind is JsonValueKind.Null)
                break;
        }

        var sum = page.GetProperty("sum");
        lines.Select(line => line.GetProperty("id").GetString()).Should().OnlyHaveUniqueItems().And.HaveCount(sum.GetProperty("lines").GetInt32());
        lines.Sum(line => line.GetProperty("points").GetInt32()).Should().Be(place.GetProperty("points").GetInt32()).And.Be(sum.GetProperty("points").GetInt32());
        sum.GetProperty("wins").GetInt32().Should().Be(place.GetProperty("wins").GetInt32());
        lines.Should().OnlyContain(line => line.GetProperty("csm").GetProperty("id").GetString() == csm);
    }

    [Fact]
    public async Task The_sheet_holds_the_same_lines()
    {
        var page = await admin.GetAsync("/ledger?limit=200");
        using var answer = await admin.Http.GetAsync("/api/v1/ledger/export", Cancel);

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        var rows = (await answer.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        rows.Should().HaveCount(page.GetProperty("sum").GetProperty("lines").GetInt32());
        rows.Sum(row => int.Parse(row.Split(',')[6], CultureInfo.InvariantCulture)).Should().Be(page.GetProperty("sum").GetProperty("points").GetInt32());
    }

    [Fact]
    public async Task A_correction_moves_the_points_to_whom_they_belong_and_both_lines_say_why()
    {
        var (mine, others) = (target.CsmId, await SomebodyElseAsync());
        var before = await BoardAsync();
        var line = await WonLineAsync();

        var corrected = await CorrectAsync(line, target.DriverPoints + 3, others, "Tom led the roll-out");

        var after = await BoardAsync();
        after[mine].Should().Be(before[mine]);
        after[others].Should().Be(before[others] + target.DriverPoints + 3);
        (await admin.GetAsync($"/accounts/{target.AccountId}")).GetProperty("points").GetProperty("thisCycle").GetInt32().Should().Be(target.AccountPointsBefore + target.DriverPoints + 3);

        var lines = await LinesAsync();
        lines.Take(3).Select(one => one.GetProperty("points").GetInt32()).Should().Equal(target.DriverPoints + 3, -target.DriverPoints, target.DriverPoints);
        lines.Take(3).Select(one => one.GetProperty("reason").GetString()).Should().Equal("Tom led the roll-out", "Tom led the roll-out", null);
        lines.Take(3).Select(one => one.GetProperty("canCorrect").GetBoolean()).Should().Equal(true, false, false);
        lines[0].GetProperty("id").GetString().Should().Be(corrected.GetProperty("line").GetString());
        (await admin.GetAsync($"/ledger?account={target.AccountId}&corrections=true")).GetProperty("sum").GetProperty("lines").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task Undo_of_a_corrected_win_takes_back_what_the_correction_booked()
    {
        var before = await BoardAsync();
        await CorrectAsync(await WonLineAsync(), 40, target.CsmId, "It was worth more");

        await admin.PostAsync($"/impacts/{(await LinesAsync())[0].GetProperty("impactId").GetString()}/undo");

        (await BoardAsync()).Should().BeEquivalentTo(before);
        (await admin.GetAsync($"/accounts/{target.AccountId}")).GetProperty("points").GetProperty("thisCycle").GetInt32().Should().Be(target.AccountPointsBefore);
    }

    [Fact]
    public async Task What_cannot_be_corrected_is_refused_with_the_reason_and_nothing_changes()
    {
        var line = await WonLineAsync();
        var before = await LinesAsync();
        foreach (var person in new[] { ImpactPilotApp.Manager, ImpactPilotApp.Csm })
            (await RefusedAsync(await app.SignInAsync(person), line, 7, target.CsmId, "Why", HttpStatusCode.Forbidden)).Should().Be("points.admins_only");

        (await RefusedAsync(admin, line, 7, target.CsmId, "  ", HttpStatusCode.BadRequest)).Should().Be("request.invalid");
        (await RefusedAsync(admin, line, 7, Guid.CreateVersion7(app.Time.GetUtcNow()).ToString(), "Why", HttpStatusCode.BadRequest)).Should().Be("points.csm_not_found");
        (await RefusedAsync(admin, line, target.DriverPoints, target.CsmId, "Why", HttpStatusCode.BadRequest)).Should().Be("points.nothing_to_correct");
        (await RefusedAsync(admin, Guid.CreateVersion7(app.Time.GetUtcNow()).ToString(), 7, target.CsmId, "Why", HttpStatusCode.NotFound)).Should().Be("points.line_not_found");
        await admin.PostAsync($"/ledger/{line}/correct", new { points = 101, csm = target.CsmId, reason = "Why" }, HttpStatusCode.BadRequest);
        (await LinesAsync()).Should().HaveSameCount(before);

        await CorrectAsync(line, 7, target.CsmId, "Seven");
        (await RefusedAsync(admin, line, 8, target.CsmId, "Eight", HttpStatusCode.Conflict)).Should().Be("points.not_in_force");
        var now = (await LinesAsync())[0].GetProperty("id").GetString()!;
        await admin.PostAsync($"/cycles/{(await admin.GetAsync("/leaderboard")).GetProperty("cycle").GetProperty("id").GetString()}/end");
        (await RefusedAsync(admin, now, 8, target.CsmId, "Eight", HttpStatusCode.Conflict)).Should().Be("points.cycle_ended");
    }

    [Fact]
    public async Task Of_two_corrections_at_once_one_is_booked()
    {
        var line = await WonLineAsync();
        var other = await app.SignInAsync(ImpactPilotApp.Admin);

        var answers = await Task.WhenAll(new[] { admin, other }.Select((person, index) =>
            person.Http.PostAsync($"/api/v1/ledger/{line}/correct", JsonContent.Create(new { points = 50 + index, csm = target.CsmId, reason = "At once" }), Cancel)));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        (await LinesAsync()).Count(one => one.GetProperty("reason").GetString() == "At once").Should().Be(2);
    }

    [Fact]
    public async Task A_split_win_counts_once_and_gives_each_their_points_until_it_is_undone()
    {
        var (before, winsBefore) = (await BoardAsync(), await WinsAsync());
        var others = before.Keys.Where(id => id != target.CsmId).Take(2).ToArray();
        var line = await WonLineAsync();

        var main = (await SplitAsync(line, 10, "Together", (others[0], 3), (others[1], 2))).GetProperty("line").GetString();

        var board = await BoardAsync();
        (board[target.CsmId] - before[target.CsmId], board[others[0]] - before[others[0]], board[others[1]] - before[others[1]]).Should().Be((5, 3, 2));
        (await WinsAsync()).Should().BeEquivalentTo(winsBefore.ToDictionary(row => row.Key, row => row.Value + (row.Key == target.CsmId ? 1 : 0)));
        var account = await admin.GetAsync($"/accounts/{target.AccountId}");
        account.GetProperty("points").GetProperty("thisCycle").GetInt32().Should().Be(target.AccountPointsBefore + 10);
        (await admin.GetAsync($"/accounts/{target.AccountId}/timeline")).GetProperty("items").EnumerateArray().Where(told => told.GetProperty("kind").GetString() == "corrected")
            .Select(told => told.GetProperty("points").GetInt32()).Should().BeEquivalentTo([10, -target.DriverPoints], "the win is told as one");

        var lines = await LinesAsync();
        lines.Take(3).Select(one => one.GetProperty("share").GetBoolean()).Should().Equal(false, true, true);
        lines.Take(3).Should().OnlyContain(one => one.GetProperty("split").GetBoolean() && one.GetProperty("inForce").GetBoolean());
        lines.Take(3).Select(one => one.GetProperty("canCorrect").GetBoolean()).Should().Equal(true, false, false);
        lines[0].GetProperty("id").GetString().Should().Be(main);
        Parts(lines[0]).Should().Equal((others[0], 3, true), (others[1], 2, true));
        Parts(lines.Take(3).Single(one => CsmOf(one) == others[0])).Should().Equal((target.CsmId, 5, false), (others[1], 2, true));
        using var sheet = await admin.Http.GetAsync($"/api/v1/ledger/export?account={target.AccountId}", Cancel);
        (await sheet.Content.ReadAsStringAsync(Cancel)).Split('\n').Count(row => row.Contains(",share,", StringComparison.Ordinal)).Should().Be(2);
        (await admin.GetAsync("/audit?action=points.corrected&limit=1")).GetProperty("items")[0].GetProperty("changes").EnumerateArray()
            .Single(change => change.GetProperty("field").GetString() == "shares").GetProperty("after").GetString().Should().MatchRegex(": 3.*: 2");

        await admin.PostAsync($"/impacts/{lines[0].GetProperty("impactId").GetString()}/undo");

        (await BoardAsync()).Should().BeEquivalentTo(before);
        (await WinsAsync()).Should().BeEquivalentTo(winsBefore);
        (await LinesAsync()).Should().OnlyContain(one => one.GetProperty("impactId").GetString() != lines[0].GetProperty("impactId").GetString() || !one.GetProperty("inForce").GetBoolean());
    }

    [Fact]
    public async Task A_split_is_corrected_as_a_whole_by_its_main_line()
    {
        var others = (await BoardAsync()).Keys.Where(id => id != target.CsmId).Take(2).ToArray();
        var before = await BoardAsync();
        await SplitAsync(await WonLineAsync(), 10, "Together", (others[0], 3));
        var (main, share) = ((await LinesAsync())[0].GetProperty("id").GetString()!, (await LinesAsync())[1].GetProperty("id").GetString()!);

        var refused = await admin.PostAsync($"/ledger/{share}/correct", new { points = 10, csm = target.CsmId, reason = "The share" }, HttpStatusCode.Conflict);
        (refused.GetProperty("code").GetString(), refused.GetProperty("line").GetString()).Should().Be(("points.is_share", main));
        (await admin.PostAsync($"/ledger/{main}/correct", SplitOf(10, "The same", (others[0], 3)), HttpStatusCode.BadRequest)).GetProperty("code").GetString().Should().Be("points.nothing_to_correct");

        await SplitAsync(main, 20, "Mei helped too", (others[1], 1), (others[0], 4));
        var board = await BoardAsync();
        (board[target.CsmId] - before[target.CsmId], board[others[0]] - before[others[0]], board[others[1]] - before[others[1]]).Should().Be((15, 4, 1));
        (await RefusedAsync(admin, main, 8, target.CsmId, "Eight", HttpStatusCode.Conflict)).Should().Be("points.not_in_force");
        (await RefusedAsync(admin, share, 8, target.CsmId, "Eight", HttpStatusCode.Conflict)).Should().Be("points.not_in_force");
    }

    [Fact]
    public async Task Shares_that_say_nothing_clear_are_refused_and_nothing_changes()
    {
        var line = await WonLineAsync();
        var before = await LinesAsync();
        var people = (await BoardAsync()).Keys.Where(id => id != target.CsmId).ToArray();
        var (ana, tom) = (people[0], people[1]);
        var stranger = Guid.CreateVersion7(app.Time.GetUtcNow()).ToString();

        foreach (var (code, shares) in new (string, (string, int)[])[]
        {
            ("points.shared_twice", [(ana, 1), (ana, 2)]),
            ("points.shared_twice", [(target.CsmId, 1)]),
            ("points.share_too_small", [(ana, 0)]),
            ("points.shares_exceed", [(ana, 9), (tom, 2)]),
            ("points.csm_not_found", [(ana, 1), (stranger, 1)]),
            ("points.too_many_people", [.. Enumerable.Repeat((ana, 1), 10)]),
        })
            (await admin.PostAsync($"/ledger/{line}/correct", SplitOf(10, "Why", shares), HttpStatusCode.BadRequest)).GetProperty("code").GetString().Should().Be(code);
        (await LinesAsync()).Should().HaveSameCount(before);
    }

    [Fact]
    public async Task Of_two_splits_at_once_one_is_booked_whole()
    {
        var line = await WonLineAsync();
        var before = await BoardAsync();
        var others = before.Keys.Where(id => id != target.CsmId).Take(2).ToArray();
        var other = await app.SignInAsync(ImpactPilotApp.Admin);

        var answers = await Task.WhenAll(new[] { admin, other }.Select((person, index) =>
            person.Http.PostAsync($"/api/v1/ledger/{line}/correct", JsonContent.Create(SplitOf(30, "At once", (others[index], 10))), Cancel)));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        (await LinesAsync()).Count(one => one.GetProperty("reason").GetString() == "At once").Should().Be(3);
        (await BoardAsync()).Values.Sum().Should().Be(before.Values.Sum() - target.DriverPoints + 30);
    }

    private async Task<string> WonLineAsync()
    {
        await admin.PostAsync($"/accounts/{target.AccountId}/drivers/{target.DriverId}/win", new { });
        return (await LinesAsync())[0].GetProperty("id").GetString()!;
    }

    private Task<JsonElement> CorrectAsync(string line, int points, string csm, string reason) => admin.PostAsync($"/ledger/{line}/correct", new { points, csm, reason });

    private Task<JsonElement> SplitAsync(string line, int points, string reason, params (string User, int Points)[] shares) => admin.PostAsync($"/ledger/{line}/correct", SplitOf(points, reason, shares));

    private object SplitOf(int points, string reason, params (string User, int Points)[] shares) =>
        new { points, csm = target.CsmId, reason, shares = shares.Select(share => new { user = share.User, points = share.Points }) };

    private static (string?, int, bool)[] Parts(JsonElement line) =>
        [.. line.GetProperty("splitWith").EnumerateArray().Select(part => (CsmOf(part), part.GetProperty("points").GetInt32(), part.GetProperty("share").GetBoolean()))];

    private static string? CsmOf(JsonElement line) => line.GetProperty("csm").GetProperty("id").GetString();

    private static async Task<string?> RefusedAsync(ApiClient person, string line, int points, string csm, string reason, HttpStatusCode status) =>
        (await person.PostAsync($"/ledger/{line}/correct", new { points, csm, reason }, status)).TryGetProperty("code", out var code) ? code.GetString() : null;

    private async Task<List<JsonElement>> LinesAsync() => [.. (await admin.GetAsync($"/ledger?account={target.AccountId}&limit=200")).GetProperty("items").EnumerateArray()];

    private Task<Dictionary<string, int>> BoardAsync() => OfBoardAsync("points");

    private Task<Dictionary<string, int>> WinsAsync() => OfBoardAsync("wins");

    private async Task<Dictionary<string, int>> OfBoardAsync(string number) => (await admin.GetAsync("/leaderboard")).GetProperty("rows").EnumerateArray()
        .ToDictionary(row => row.GetProperty("user").GetProperty("id").GetString()!, row => row.GetProperty(number).GetInt32());

    private async Task<string> SomebodyElseAsync() => (await BoardAsync()).Keys.First(id => id != target.CsmId);
}
