using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using ImpactPilot.IntegrationTests.Loop;
using ImpactPilot.IntegrationTests.WriteBack;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>The real card on the demo's HubSpot page, its requests signed as HubSpot signs them.</summary>
public sealed class HubSpotPageTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private const string Driver = "SSO enabled";

    private readonly Visitors visitors = new(chromium, product);
    private Target target = null!;
    private Visitor manager = null!;
    private HubSpotScreen hubSpot = null!;

    public async ValueTask InitializeAsync()
    {
        target = await Target.FindAsync(product.App, product.Manager, "sso_enabled", Driver);
        manager = await visitors.SignedInAsync("manager", $"/accounts/{target.AccountId}");
        await manager.OpenAsync($"/hubspot/companies/{target.HubSpotId}");
        hubSpot = new HubSpotScreen(manager.Page);
    }

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task A_property_changed_at_HubSpot_is_confirmed_on_the_card_and_its_points_count()
    {
        var before = await target.StandingAsync();
        var waiting = (await product.Manager.GetAsync($"/accounts/{target.AccountId}")).GetProperty("suggestions").EnumerateArray().Count(one => one.GetProperty("status").GetString() == "pending");
        await Expect(hubSpot.Confirms).ToHaveCountAsync(waiting);

        product.App.Time.Advance(TimeSpan.FromMinutes(1));
        await hubSpot.ChooseAsync(Driver, "Yes");
        await product.App.PollAsync();
        await hubSpot.RefreshCardAsync();
        await Expect(hubSpot.Confirms).ToHaveCountAsync(waiting + 1);
        await hubSpot.AnsweredAsync("confirm", () => hubSpot.Button(Driver, "Confirm").ClickAsync());

        await Expect(hubSpot.Undo).ToBeVisibleAsync();
        await Expect(hubSpot.Confirms).ToHaveCountAsync(waiting);
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
        manager.Complaints.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Incorrect", "It is older than this", "Marked incorrect")]
    [InlineData("Snooze", "A week", "Snoozed until")]
    public async Task A_decision_shows_at_once_and_is_taken_back_where_it_was_made(string menu, string choice, string outcome)
    {
        await DetectedAsync();

        await hubSpot.SayAsync(Driver, menu, choice);
        await Expect(hubSpot.Card.GetByText(outcome).First).ToBeVisibleAsync();
        await hubSpot.AnsweredAsync("undo", () => hubSpot.Button(Driver, "Undo").ClickAsync());

        await Expect(hubSpot.Button(Driver, "Confirm")).ToBeVisibleAsync();
        (await target.WaitingAsync()).Should().ContainSingle();
        manager.Complaints.Should().BeEmpty();
        await target.SettleAsync();
    }

    [Fact]
    public async Task An_answer_that_got_lost_is_asked_for_again_and_counts_once()
    {
        var before = await target.StandingAsync();
        await DetectedAsync();
        await hubSpot.LoseOneAnswerAsync("confirm");

        await hubSpot.Button(Driver, "Confirm").ClickAsync();
        await hubSpot.AnsweredAsync("confirm", () => hubSpot.Button(Driver, "Try again").ClickAsync());

        await Expect(hubSpot.Button(Driver, "Undo")).ToBeVisibleAsync();
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
        await target.SettleAsync();
    }

    [Fact]
    public async Task Two_tabs_that_confirm_at_once_count_once()
    {
        var before = await target.StandingAsync();
        var other = new HubSpotScreen(await manager.NewTabAsync($"/hubspot/companies/{target.HubSpotId}"));
        await DetectedAsync();
        await other.RefreshCardAsync();
        await Expect(other.Button(Driver, "Confirm")).ToBeVisibleAsync();

        await Task.WhenAll(
            hubSpot.AnsweredAsync("confirm", () => hubSpot.Button(Driver, "Confirm").ClickAsync()),
            other.AnsweredAsync("confirm", () => other.Button(Driver, "Confirm").ClickAsync()));

        await Expect(hubSpot.Button(Driver, "Undo")).ToBeVisibleAsync();
        await Expect(other.Button(Driver, "Undo")).ToBeVisibleAsync();
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
        await target.SettleAsync();
    }

    [Fact]
    public async Task What_is_lost_is_told_with_its_reason_on_the_HubSpot_record()
    {
        const string area = "Renewal & Expansion";
        var lost = await target.UntouchedDriverAsync(area);
        await hubSpot.OpenAreaAsync(area);
        await hubSpot.Button(lost, "Lost…").ClickAsync();
        await hubSpot.Card.GetByLabel("Why it was lost").SelectOptionAsync("No budget");
        await hubSpot.Card.GetByLabel("Note, also put on the HubSpot record").FillAsync("Again in spring");
        await hubSpot.AnsweredAsync("status", () => hubSpot.Card.GetByRole(AriaRole.Button, new() { Name = "Save as lost" }).ClickAsync());
        await Expect(hubSpot.Button(lost, "Undo")).ToBeVisibleAsync();
        product.App.Time.Advance(TimeSpan.FromSeconds(31));
        await product.App.RunDueWorkAsync();

        (await NotesInHubSpot.OfAsync(product.App, target.HubSpotId)).Should().ContainSingle(note => note.Contains($"<strong>{lost}</strong>: closed lost") && note.Contains("No budget<br>Again in spring"));
    }

    private async Task DetectedAsync()
    {
        await target.SwitchOnAsync();
        await target.DetectedAsync();
        await hubSpot.RefreshCardAsync();
        await Expect(hubSpot.Button(Driver, "Confirm")).ToBeVisibleAsync();
    }
}
