using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using ImpactPilot.IntegrationTests.Loop;
using ImpactPilot.IntegrationTests.Suggestions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>Ten detections are cleared before the coffee is cold, and what was one key too many is taken back.</summary>
public sealed class InboxTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private readonly Visitors visitors = new(chromium, product);
    private Visitor manager = null!;
    private InboxScreen inbox = null!;

    public async ValueTask InitializeAsync()
    {
        manager = await visitors.SignedInAsync("manager", "/accounts");
        inbox = new InboxScreen(manager.Page);
    }

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task Ten_detections_are_cleared_by_keyboard_alone_and_the_last_ones_taken_back()
    {
        await Detections.AtEveryAccountAsync(product.App);
        var before = await WaitingAsync();
        await inbox.PressAsync("g");
        await inbox.PressAsync("i");
        await Expect(inbox.Rows.First).ToBeVisibleAsync();
        await inbox.PressAsync("j");

        await manager.AccessibleAsync();
        List<string> decided = [];
        foreach (var key in "xxsxxsxxsx")
        {
            var focused = await inbox.FocusedAsync();
            focused.Should().NotBeNull("the focus goes on to the next one");
            decided.Add(focused!);
            await inbox.AnsweredAsync(key.ToString());
            await Expect(manager.Page.Locator($"main [data-suggestion='{focused}']")).ToHaveCountAsync(0);
        }

        decided.Should().OnlyHaveUniqueItems();
        await ShowsAsync(before - 10);
        (await WaitingAsync()).Should().Be(before - 10);

        await inbox.AnsweredAsync("u");
        await inbox.AnsweredAsync("u");

        await ShowsAsync(before - 8);
        (await inbox.FocusedAsync()).Should().Be(decided[^2]);
        await manager.AccessibleAsync();
        manager.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_confirmed_in_the_inbox_counts_at_its_account()
    {
        var target = await Target.FindAsync(product.App, product.Manager, "sso_enabled", "SSO enabled");
        var before = await target.StandingAsync();
        await target.SwitchOnAsync();
        var id = (await target.DetectedAsync()).GetProperty("id").GetString();
        await manager.OpenAsync($"/inbox?account={target.AccountId}");
        await manager.Page.Locator($"main [data-suggestion='{id}']").FocusAsync();
        await Expect(inbox.Detail).ToContainTextAsync("SSO enabled");

        await inbox.AnsweredAsync("c");

        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
    }

    [Fact]
    public async Task What_is_detected_meanwhile_pushes_no_row_aside()
    {
        var target = await Target.FindAsync(product.App, product.Manager, "sso_enabled", "SSO enabled");
        await manager.OpenAsync("/inbox?sort=newest");
        var first = await inbox.Rows.First.GetAttributeAsync("data-suggestion");

        await target.SwitchOnAsync();
        await target.DetectedAsync();

        var show = manager.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^\d+ new · show$", default, TimeSpan.FromSeconds(1)) });
        await Expect(show).ToBeVisibleAsync();
        (await inbox.Rows.First.GetAttributeAsync("data-suggestion")).Should().Be(first);
        await show.ClickAsync();
        await Expect(inbox.Rows.First).ToContainTextAsync("SSO enabled");
    }

    private async Task ShowsAsync(int waiting) => await Expect(manager.Page.Locator("main")).ToContainTextAsync($"{waiting} waiting");

    private async Task<int> WaitingAsync() => (await product.Manager.GetAsync("/suggestions?limit=1")).GetProperty("waiting").GetInt32();
}
