using System.Net;
using System.Net.Http.Headers;
using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>A program gets access, uses it, and loses it.</summary>
public sealed class TokenTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private static readonly Uri Leaderboard = new("/api/v1/leaderboard", UriKind.Relative);

    private readonly Visitors visitors = new(chromium, product);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task A_token_made_in_the_console_works_over_HTTP_until_it_is_revoked_there()
    {
        var admin = await visitors.SignedInAsync("admin", "/settings/tokens");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "New token" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("Quarterly deck");
        await AnsweredAsync(admin.Page, "Make the token", "/tokens");
        var secret = await admin.Page.GetByText("impactpilot_").TextContentAsync();
        using var program = new HttpClient { BaseAddress = new Uri(new Uri(admin.Page.Url).GetLeftPart(UriPartial.Authority)) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);

        using var read = await program.GetAsync(Leaderboard, TestContext.Current.CancellationToken);
        read.StatusCode.Should().Be(HttpStatusCode.OK);
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke: Quarterly deck" }).ClickAsync();
        await AnsweredAsync(admin.Page, "Revoke for good: Quarterly deck", "/revoke");
        using var refused = await program.GetAsync(Leaderboard, TestContext.Current.CancellationToken);

        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        await Expect(admin.Page.GetByRole(AriaRole.Row, new() { Name = "Quarterly deck" })).ToContainTextAsync("Revoked");
        admin.Complaints.Should().BeEmpty();
    }

    private static async Task AnsweredAsync(IPage page, string button, string path)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(),
            answer => answer.Request.Method == "POST" && answer.Url.EndsWith(path, StringComparison.Ordinal));
        answer.Ok.Should().BeTrue();
    }
}
