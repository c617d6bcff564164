using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using Microsoft.Playwright;
using static ImpactPilot.EndToEndTests.Screens.CyclesScreen;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>From nobody in a team to a team that stands on the board with what it aims at.</summary>
public sealed class TeamTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private const string Team = "Northern accounts";

    private readonly Visitors visitors = new(chromium, product);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task An_admin_makes_a_team_gives_it_a_target_and_sees_it_on_the_board()
    {
        var leader = (await product.Manager.GetAsync("/leaderboard")).GetProperty("rows").EnumerateArray().First(row => row.GetProperty("user").ValueKind is System.Text.Json.JsonValueKind.Object);
        var (name, points) = (leader.GetProperty("user").GetProperty("name").GetString()!, leader.GetProperty("points").GetInt32());
        var admin = await visitors.SignedInAsync("admin", "/teams");
        var screen = new CyclesScreen(admin.Page);

        await MakeAsync(admin.Page, screen, name);
        await AimAsync(admin, screen);

        await admin.OpenAsync("/leaderboard");
        var line = admin.Page.GetByRole(AriaRole.Table, new() { Name = "Teams" }).GetByRole(AriaRole.Row).Filter(new() { HasText = Team });
        await Expect(line).ToContainTextAsync("of 1,234");
        await Expect(line.Locator("strong").Last).ToHaveTextAsync($"{points}");
        admin.Complaints.Should().BeEmpty();
    }

    private static async Task MakeAsync(IPage page, CyclesScreen screen, string person)
    {
        await Button(page.GetByRole(AriaRole.Main), "Make the first team").ClickAsync();
        await screen.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(Team);
        (await screen.AnsweredAsync(Button(screen.Dialog, "Make the team"), "/teams")).Should().Be(200);
        var moved = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Combobox, new() { Name = $"Team of {person}" }).SelectOptionAsync(Team),
            answer => answer.Request.Method == "PUT" && answer.Url.Contains("/teams/people/", StringComparison.Ordinal));
        moved.Ok.Should().BeTrue();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = Team })).ToContainTextAsync(person);
    }

    private static async Task AimAsync(Visitor admin, CyclesScreen screen)
    {
        await admin.OpenAsync("/cycles");
        await Button(screen.Card("Q4 2026"), "Targets").ClickAsync();
        await screen.Dialog.GetByRole(AriaRole.Textbox, new() { Name = $"Points of {Team}" }).FillAsync("1234");
        (await screen.AnsweredAsync(Button(screen.Dialog, "Save targets"), "/targets")).Should().Be(200);
    }
}
