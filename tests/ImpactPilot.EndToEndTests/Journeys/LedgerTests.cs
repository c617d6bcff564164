using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using ImpactPilot.IntegrationTests.Loop;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>From a number on the board to the lines it is the sum of, and a wrong one set right.</summary>
public sealed class LedgerTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private const string Driver = "SSO enabled";

    private readonly Visitors visitors = new(chromium, product);
    private Target target = null!;
    private int before;

    public async ValueTask InitializeAsync()
    {
        target = await Target.FindAsync(product.App, product.Manager, "sso_enabled", Driver);
        before = (await target.StandingAsync()).Leaderboard;
        product.App.Time.Advance(TimeSpan.FromMinutes(1));
        await product.Manager.PostAsync($"/accounts/{target.AccountId}/drivers/{target.DriverId}/win", new { });
    }

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task An_admin_corrects_a_line_behind_a_number_of_the_board_and_takes_it_back()
    {
        var admin = await visitors.SignedInAsync("admin", "/leaderboard");
        var board = new LeaderboardScreen(admin.Page);
        await board.HasPointsAsync(target.CsmId, before + target.DriverPoints);
        await board.Points(target.CsmId).ClickAsync();
        var line = Lines(admin.Page).First;
        await Expect(line).ToContainTextAsync(Driver);

        await line.GetByRole(AriaRole.Button).ClickAsync();
        var dialog = admin.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Points", Exact = true }).FillAsync("40");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("A large roll-out");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Split with somebody" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Split with, person 1" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Option).First.ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Split evenly" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("20 points stay with");
        await admin.AccessibleAsync();
        await AnsweredAsync(admin.Page, () => dialog.GetByRole(AriaRole.Button, new() { Name = "Book the correction" }).ClickAsync());

        await Expect(Lines(admin.Page).First).ToContainTextAsync("“A large roll-out”");
        await Expect(Lines(admin.Page).First).ToContainTextAsync("split with");
        await admin.AccessibleAsync();
        (await target.StandingAsync()).Leaderboard.Should().Be(before + 20);
        await AnsweredAsync(admin.Page, () => admin.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync());
        (await target.StandingAsync()).Leaderboard.Should().Be(before + target.DriverPoints);
        admin.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_csm_reads_the_lines_and_corrects_none()
    {
        var csm = await visitors.SignedInAsync("csm", "/ledger");

        await Expect(Lines(csm.Page).First).ToBeVisibleAsync();

        await Expect(csm.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Correct ", default, TimeSpan.FromSeconds(1)) })).ToHaveCountAsync(0);
    }

    private static ILocator Lines(IPage page) => page.GetByRole(AriaRole.Table, new() { Name = "Lines", Exact = true }).Locator("tbody tr");

    private static async Task AnsweredAsync(IPage page, Func<Task> doing)
    {
        var answer = await page.RunAndWaitForResponseAsync(doing, answer => answer.Url.EndsWith("/correct", StringComparison.Ordinal));
        answer.Ok.Should().BeTrue();
    }
}
