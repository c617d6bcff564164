using System.Text.Json;
using Dapper;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Cycles;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Teams;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Points;

/// <summary>The value map's numbers, recounted from the ledger's lines; accounts archived since are in both of its counts.</summary>
public sealed class ValueMapTests(TeamPortal portal) : IClassFixture<TeamPortal>
{
    private readonly ApiClient admin = portal.Admin;

    [Fact]
    public async Task An_account_archived_since_stays_in_its_cells_and_in_what_they_are_a_share_of()
    {
        var before = await admin.GetAsync("/leaderboard");
        var line = (await admin.GetAsync("/ledger?limit=200")).GetProperty("items").EnumerateArray().First(one => one.GetProperty("canCorrect").GetBoolean() && one.Int("points") > 0);
        var account = line.GetProperty("account").Id();
        await ExecuteAsync("update accounts set archived = true, segment = 'Gone' where id = @account", new { account = Guid.Parse(account) });
        var unwon = await ExecuteAsync(
            "update accounts set archived = true where id = (select id from accounts a where not archived and not exists (select from points_entries e where e.account_id = a.id) limit 1)", new { });

        var map = await admin.GetAsync("/leaderboard/value-map");

        var cells = map.GetProperty("cells").EnumerateArray().ToList();
        var segments = map.GetProperty("segments").EnumerateArray().ToDictionary(segment => segment.GetProperty("name").GetString() ?? "", segment => segment.Int("accounts"));
        segments["Gone"].Should().Be(1, "its cells would be in no column");
        cells.Should().Contain(cell => cell.GetProperty("segment").GetString() == "Gone" && cell.Text("area") == line.Text("area") && cell.Int("accounts") == 1);
        cells.Should().OnlyContain(cell => cell.Int("accounts") <= segments[cell.GetProperty("segment").GetString() ?? ""], "a share is of a whole");
        cells.Sum(cell => cell.Int("points")).Should().Be(before.GetProperty("totals").Int("points"));
        cells.Select(Cell).Should().BeEquivalentTo(await RecountAsync());

        var totals = (await admin.GetAsync("/leaderboard")).GetProperty("totals");
        totals.Int("accounts").Should().Be(segments.Values.Sum()).And.Be(before.GetProperty("totals").Int("accounts") - unwon);
        totals.Int("impactedAccounts").Should().Be(before.GetProperty("totals").Int("impactedAccounts"));
        (await admin.GetAsync($"/cycles/{(await admin.ActiveCycleAsync()).Id()}/impacted")).Int("of").Should().Be(totals.Int("accounts"));
    }

    private static (string Area, string Segment, int Points, int Accounts) Cell(JsonElement cell) =>
        (cell.Text("area"), cell.GetProperty("segment").GetString() ?? "", cell.Int("points"), cell.Int("accounts"));

    private async Task<IEnumerable<(string Area, string Segment, int Points, int Accounts)>> RecountAsync()
    {
        await using var owner = NpgsqlDataSource.Create(portal.App.OwnerConnectionString);
        await using var connection = await owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.QueryAsync<(string, string, int, int)>(
            """
            select e.area_name, coalesce(a.segment, ''), sum(e.points)::int, (count(distinct e.account_id) filter (where e.reverses is null and i.entry_id = e.id))::int
            from points_entries e join cycles c on c.portal_id = e.portal_id and c.id = e.cycle_id and c.status = 'Active'
            join accounts a on a.portal_id = e.portal_id and a.id = e.account_id join impacts i on i.portal_id = e.portal_id and i.id = e.impact_id
            group by 1, 2
            """);
    }

    private async Task<int> ExecuteAsync(string sql, object values)
    {
        await using var owner = NpgsqlDataSource.Create(portal.App.OwnerConnectionString);
        await using var connection = await owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteAsync(sql, values);
    }
}
