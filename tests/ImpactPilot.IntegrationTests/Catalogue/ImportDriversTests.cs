using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Catalogue;

public sealed class ImportDriversTests(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly string Library = LibraryFile.Text("drivers.csv");

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartAsync(cluster);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_imported_sheet_is_the_catalogue_with_every_transition_off()
    {
        var report = await ImportAsync(admin, Library);

        Counts(report).Should().Be((36, 0, 0, 0));
        var drivers = await DriversAsync();
        drivers.Sum(driver => driver.GetProperty("points").GetInt32()).Should().Be(92);
        drivers.Select(driver => driver.GetProperty("transition")).Where(transition => transition.ValueKind is JsonValueKind.Object)
            .Should().HaveCount(35).And.OnlyContain(transition => transition.GetProperty("mode").GetString() == "off");
        (await AreasAsync()).Select(area => area.GetProperty("name").GetString()).Should().Equal(DriverLibrary.Areas.Select(area => area.Name));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        var report = await ImportAsync(admin, Library, dryRun: true);

        Counts(report).Should().Be((36, 0, 0, 0));
        report.GetProperty("dryRun").GetBoolean().Should().BeTrue();
        (await AreasAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_sheet_of_a_hundred_thousand_rows_is_no_catalogue_and_refused_at_its_size()
    {
        var sheet = "Impact Area,Impact Driver,Definition,Points,How often\n" + string.Join('\n', Enumerable.Range(0, 100_000).Select(row => $"Our own area,Driver {row},What it is about.,{row % 100},Every Quarter"));

        var refused = await ImportAsync(admin, sheet, dryRun: true, expect: HttpStatusCode.BadRequest);

        refused.GetProperty("code").GetString().Should().Be("catalogue.import.too_large");
        refused.GetProperty("detail").GetString().Should().Contain("1000 kB");
        (await AreasAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Importing_twice_leaves_everything_as_it_is()
    {
        await ImportAsync(admin, Library);

        Counts(await ImportAsync(admin, Library)).Should().Be((0, 0, 36, 0));
    }

    [Fact]
    public async Task Two_imports_at_once_create_each_driver_once()
    {
        var reports = await Task.WhenAll(ImportAsync(admin, Library), ImportAsync(admin, Library));

        reports.Select(Counts).Should().BeEquivalentTo([(36, 0, 0, 0), (0, 0, 36, 0)]);
        (await DriversAsync()).Should().HaveCount(36);
    }

    [Fact]
    public async Task What_was_looked_at_is_carried_out_only_while_it_would_do_the_same()
    {
        var sheet = Sheets.Of(Sheets.Workshop, "Our own area,Lunch,Eat together.,1,Once,,None,,");
        var shown = await ImportAsync(admin, sheet, dryRun: true);
        await ImportAsync(admin, Sheets.Of("Our own area,Lunch,Eat together.,4,Once,,None,,"));

        var problem = await ImportAsync(admin, sheet, plan: Plan(shown), expect: HttpStatusCode.PreconditionFailed);

        problem.GetProperty("code").GetString().Should().Be("catalogue.import.changed");
        (await DriversAsync()).Should().ContainSingle();
        var now = await ImportAsync(admin, sheet, dryRun: true);
        Counts(now).Should().Be((1, 1, 0, 0));
        Counts(await ImportAsync(admin, sheet, plan: Plan(now))).Should().Be((1, 1, 0, 0));
        static string Plan(JsonElement report) => report.GetProperty("plan").GetString()!;
    }

    [Fact]
    public async Task Rejected_rows_stay_out_and_the_others_come_in()
    {
        var report = await ImportAsync(admin, Sheets.Of(Sheets.Workshop, "Our own area,Bad,Words,lots,Once,,None,,", "Our own area,Good,Words,3,Once,,None,,"));

        Counts(report).Should().Be((2, 0, 0, 1));
        report.GetProperty("rows")[1].GetProperty("action").GetString().Should().Be("rejected");
        report.GetProperty("rows")[1].GetProperty("name").GetString().Should().Be("Bad");
        report.GetProperty("rows")[1].GetProperty("warnings")[0].GetString().Should().StartWith("Row 3, column D (Points)");
        (await DriversAsync()).Select(driver => driver.GetProperty("name").GetString()).Should().Equal("Data workshop", "Good");
    }

    [Fact]
    public async Task A_file_that_is_no_sheet_is_a_problem_and_changes_nothing()
    {
        await ImportAsync(admin, Sheets.Of(Sheets.Workshop));

        var problem = await ImportAsync(admin, "just,some\ntable,here", expect: HttpStatusCode.BadRequest);

        problem.GetProperty("code").GetString().Should().Be("catalogue.import.no_header");
        (await DriversAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Only_admins_import()
    {
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);

        var problem = await ImportAsync(csm, Library, expect: HttpStatusCode.Forbidden);

        problem.GetProperty("code").GetString().Should().Be("catalogue.admins_only");
    }

    [Fact]
    public async Task An_update_leaves_booked_points_alone_and_switches_a_changed_rule_off()
    {
        await app.SetUpDemoAsync();
        var sso = await DriverAsync("SSO enabled");
        sso.GetProperty("transition").GetProperty("mode").GetString().Should().NotBe("off");
        var standings = (await admin.GetAsync("/leaderboard")).GetRawText();

        var report = await ImportAsync(admin, Sheets.Of("Stickiness & configuration,SSO enabled,,50,Once,,Property Change,,company.sso_enabled is known"));

        Counts(report).Should().Be((0, 1, 0, 0));
        report.GetProperty("rows")[0].GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("field").GetString()).Should().Equal("Points", "Condition");
        report.GetProperty("rows")[0].GetProperty("warnings").EnumerateArray().Should().Contain(warning => warning.GetString()!.Contains("switches it off"));
        var changed = await DriverAsync("SSO enabled");
        changed.GetProperty("points").GetInt32().Should().Be(50);
        changed.GetProperty("transition").GetProperty("mode").GetString().Should().Be("off");
        changed.GetProperty("transition").GetProperty("condition").GetString().Should().Be("company.sso_enabled is known");
        (await admin.GetAsync("/leaderboard")).GetRawText().Should().Be(standings);
    }

    [Fact]
    public async Task A_condition_that_the_portal_cannot_run_yet_is_told()
    {
        await app.SetUpDemoAsync();

        var report = await ImportAsync(admin, Sheets.Of("Our own area,Sky watched,Words,3,Once,,Property Change,,weather.sunny = true"), dryRun: true);

        report.GetProperty("rows")[0].GetProperty("warnings")[0].GetString().Should().StartWith("Row 2: the condition cannot be switched on in this portal yet: column 1");
    }

    [Fact]
    public async Task The_demo_portal_can_run_every_condition_of_the_library()
    {
        await app.SetUpDemoAsync();
        List<string> refused = [];
        foreach (var driver in DriverLibrary.All.Where(driver => driver.Definition.Transition.Condition is not null))
        {
            var answer = await admin.PostAsync("/conditions/check", new { text = driver.Definition.Transition.Condition });
            if (!answer.GetProperty("ok").GetBoolean())
                refused.Add(driver.Key);
        }

        refused.Should().BeEmpty();
    }

    private static async Task<JsonElement> ImportAsync(ApiClient client, string sheet, bool dryRun = false, string? plan = null, HttpStatusCode expect = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/catalogue/import?dryRun={(dryRun ? "true" : "false")}");
        request.Content = new StringContent(sheet, Encoding.UTF8, "text/csv");
        if (plan is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{plan}\"");
        using var response = await client.Http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(expect, body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    private static (int Created, int Updated, int Unchanged, int Rejected) Counts(JsonElement report) =>
        (report.GetProperty("created").GetInt32(), report.GetProperty("updated").GetInt32(), report.GetProperty("unchanged").GetInt32(), report.GetProperty("rejected").GetInt32());

    private async Task<IReadOnlyList<JsonElement>> AreasAsync() => [.. (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray()];

    private async Task<IReadOnlyList<JsonElement>> DriversAsync() => [.. (await AreasAsync()).SelectMany(area => area.GetProperty("drivers").EnumerateArray())];

    private async Task<JsonElement> DriverAsync(string name) => (await DriversAsync()).Single(driver => driver.GetProperty("name").GetString() == name);
}
