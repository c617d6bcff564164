using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using FluentAssertions;
using ImpactPilot.Features.Points;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Points;

/// <summary>Whenever the ledger's lines are taken into the totals beside it, every board says what the lines add up to.</summary>
public sealed class TotalsTests(PostgresCluster cluster) : IAsyncLifetime
{
    // A win counts once, where it counts; shares only move points.
    private const string Win = "case when part > 0 then 0 when reverses is null then 1 else -1 end";

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private NpgsqlDataSource owner = null!;
    private string[] accounts = [];
    private string[] drivers = [];
    private string[] people = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 6);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        owner = NpgsqlDataSource.Create(app.OwnerConnectionString);
        accounts = [.. (await admin.GetAsync("/accounts")).GetProperty("items").EnumerateArray().Select(Id)];
        drivers = [.. (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray()).Select(Id)];
        people = [.. (await admin.GetAsync("/leaderboard")).GetProperty("rows").EnumerateArray().Select(row => Id(row.GetProperty("user")))];
    }

    public async ValueTask DisposeAsync()
    {
        await owner.DisposeAsync();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Boards_equal_the_plain_sums_whatever_is_won_undone_corrected_and_added_up(int seed)
    {
        var dice = new Random(seed);
        for (var round = 0; round < 5; round++)
        {
            for (var step = 0; step < 12; step++)
                await ActAsync(admin, dice);
            if (dice.Next(2) == 0)
                await AddUpAsync();
            await HoldsAsync();
        }

        (await NumberAsync("select sum(points) from day_totals")).Should().NotBe(0, "some of it came out of the totals");
        (await NumberAsync("select count(*) from points_entries where part > 0")).Should().BePositive("some of it was split");
    }

    [Fact]
    public async Task No_line_is_missed_while_people_win_and_it_is_added_up_at_the_same_time()
    {
        var admins = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => app.SignInAsync(ImpactPilotApp.Admin)));

        var acting = Task.WhenAll(admins.Select(async (person, seed) =>
        {
            var dice = new Random(seed);
            for (var step = 0; step < 25; step++)
                await ActAsync(person, dice);
        }));
        while (!acting.IsCompleted)
            await AddUpAsync();
        await acting;
        await AddUpAsync();

        foreach (var totals in new[] { "day_totals", "driver_totals", "account_totals" })
        {
            (await NumberAsync($"select sum(points) from {totals}")).Should().Be(await NumberAsync("select sum(points) from points_entries"), totals);
            (await NumberAsync($"select sum(wins) from {totals}")).Should().Be(await NumberAsync($"select sum({Win}) from points_entries"), totals);
        }

        await HoldsAsync();
    }

    [Fact]
    public async Task A_merged_account_takes_its_totals_along()
    {
        var richest = (await admin.GetAsync("/accounts?sort=points&descending=true&limit=2")).GetProperty("items").EnumerateArray().ToList();
        richest.Should().OnlyContain(row => row.GetProperty("pointsThisCycle").GetInt32() > 0);
        foreach (var row in richest)
        {
            var line = (await admin.GetAsync($"/ledger?account={Id(row)}")).GetProperty("items").EnumerateArray().First(one => one.GetProperty("canCorrect").GetBoolean());
            await admin.PostAsync($"/ledger/{Id(line)}/correct", new { points = 30, csm = people[0], reason = "Together", shares = new[] { new { user = people[1], points = 10 } } });
        }

        await AddUpAsync();
        var ids = await Task.WhenAll(richest.Select(async row => (await admin.GetAsync($"/accounts/{Id(row)}")).GetProperty("hubSpotId").GetString()!));

        await new PersonInHubSpot(app).MergeAsync("companies", ids[0], ids[1]);
        await app.PollAsync();
        await app.PollAsync();

        (await NumberAsync("select count(*) from accounts where merged_into is not null")).Should().BePositive();
        await HoldsAsync();
    }

    [Fact]
    public async Task In_another_time_zone_the_days_are_added_up_anew()
    {
        await AddUpAsync();

        await using (var command = owner.CreateCommand("update portals set time_zone = 'Pacific/Auckland'"))
            await command.ExecuteNonQueryAsync(Cancel);

        (await NumberAsync("select count(*) from day_totals")).Should().Be(0);
        await HoldsAsync();
        await AddUpAsync();
        await HoldsAsync();
    }

    private async Task ActAsync(ApiClient person, Random dice)
    {
        var line = (await person.GetAsync("/ledger?limit=50")).GetProperty("items").EnumerateArray().FirstOrDefault(row => row.GetProperty("canCorrect").GetBoolean() && dice.Next(3) == 0);
        var (path, body) = (line.ValueKind is JsonValueKind.Undefined ? 0 : dice.Next(5)) switch
        {
            1 => ($"/impacts/{line.GetProperty("impactId").GetString()}/undo", (object)new { }),
            2 => ($"/ledger/{Id(line)}/correct", new { points = dice.Next(101), csm = (string?)null, reason = "A test" }),
            3 => ($"/ledger/{Id(line)}/correct", new { points = dice.Next(40, 101), csm = people[0], reason = "A test", shares = people.Skip(1).Take(dice.Next(1, 4)).Select(user => new { user, points = dice.Next(1, 15) }) }),
            _ => ($"/accounts/{accounts[dice.Next(accounts.Length)]}/drivers/{drivers[dice.Next(drivers.Length)]}/win", new { occurredAt = app.Time.GetUtcNow().AddHours(-dice.Next(2000)) }),
        };
        using var answer = await person.Http.PostAsJsonAsync("/api/v1" + path, body, Cancel);
        ((int)answer.StatusCode).Should().BeOneOf(200, 400, 409);
        app.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private Task AddUpAsync() => app.WebServices.GetRequiredService<AddUpPoints>().RunAsync(Cancel, worthIt: 1);

    private async Task HoldsAsync()
    {
        var board = await admin.GetAsync("/leaderboard");
        var cycle = Id(board.GetProperty("cycle"));
        var rows = board.GetProperty("rows").EnumerateArray()
            .Select(row => (Person: row.GetProperty("user") is { ValueKind: JsonValueKind.Object } user ? Id(user) : "", Points: row.GetProperty("points").GetInt32(), Wins: row.GetProperty("wins").GetInt32(), Impacted: row.GetProperty("impactedAccounts").GetInt32()))
            .Where(row => row is not (_, 0, 0, 0));
        rows.Should().BeEquivalentTo(await PlainAsync<(string, int, int, int)>(
            $"""
            select coalesce(csm_id::text, ''), sum(points)::int, sum(wins)::int, (count(*) filter (where points >= 1))::int
            from (select csm_id, account_id, sum(points) as points, sum({Win}) as wins from points_entries where cycle_id = '{cycle}' group by csm_id, account_id) line
            group by csm_id having sum(points) <> 0 or sum(wins) <> 0 or count(*) filter (where points >= 1) > 0
            """));
        board.GetProperty("series").EnumerateArray().Last().GetProperty("points").GetInt64().Should().Be(await NumberAsync($"select sum(points) from points_entries where cycle_id = '{cycle}'"));
        await CutHoldsAsync("area", $"select area_name, sum(points)::int from points_entries where cycle_id = '{cycle}' group by 1");
        await CutHoldsAsync("driver", $"select d.name, sum(e.points)::int from points_entries e join drivers d on d.id = e.driver_id where cycle_id = '{cycle}' group by d.id, d.name");
        await CutHoldsAsync("segment", $"select coalesce(a.segment, ''), sum(e.points)::int from points_entries e join accounts a on a.id = e.account_id where cycle_id = '{cycle}' group by 1");
        await CutHoldsAsync("account", $"select a.name, sum(e.points)::int from points_entries e join accounts a on a.id = e.account_id where cycle_id = '{cycle}' group by a.id, a.name");
    }

    private async Task CutHoldsAsync(string by, string plain)
    {
        var rows = (await admin.GetAsync($"/leaderboard/cuts/{by}")).GetProperty("rows").EnumerateArray()
            .Select(row => (row.GetProperty("name").GetString() ?? "", row.GetProperty("points").GetInt32())).Where(row => row.Item2 != 0);
        rows.Should().BeEquivalentTo((await PlainAsync<(string, int)>(plain)).Where(row => row.Item2 != 0), by);
    }

    private async Task<IEnumerable<T>> PlainAsync<T>(string sql)
    {
        await using var connection = await owner.OpenConnectionAsync(Cancel);
        return await connection.QueryAsync<T>(sql);
    }

    private async Task<long> NumberAsync(string sql) => (await PlainAsync<long?>(sql)).Single() ?? 0;

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;
}
