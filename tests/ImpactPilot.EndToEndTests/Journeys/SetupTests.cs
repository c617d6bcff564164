using System.Text.RegularExpressions;
using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>The first hour: from a portal that nobody connected to the first win, along the list.</summary>
public sealed class SetupTests(Chromium chromium, FreshProduct product) : IClassFixture<FreshProduct>, IAsyncLifetime
{
    private const string Driver = "SSO enabled";

    private readonly Visitors visitors = new(chromium, product);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await visitors.DisposeAsync();
        await product.Pulse.StopAsync();
    }

    [Fact]
    public async Task The_list_leads_an_admin_from_connecting_hubspot_to_the_first_win()
    {
        var admin = await visitors.NewAsync(options => options.ReducedMotion = ReducedMotion.Reduce);
        var setup = new SetupScreen(admin);

        await ConnectAsync(admin, setup);
        await MapNamesAsync(setup);
        await PickDriverAsync(setup);
        await SwitchOnAsync(setup);
        await StartCycleAsync(setup);
        await InviteAsync(setup);
        await WinAsync(admin, setup);

        await Expect(admin.Page.GetByText("Everything is set up, and the first points are earned.")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Link, new() { Name = "Set-up" })).ToHaveCountAsync(0);
        await setup.AccessibleAsync();
        admin.Complaints.Should().BeEmpty();
    }

    /// <summary>Who signs in first connects the portal; the list shows the import without a reload.</summary>
    private async Task ConnectAsync(Visitor admin, SetupScreen setup)
    {
        await admin.Page.GotoAsync("/");
        await admin.SignInAsync("admin");
        await Expect(setup.Main.GetByRole(AriaRole.Heading, new() { Name = "Set-up" })).ToBeVisibleAsync();
        await Expect(setup.Step("Connect HubSpot")).ToContainTextAsync("The import begins in a moment.");
        await setup.AccessibleAsync();
        product.Pulse.Start();
        await setup.IsAsync("Connect HubSpot", "done");
    }

    private static async Task MapNamesAsync(SetupScreen setup)
    {
        await setup.GoAsync("Map names to properties", "Map names", "Mapping");
        var waiting = setup.Page.GetByRole(AriaRole.Region, new() { Name = "Waiting for a property" });
        var guess = waiting.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("[?]$", RegexOptions.None, TimeSpan.FromSeconds(1)) });
        var names = waiting.GetByRole(AriaRole.Listitem);
        var left = await names.CountAsync();
        for (; await guess.CountAsync() > 0; left--)
        {
            await setup.AnsweredAsync(guess.First, "/mapping/aliases/");
            await Expect(names).ToHaveCountAsync(left - 1);
        }

        left.Should().Be(1, "what an account's segment is nobody can guess");
        await setup.Page.GetByRole(AriaRole.Combobox, new() { Name = "Property for account.segment" }).FillAsync("tier");
        await setup.AnsweredAsync(setup.Page.GetByRole(AriaRole.Option, new() { Name = "tier" }).First, "/mapping/aliases/");
        await setup.BackAsync("Map names to properties");
    }

    private static async Task PickDriverAsync(SetupScreen setup)
    {
        await setup.GoAsync("Pick impact drivers", "Open the library", "Driver library");
        await setup.Page.GetByLabel(Driver, new() { Exact = true }).CheckAsync();
        await setup.AnsweredAsync(setup.Button("Add 1 driver"), "/catalogue/library");
        await setup.BackAsync("Pick impact drivers");
    }

    private static async Task SwitchOnAsync(SetupScreen setup)
    {
        await setup.GoAsync("Switch a rule on", "Choose a driver", "Drivers");
        await setup.Button(Driver).ClickAsync();
        await setup.Dialog.GetByText("Suggest", new() { Exact = true }).ClickAsync();
        await setup.Dialog.GetByLabel("How long it must hold").SelectOptionAsync("0");
        await setup.AccessibleAsync();
        await setup.AnsweredAsync(setup.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }), "/transitions/");
        await setup.Page.Keyboard.PressAsync("Escape");
        await setup.BackAsync("Switch a rule on");
    }

    private static async Task StartCycleAsync(SetupScreen setup)
    {
        await setup.GoAsync("Start a cycle", "Plan a cycle", "Cycles");
        await setup.Button("Plan a cycle").ClickAsync();
        await setup.AnsweredAsync(setup.Dialog.GetByRole(AriaRole.Button, new() { Name = "Plan it" }), "/cycles");
        await setup.Button("Start…").ClickAsync();
        await setup.AccessibleAsync();
        await setup.AnsweredAsync(setup.Dialog.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }), "/start");
        await setup.BackAsync("Start a cycle");
    }

    private static async Task InviteAsync(SetupScreen setup)
    {
        await setup.GoAsync("Invite your team", "Invite people", "People");
        await setup.Page.GetByRole(AriaRole.Button, new() { Name = "Invite your team" }).ClickAsync();
        await setup.AnsweredAsync(setup.Dialog.GetByRole(AriaRole.Button, new() { Name = "Invite " }), "/people/invitations");
        await Expect(setup.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Send them this link" })).ToHaveValueAsync(new Regex("/sign-in[?]", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await setup.AccessibleAsync();
        await setup.Dialog.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await setup.BackAsync("Invite your team");
    }

    /// <summary>Somebody switches it on at HubSpot, the rule sees it, and the admin confirms it.</summary>
    private async Task WinAsync(Visitor admin, SetupScreen setup)
    {
        await (await Target.FindAsync(product.App, await product.App.SignInAsync(ImpactPilotApp.Admin), "sso_enabled", Driver)).SwitchOnAsync();
        await Expect(setup.Step("Earn the first points")).ToContainTextAsync("1 suggestion waits for a decision.");
        await setup.GoAsync("Earn the first points", "Open the inbox", "Inbox");
        var inbox = new InboxScreen(admin.Page);
        await inbox.PressAsync("j");
        await Expect(inbox.Detail).ToContainTextAsync(Driver);
        await inbox.AnsweredAsync("c");
        await admin.OpenAsync("/setup");
        await setup.IsAsync("Earn the first points", "done");
    }
}
