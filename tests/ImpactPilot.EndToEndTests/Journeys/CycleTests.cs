using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using ImpactPilot.EndToEndTests.Screens;
using Microsoft.Playwright;
using static ImpactPilot.EndToEndTests.Screens.CyclesScreen;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>From one cycle into the next: planned, rehearsed, ended; and only by who may.</summary>
public sealed class CycleTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private readonly Visitors visitors = new(chromium, product);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Fact]
    public async Task A_csm_reads_cycles_and_ends_none()
    {
        var csm = await visitors.SignedInAsync("csm", "/cycles");
        var active = (await ActiveAsync()).GetProperty("id").GetString();

        await Expect(new CyclesScreen(csm.Page).Card("Q4 2026")).ToBeVisibleAsync();
        await Expect(csm.Page.GetByRole(AriaRole.Button, new() { Name = "End…" })).ToHaveCountAsync(0);
        await csm.AccessibleAsync();
        await csm.OpenAsync($"/cycles?end={active}");
        await Expect(csm.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await product.Manager.PostAsync($"/cycles/{active}/end", expect: HttpStatusCode.Forbidden);
        (await ActiveAsync()).GetProperty("id").GetString().Should().Be(active);
    }

    [Fact]
    public async Task An_admin_plans_the_next_cycle_rehearses_the_end_and_goes_over_into_it()
    {
        var admin = await visitors.SignedInAsync("admin", "/cycles");
        var cycles = new CyclesScreen(admin.Page);

        await PlanAsync(admin.Page, cycles);
        await SetTargetsAsync(cycles);
        var points = await EndAsync(admin, cycles);

        await Expect(cycles.Card("Q1 2027")).ToContainTextAsync("Active");
        await cycles.Card("Q4 2026").GetByRole(AriaRole.Link, new() { Name = "Leaderboard" }).ClickAsync();
        await Expect(admin.Page.GetByText("Q4 2026 · ")).ToContainTextAsync("ended");
        await Expect(admin.Page.GetByTitle("Show the lines").First).ToHaveTextAsync(points);
        await admin.AccessibleAsync();
        await admin.OpenAsync("/leaderboard");
        await Expect(admin.Page.GetByText("No points in this cycle yet")).ToBeVisibleAsync();
        admin.Complaints.Should().BeEmpty();
    }

    private static async Task PlanAsync(IPage page, CyclesScreen cycles)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan a cycle" }).ClickAsync();
        await Expect(cycles.Dialog.GetByLabel("First day")).ToHaveValueAsync("2027-01-01");
        (await cycles.AnsweredAsync(Button(cycles.Dialog, "Plan it"), "/cycles")).Should().Be(200);
        await Expect(cycles.Card("Q1 2027")).ToContainTextAsync("Draft");
    }

    private static async Task SetTargetsAsync(CyclesScreen cycles)
    {
        await Button(cycles.Card("Q1 2027"), "Targets").ClickAsync();
        await Button(cycles.Dialog, "Use those of Q4 2026").ClickAsync();
        await Expect(cycles.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Points of all" })).ToHaveValueAsync("900");
        (await cycles.AnsweredAsync(Button(cycles.Dialog, "Save targets"), "/targets")).Should().Be(200);
        await Expect(cycles.Card("Q1 2027")).ToContainTextAsync("900");
    }

    /// <summary>Answers the leader's points as the rehearsal showed them.</summary>
    private static async Task<string> EndAsync(Visitor admin, CyclesScreen cycles)
    {
        await Button(cycles.Card("Q4 2026"), "End…").ClickAsync();
        var points = await cycles.Dialog.GetByRole(AriaRole.Table, new() { Name = "The standing that stays" }).Locator("strong").First.InnerTextAsync();
        await Expect(cycles.Dialog).ToContainTextAsync("the draft you planned");
        await admin.AccessibleAsync();
        (await cycles.AnsweredAsync(Button(cycles.Dialog, "End Q4 2026"), "/end")).Should().Be(200);
        await Expect(cycles.Card("Q4 2026")).ToContainTextAsync("Ended");
        return points;
    }

    private async Task<JsonElement> ActiveAsync() =>
        (await product.Manager.GetAsync("/cycles")).EnumerateArray().Single(cycle => cycle.GetProperty("status").GetString() == "active");
}
