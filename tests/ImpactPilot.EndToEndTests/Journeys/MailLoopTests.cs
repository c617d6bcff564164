using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using ImpactPilot.IntegrationTests.Loop;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>What a customer writes → "Impact detected" with the very words → one confirmation → points on the leaderboard.</summary>
public sealed class MailLoopTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private const string Driver = "Value realized";
    private const string Words = "That was our goal for the year, and we have reached it.";

    private readonly Visitors visitors = new(chromium, product);
    private Target target = null!;
    private Visitor manager = null!;
    private HubSpotScreen hubSpot = null!;

    public async ValueTask InitializeAsync()
    {
        target = await Target.FindAsync(product.App, product.Manager, "sso_enabled", "SSO enabled");
        manager = await visitors.SignedInAsync("manager", $"/accounts/{target.AccountId}");
        await manager.OpenAsync($"/hubspot/companies/{target.HubSpotId}");
        hubSpot = new HubSpotScreen(manager.Page);
    }

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task A_mail_of_the_customer_is_detected_with_its_words_and_earns_points_once_for_all_that_say_so()
    {
        var before = await target.StandingAsync();
        var driver = (await product.Manager.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .Single(row => row.GetProperty("name").GetString() == Driver);
        var points = driver.GetProperty("points").GetInt32();
        await Expect(hubSpot.Detected).ToBeVisibleAsync();

        await MailAsync();
        await Expect(hubSpot.Card.GetByText($"“{Words}”")).ToBeVisibleAsync();
        await MailAsync();
        await hubSpot.Card.GetByRole(AriaRole.Button, new() { Name = "+ 1 more" }).ClickAsync();
        await Expect(hubSpot.Card.GetByText($"“{Words}”")).ToHaveCountAsync(2);

        var inbox = await manager.NewTabAsync($"/inbox?account={target.AccountId}&driver={driver.GetProperty("id").GetString()}");
        var detail = inbox.GetByRole(AriaRole.Article).Filter(new() { HasText = Driver });
        await Expect(detail.Locator("mark")).ToHaveTextAsync(Words);
        await detail.GetByRole(AriaRole.Button, new() { Name = "+ 1 more" }).ClickAsync();
        await Expect(detail.Locator("mark")).ToHaveTextAsync([Words, Words]);

        await hubSpot.AnsweredAsync("confirm", () => hubSpot.Button(Driver, "Confirm").ClickAsync());

        (await target.StandingAsync()).Should().Be(before.Plus(points));
        await new LeaderboardScreen(await manager.NewTabAsync("/leaderboard")).HasPointsAsync(target.CsmId, before.Leaderboard + points);
        manager.Complaints.Should().BeEmpty();
    }

    private async Task MailAsync()
    {
        product.App.Time.Advance(TimeSpan.FromMinutes(1));
        await hubSpot.LogExampleMailAsync();
        await product.App.PollAsync();
        await hubSpot.RefreshCardAsync();
    }
}
