using System.Text.Json;
using Dapper;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Catalogue;
using ImpactPilot.IntegrationTests.Cycles;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Teams;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Points;

/// <summary>The board's streaks are the weeks in a row that the ledger has wins of.</summary>
public sealed class StreakOnBoardTests(TeamPortal portal) : IClassFixture<TeamPortal>
{
    private readonly ApiClient admin = portal.Admin;

    [Fact]
    public async Task A_win_of_every_week_makes_a_streak_and_one_taken_back_breaks_it()
    {
        var catalogue = new CatalogueInHand(admin);
        var driver = await catalogue.AddDriverAsync(CatalogueInHand.Fields(await catalogue.OpenAreaAsync("Weekly"), "Call", cadence: "triggerBased"));
        var account = (await admin.GetAsync("/accounts?whose=all")).GetProperty("items").EnumerateArray().First(row => row.GetProperty("csm").ValueKind is JsonValueKind.Object);
        var csm = account.GetProperty("csm").Id();
        for (var week = 0; week < 4; week++)
            await admin.PostAsync($"/accounts/{account.Id()}/drivers/{CatalogueInHand.Id(driver)}/win", new { occurredAt = portal.App.Time.GetUtcNow().AddDays(-7 * week) });

        var streak = await StreakAsync(csm);
        streak.Should().BeGreaterThanOrEqualTo(4).And.Be(await RecountAsync(csm));

        // Whatever else was won in that week goes too.
        await TakeBackAsync(csm, portal.App.Time.GetUtcNow().AddDays(-14));
        (await StreakAsync(csm)).Should().Be(2).And.Be(await RecountAsync(csm));
    }

    private async Task<int> StreakAsync(string csm) =>
        (await admin.GetAsync("/leaderboard")).GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("user").Id() == csm).Int("streak");

    private async Task TakeBackAsync(string csm, DateTimeOffset inWeek)
    {
        await using var owner = NpgsqlDataSource.Create(portal.App.OwnerConnectionString);
        await using var connection = await owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var impacts = await connection.QueryAsync<Guid>(
            """
            select e.impact_id from points_entries e join portals p using (portal_id) join impacts i on i.portal_id = e.portal_id and i.entry_id = e.id
            where e.csm_id = @csm and date_trunc('week', e.occurred_at at time zone p.time_zone) = date_trunc('week', @inWeek at time zone p.time_zone)
            """,
            new { csm = Guid.Parse(csm), inWeek });
        foreach (var impact in impacts)
            await admin.PostAsync($"/impacts/{impact}/undo");
    }

    private async Task<int> RecountAsync(string csm)
    {
        await using var owner = NpgsqlDataSource.Create(portal.App.OwnerConnectionString);
        await using var connection = await owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var weeks = (await connection.QueryAsync<DateTime>(
            """
            select date_trunc('week', greatest((e.occurred_at at time zone p.time_zone)::date, c.starts_on)::timestamp) as week
            from points_entries e join portals p using (portal_id) join cycles c on c.portal_id = e.portal_id and c.id = e.cycle_id and c.status = 'Active'
            where e.csm_id = @csm
            group by 1 having sum(case when e.reverses is null then 1 else -1 end) > 0 order by 1 desc
            """,
            new { csm = Guid.Parse(csm) })).ToList();
        return weeks.TakeWhile((week, index) => week == weeks[0].AddDays(-7 * index)).Count();
    }
}
