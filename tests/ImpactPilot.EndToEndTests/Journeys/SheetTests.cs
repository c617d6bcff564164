using System.Globalization;
using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>The catalogue comes from a spreadsheet, goes back into one, and what came in by mistake goes out again.</summary>
public sealed class SheetTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private const string Heading = "Impact Area,Impact Driver,Definition,Points,How often,Transition Type";

    private readonly Visitors visitors = new(chromium, product);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task An_admin_imports_a_sheet_sees_its_drivers_and_takes_it_back()
    {
        var admin = await visitors.SignedInAsync("admin", "/drivers");
        var screen = new ImportScreen(admin.Page);
        var before = await DriversAsync();
        await ChooseInMenuAsync(admin, "Import…");

        await screen.ChooseAsync($"{Heading}\nOur own area,Lunch,Eat together.,3,Every Quarter,None\nOur own area,Dinner,Eat late.,plenty,Once,None\nStickiness & configuration,SSO enabled,,50,Once,Property Change");

        await Expect(screen.Row("Lunch")).ToContainTextAsync("Created");
        await Expect(screen.Row("Dinner")).ToContainTextAsync("Column D (Points): \"plenty\" is not a whole number.");
        await Expect(screen.Row("SSO enabled")).ToContainTextAsync("50");
        await admin.AccessibleAsync();
        (await DriversAsync()).Should().BeEquivalentTo(before, "nothing is written until the admin says so");

        await screen.ImportAsync("Import 2 drivers");

        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Lunch", Exact = true })).ToBeVisibleAsync();
        (await DriversAsync()).Should().Contain(new Dictionary<string, int> { ["Lunch"] = 3, ["SSO enabled"] = 50 }).And.NotContainKey("Dinner");

        await screen.TakeBackAsync();

        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Lunch", Exact = true })).ToHaveCountAsync(0);
        (await DriversAsync()).Should().BeEquivalentTo(before);
        await admin.OpenAsync("/drivers/imports");
        await Expect(admin.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("1 driver as before · 1 removed.");
        await admin.AccessibleAsync();
        admin.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_exported_would_change_nothing_when_it_comes_back()
    {
        var admin = await visitors.SignedInAsync("admin", "/drivers");
        var screen = new ImportScreen(admin.Page);

        var download = await admin.Page.RunAndWaitForDownloadAsync(() => ChooseInMenuAsync(admin, "Export"));
        await admin.OpenAsync("/drivers/import");
        await screen.ChooseAsync(new FilePayload { Name = download.SuggestedFilename, MimeType = "text/csv", Buffer = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken) });

        download.SuggestedFilename.Should().Be("impact-drivers.csv");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing to import" })).ToBeVisibleAsync();
        await Expect(screen.Rows).ToHaveCountAsync((await DriversAsync()).Count);
    }

    [Fact]
    public async Task A_sheet_as_large_as_is_allowed_is_shown_at_once_and_scrolled_through()
    {
        var admin = await visitors.SignedInAsync("admin", "/drivers/import");
        var screen = new ImportScreen(admin.Page);
        var rows = Enumerable.Range(0, 20_000).Select(row => string.Create(CultureInfo.InvariantCulture, $"Our own area,Driver {row},,1,Once,None"));

        await screen.ChooseAsync($"{Heading}\n{string.Join('\n', rows)}");

        await Expect(screen.Rows).ToHaveCountAsync(200);
        await Expect(admin.Page.GetByText("All rows 20,000")).ToBeVisibleAsync();
        await admin.Page.GetByText("of 20,000 shown").ScrollIntoViewIfNeededAsync();
        await Expect(screen.Row("Driver 250")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_csm_may_not_import_on_the_page_or_by_the_api()
    {
        var csm = await visitors.SignedInAsync("csm", "/drivers/import");

        await Expect(csm.Page.GetByText("Only admins import drivers")).ToBeVisibleAsync();
        await csm.AccessibleAsync();
        var answer = await csm.Page.APIRequest.PostAsync("/api/v1/catalogue/import", new() { DataString = Heading, Headers = new Dictionary<string, string> { ["Content-Type"] = "text/csv" } });
        answer.Status.Should().Be(403);
        (await answer.JsonAsync())!.Value.GetProperty("code").GetString().Should().Be("catalogue.admins_only");
    }

    private static async Task ChooseInMenuAsync(Visitor visitor, string item)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sheet" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
    }

    private async Task<Dictionary<string, int>> DriversAsync() =>
        (await product.Manager.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray()
            .SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .ToDictionary(driver => driver.GetProperty("name").GetString()!, driver => driver.GetProperty("points").GetInt32());
}
