using System.Net;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Catalogue;
using ImpactPilot.IntegrationTests.Cycles;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Teams;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Points;

/// <summary>A win by hand is dated by a person, as a confirmed one may be: the same days are refused.</summary>
public sealed class WinByHandTests(TeamPortal portal) : IClassFixture<TeamPortal>
{
    // Midnight in Berlin: the ended cycle's last day, and the first of the one that counts.
    private static readonly DateTimeOffset Midnight = new(2026, 9, 30, 22, 0, 0, TimeSpan.Zero);

    private readonly ApiClient admin = portal.Admin;

    [Fact]
    public async Task No_win_is_dated_by_hand_into_a_cycle_whose_results_are_final()
    {
        await EndedBeforeAsync();
        var catalogue = new CatalogueInHand(admin);
        var driver = CatalogueInHand.Id(await catalogue.AddDriverAsync(CatalogueInHand.Fields(await catalogue.OpenAreaAsync("By hand"), "Monthly call", cadence: "everyMonth")));
        var account = (await admin.GetAsync("/accounts?whose=all&limit=1")).GetProperty("items")[0].Id();
        var path = $"/accounts/{account}/drivers/{driver}/win";
        var cycle = await admin.ActiveCycleAsync();

        foreach (var day in new[] { Midnight.AddSeconds(-1), Midnight.AddMonths(-1), Midnight.AddMonths(-2) })
        {
            var refused = await admin.PostAsync(path, new { occurredAt = day }, HttpStatusCode.Conflict);
            refused.Code().Should().Be("points.cycle_ended");
            refused.Text("detail").Should().Contain("Q3 2026").And.Contain("1 October 2026");
        }

        await admin.PostAsync(path, new { occurredAt = Midnight });
        await admin.PostAsync(path, new { occurredAt = (DateTimeOffset?)null });

        var lines = (await admin.GetAsync($"/ledger?account={account}&driver={driver}")).GetProperty("items").EnumerateArray().ToList();
        lines.Should().HaveCount(2).And.OnlyContain(line => !line.GetProperty("late").GetBoolean());
        (await admin.GetAsync($"/ledger?account={account}&driver={driver}&cycle={cycle.Id()}")).GetProperty("sum").Int("lines").Should().Be(2);
    }

    private async Task EndedBeforeAsync()
    {
        if ((await admin.GetAsync("/cycles")).EnumerateArray().Any(cycle => cycle.Text("endsOn") == "2026-09-30"))
            return;
        await using var owner = NpgsqlDataSource.Create(portal.App.OwnerConnectionString);
        await using var command = owner.CreateCommand(
            "insert into cycles (portal_id, id, name, starts_on, ends_on, status, version, restarts_automatically) select portal_id, gen_random_uuid(), 'Q3 2026', '2026-07-01', '2026-09-30', 'Ended', 0, false from portals");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
