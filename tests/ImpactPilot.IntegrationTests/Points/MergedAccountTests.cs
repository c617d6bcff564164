using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Points;

/// <summary>HubSpot makes one company of two: what was won and found at both stands at the one that is left, once.</summary>
public sealed class MergedAccountTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Sso = "SSO enabled";

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private PersonInHubSpot person = null!;
    private NpgsqlDataSource owner = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        person = new PersonInHubSpot(app);
        owner = NpgsqlDataSource.Create(app.OwnerConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await owner.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Points_wins_and_suggestions_of_both_stand_at_the_survivor_and_nothing_counts_twice()
    {
        var (one, other) = await TwoAsync();
        await one.SwitchOnAsync();
        await admin.PostAsync($"/suggestions/{(await one.DetectedAsync()).GetProperty("id").GetString()}/confirm");
        await admin.PostAsync($"/accounts/{other.AccountId}/drivers/{other.DriverId}/win", new { });
        var (left, right) = (await AccountAsync(one.AccountId), await AccountAsync(other.AccountId));
        var leaderboard = await TotalsAsync();
        var suggestions = await CountAsync("suggestions");

        var survivor = await person.MergeAsync("companies", one.HubSpotId, other.HubSpotId);
        await app.PollAsync();
        await app.PollAsync();

        var merged = await AccountAsync(one.AccountId);
        merged.GetProperty("hubSpotId").GetString().Should().Be(survivor, "the old address leads to the new account");
        (await AccountAsync(other.AccountId)).GetProperty("id").GetString().Should().Be(merged.GetProperty("id").GetString());
        PointsOf(merged).Should().Be(PointsOf(left) + PointsOf(right));
        (await TotalsAsync()).Should().BeEquivalentTo(leaderboard, "nobody gains or loses by a merge");
        Waiting(merged).Should().BeSubsetOf(Waiting(left).Union(Waiting(right)), "what was looked at is not found again");
        (await CountAsync("suggestions")).Should().Be(suggestions);
        var again = await admin.PostAsync($"/accounts/{merged.GetProperty("id").GetString()}/drivers/{one.DriverId}/win", new { }, expect: HttpStatusCode.Conflict);
        again.GetProperty("code").GetString().Should().Be("points.already_won");
        await admin.PostAsync($"/accounts/{other.AccountId}/drivers/{other.DriverId}/win", new { }, expect: HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_win_moves_with_its_undo_and_the_merge_is_followed_once()
    {
        var (one, other) = await TwoAsync();
        var impact = (await admin.PostAsync($"/accounts/{other.AccountId}/drivers/{other.DriverId}/win", new { })).GetProperty("impactId").GetString();
        await person.MergeAsync("companies", one.HubSpotId, other.HubSpotId);
        await app.PollAsync();
        app.Time.Advance(TimeSpan.FromHours(2));
        await app.PollAsync();

        (await CountAsync("audit where action = 'account.merged'")).Should().Be(2, "the new company took over two");
        var before = PointsOf(await AccountAsync(one.AccountId));
        await admin.PostAsync($"/impacts/{impact}/undo");
        PointsOf(await AccountAsync(one.AccountId)).Should().Be(before - one.DriverPoints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_suggestion_that_waits_at_one_is_overtaken_by_the_win_of_the_other(bool wonIsPrimary)
    {
        var (one, other) = await TwoAsync();
        await one.SwitchOnAsync();
        await one.DetectedAsync();
        await admin.PostAsync($"/accounts/{other.AccountId}/drivers/{other.DriverId}/win", new { });

        await person.MergeAsync("companies", wonIsPrimary ? other.HubSpotId : one.HubSpotId, wonIsPrimary ? one.HubSpotId : other.HubSpotId);
        await app.PollAsync();
        await app.PollAsync();

        var merged = await AccountAsync(one.AccountId);
        merged.GetProperty("suggestions").EnumerateArray().Select(DriverOf).Should().NotContain(Sso);
    }

    [Fact]
    public async Task The_ledger_refuses_to_move_a_line_without_a_merge()
    {
        var (one, other) = await TwoAsync();
        await admin.PostAsync($"/accounts/{one.AccountId}/drivers/{one.DriverId}/win", new { });
        string[] attempts =
        [
            $"update points_entries set account_id = '{other.AccountId}' where account_id = '{one.AccountId}'",
            $"select set_config('impactpilot.moving_points', 'on', false); update points_entries set points = points + 1 where account_id = '{one.AccountId}'",
            $"select set_config('impactpilot.portal_id', (select portal_id::text from portals), false); select move_points_of_merged_account('{one.AccountId}', '{other.AccountId}')",
        ];

        foreach (var attempt in attempts)
        {
            await using var command = owner.CreateCommand(attempt);
            (await command.Invoking(sql => sql.ExecuteNonQueryAsync(Cancel)).Should().ThrowAsync<PostgresException>(attempt)).Which.SqlState.Should().Be(PostgresErrorCodes.RestrictViolation);
        }
    }

    private async Task<(Target One, Target Other)> TwoAsync()
    {
        var one = await Target.FindAsync(app, admin, "sso_enabled", Sso);
        var rows = (await admin.GetAsync("/accounts?limit=200")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetString()!).Where(id => id != one.AccountId);
        foreach (var id in rows)
        {
            if (await Target.AtAsync(app, admin, id, "sso_enabled", Sso) is { } other)
                return (one, other);
        }

        throw new InvalidOperationException("No second account is open.");
    }

    private Task<JsonElement> AccountAsync(string id) => admin.GetAsync($"/accounts/{id}");

    private async Task<Dictionary<string, int>> TotalsAsync() => (await admin.GetAsync("/leaderboard")).GetProperty("rows").EnumerateArray()
        .ToDictionary(row => row.GetProperty("user").GetProperty("id").GetString()!, row => row.GetProperty("points").GetInt32());

    private static int PointsOf(JsonElement account) => account.GetProperty("points").GetProperty("ever").GetInt32();

    private static IEnumerable<string> Waiting(JsonElement account) => account.GetProperty("suggestions").EnumerateArray().Select(suggestion => suggestion.GetProperty("id").GetString()!);

    private static string DriverOf(JsonElement suggestion) => suggestion.GetProperty("driver").GetProperty("name").GetString()!;

    private async Task<long> CountAsync(string from)
    {
        await using var command = owner.CreateCommand($"select count(*) from {from}");
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
