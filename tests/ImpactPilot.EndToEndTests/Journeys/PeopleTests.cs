using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>Who leaves the team is out at once, and what was done about it can be read.</summary>
public sealed class PeopleTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private readonly Visitors visitors = new(chromium, product);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task Who_is_deactivated_sees_the_sign_in_page_at_once_and_the_audit_log_tells_who_did_it()
    {
        var csm = await visitors.SignedInAsync("csm", "/accounts?whose=all");
        var session = await (await csm.Page.APIRequest.GetAsync("/api/v1/session")).JsonAsync();
        var name = session!.Value.GetProperty("user").GetProperty("name").GetString();
        var admin = await visitors.SignedInAsync("admin", "/people");

        await AnsweredAsync(admin.Page, $"Deactivate {name}");

        await Expect(csm.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with HubSpot" })).ToBeVisibleAsync();
        await AnsweredAsync(admin.Page, "Undo");
        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = $"Deactivate {name}" })).ToBeVisibleAsync();
        await admin.OpenAsync("/audit?action=person");
        await Expect(admin.Page.Locator("main li").Nth(1)).ToContainTextAsync($"changed what may be done by {name}");
        admin.Complaints.Should().BeEmpty();
    }

    private static async Task AnsweredAsync(IPage page, string button)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(),
            answer => answer.Request.Method == "PUT" && answer.Url.Contains("/people/", StringComparison.Ordinal));
        answer.Ok.Should().BeTrue();
    }
}
