using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using ImpactPilot.IntegrationTests.Loop;
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
        await Expect(hubSpot.Detected).ToBeVisibleAsync();
        var waiting = await hubSpot.Confirms.CountAsync();

        product.App.Time.Advance(TimeSpan.FromMinutes(1));
        await hubSpot.ChooseAsync(Driver, "Yes");
        await product.App.PollAsync();
        await hubSpot.RefreshCardAsync();
        await Expect(hubSpot.Confirms).ToHaveCountAsync(waiting + 1);
        await hubSpot.Confirm(Driver).ClickAsync();

        await Expect(hubSpot.Undo).ToBeVisibleAsync();
        await Expect(hubSpot.Confirms).ToHaveCountAsync(waiting);
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
        manager.Complaints.Should().BeEmpty();
    }
}
