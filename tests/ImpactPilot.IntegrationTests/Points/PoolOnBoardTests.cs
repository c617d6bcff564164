using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Cycles;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Teams;

namespace ImpactPilot.IntegrationTests.Points;

/// <summary>The pool is nobody: however much was won for it, it takes no rank, and no place among the first three.</summary>
public sealed class PoolOnBoardTests(TeamPortal portal) : IClassFixture<TeamPortal>
{
    private readonly ApiClient admin = portal.Admin;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pool_with_more_than_everybody_stands_last_without_a_rank_on_the_board_in_the_sheet_and_as_it_ended()
    {
        var cycle = (await admin.ActiveCycleAsync()).Id();
        await AimAsync(cycle);
        await FillPoolAsync();

        var rows = await RowsAsync(admin);
        ShouldRankPeopleOnly(rows);
        rows.Where(row => !IsPool(row)).Should().OnlyContain(row => row.Int("targetPoints") == 50 && row.Int("targetAccounts") == 40);
        rows.Single(IsPool).IntOrNull("targetAccounts").Should().BeNull();

        var sheet = await SheetAsync(admin, "");
        sheet[0].Should().StartWith("Rank,Person,Team,Points,Target points");
        sheet.Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1], cells[3])).Should().Equal(rows.Select(row =>
            (IsPool(row) ? "" : $"{row.Int("rank")}", IsPool(row) ? "Pool" : row.GetProperty("user").Text("name"), $"{row.Int("points")}")));
        (await SheetAsync(admin, "?by=segment")).Skip(1).Sum(line => int.Parse(line.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)).Should().Be(rows.Sum(row => row.Int("points")));
        (await admin.PostAsync("/teams", new { name = "Seen" })).Id().Should().NotBeEmpty();
        (await SheetAsync(admin, "?by=teams")).Should().Contain(line => line.Contains(",Seen,", StringComparison.Ordinal));
        using var refused = await admin.Http.GetAsync("/api/v1/leaderboard/export?by=colour", Cancel);
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);

        await admin.PutAsync("/leaderboard/privacy", new { privacy = "ownAndTopThree" }, "everything");
        var seen = await RowsAsync(portal.Csm);
        seen.Where(row => row.IntOrNull("rank") <= 3).Should().HaveCountGreaterThanOrEqualTo(3, "the pool takes no place of the first three").And.OnlyContain(row => !IsPool(row));
        (await SheetAsync(portal.Csm, "")).Skip(1).Should().HaveCount(seen.Length, "the sheet hides what the board hides");
        (await SheetAsync(portal.Csm, "?by=teams")).Skip(1).Should().BeEmpty();

        (await admin.EndAsync(cycle)).Is("ended").Should().BeTrue();
        var frozen = await RowsAsync(admin, $"?cycle={cycle}");
        ShouldRankPeopleOnly(frozen);
        frozen.Select(row => row.IntOrNull("rank")).Should().Equal(rows.Select(row => row.IntOrNull("rank")));
    }

    private static void ShouldRankPeopleOnly(JsonElement[] rows)
    {
        rows.Count(IsPool).Should().Be(1);
        IsPool(rows[^1]).Should().BeTrue();
        (rows[^1].IntOrNull("rank"), rows[0].Int("rank")).Should().Be((null, 1));
        rows[^1].Int("points").Should().BeGreaterThan(rows[0].Int("points"));
    }

    private async Task AimAsync(string cycle) => await admin.PutAsync(
        $"/cycles/{cycle}/targets",
        new { points = 900, accounts = 40, people = (await admin.CsmsAsync()).Select(person => new { userId = person, points = 50, accounts = 40 }) },
        (await admin.ActiveCycleAsync()).Version());

    private async Task FillPoolAsync()
    {
        foreach (var line in (await admin.GetAsync("/ledger?limit=200")).GetProperty("items").EnumerateArray().Where(line => line.GetProperty("canCorrect").GetBoolean()).Take(6))
            await admin.PostAsync($"/ledger/{line.Id()}/correct", new { points = 100, csm = (string?)null, reason = "Served together" });
    }

    private static async Task<JsonElement[]> RowsAsync(ApiClient person, string cycle = "") => [.. (await person.GetAsync("/leaderboard" + cycle)).GetProperty("rows").EnumerateArray()];

    private static async Task<string[]> SheetAsync(ApiClient person, string query)
    {
        using var answer = await person.Http.GetAsync("/api/v1/leaderboard/export" + query, Cancel);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        return (await answer.Content.ReadAsStringAsync(Cancel)).TrimStart('\uFEFF').Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsPool(JsonElement row) => row.GetProperty("user").ValueKind is JsonValueKind.Null;
}
