using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Catalogue;

public sealed class RevertAndExportTests(PostgresCluster cluster) : IAsyncLifetime
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
    public async Task A_first_import_that_is_taken_back_leaves_nothing_behind()
    {
        var import = await ImportAsync(Library);

        var report = await RevertAsync(import);

        report.GetProperty("removed").GetInt32().Should().Be(36);
        (await admin.GetAsync("/catalogue")).GetProperty("areas").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Taking_an_import_back_restores_what_it_changed_and_keeps_what_somebody_changed_since()
    {
        await ImportAsync(Sheets.Of(Sheets.Workshop, "Our own area,Lunch,Eat together.,1,Once,,None,,"));
        var second = await ImportAsync(Sheets.Of("Meaningful adoption,Data workshop,Another one.,5,Every Month,Enterprise,None,,", "Our own area,Lunch,Eat more.,2,Once,,None,,"));
        await ImportAsync(Sheets.Of("Our own area,Lunch,Eat more.,3,Once,,None,,"));

        var report = await RevertAsync(second);

        report.GetProperty("restored").GetInt32().Should().Be(1);
        report.GetProperty("kept")[0].GetString().Should().Be("Lunch");
        var drivers = await DriversAsync();
        drivers["Data workshop"].GetProperty("points").GetInt32().Should().Be(2);
        drivers["Data workshop"].GetProperty("definition").GetString().Should().Be("A workshop about data.");
        drivers["Data workshop"].GetProperty("segments").GetArrayLength().Should().Be(0);
        drivers["Lunch"].GetProperty("points").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task Days_to_hold_come_with_the_library_are_exported_and_are_restored()
    {
        await ImportAsync(Library);
        var import = await ImportAsync("Impact Area,Impact Driver,Points,How often,Transition Type,Held for days\nStickiness & configuration,SSO enabled,2,Once,Property Change,7");
        (await HeldAsync()).Should().Be(7);
        var sheet = await admin.Http.GetStringAsync(new Uri("/api/v1/catalogue/export", UriKind.Relative), TestContext.Current.CancellationToken);
        sheet.Should().Contain(",Held For Days\r\n").And.Contain(",product.sso_enabled = true,7\r\n");

        (await RevertAsync(import)).GetProperty("restored").GetInt32().Should().Be(1);

        (await HeldAsync()).Should().Be(2);
        async Task<int> HeldAsync() => (await DriversAsync())["SSO enabled"].GetProperty("transition").GetProperty("heldForDays").GetInt32();
    }

    [Fact]
    public async Task A_driver_that_earned_points_meanwhile_is_archived_and_the_points_stay()
    {
        await app.SetUpDemoAsync();
        var account = (await admin.GetAsync("/accounts?limit=1")).GetProperty("items")[0].GetProperty("id").GetString();
        var import = await ImportAsync(Sheets.Of("Our own area,Lunch,Eat together.,4,Once,,None,,"));
        var before = await PointsAsync(account!);
        await admin.PostAsync($"/accounts/{account}/drivers/{(await DriversAsync())["Lunch"].GetProperty("id").GetString()}/win", new { });

        var report = await RevertAsync(import);

        report.GetProperty("archived").GetInt32().Should().Be(1);
        (await DriversAsync())["Lunch"].GetProperty("archived").GetBoolean().Should().BeTrue();
        (await PointsAsync(account!)).Should().Be(before + 4);
    }

    [Fact]
    public async Task An_import_is_taken_back_once_even_by_two_at_once()
    {
        var import = await ImportAsync(Library);

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => admin.Http.PostAsync(new Uri($"/api/v1/catalogue/imports/{import}/revert", UriKind.Relative), null, TestContext.Current.CancellationToken)));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var imports = await admin.GetAsync("/catalogue/imports");
        imports[0].GetProperty("takenBack").GetProperty("removed").GetInt32().Should().Be(36);
        imports[0].GetProperty("created").GetInt32().Should().Be(36);
        imports[0].GetProperty("by").GetString().Should().Be(ImpactPilotApp.Admin);
    }

    [Fact]
    public async Task Nobody_but_an_admin_sees_or_takes_back_imports()
    {
        var import = await ImportAsync(Library);
        var manager = await app.SignInAsync(ImpactPilotApp.Manager);

        using var revert = await manager.Http.PostAsync(new Uri($"/api/v1/catalogue/imports/{import}/revert", UriKind.Relative), null, TestContext.Current.CancellationToken);
        using var list = await manager.Http.GetAsync(new Uri("/api/v1/catalogue/imports", UriKind.Relative), TestContext.Current.CancellationToken);
        using var unknown = await admin.Http.PostAsync(new Uri($"/api/v1/catalogue/imports/{Guid.Empty}/revert", UriKind.Relative), null, TestContext.Current.CancellationToken);

        revert.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        list.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_export_imports_into_another_portal_as_the_same_catalogue_and_into_its_own_as_no_change()
    {
        await ImportAsync(Library);
        await ImportAsync(Sheets.Of("\"=Area, with a comma\",@Driver,\"-1 \"\"quoted\"\"\nsecond line\",2,Every Month,Enterprise; SMB,None,,"));

        var sheet = await admin.Http.GetStringAsync(new Uri("/api/v1/catalogue/export", UriKind.Relative), TestContext.Current.CancellationToken);

        var again = await PostAsync(sheet);
        again.GetProperty("unchanged").GetInt32().Should().Be(37);
        again.GetProperty("updated").GetInt32().Should().Be(0);
        sheet.Should().Contain("\"'=Area, with a comma\"").And.Contain("'@Driver").And.NotContain("\n=").And.NotContain(",=").And.NotContain(",@");
        await using var other = await ImpactPilotApp.StartAsync(cluster);
        var elsewhere = await PostAsync(sheet, await other.SignInAsync(ImpactPilotApp.Admin));
        elsewhere.GetProperty("created").GetInt32().Should().Be(37);
    }

    private async Task<int> PointsAsync(string account) => (await admin.GetAsync($"/accounts/{account}")).GetProperty("points").GetProperty("ever").GetInt32();

    private async Task<Dictionary<string, JsonElement>> DriversAsync() =>
        (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .ToDictionary(driver => driver.GetProperty("name").GetString()!);

    private async Task<string> ImportAsync(string csv) => (await PostAsync(csv)).GetProperty("importId").GetString()!;

    private Task<JsonElement> RevertAsync(string import) => admin.PostAsync($"/catalogue/imports/{import}/revert");

    private async Task<JsonElement> PostAsync(string csv, ApiClient? person = null)
    {
        using var content = new StringContent(csv, Encoding.UTF8, "text/csv");
        using var response = await (person ?? admin).Http.PostAsync(new Uri("/api/v1/catalogue/import", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        return (await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync())).RootElement;
    }
}
