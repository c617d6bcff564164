using System.Globalization;
using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using ImpactPilot.IntegrationTests.Loop;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>HubSpot change → suggestion → confirm → points → leaderboard and every way back, seen by a manager whose page stays open.</summary>
public sealed class LoopTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private const string Driver = "SSO enabled";

    private readonly Visitors visitors = new(chromium, product);
    private Target target = null!;
    private Visitor manager = null!;
    private AccountScreen account = null!;

    public async ValueTask InitializeAsync()
    {
        target = await Target.FindAsync(product.App, product.Manager, "sso_enabled", Driver);
        product.Pulse.Start();
        manager = await visitors.SignedInAsync("manager", AccountPath);
        account = new AccountScreen(manager.Page);
        await Expect(account.Suggestion(Driver)).ToHaveCountAsync(0);
        await manager.Page.EvaluateAsync("() => { window.stillTheSamePage = true; }");
    }

    public async ValueTask DisposeAsync()
    {
        await visitors.DisposeAsync();
        await product.Pulse.StopAsync();
    }

    [Fact]
    public async Task A_change_at_HubSpot_appears_on_the_open_page_with_its_proof()
    {
        await target.SwitchOnAsync();

        var suggestion = account.Suggestion(Driver);
        await Expect(suggestion).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Expect(suggestion).ToContainTextAsync("SSO enabled");
        await Expect(suggestion.GetByText("No", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(suggestion.GetByText("Yes", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(suggestion.GetByText("Ana Ruiz")).ToBeVisibleAsync();
        var time = await suggestion.Locator("time").GetAttributeAsync("datetime");
        DateTimeOffset.Parse(time!, CultureInfo.InvariantCulture).Should().BeCloseTo(target.ChangedAt, TimeSpan.FromSeconds(30));
        await IsStillTheSamePageAsync();
    }

    [Fact]
    public async Task Confirm_raises_account_and_leaderboard_by_the_drivers_points_and_undo_takes_them_back()
    {
        var before = await target.StandingAsync();
        var after = before.Plus(target.DriverPoints);
        var leaderboard = new LeaderboardScreen(await manager.NewTabAsync("/leaderboard"));
        await ShowsAsync(leaderboard, before);
        await DetectedAsync();

        await account.ConfirmAsync(Driver);

        var notice = account.Notice("SSO enabled confirmed");
        await notice.HoverAsync(); // It stays while the pointer rests on it.
        await Expect(account.Suggestion(Driver)).ToHaveCountAsync(0);
        await ShowsAsync(leaderboard, after);

        await AccountScreen.Undo(notice).ClickAsync();

        await Expect(account.Suggestion(Driver)).ToBeVisibleAsync();
        await ShowsAsync(leaderboard, before);

        await account.ConfirmAsync(Driver);
        await ShowsAsync(leaderboard, after);
        await account.UndoInHistory(Driver).ClickAsync();

        await Expect(account.Suggestion(Driver)).ToBeVisibleAsync();
        await ShowsAsync(leaderboard, before);
        await IsStillTheSamePageAsync();
    }

    [Fact]
    public async Task A_snoozed_suggestion_is_back_on_the_open_page_after_ten_days_and_not_a_second_before()
    {
        await DetectedAsync();
        await product.Pulse.StopAsync();

        await account.SnoozeAsync(Driver);

        // The page shows the outcome at once; the notice says that the server has it.
        await Expect(account.Notice("SSO enabled snoozed for 10 days")).ToBeVisibleAsync();
        await Expect(account.Suggestion(Driver)).ToHaveCountAsync(0);

        product.App.Time.Advance(TimeSpan.FromDays(10) - TimeSpan.FromSeconds(1));
        await product.App.RunDueWorkAsync();

        var freshLook = new AccountScreen(await manager.NewTabAsync(AccountPath));
        await Expect(freshLook.Suggestion(Driver)).ToHaveCountAsync(0);
        await Expect(account.Suggestion(Driver)).ToHaveCountAsync(0);

        product.App.Time.Advance(TimeSpan.FromSeconds(1));
        await product.App.RunDueWorkAsync();

        await Expect(account.Suggestion(Driver)).ToBeVisibleAsync();
        await IsStillTheSamePageAsync();
    }

    [Fact]
    public async Task What_was_marked_incorrect_is_gone_until_that_is_undone()
    {
        await DetectedAsync();

        await account.MarkIncorrectAsync(Driver, "It was not our doing");

        var notice = account.Notice("SSO enabled marked incorrect");
        await notice.HoverAsync();
        await Expect(account.Suggestion(Driver)).ToHaveCountAsync(0);

        await AccountScreen.Undo(notice).ClickAsync();

        await Expect(account.Suggestion(Driver)).ToBeVisibleAsync();
        await IsStillTheSamePageAsync();
    }

    private string AccountPath => $"/accounts/{target.AccountId}";

    private async Task DetectedAsync()
    {
        await target.SwitchOnAsync();
        await Expect(account.Suggestion(Driver)).ToBeVisibleAsync();
    }

    private async Task ShowsAsync(LeaderboardScreen leaderboard, Points standing)
    {
        await account.HasPointsAsync(standing.Account);
        await leaderboard.HasPointsAsync(target.CsmId, standing.Leaderboard);
    }

    private async Task IsStillTheSamePageAsync()
    {
        (await manager.Page.EvaluateAsync<bool>("() => window.stillTheSamePage === true")).Should().BeTrue("everything is to appear without a reload");
        manager.Complaints.Should().BeEmpty();
    }
}
