using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Suggestions;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Accounts;

/// <summary>Somebody is away, and somebody else does their work meanwhile.</summary>
public sealed class CoverTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Away = "2026-11-18";

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private ApiClient csm = null!;
    private string me = null!;
    private string other = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 6);
        await Detections.AtEveryAccountAsync(app);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        csm = await app.SignInAsync(ImpactPilotApp.Csm);
        me = (await csm.GetAsync("/session")).GetProperty("user").GetProperty("id").GetString()!;
        other = (await admin.GetAsync("/people")).GetProperty("items").EnumerateArray().First(person => person.GetProperty("role").GetString() == "csm" && person.GetProperty("id").GetString() != me).GetProperty("id").GetString()!;
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand($"update accounts set csm_id = '{other}' where id in (select id from accounts order by name limit 3); update accounts set csm_id = '{me}' where csm_id is distinct from '{other}'");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Who_covers_sees_and_decides_what_waits_there_while_it_holds_and_the_points_stay_with_the_csm()
    {
        var theirs = await WaitingAsync(admin, $"csm={other}");
        var suggestion = (await admin.GetAsync($"/suggestions?csm={other}")).GetProperty("items")[0];
        var (id, account) = (suggestion.GetProperty("suggestion").GetProperty("id").GetString(), suggestion.GetProperty("account").GetProperty("id").GetString());
        var own = await WaitingAsync(csm, "whose=mine");
        Code(await csm.PostAsync($"/suggestions/{id}/snooze", new { days = 1 }, HttpStatusCode.Forbidden)).Should().Be("accounts.not_yours");

        var said = await SetAsync(admin, other, me, Away, "2026-11-20");

        said.GetProperty("holds").GetBoolean().Should().BeTrue();
        (await WaitingAsync(csm, "whose=mine")).Should().Be(own + theirs);
        (await WaitingAsync(csm, $"csm={other}")).Should().Be(theirs);
        (await csm.GetAsync("/suggestions/count?whose=mine")).GetProperty("waiting").GetInt32().Should().Be(own + theirs);
        var page = await csm.GetAsync($"/accounts/{account}");
        page.GetProperty("canAct").GetBoolean().Should().BeTrue();
        page.GetProperty("cover").GetProperty("id").GetString().Should().Be(me);

        await csm.PostAsync($"/suggestions/{id}/confirm");

        (await admin.GetAsync($"/ledger?account={account}&limit=1")).GetProperty("items")[0].GetProperty("csm").GetProperty("id").GetString().Should().Be(other);

        app.Time.Advance(TimeSpan.FromDays(3));

        (await WaitingAsync(csm, "whose=mine")).Should().Be(own);
        Code(await csm.PostAsync($"/suggestions/{id}/undo", expect: HttpStatusCode.Forbidden)).Should().Be("accounts.not_yours");
        (await csm.GetAsync("/covers")).GetProperty("covers").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_person_says_it_for_themselves_a_manager_for_anybody_and_it_is_in_the_audit_log()
    {
        Code(await SetAsync(csm, other, me, Away, "2026-11-20", expect: HttpStatusCode.Forbidden)).Should().Be("covers.not_yours");
        var said = await SetAsync(csm, me, other, "2026-12-01", "2026-12-08");
        said.GetProperty("holds").GetBoolean().Should().BeFalse();

        var manager = await app.SignInAsync(ImpactPilotApp.Manager);
        app.Time.Advance(TimeSpan.FromSeconds(1));
        Code(await SetAsync(manager, me, other, Away, "2026-12-08", expect: HttpStatusCode.PreconditionFailed)).Should().Be("covers.stale");
        said = await SetAsync(manager, me, other, Away, "2026-12-08", Version(said));
        Code(await csm.DeleteAsync($"/covers/{me}", "1", HttpStatusCode.PreconditionFailed)).Should().Be("covers.stale");
        await csm.DeleteAsync($"/covers/{me}", Version(said), HttpStatusCode.NoContent);

        var lines = (await admin.GetAsync("/audit?action=cover.set")).GetProperty("items");
        lines.GetArrayLength().Should().Be(2);
        lines[0].GetProperty("changes").GetRawText().Should().Contain("""{"field":"from","before":"2026-12-01","after":"2026-11-18"}""");
        (await admin.GetAsync("/audit?action=cover.ended")).GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData(true, Away, "2026-11-20", "covers.self")]
    [InlineData(false, "2026-11-20", "2026-11-19", "covers.days")]
    [InlineData(false, "2026-11-01", "2026-11-17", "covers.days")]
    [InlineData(false, Away, "2027-11-19", "covers.too_long")]
    public async Task What_makes_no_sense_is_refused(bool self, string from, string until, string code) =>
        Code(await SetAsync(csm, me, self ? me : other, from, until, expect: HttpStatusCode.BadRequest)).Should().Be(code);

    private static Task<JsonElement> SetAsync(ApiClient by, string person, string cover, string from, string until, string? version = null, HttpStatusCode expect = HttpStatusCode.OK) =>
        by.PutAsync($"/covers/{person}", new { cover, fromOn = from, untilOn = until }, version, expect);

    private static async Task<int> WaitingAsync(ApiClient by, string query) => (await by.GetAsync($"/suggestions?{query}")).GetProperty("waiting").GetInt32();

    private static string Version(JsonElement cover) => cover.GetProperty("version").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();
}
