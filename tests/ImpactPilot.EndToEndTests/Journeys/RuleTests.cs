using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>An admin builds a rule, sees what it would find, and dares to switch it on.</summary>
public sealed class RuleTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private readonly Visitors visitors = new(chromium, product);
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync() => admin = await product.App.SignInAsync(ImpactPilotApp.Admin);

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task A_rule_built_by_mouse_alone_and_one_typed_are_the_same_condition()
    {
        var drivers = (await DriversAsync()).Where(driver => driver.GetProperty("transition").GetProperty("type").GetString() == "property").Take(2).ToArray();
        foreach (var driver in drivers)
            await EmptyAsync(driver.GetProperty("transition"));
        var matches = (await admin.PostAsync("/conditions/preview", new { text = "sso_enabled = true", limit = 0 })).GetProperty("matches").GetInt32();
        var visitor = await visitors.SignedInAsync("admin", "/drivers");
        var rule = new RuleScreen(visitor.Page);

        await visitor.OpenAsync($"/drivers/{Id(drivers[0])}/rule");
        await rule.PickAsync("Property", await LabelAsync("sso_enabled"));
        await rule.PickAsync("Value", "Yes");
        await rule.PreviewedAsync(matches);
        await rule.ChooseModeAsync("Suggest");
        await visitor.AccessibleAsync();
        await rule.SaveAsync();

        await visitor.OpenAsync($"/drivers/{Id(drivers[1])}/rule");
        await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "As text" }).ClickAsync();
        await rule.Condition.PressSequentiallyAsync("company.sso_e");
        await Expect(visitor.Page.GetByRole(AriaRole.Listbox, new() { Name = "Names" })).ToBeVisibleAsync();
        await visitor.AccessibleAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await rule.Condition.PressSequentiallyAsync(" = true");
        await rule.PreviewedAsync(matches);
        await rule.ChooseModeAsync("Suggest");
        await visitor.AccessibleAsync();
        await rule.SaveAsync();

        var saved = (await DriversAsync()).Where(driver => drivers.Any(edited => Id(edited) == Id(driver))).Select(driver => driver.GetProperty("transition")).ToArray();
        saved.Select(transition => transition.GetProperty("condition").GetString()).Should().AllBe("company.sso_enabled = true").And.HaveCount(2);
        saved.Select(transition => transition.GetProperty("mode").GetString()).Should().AllBe("suggest");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_rule_whose_session_ended_while_it_was_typed_is_saved_once_its_person_is_back()
    {
        var driver = (await DriversAsync()).Last(one => one.GetProperty("transition").GetProperty("type").GetString() == "property");
        var visitor = await visitors.SignedInAsync("admin", "/drivers");
        var rule = new RuleScreen(visitor.Page);
        await visitor.OpenAsync($"/drivers/{Id(driver)}/rule");
        await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "As text" }).ClickAsync();
        await rule.Condition.FillAsync("company.sso_enabled = true and arr > 4711");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save" })).ToBeEnabledAsync();
        var elsewhere = await visitor.NewTabAsync("/cycles");
        await elsewhere.EvaluateAsync("() => fetch('/api/v1/session/sign-out', { method: 'POST' })");
        await elsewhere.CloseAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var signIn = await visitor.Page.Context.RunAndWaitForPageAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with HubSpot" }).ClickAsync());
        await signIn.Locator("form > button[data-role='admin']").ClickAsync();

        await Expect(visitor.Page.GetByText("Transition saved")).ToBeVisibleAsync();
        await Expect(rule.Condition).ToHaveValueAsync("company.sso_enabled = true and arr > 4711");
        var saved = (await DriversAsync()).Single(one => Id(one) == Id(driver));
        saved.GetProperty("transition").GetProperty("condition").GetString().Should().Be("company.sso_enabled = true and arr > 4711");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task The_editor_is_usable_by_everyone_on_every_screen(ColorScheme scheme, int width)
    {
        var driver = (await DriversAsync()).First(one => one.GetProperty("transition").GetProperty("condition").ValueKind is JsonValueKind.String);
        var visitor = await visitors.SignedInAsync("admin", "/drivers", options => (options.ColorScheme, options.ReducedMotion, options.ViewportSize) = (scheme, ReducedMotion.Reduce, new ViewportSize { Width = width, Height = 900 }));

        await visitor.OpenAsync($"/drivers/{Id(driver)}/rule");

        await visitor.AccessibleAsync();
        (await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth")).Should().BeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task A_csm_changes_no_rule_neither_on_the_page_nor_past_it()
    {
        var driver = (await DriversAsync())[0];
        var transition = driver.GetProperty("transition");
        var visitor = await visitors.SignedInAsync("csm", "/drivers");

        await visitor.OpenAsync($"/drivers/{Id(driver)}/rule");

        await Expect(visitor.Page.GetByText("Only admins change rules")).ToBeVisibleAsync();
        await visitor.AccessibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save" })).ToHaveCountAsync(0);
        var csm = await product.App.SignInAsync(ImpactPilotApp.Csm);
        await csm.PutAsync($"/transitions/{Id(transition)}", new { condition = "arr > 1", mode = "off" }, transition.GetProperty("version").GetInt32(), HttpStatusCode.Forbidden);
    }

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;

    private Task<JsonElement> EmptyAsync(JsonElement transition) =>
        admin.PutAsync($"/transitions/{Id(transition)}", new { mode = "off" }, transition.GetProperty("version").GetInt32());

    private async Task<JsonElement[]> DriversAsync() =>
        [.. (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray()).Where(driver => driver.GetProperty("transition").ValueKind is JsonValueKind.Object)];

    private async Task<string> LabelAsync(string property) =>
        (await admin.GetAsync("/conditions/names")).GetProperty("objects").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "company")
            .GetProperty("properties").EnumerateArray().Single(one => one.GetProperty("name").GetString() == property).GetProperty("label").GetString()!;
}
