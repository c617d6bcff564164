using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Suggestions;
using ImpactPilot.IntegrationTests.Teams;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Cycles;

/// <summary>The end of a cycle: rehearsed, carried out once, taken back.</summary>
public sealed class EndCycleTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const int Companies = 8;

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private JsonElement active;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, Companies);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        active = await admin.ActiveCycleAsync();
        await Detections.AtEveryAccountAsync(app);
        app.Time.Advance(TimeSpan.FromMinutes(1));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_the_rehearsal_says_is_what_happens()
    {
        await SnoozeOneAsync();

        var rehearsal = await RehearseAsync();
        var ended = await admin.EndAsync(active.Id(), startNext: true);

        (rehearsal.GetProperty("pending").GetInt32(), rehearsal.GetProperty("snoozed").GetInt32()).Should().Be(((3 * Companies) - 1, 1));
        ended.Is("ended").Should().BeTrue();
        ended.GetProperty("totals").GetRawText().Should().Be(rehearsal.GetProperty("cycle").GetProperty("totals").GetRawText());
        var frozen = (await admin.GetAsync($"/leaderboard?cycle={active.Id()}")).GetProperty("rows").EnumerateArray().Select(Standing);
        frozen.Should().Equal(rehearsal.GetProperty("board").EnumerateArray().Select(Standing));
        var next = rehearsal.GetProperty("next");
        (next.GetProperty("draftId").ValueKind, next.Text("name"), next.GetProperty("early").GetBoolean()).Should().Be((JsonValueKind.Null, "Q1 2027", true));
        (await admin.ActiveCycleAsync()).Text("name").Should().Be("Q1 2027");
        (await WaitingAsync()).Should().Be((3 * Companies) - 1, "they are carried over");
    }

    [Fact]
    public async Task An_end_by_a_rehearsal_that_is_out_of_date_is_refused_and_changes_nothing()
    {
        var seen = (await RehearseAsync()).Text("stamp");
        await WinAsync();

        (await EndByAsync(seen, HttpStatusCode.Conflict)).Code().Should().Be("cycles.rehearsal_stale");
        (await WaitingAsync()).Should().BeGreaterThan(0, "nothing was settled");
        var since = (await RehearseAsync()).Text("stamp");
        await SnoozeOneAsync();
        (await EndByAsync(since, HttpStatusCode.Conflict)).Code().Should().Be("cycles.rehearsal_stale");
        since = (await RehearseAsync()).Text("stamp");
        await admin.DraftAsync();
        (await EndByAsync(since, HttpStatusCode.Conflict)).Code().Should().Be("cycles.rehearsal_stale");

        (await EndByAsync((await RehearseAsync()).Text("stamp"), HttpStatusCode.OK)).Is("ended").Should().BeTrue();
    }

    [Fact]
    public async Task A_new_cycle_has_the_targets_of_the_last_and_counts_from_zero()
    {
        await admin.EndAsync(active.Id(), startNext: true);

        var next = await admin.GetAsync($"/cycles/{(await admin.ActiveCycleAsync()).Id()}");

        var before = await admin.GetAsync($"/cycles/{active.Id()}");
        next.GetProperty("people").GetRawText().Should().Be(before.GetProperty("people").GetRawText());
        next.GetProperty("cycle").GetProperty("targetPoints").GetInt32().Should().Be(active.GetProperty("targetPoints").GetInt32());
        (await admin.GetAsync("/leaderboard")).GetProperty("totals").GetProperty("points").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task The_draft_that_follows_starts_with_its_own_targets()
    {
        var draft = await admin.DraftAsync("2027-01-04", "2027-03-31");

        (await RehearseAsync()).GetProperty("next").GetProperty("draftId").GetString().Should().Be(draft.Id());
        await admin.EndAsync(active.Id(), startNext: true);

        var started = await admin.ActiveCycleAsync();
        (started.Id(), started.GetProperty("targetPoints").ValueKind).Should().Be((draft.Id(), JsonValueKind.Null));
    }

    [Fact]
    public async Task What_waits_is_settled_where_the_admin_chose_so()
    {
        await SnoozeOneAsync();
        var one = (await admin.GetAsync("/suggestions?limit=1")).GetProperty("items")[0];

        await admin.EndAsync(active.Id(), pending: "expire");

        (await WaitingAsync()).Should().Be(0);
        (await ScalarAsync("select count(*) from suggestions where status = 'Expired' and reason like '%ended.'")).Should().Be(3L * Companies);
        (await ScalarAsync("select count(*) from audit where action = 'suggestion.expired'")).Should().Be(3L * Companies);
        var problem = await admin.PostAsync($"/suggestions/{one.GetProperty("suggestion").Id()}/undo", expect: HttpStatusCode.Conflict);
        problem.Text("detail").Should().Contain("“Q4 2026” ended.");
    }

    [Fact]
    public async Task Of_two_admins_who_end_it_at_once_one_does()
    {
        var other = await app.SignInAsync(ImpactPilotApp.Admin);

        var answers = await Task.WhenAll(new[] { admin, other }.Select(person =>
            person.Http.PostAsJsonAsync($"/api/v1/cycles/{active.Id()}/end", new { pending = "expire", startNext = true }, Cancel)));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        (await ScalarAsync("select count(*) from cycles where status = 'Active'")).Should().Be(1L);
        (await ScalarAsync("select count(*) from audit where action = 'suggestion.expired'")).Should().Be(3L * Companies);
    }

    [Fact]
    public async Task Bookings_under_way_are_in_the_frozen_sums_or_refused_and_nobody_waits_for_ever()
    {
        var waiting = (await admin.GetAsync("/suggestions?limit=200")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("suggestion").Id()).ToArray();
        var other = await app.SignInAsync(ImpactPilotApp.Manager);

        var confirming = waiting.Select(id => other.Http.PostAsJsonAsync($"/api/v1/suggestions/{id}/confirm", new { }, Cancel)).ToArray();
        await admin.EndAsync(active.Id(), pending: "expire");
        var answers = await Task.WhenAll(confirming);

        answers.Select(answer => answer.StatusCode).Should().OnlyContain(status => status == HttpStatusCode.OK || status == HttpStatusCode.Conflict);
        var ended = await admin.CycleAsync(active.Id());
        (await ScalarAsync($"select sum(points) from points_entries where cycle_id = '{active.Id()}'")).Should().Be((long)ended.Total("points"));
    }

    [Fact]
    public async Task Opened_again_it_counts_again_and_undo_works_again()
    {
        var win = await WinAsync();
        await admin.EndAsync(active.Id(), pending: "expire", startNext: true);
        await admin.PostAsync($"/impacts/{win}/undo", expect: HttpStatusCode.Conflict);
        var next = await admin.ActiveCycleAsync();

        var opened = await admin.PostAsync($"/cycles/{active.Id()}/reopen");

        opened.Is("active").Should().BeTrue();
        (await admin.CycleAsync(next.Id())).Is("draft").Should().BeTrue();
        (await ScalarAsync($"select count(*) from cycle_results where cycle_id = '{active.Id()}'")).Should().Be(0L);
        (await WaitingAsync()).Should().Be(3 * Companies, "what the end settled waits again");
        await admin.PostAsync($"/impacts/{win}/undo");
        (await admin.ActiveCycleAsync()).Total("points").Should().BeLessThan(opened.Total("points"));
        (await admin.EndAsync(active.Id())).Is("ended").Should().BeTrue("it can end a second time");
    }

    [Fact]
    public async Task It_stays_ended_once_the_next_counts()
    {
        await admin.EndAsync(active.Id(), startNext: true);
        (await admin.CycleAsync(active.Id())).GetProperty("reopenRefusal").ValueKind.Should().Be(JsonValueKind.Null);
        await WinAsync();

        (await admin.CycleAsync(active.Id())).Text("reopenRefusal").Should().Contain("“Q1 2027” is active and wins are booked in it");
        (await admin.PostAsync($"/cycles/{active.Id()}/reopen", expect: HttpStatusCode.Conflict)).Code().Should().Be("cycles.successor_counts");
    }

    [Fact]
    public async Task It_stays_ended_after_seven_days()
    {
        (await admin.EndAsync(active.Id())).GetProperty("reopenUntil").GetDateTimeOffset().Should().Be(app.Time.GetUtcNow().AddDays(7));
        app.Time.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));

        (await admin.PostAsync($"/cycles/{active.Id()}/reopen", expect: HttpStatusCode.Conflict)).Code().Should().Be("cycles.final");
        (await admin.CycleAsync(active.Id())).GetProperty("reopenUntil").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task One_that_restarts_ends_by_itself_after_its_last_day_and_not_before()
    {
        await admin.ChangeAsync(active, restarts: true);
        app.Time.Advance(new DateTimeOffset(2026, 12, 31, 22, 59, 59, TimeSpan.Zero) - app.Time.GetUtcNow());
        await app.RunDueWorkAsync();
        (await StatusAsync(active.Id())).Should().Be("Active");

        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.RunDueWorkAsync();

        (await StatusAsync(active.Id())).Should().Be("Ended");
        (await ScalarAsync("select name from cycles where status = 'Active' and restarts_automatically")).Should().Be("Q1 2027");
        (await ScalarAsync("select count(*) from suggestions where status = 'Pending'")).Should().Be(3L * Companies);
    }

    [Fact]
    public async Task One_that_does_not_restart_waits_for_an_admin()
    {
        app.Time.Advance(TimeSpan.FromDays(60));
        await app.RunDueWorkAsync();

        (await StatusAsync(active.Id())).Should().Be("Active");
    }

    [Fact]
    public async Task An_ended_cycle_keeps_its_impacted_accounts_when_the_definition_changes()
    {
        var from = (await admin.GetAsync($"/cycles/{active.Id()}/impacted")).GetProperty("fromPoints").GetInt32();
        var atTwenty = await admin.GetAsync($"/cycles/{active.Id()}/impacted?fromPoints=20");
        var ended = await admin.EndAsync(active.Id());

        await admin.PutAsync("/cycles/impacted-definition", new { fromPoints = 20 }, from);

        atTwenty.GetProperty("accounts").GetInt32().Should().BeLessThan(ended.Total("impactedAccounts"));
        (await admin.CycleAsync(active.Id())).Total("impactedAccounts").Should().Be(ended.Total("impactedAccounts"));
        (await admin.GetAsync($"/leaderboard?cycle={active.Id()}")).Total("impactedAccounts").Should().Be(ended.Total("impactedAccounts"));
        (await admin.PutAsync("/cycles/impacted-definition", new { fromPoints = 5 }, from, HttpStatusCode.PreconditionFailed)).Code().Should().Be("cycles.impacted_stale");
        await admin.PutAsync("/cycles/impacted-definition", new { fromPoints = 0 }, 20, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Frozen_lines_go_only_with_the_end_of_their_cycle()
    {
        await admin.EndAsync(active.Id());

        var delete = () => ScalarAsync("delete from cycle_results");
        var change = () => ScalarAsync("update cycle_results set points = 0");

        await delete.Should().ThrowAsync<PostgresException>();
        await change.Should().ThrowAsync<PostgresException>();
    }

    private async Task<JsonElement> RehearseAsync() => await admin.GetAsync($"/cycles/{active.Id()}/end-rehearsal");

    private Task<JsonElement> EndByAsync(string rehearsed, HttpStatusCode expect) => admin.PostAsync($"/cycles/{active.Id()}/end", new { pending = "expire", startNext = true, rehearsed }, expect);

    private async Task SnoozeOneAsync()
    {
        var one = (await admin.GetAsync("/suggestions?limit=1")).GetProperty("items")[0].GetProperty("suggestion").Id();
        await admin.PostAsync($"/suggestions/{one}/snooze");
    }

    private async Task<int> WaitingAsync() => (await admin.GetAsync("/suggestions?limit=200")).GetProperty("items").GetArrayLength();

    private async Task<string> WinAsync()
    {
        var account = (await admin.GetAsync("/accounts?limit=1")).GetProperty("items")[0].Id();
        var open = (await admin.GetAsync($"/accounts/{account}")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .Last(driver => driver.Is("none") && driver.GetProperty("points").GetInt32() > 0).Id();
        return (await admin.PostAsync($"/accounts/{account}/drivers/{open}/win")).Text("impactId");
    }

    private static (int?, int, int, int) Standing(JsonElement row) =>
        (row.IntOrNull("rank"), row.GetProperty("points").GetInt32(), row.GetProperty("wins").GetInt32(), row.GetProperty("impactedAccounts").GetInt32());

    private async Task<string> StatusAsync(string cycle) => (string)(await ScalarAsync($"select status from cycles where id = '{cycle}'"))!;

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
