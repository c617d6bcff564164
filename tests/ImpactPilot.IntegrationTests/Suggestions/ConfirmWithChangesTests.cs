using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Catalogue;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Suggestions;

/// <summary>What was detected is confirmed as it really was: on another day, for somebody else, as another driver.</summary>
public sealed class ConfirmWithChangesTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private JsonElement item;

    private string Id => Suggestion.GetProperty("id").GetString()!;

    private JsonElement Suggestion => item.GetProperty("suggestion");

    private string Account => item.GetProperty("account").GetProperty("id").GetString()!;

    private string Csm => item.GetProperty("account").GetProperty("csm").GetProperty("id").GetString()!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 6);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        await Detections.AtEveryAccountAsync(app);
        item = await OpenAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Without_changes_it_is_what_was_detected_and_with_all_of_them_what_the_person_says()
    {
        var (other, day) = (await OpenDriverAsync(), app.Time.GetUtcNow().AddDays(-3));
        var earner = await SomebodyElseAsync();
        var driver = other.GetProperty("id").GetString();

        var confirmed = await admin.PostAsync($"/suggestions/{Id}/confirm", new { occurredAt = day, csm = earner, driver, note = "Seen in the call" });

        confirmed.GetProperty("suggestion").GetProperty("confirmedAs").GetString().Should().Be(other.GetProperty("name").GetString());
        var line = (await admin.GetAsync($"/ledger?account={Account}&limit=1")).GetProperty("items")[0];
        line.GetProperty("driver").GetProperty("id").GetString().Should().Be(driver);
        line.GetProperty("points").GetInt32().Should().Be(other.GetProperty("points").GetInt32());
        line.GetProperty("csm").GetProperty("id").GetString().Should().Be(earner);
        line.GetProperty("occurredAt").GetDateTimeOffset().Should().Be(day);
        (await VerdictsAsync()).Should().Be((0, 0), "for the rule it was neither right nor wrong");

        var undone = await admin.PostAsync($"/suggestions/{Id}/undo");

        undone.GetProperty("suggestion").GetProperty("status").GetString().Should().Be("pending");
        undone.GetProperty("suggestion").GetProperty("confirmedAs").ValueKind.Should().Be(JsonValueKind.Null);
        (await admin.GetAsync($"/ledger?account={Account}&driver={driver}")).GetProperty("sum").GetProperty("points").GetInt32().Should().Be(0);

        await admin.PostAsync($"/suggestions/{Id}/confirm");
        (await admin.GetAsync($"/ledger?account={Account}&limit=1")).GetProperty("items")[0].GetProperty("csm").GetProperty("id").GetString().Should().Be(Csm);
    }

    [Fact]
    public async Task A_day_in_an_ended_cycle_in_the_future_and_things_that_are_not_there_are_refused()
    {
        await SqlAsync("insert into cycles (portal_id, id, name, starts_on, ends_on, status, version, restarts_automatically) select portal_id, gen_random_uuid(), 'Q3 2025', '2025-07-01', '2025-09-30', 'Ended', 0, false from portals");

        var ended = await ConfirmAsync(new { occurredAt = "2025-08-01T10:00:00Z" }, HttpStatusCode.Conflict);
        ended.GetProperty("code").GetString().Should().Be("points.cycle_ended");
        ended.GetProperty("detail").GetString().Should().Contain("Q3 2025");
        Code(await ConfirmAsync(new { occurredAt = app.Time.GetUtcNow().AddDays(1) }, HttpStatusCode.BadRequest)).Should().Be("points.occurred_in_future");
        Code(await ConfirmAsync(new { driver = Guid.Empty }, HttpStatusCode.BadRequest)).Should().Be("suggestions.driver_not_found");
        Code(await ConfirmAsync(new { csm = Guid.Empty }, HttpStatusCode.BadRequest)).Should().Be("points.csm_not_found");
        (await OpenAsync()).GetProperty("suggestion").GetProperty("id").GetString().Should().Be(Id, "nothing half-done is left behind");
    }

    [Fact]
    public async Task A_csm_confirms_on_another_day_but_gives_the_points_to_nobody_else()
    {
        await SqlAsync($"update accounts set csm_id = (select id from users where email = '{ImpactPilotApp.Csm}')");
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);
        var me = (await csm.GetAsync("/session")).GetProperty("user").GetProperty("id").GetString()!;

        Code(await csm.PostAsync($"/suggestions/{Id}/confirm", new { csm = await SomebodyElseAsync(me) }, HttpStatusCode.Forbidden)).Should().Be("suggestions.earner_forbidden");
        await csm.PostAsync($"/suggestions/{Id}/confirm", new { csm = me, occurredAt = app.Time.GetUtcNow().AddDays(-1) });
    }

    [Fact]
    public async Task What_waits_leaves_the_inbox_with_an_archived_driver_and_comes_back_with_it()
    {
        var catalogue = new CatalogueInHand(admin);
        var name = Suggestion.GetProperty("driver").GetProperty("name").GetString()!;
        var others = $"/suggestions?driver={Suggestion.GetProperty("driver").GetProperty("id").GetString()}";
        var waiting = await WaitingAsync(others);
        var ignored = (await admin.GetAsync(others)).GetProperty("items")[1].GetProperty("suggestion").GetProperty("id").GetString();
        await admin.PostAsync($"/suggestions/{ignored}/incorrect");

        await catalogue.ActAsync(await catalogue.DriverAsync(name), "archive");

        (await WaitingAsync(others)).Should().Be(0);
        Code(await admin.PostAsync($"/suggestions/{Id}/undo", expect: HttpStatusCode.Conflict)).Should().Be("suggestions.expired");
        (await admin.PostAsync($"/suggestions/{ignored}/undo")).GetProperty("suggestion").GetProperty("status").GetString().Should().Be("expired", "nobody is asked about a driver out of use");

        await catalogue.ActAsync(await catalogue.DriverAsync(name), "restore");

        (await WaitingAsync(others)).Should().Be(waiting);
        (await admin.GetAsync("/suggestions/count")).GetProperty("waiting").GetInt32().Should().Be(await WaitingAsync("/suggestions"));
    }

    private async Task<JsonElement> OpenAsync()
    {
        var waiting = (await admin.GetAsync("/suggestions?sort=account")).GetProperty("items").EnumerateArray();
        foreach (var one in waiting.Where(one => one.GetProperty("account").GetProperty("csm").ValueKind is JsonValueKind.Object))
        {
            var driver = one.GetProperty("suggestion").GetProperty("driver").GetProperty("id").GetString();
            if ((await DriversAsync(one.GetProperty("account").GetProperty("id").GetString()!)).Any(row => row.GetProperty("id").GetString() == driver && row.GetProperty("status").GetString() == "none"))
                return one;
        }

        throw new InvalidOperationException("Everything that waits is won.");
    }

    /// <summary>Another driver that is worth something and can be won.</summary>
    private async Task<JsonElement> OpenDriverAsync() => (await DriversAsync(Account)).First(row =>
        row.GetProperty("status").GetString() == "none" && row.GetProperty("points").GetInt32() != Suggestion.GetProperty("driver").GetProperty("points").GetInt32()
        && row.GetProperty("id").GetString() != Suggestion.GetProperty("driver").GetProperty("id").GetString());

    private async Task<JsonElement[]> DriversAsync(string account) =>
        [.. (await admin.GetAsync($"/accounts/{account}")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())];

    private async Task<string> SomebodyElseAsync(string? than = null) =>
        (await admin.GetAsync("/people")).GetProperty("items").EnumerateArray().Select(person => person.GetProperty("id").GetString()!).First(id => id != (than ?? Csm));

    private async Task<(int Right, int Wrong)> VerdictsAsync()
    {
        var name = Suggestion.GetProperty("driver").GetProperty("name").GetString()!;
        var transition = (await new CatalogueInHand(admin).DriverAsync(name)).GetProperty("transition");
        if (transition.ValueKind is JsonValueKind.Null)
            return (0, 0);
        var ever = (await admin.GetAsync($"/transitions/{transition.GetProperty("id").GetString()}/firings")).GetProperty("ever");
        return (ever.GetProperty("confirmed").GetInt32(), ever.GetProperty("incorrect").GetInt32());
    }

    private Task<JsonElement> ConfirmAsync(object changes, HttpStatusCode expect) => admin.PostAsync($"/suggestions/{Id}/confirm", changes, expect);

    private async Task<int> WaitingAsync(string path) => (await admin.GetAsync(path)).GetProperty("waiting").GetInt32();

    private async Task SqlAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();
}
