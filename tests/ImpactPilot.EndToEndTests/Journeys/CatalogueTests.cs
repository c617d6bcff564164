using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>An admin dares to change the catalogue; nobody else can.</summary>
public sealed class CatalogueTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private readonly Visitors visitors = new(chromium, product);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task An_admin_makes_orders_edits_archives_and_undoes()
    {
        var admin = await visitors.SignedInAsync("admin", "/drivers");
        var catalogue = new CatalogueScreen(admin.Page);

        await catalogue.PressAsync("New area");
        await catalogue.Dialog("New area").GetByLabel("Name").FillAsync("Hospitality");
        await catalogue.AnsweredAsync(catalogue.Dialog("New area").GetByRole(AriaRole.Button, new() { Name = "Create area" }));
        await MakeAsync(admin.Page, catalogue, "Lunch");
        await MakeAsync(admin.Page, catalogue, "Dinner");

        await catalogue.MoveDownAsync("Lunch");
        await Expect(catalogue.Handles("Hospitality").Nth(1)).ToHaveAccessibleNameAsync("Move Dinner");
        (await DriversAsync("Hospitality")).Should().Equal("Dinner", "Lunch");

        await catalogue.PressAsync("Lunch");
        await catalogue.PressAsync("Edit");
        var form = catalogue.Dialog("Lunch");
        await form.GetByRole(AriaRole.Textbox, new() { Name = "Points", Exact = true }).FillAsync("7");
        await catalogue.AnsweredAsync(form.GetByRole(AriaRole.Button, new() { Name = "Save driver" }));
        await Expect(form.GetByRole(AriaRole.Img, new() { Name = "7 points" })).ToBeVisibleAsync();

        await catalogue.AnsweredAsync(form.GetByRole(AriaRole.Button, new() { Name = "Archive" }));
        await Expect(catalogue.Notice("“Lunch” archived")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Lunch", Exact = true })).ToHaveCountAsync(0);
        await catalogue.AnsweredAsync(admin.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "“Lunch” archived" }).GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await Expect(catalogue.Area("Hospitality").GetByRole(AriaRole.Button, new() { Name = "Lunch", Exact = true })).ToBeVisibleAsync();
        (await DriversAsync("Hospitality")).Should().Equal("Dinner", "Lunch");
        admin.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_CSM_finds_nothing_to_edit_and_the_API_refuses_them()
    {
        var csm = await visitors.SignedInAsync("csm", "/drivers");

        await Expect(csm.Page.GetByRole(AriaRole.Region).First).ToBeVisibleAsync();
        await Expect(csm.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Move |^More for |^New area|^New driver", default, TimeSpan.FromSeconds(1)) })).ToHaveCountAsync(0);
        await csm.AccessibleAsync();
        var api = await product.App.SignInAsync(ImpactPilotApp.Csm);
        await api.PostAsync("/catalogue/areas", new { name = "Mine", colour = "#000000" }, HttpStatusCode.Forbidden);
    }

    private static async Task MakeAsync(IPage page, CatalogueScreen catalogue, string name)
    {
        await catalogue.PressAsync("More for Hospitality");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "New driver here" }).ClickAsync();
        await catalogue.Dialog("New driver").GetByLabel("Name").FillAsync(name);
        await catalogue.AnsweredAsync(catalogue.Dialog("New driver").GetByRole(AriaRole.Button, new() { Name = "Create driver" }));
        await catalogue.Dialog(name).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(catalogue.Dialog(name)).ToHaveCountAsync(0);
    }

    private async Task<string[]> DriversAsync(string area) =>
    [
        .. (await product.Manager.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().Single(row => Name(row) == area)
            .GetProperty("drivers").EnumerateArray().Select(Name),
    ];

    private static string Name(JsonElement row) => row.GetProperty("name").GetString()!;
}
