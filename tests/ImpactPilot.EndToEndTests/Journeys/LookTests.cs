using FluentAssertions;
using ImpactPilot.EndToEndTests.Infrastructure;
using Microsoft.Playwright;

namespace ImpactPilot.EndToEndTests.Journeys;

/// <summary>Every page, as an admin has it, and as a CSM where they have another: usable by everyone, on every screen, without a complaint of the browser.</summary>
public sealed class LookTests(Chromium chromium, Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private const string GraveViolations = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .filter(violation => ['serious', 'critical'].includes(violation.impact))
            .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`))
        """;

    /// <summary>Where a CSM finds something else than an admin: less to do, or the word that it is not for them.</summary>
    private static readonly string[] OtherForACsm = ["/inbox", "/accounts", "/ledger", "/cycles", "/drivers", "/drivers/import", "/drivers/library", "/setup", "/mapping", "/people", "/audit", "/connection"];

    private readonly Visitors visitors = new(chromium, product);
    private string[] pages = [];

    public async ValueTask InitializeAsync()
    {
        var accounts = await product.Manager.GetAsync("/accounts?whose=all&sort=pending&descending=true&limit=1");
        var account = accounts.GetProperty("items")[0].GetProperty("id").GetString();
        var company = (await product.Manager.GetAsync($"/accounts/{account}")).GetProperty("hubSpotId").GetString();
        pages = ["/inbox?whose=all", "/accounts?whose=all", $"/accounts/{account}", "/leaderboard", "/leaderboard?by=map", "/ledger", "/cycles", "/drivers", "/drivers/import", "/drivers/imports", "/drivers/library", "/setup", "/mapping", "/mapping/groups", "/mapping/roles", "/people", "/teams", "/settings", "/settings/detection", "/settings/tokens", "/settings/webhooks", "/settings/notices", "/audit", "/connection", $"/hubspot/companies/{company}"];
    }

    public ValueTask DisposeAsync() => visitors.DisposeAsync();

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_no_serious_violation_on_any_page_which_fits_and_makes_the_browser_complain_of_nothing(ColorScheme scheme)
    {
        var admin = await visitors.SignedInAsync("admin", "/", options => (options.ColorScheme, options.ReducedMotion) = (scheme, ReducedMotion.Reduce));
        List<string> found = [];

        foreach (var path in pages)
        {
            await admin.OpenAsync(path);
            var violations = await admin.Page.EvaluateAsync<string[]>(GraveViolations);
            found.AddRange(violations.Select(violation => $"{path} {violation}"));
            if (await TooWideAsync(admin) is > 0 and var overflow)
                found.Add($"{path} is wider than the screen by {overflow} px");
        }

        found.Should().BeEmpty();
        admin.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_csm_finds_every_page_as_usable_on_a_phone()
    {
        var csm = await visitors.SignedInAsync("csm", "/", options => (options.ReducedMotion, options.ViewportSize) = (ReducedMotion.Reduce, new ViewportSize { Width = 390, Height = 844 }));
        List<string> found = [];

        foreach (var path in OtherForACsm)
        {
            await csm.OpenAsync(path);
            found.AddRange((await csm.Page.EvaluateAsync<string[]>(GraveViolations)).Select(violation => $"{path} {violation}"));
            if (await TooWideAsync(csm) > 0)
                found.Add($"{path} is wider than the screen");
        }

        found.Should().BeEmpty();
    }

    [Fact]
    public async Task No_page_is_wider_than_a_phone_or_makes_its_browser_complain()
    {
        var admin = await visitors.SignedInAsync("admin", "/", options => options.ViewportSize = new ViewportSize { Width = 390, Height = 844 });
        List<string> tooWide = [];

        foreach (var path in pages)
        {
            await admin.OpenAsync(path);
            if (await TooWideAsync(admin) is > 0 and var overflow)
                tooWide.Add($"{path} by {overflow} px");
        }

        tooWide.Should().BeEmpty();
        admin.Complaints.Should().BeEmpty();
    }

    private static Task<int> TooWideAsync(Visitor visitor) => visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
}
