using System.Text.RegularExpressions;
using System.Text.Json;
using ImpactPilot.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>Who gets in, and what they may do there.</summary>
public sealed class SignInTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private readonly Visitors visitors = new(chromium, product);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/accounts")]
    [InlineData("/accounts/00000000-0000-7000-8000-000000000000")]
    [InlineData("/leaderboard")]
    [InlineData("/drivers")]
    [InlineData("/connection")]
    public async Task Who_is_signed_out_sees_the_sign_in_page_and_nothing_else(string path)
    {
        var stranger = await visitors.NewAsync();

        await stranger.OpenAsync(path);

        await Expect(stranger.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with HubSpot" })).ToBeVisibleAsync();
        await Expect(stranger.Page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("csm", "Ana Ruiz, CSM")]
    [InlineData("manager", "Morgan Lee, Manager")]
    [InlineData("admin", "Alex Kim, Admin")]
    public async Task One_click_signs_a_person_in_and_leads_to_the_page_asked_for(string role, string shown)
    {
        var person = await visitors.SignedInAsync(role, "/leaderboard");

        await Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = $"{shown}: account menu" })).ToBeVisibleAsync();
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = "Leaderboard" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_CSM_decides_at_their_own_accounts_and_only_looks_at_anothers()
    {
        var waiting = (await product.Manager.GetAsync("/accounts?whose=all&limit=200")).GetProperty("items").EnumerateArray()
            .Where(account => account.GetProperty("pending").GetInt32() > 0 && CsmOf(account) is not null).ToList();
        var own = waiting[0];
        var others = waiting.First(account => CsmOf(account) != CsmOf(own));
        var csm = await visitors.NewAsync();
        await csm.Page.GotoAsync(PathOf(own));
        await csm.SignInAsColleagueAsync(CsmOf(own)!);
        var act = csm.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(?:Confirm|Mark .+|Snooze .+|Undo.*)$", RegexOptions.None, TimeSpan.FromSeconds(1)) });
        await Expect(act).Not.ToHaveCountAsync(0);

        await csm.OpenAsync(PathOf(others));

        await Expect(csm.Page.GetByRole(AriaRole.Article)).Not.ToHaveCountAsync(0);
        await Expect(csm.Page.GetByText("You can look;")).ToBeVisibleAsync();
        await Expect(act).ToHaveCountAsync(0);
    }

    private static string? CsmOf(JsonElement account) =>
        account.GetProperty("csm") is { ValueKind: JsonValueKind.Object } csm ? csm.GetProperty("name").GetString() : null;

    private static string PathOf(JsonElement account) => $"/accounts/{account.GetProperty("id").GetString()}";
}
