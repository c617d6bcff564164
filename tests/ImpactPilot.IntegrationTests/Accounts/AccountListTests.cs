using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Suggestions;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Accounts;

/// <summary>The list of accounts: narrowed, kept under a name, taken along as a sheet.</summary>
public sealed class AccountListTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 16);
        await Detections.AtEveryAccountAsync(app);
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand("delete from suggestions where account_id in (select id from accounts order by name limit 5); update accounts set name = '=cmd()' where id = (select id from accounts order by name limit 1); update accounts set csm_id = null where id = (select id from accounts order by name desc limit 1)");
        await command.ExecuteNonQueryAsync(Cancel);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Every_filter_leaves_those_that_it_says_and_the_sheet_holds_the_same()
    {
        var all = await RowsAsync("");
        var segment = all.Select(row => row.GetProperty("segment").GetString()).First(one => one is not null)!;
        var since = app.Time.GetUtcNow().AddDays(-30);
        var day = since.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var start = new DateTimeOffset(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById((await admin.GetAsync("/session")).GetProperty("portal").GetProperty("timeZone").GetString()!).GetUtcOffset(since));

        await HoldsAsync(all, $"segment={Uri.EscapeDataString(segment.ToUpperInvariant())}", row => row.GetProperty("segment").GetString() == segment);
        await HoldsAsync(all, "impacted=true", row => row.GetProperty("impacted").GetBoolean());
        await HoldsAsync(all, "impacted=false", row => !row.GetProperty("impacted").GetBoolean());
        await HoldsAsync(all, "hasCsm=true", row => row.GetProperty("csm").ValueKind == JsonValueKind.Object);
        await HoldsAsync(all, "hasCsm=false", row => row.GetProperty("csm").ValueKind == JsonValueKind.Null);
        await HoldsAsync(all, "pointsFrom=2&pointsTo=6", row => Points(row) is >= 2 and <= 6);
        await HoldsAsync(all, "pending=true&sort=pending&descending=true", row => row.GetProperty("pending").GetInt32() > 0);
        await HoldsAsync(all, "pending=false&sort=points", row => row.GetProperty("pending").GetInt32() == 0);
        await HoldsAsync(all, $"impactSince={day}&sort=lastImpact", row => LastImpact(row) >= start);
        await HoldsAsync(all, $"quietSince={day}", row => !(LastImpact(row) >= start));
    }

    [Fact]
    public async Task The_sheet_has_every_row_and_no_formula()
    {
        using var answer = await admin.Http.GetAsync("/api/v1/accounts/export?sort=name", Cancel);

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be("accounts.csv");
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        text.Should().NotContain("\n=cmd").And.Contain("'=cmd()");
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(17);
        using var refused = await admin.Http.GetAsync("/api/v1/accounts/export?sort=best", Cancel);
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_sheet_has_the_columns_that_are_asked_for_in_their_order()
    {
        using var answer = await admin.Http.GetAsync("/api/v1/accounts/export?columns=points,csm", Cancel);

        var lines = (await answer.Content.ReadAsStringAsync(Cancel)).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].TrimEnd('\r').Should().Be("Account,Domain,Points this cycle,CSM");
        using var refused = await admin.Http.GetAsync("/api/v1/accounts/export?columns=points,zebra", Cancel);
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_view_is_kept_for_oneself_or_shared_and_only_its_owner_changes_it()
    {
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);
        var kept = await admin.PostAsync("/accounts/views", new { name = " Quiet ones ", query = "?quietSince=2026-09-01&sort=points", shared = false });
        kept.GetProperty("name").GetString().Should().Be("Quiet ones");
        kept.GetProperty("query").GetString().Should().Be("quietSince=2026-09-01&sort=points");
        (await csm.GetAsync("/accounts/views")).GetArrayLength().Should().Be(0);
        Code(await admin.PostAsync("/accounts/views", new { name = "Quiet ones", query = "", shared = true }, HttpStatusCode.Conflict)).Should().Be("views.name_taken");

        var path = $"/accounts/views/{kept.GetProperty("id").GetString()}";
        kept = await admin.PutAsync(path, new { name = "Quiet", query = "sort=points", shared = true }, 1);

        var shared = (await csm.GetAsync("/accounts/views"))[0];
        (shared.GetProperty("mine").GetBoolean(), shared.GetProperty("owner").GetProperty("name").GetString()).Should().Be((false, (await admin.GetAsync("/session")).GetProperty("user").GetProperty("name").GetString()));
        Code(await csm.PutAsync(path, new { name = "Mine now", query = "", shared = true }, 2, HttpStatusCode.NotFound)).Should().Be("views.not_found");
        Code(await admin.DeleteAsync(path, "1", HttpStatusCode.PreconditionFailed)).Should().Be("views.stale");
        await admin.DeleteAsync(path, "2", HttpStatusCode.NoContent);
        (await csm.GetAsync("/accounts/views")).GetArrayLength().Should().Be(0);
    }

    private async Task HoldsAsync(JsonElement[] all, string query, Func<JsonElement, bool> matches)
    {
        var expected = all.Where(matches).Select(Id).ToList();
        (await RowsAsync(query)).Select(Id).Should().BeEquivalentTo(expected, query);
        using var sheet = await admin.Http.GetAsync($"/api/v1/accounts/export?{query}", Cancel);
        (await sheet.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(expected.Count + 1, query);
    }

    private async Task<JsonElement[]> RowsAsync(string query) => [.. (await admin.GetAsync($"/accounts?limit=200&{query}")).GetProperty("items").EnumerateArray()];

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;

    private static int Points(JsonElement row) => row.GetProperty("pointsThisCycle").GetInt32();

    private static DateTimeOffset? LastImpact(JsonElement row) => row.GetProperty("lastImpactAt") is { ValueKind: JsonValueKind.String } at ? at.GetDateTimeOffset() : null;

    private static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();
}
