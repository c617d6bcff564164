using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Card;

/// <summary>Pitched, won, lost, implemented and back again, as a CSM does it on the card.</summary>
public sealed class CardStepTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Sso = "SSO enabled";
    private const string Workshop = "Adoption workshop";

    private ImpactPilotApp app = null!;
    private ApiClient manager = null!;
    private Target target = null!;
    private CardOf card = null!;
    private int requests;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 3);
        manager = await app.SignInAsync(ImpactPilotApp.Manager);
        target = await Target.FindAsync(app, manager, "sso_enabled", Sso);
        card = await CardOf.AsAsync(app, ImpactPilotApp.Manager, target.HubSpotId);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_driver_is_pitched_won_and_implemented_and_every_step_is_taken_back()
    {
        var before = await target.StandingAsync();

        await StepAsync(Sso, "pitched", note: "Shown in the review");
        await StepAsync(Sso, "won", note: "They signed");
        var implemented = await StepAsync(Sso, "implemented");
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
        Kinds(implemented).Take(3).Should().Equal("implemented", "won", "pitched");

        foreach (var expected in new[] { "won", "pitched", "none" })
            CardOf.Driver(await StepAsync(Sso, "none"), Sso).GetProperty("status").GetString().Should().Be(expected);
        (await target.StandingAsync()).Should().Be(before);
        (await RefusedAsync(Sso, "none", HttpStatusCode.Conflict)).Should().Be("impacts.nothing_to_undo");
    }

    [Fact]
    public async Task What_is_lost_has_a_reason_and_can_be_won_after_all()
    {
        (await RefusedAsync(Sso, "lost", HttpStatusCode.BadRequest)).Should().Be("impacts.reason_needed");

        var lost = await StepAsync(Sso, "lost", reason: "No budget this year", note: "Again in spring");
        lost.GetProperty("history")[0].GetProperty("note").GetString().Should().Be("No budget this year\nAgain in spring");
        CardOf.Driver(await StepAsync(Sso, "won"), Sso).GetProperty("status").GetString().Should().Be("won");
        CardOf.Driver(await StepAsync(Sso, "none"), Sso).GetProperty("status").GetString().Should().Be("lost");
    }

    [Fact]
    public async Task Who_saw_an_older_state_is_told_what_changed_and_changes_nothing()
    {
        var ana = await CardOf.AsAsync(app, ImpactPilotApp.Admin, target.HubSpotId);
        var seen = await card.ReadAsync();
        await StepAsync(Sso, "won");

        var problem = await ana.RefusedAsync(StatusOf(seen, Sso), new { requestId = "late", status = "lost", version = 0, reason = "No" }, HttpStatusCode.Conflict);

        problem.GetProperty("code").GetString().Should().Be("impacts.changed");
        problem.GetProperty("detail").GetString().Should().Be("“SSO enabled” is won now, by Morgan Lee. Look at how it stands before you go on.");
        CardOf.Driver(await card.ReadAsync(), Sso).GetProperty("status").GetString().Should().Be("won");
    }

    [Fact]
    public async Task Two_tabs_at_once_win_once()
    {
        var seen = await card.ReadAsync();
        var before = await target.StandingAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(tab =>
            card.SendAsync(HttpMethod.Post, StatusOf(seen, Sso), JsonSerializer.Serialize(new { requestId = $"tab-{tab % 4}", status = "won", version = 0 }))));

        answers.Count(answer => answer.StatusCode is HttpStatusCode.OK).Should().Be(2, "one request and its repetition");
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
    }

    [Fact]
    public async Task Where_every_occasion_counts_a_pitch_becomes_the_win_that_the_evidence_proves()
    {
        await StepAsync(Workshop, "pitched");
        await StepAsync(Workshop, "won");
        var again = await StepAsync(Workshop, "pitched");
        var won = await StepAsync(Workshop, "won");

        CardOf.Driver(again, Workshop).GetProperty("status").GetString().Should().Be("pitched");
        won.GetProperty("points").GetProperty("thisCycle").GetInt32().Should().Be(target.AccountPointsBefore + (2 * CardOf.Driver(won, Workshop).GetProperty("points").GetInt32()));
        (await CountAsync("select count(*) from impacts i join drivers d using (portal_id) where d.id = i.driver_id and d.name = 'Adoption workshop' and i.status = 'Pitched'")).Should().Be(0);
    }

    [Fact]
    public async Task A_step_back_in_the_history_is_a_step_back_of_the_driver()
    {
        var won = await StepAsync(Sso, "won");
        var line = won.GetProperty("history")[0];

        line.GetProperty("canUndo").GetBoolean().Should().BeTrue();
        app.Time.Advance(TimeSpan.FromSeconds(1));
        var undone = await card.ActAsync($"/history/{line.GetProperty("impactId").GetString()}/undo", new { requestId = "undo" });

        CardOf.Driver(undone, Sso).GetProperty("status").GetString().Should().Be("none");
        Kinds(undone)[0].Should().Be("undone");
    }

    [Fact]
    public async Task Steps_and_reasons_are_told_on_the_HubSpot_record_and_what_is_taken_back_at_once_is_not()
    {
        await StepAsync(Sso, "pitched", note: "<b>Loved</b> it");
        await StepAsync(Sso, "lost", reason: "No budget");
        await StepAsync(Sso, "none");
        app.Time.Advance(TimeSpan.FromSeconds(31));
        await app.RunDueWorkAsync();

        var notes = await WriteBack.NotesInHubSpot.OfAsync(app, target.HubSpotId);
        notes.Should().ContainSingle().Which.Should().Contain("<strong>SSO enabled</strong>: pitched, Morgan Lee").And.Contain("&lt;b&gt;Loved&lt;/b&gt;").And.NotContain("budget");
    }

    [Theory]
    [InlineData("a note of 70,000 characters", 70_000, 0, "won")]
    [InlineData("a reason of 201", 0, 201, "lost")]
    public async Task What_is_too_long_is_refused_and_changes_nothing(string what, int note, int reason, string status)
    {
        var seen = await card.ReadAsync();

        var problem = await card.RefusedAsync(StatusOf(seen, Sso), new { requestId = "r", status, version = 0, note = new string('x', note), reason = new string('y', reason) }, HttpStatusCode.BadRequest);

        problem.GetProperty("errors").EnumerateObject().Should().NotBeEmpty(what);
        CardOf.Driver(await card.ReadAsync(), Sso).GetProperty("status").GetString().Should().Be("none");
    }

    [Fact]
    public async Task A_CSM_takes_no_steps_at_a_colleagues_account()
    {
        var accounts = (await manager.GetAsync("/accounts?limit=50")).GetProperty("items").EnumerateArray();
        var colleagues = accounts.First(row => row.GetProperty("csm") is not { ValueKind: JsonValueKind.Object } csm || csm.GetProperty("name").GetString() != "Ana Ruiz");
        var company = (await manager.GetAsync($"/accounts/{colleagues.GetProperty("id").GetString()}")).GetProperty("hubSpotId").GetString()!;
        var ana = await CardOf.AsAsync(app, ImpactPilotApp.Csm, company);
        var seen = await ana.ReadAsync();

        seen.GetProperty("canAct").GetBoolean().Should().BeFalse();
        (await ana.RefusedAsync(StatusOf(seen, Workshop), new { requestId = "r", status = "pitched", version = 0 }, HttpStatusCode.Forbidden)).GetProperty("code").GetString().Should().Be("accounts.not_yours");
    }

    [Fact]
    public async Task PostgreSQL_refuses_to_rewrite_a_step()
    {
        await StepAsync(Sso, "pitched");

        var rewrite = () => CountAsync("update impact_changes set note = 'other' returning 1::bigint");

        (await rewrite.Should().ThrowAsync<PostgresException>()).Which.MessageText.Should().Contain("never changed or deleted");
    }

    private async Task<JsonElement> StepAsync(string driver, string status, string? reason = null, string? note = null)
    {
        var seen = await card.ReadAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));
        return await card.ActAsync(StatusOf(seen, driver), new { requestId = $"step-{++requests}", status, version = CardOf.Driver(seen, driver).GetProperty("version").GetInt32(), reason, note });
    }

    private async Task<string?> RefusedAsync(string driver, string status, HttpStatusCode expect)
    {
        var seen = await card.ReadAsync();
        var body = new { requestId = $"step-{++requests}", status, version = CardOf.Driver(seen, driver).GetProperty("version").GetInt32() };
        return (await card.RefusedAsync(StatusOf(seen, driver), body, expect)).GetProperty("code").GetString();
    }

    private static string StatusOf(JsonElement seen, string driver) => $"/drivers/{CardOf.Driver(seen, driver).GetProperty("id").GetString()}/status";

    private static List<string?> Kinds(JsonElement view) => [.. view.GetProperty("history").EnumerateArray().Select(line => line.GetProperty("kind").GetString())];

    private async Task<long> CountAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
