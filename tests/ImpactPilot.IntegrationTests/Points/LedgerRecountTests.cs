using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Points;

/// <summary>The same property as in the domain, over the API and on PostgreSQL: whatever is won, undone and ended, sums equal a naive recount.</summary>
public sealed class LedgerRecountTests(PostgresCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_sequence_of_wins_and_undos_up_to_the_cycles_end_equals_a_recount(int seed)
    {
        await using var app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 6);
        var admin = await app.SignInAsync(ImpactPilotApp.Admin);
        var recount = await Recount.BeginAsync(admin);
        var dice = new Random(seed);

        for (var step = 0; step < 60; step++)
        {
            if (dice.Next(3) > 0)
                await recount.WinAsync(dice);
            else
                await recount.UndoAsync(dice);
            app.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await recount.HoldsAsync();
        await recount.EndCycleAsync();
        await recount.UndoAsync(dice);
        await recount.WinAsync(dice);
        await recount.HoldsAsync();
    }

    /// <summary>Acts through the API and keeps, beside it, the points that should stand at each account.</summary>
    private sealed class Recount(ApiClient admin, string[] accounts, (string Id, int Points)[] drivers, string cycle)
    {
        private readonly Dictionary<string, int> points = [];
        private readonly List<(string Account, string Impact, int Points)> standing = [];

        public static async Task<Recount> BeginAsync(ApiClient admin)
        {
            var accounts = (await admin.GetAsync("/accounts")).GetProperty("items").EnumerateArray().ToList();
            var catalogue = (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray());
            var recount = new Recount(
                admin,
                [.. accounts.Select(account => account.GetProperty("id").GetString()!)],
                [.. catalogue.Select(driver => (driver.GetProperty("id").GetString()!, driver.GetProperty("points").GetInt32()))],
                (await admin.GetAsync("/leaderboard")).GetProperty("cycle").GetProperty("id").GetString()!);
            foreach (var account in accounts)
                recount.points[account.GetProperty("id").GetString()!] = account.GetProperty("pointsEver").GetInt32();
            return recount;
        }

        public async Task WinAsync(Random dice)
        {
            var (account, driver) = (accounts[dice.Next(accounts.Length)], drivers[dice.Next(drivers.Length)]);
            using var answer = await admin.Http.PostAsJsonAsync($"/api/v1/accounts/{account}/drivers/{driver.Id}/win", new { note = "A test." }, Cancel);
            if (answer.StatusCode is HttpStatusCode.Conflict)
                return;
            answer.EnsureSuccessStatusCode();
            var impact = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("impactId").GetString()!;
            standing.Add((account, impact, driver.Points));
            points[account] += driver.Points;
        }

        public async Task UndoAsync(Random dice)
        {
            if (standing.Count == 0)
                return;
            var win = standing[dice.Next(standing.Count)];
            using var answer = await admin.Http.PostAsJsonAsync($"/api/v1/impacts/{win.Impact}/undo", new { }, Cancel);
            if (answer.StatusCode is HttpStatusCode.Conflict)
                return;
            answer.EnsureSuccessStatusCode();
            standing.Remove(win);
            points[win.Account] -= win.Points;
        }

        public async Task EndCycleAsync() => await admin.PostAsync($"/cycles/{cycle}/end");

        public async Task HoldsAsync()
        {
            var rows = (await admin.GetAsync("/accounts")).GetProperty("items").EnumerateArray()
                .ToDictionary(row => row.GetProperty("id").GetString()!, row => row.GetProperty("pointsEver").GetInt32());
            rows.Should().BeEquivalentTo(points);

            var cycles = (await admin.GetAsync("/cycles")).EnumerateArray().Select(row => row.GetProperty("id").GetString());
            var total = 0;
            foreach (var id in cycles)
                total += (await admin.GetAsync($"/leaderboard?cycle={id}")).GetProperty("totals").GetProperty("points").GetInt32();
            total.Should().Be(points.Values.Sum());
        }
    }
}
