using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using ImpactPilot.IntegrationTests.Loop;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>Work at accounts: for a colleague who is away, as it really was, and what was there before anybody worked.</summary>
public sealed class AccountTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private readonly Visitors visitors = new(chromium, product);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task Who_covers_confirms_with_another_day_the_csm_gets_the_points_and_undo_takes_them_back()
    {
        var csm = await visitors.SignedInAsync("csm", "/inbox");
        var me = (await SessionAsync(csm.Page)).GetProperty("name").GetString()!;
        var (target, away) = await SomebodysAsync(me);
        await target.SwitchOnAsync();
        var id = (await target.DetectedAsync()).GetProperty("id").GetString();
        var before = await target.StandingAsync();
        await CoverAsync(away, me);

        await csm.Page.GetByRole(AriaRole.Button, new() { Name = $"Covering for {away}" }).ClickAsync();
        var row = csm.Page.Locator($"main [data-suggestion='{id}']");
        await row.FocusAsync();
        await csm.Page.Keyboard.PressAsync("Shift+C");
        var dialog = csm.Page.GetByRole(AriaRole.Dialog, new() { Name = "Confirm with changes" });
        var yesterday = product.App.Time.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await dialog.GetByLabel("When it happened").FillAsync(yesterday);
        await dialog.GetByLabel("Note").FillAsync("They told me in the call");
        await AnsweredAsync(csm.Page, "/confirm", () => dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Confirm ", default, TimeSpan.FromSeconds(1)) }).ClickAsync());

        await Expect(row).ToHaveCountAsync(0);
        await Expect(dialog).ToHaveCountAsync(0);
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints), "the points stay with the account's CSM");
        var line = (await product.Manager.GetAsync($"/ledger?account={target.AccountId}&limit=1")).GetProperty("items")[0];
        line.GetProperty("occurredAt").GetString().Should().StartWith(yesterday);
        line.GetProperty("bookedBy").GetString().Should().Be(me);

        await AnsweredAsync(csm.Page, "/undo", () => csm.Page.Keyboard.PressAsync("u"));

        await Expect(row).ToBeVisibleAsync();
        (await target.StandingAsync()).Should().Be(before);
        csm.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_in_place_before_is_marked_and_taken_back_on_the_accounts_page()
    {
        var manager = await visitors.SignedInAsync("manager", "/accounts");
        var target = await Target.FindAsync(product.App, product.Manager, "sso_enabled", "SSO enabled");
        await target.SwitchOnAsync();
        await target.DetectedAsync();
        var before = await target.StandingAsync();
        await manager.OpenAsync($"/accounts/{target.AccountId}");
        var account = new AccountScreen(manager.Page);
        await Expect(account.Suggestion("SSO enabled")).ToBeVisibleAsync();

        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "More for SSO enabled" }).ClickAsync();
        await manager.Page.GetByRole(AriaRole.Menuitem, new() { Name = "In place before…" }).ClickAsync();
        await AnsweredAsync(manager.Page, "/status", () => manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save as in place before" }).ClickAsync());

        await Expect(account.Suggestion("SSO enabled")).ToHaveCountAsync(0);
        var history = manager.Page.GetByRole(AriaRole.Region, new() { Name = "History" });
        await Expect(history).ToContainTextAsync("SSO enabled was in place before");
        (await target.StandingAsync()).Should().Be(before, "it earns nothing");

        await AnsweredAsync(manager.Page, "/undo", () => history.GetByRole(AriaRole.Button, new() { Name = "Undo: SSO enabled was in place before" }).ClickAsync());

        await Expect(account.Suggestion("SSO enabled")).ToBeVisibleAsync();
        manager.Complaints.Should().BeEmpty();
    }

    private async Task CoverAsync(string away, string cover)
    {
        var manager = await visitors.SignedInAsync("manager", "/inbox");
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Holiday cover" }).ClickAsync();
        var dialog = manager.Page.GetByRole(AriaRole.Dialog, new() { Name = "Holiday cover" });
        await ChooseAsync(manager.Page, dialog.GetByRole(AriaRole.Combobox, new() { Name = "Who is away" }), away);
        await ChooseAsync(manager.Page, dialog.GetByRole(AriaRole.Combobox, new() { Name = "Who covers" }), cover);
        var answer = await manager.Page.RunAndWaitForResponseAsync(
            () => dialog.GetByRole(AriaRole.Button, new() { Name = "Save cover" }).ClickAsync(),
            answer => answer.Request.Method == "PUT" && answer.Url.Contains("/covers/", StringComparison.Ordinal));
        answer.Ok.Should().BeTrue();
    }

    private static async Task ChooseAsync(IPage page, ILocator field, string name)
    {
        await field.ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
    }

    /// <summary>An account at which the driver is open, of a CSM who is somebody else.</summary>
    private async Task<(Target Target, string Csm)> SomebodysAsync(string than)
    {
        foreach (var row in (await product.Manager.GetAsync("/accounts?limit=200")).GetProperty("items").EnumerateArray())
        {
            if (row.GetProperty("csm") is { ValueKind: JsonValueKind.Object } csm && csm.GetProperty("name").GetString() is { } name && name != than
                && await Target.AtAsync(product.App, product.Manager, row.GetProperty("id").GetString()!, "sso_enabled", "SSO enabled") is { } target)
                return (target, name);
        }

        throw new InvalidOperationException("Every open account is one's own.");
    }

    private static async Task<JsonElement> SessionAsync(IPage page) => (await (await page.APIRequest.GetAsync("/api/v1/session")).JsonAsync())!.Value.GetProperty("user");

    private static async Task AnsweredAsync(IPage page, string act, Func<Task> run)
    {
        var answer = await page.RunAndWaitForResponseAsync(run, answer => answer.Request.Method == "POST" && answer.Url.EndsWith(act, StringComparison.Ordinal));
        answer.Ok.Should().BeTrue();
    }
}
