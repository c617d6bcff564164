using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Catalogue;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Audit;

public sealed class ListAuditTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartAsync(cluster);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_line_says_who_did_what_to_what_before_and_after_and_from_where()
    {
        await ImportAsync("Lunch", 1);
        await ImportAsync("Lunch", 4);

        var line = (await LinesAsync("?action=driver.changed")).Single();

        line.GetProperty("by").GetProperty("name").GetString().Should().Be(ImpactPilotApp.Admin);
        line.GetProperty("subject").GetString().Should().Be("Lunch");
        line.GetProperty("origin").GetString().Should().Be("console");
        line.GetProperty("at").GetDateTimeOffset().Should().Be(app.Time.GetUtcNow());
        line.GetProperty("changes").EnumerateArray().Select(change => change.GetRawText()).Should().Equal("""{"field":"points","before":"1","after":"4"}""");
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition_while_lines_are_added()
    {
        for (var number = 0; number < 5; number++)
            await ImportAsync($"Driver {number}", 1);
        var all = (await LinesAsync("?limit=200")).Select(Id).ToList();

        var first = await admin.GetAsync("/audit?limit=4");
        await ImportAsync("Late", 1);
        List<string> read = [.. first.GetProperty("items").EnumerateArray().Select(Id)];
        for (var cursor = first.GetProperty("nextCursor"); cursor.ValueKind is JsonValueKind.String;)
        {
            var page = await admin.GetAsync($"/audit?limit=4&cursor={cursor.GetString()}");
            read.AddRange(page.GetProperty("items").EnumerateArray().Select(Id));
            cursor = page.GetProperty("nextCursor");
        }

        read.Should().Equal(all);
    }

    [Fact]
    public async Task Lines_are_found_by_person_kind_name_and_day()
    {
        await ImportAsync("Lunch", 1);
        app.Time.Advance(TimeSpan.FromDays(3));
        await ImportAsync("Dinner_100%", 1);
        var today = app.Time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var me = (await admin.GetAsync("/session")).GetProperty("user").GetProperty("id").GetString();

        (await SubjectsAsync("?action=driver")).Should().Equal("Dinner_100%", "Lunch");
        (await SubjectsAsync("?search=lunch")).Should().Equal("Lunch");
        (await SubjectsAsync("?search=_100%25")).Should().Equal("Dinner_100%");
        (await SubjectsAsync($"?action=driver&from={today}")).Should().Equal("Dinner_100%");
        (await SubjectsAsync($"?action=driver&to={app.Time.GetUtcNow().AddDays(-1):yyyy-MM-dd}")).Should().Equal("Lunch");
        (await SubjectsAsync($"?action=driver&from={today}&to={today}&person={me}")).Should().Equal("Dinner_100%");
        (await LinesAsync($"?person={Guid.Empty}")).Should().BeEmpty();
        (await LinesAsync("?action=drive")).Should().BeEmpty("half a word is no kind");
    }

    [Fact]
    public async Task A_long_list_is_counted_and_a_removed_driver_keeps_its_name()
    {
        var import = await ImportAsync("Lunch", 1);
        await admin.PostAsync($"/catalogue/imports/{import}/revert");

        (await SubjectsAsync("?action=driver.removed")).Should().Equal("Lunch");
        var imported = (await LinesAsync("?action=catalogue.imported")).Single().GetProperty("changes").EnumerateArray();
        imported.Single(change => change.GetProperty("field").GetString() == "drivers").GetProperty("after").GetString().Should().Be("1");
    }

    [Fact]
    public async Task Only_admins_read_it_and_days_have_an_order()
    {
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);
        using var answer = await csm.Http.GetAsync(new Uri("/api/v1/audit", UriKind.Relative), TestContext.Current.CancellationToken);
        using var swapped = await admin.Http.GetAsync(new Uri("/api/v1/audit?from=2026-02-02&to=2026-02-01", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        swapped.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static string Id(JsonElement line) => line.GetProperty("id").GetString()!;

    private async Task<IReadOnlyList<JsonElement>> LinesAsync(string query) => [.. (await admin.GetAsync($"/audit{query}")).GetProperty("items").EnumerateArray()];

    private async Task<IEnumerable<string?>> SubjectsAsync(string query) => (await LinesAsync(query)).Select(line => line.GetProperty("subject").GetString());

    private async Task<string> ImportAsync(string driver, int points)
    {
        app.Time.Advance(TimeSpan.FromSeconds(1));
        using var content = new StringContent(Sheets.Of($"Our own area,{driver},Words,{points},Once,,None,,"), Encoding.UTF8, "text/csv");
        using var response = await admin.Http.PostAsync(new Uri("/api/v1/catalogue/import", UriKind.Relative), content);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return (await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync())).RootElement.GetProperty("importId").GetString()!;
    }
}
