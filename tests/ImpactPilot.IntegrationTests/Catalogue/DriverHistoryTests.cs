using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using static ImpactPilot.IntegrationTests.Catalogue.CatalogueInHand;

namespace ImpactPilot.IntegrationTests.Catalogue;

/// <summary>A driver's versions: who made them, what changed, and the way back.</summary>
public sealed class DriverHistoryTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private CatalogueInHand catalogue = null!;
    private JsonElement area;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartAsync(cluster);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        catalogue = new CatalogueInHand(admin);
        area = await catalogue.OpenAreaAsync("Adoption");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Every_step_says_who_when_and_what_changed()
    {
        var driver = await catalogue.AddDriverAsync(area, "SSO");
        Later();
        driver = await catalogue.ChangeAsync(driver, Fields(area, "Single sign-on", 5, playbook: "https://wiki.example"));
        Later();
        await catalogue.ActAsync(driver, "archive");

        var steps = await catalogue.HistoryAsync(driver);

        steps.Select(step => (Number(step), step.GetProperty("event").GetString())).Should().Equal((null, "archived"), (2, "changed"), (1, "created"));
        steps.Should().OnlyContain(step => step.GetProperty("by").GetString() == ImpactPilotApp.Admin);
        steps[1].GetProperty("at").GetDateTimeOffset().Should().Be(app.Time.GetUtcNow().AddMinutes(-1));
        steps[1].GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("field")}: {change.GetProperty("before")} → {change.GetProperty("after")}")
            .Should().Equal("name: SSO → Single sign-on", "points: 2 → 5", "playbookUrl:  → https://wiki.example");
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_a_new_one()
    {
        var driver = await catalogue.AddDriverAsync(Fields(area, "SSO", 2, "As it was."));
        Later();
        driver = await catalogue.ChangeAsync(driver, Fields(area, "Sign-on", 5, type: "property"));
        Later();
        driver = await catalogue.ChangeAsync(driver, Fields(await catalogue.OpenAreaAsync("Renewal"), "Sign-on", 6, type: "property"));
        Later();

        var restored = await catalogue.ActAsync(driver, "history/1/restore");

        (Name(restored), restored.GetProperty("points").GetInt32(), restored.GetProperty("definition").GetString()).Should().Be(("SSO", 2, "As it was."));
        restored.GetProperty("transition").GetProperty("type").GetString().Should().Be("property", "the transition stays as it is");
        (await catalogue.OrderAsync()).Should().Equal("Adoption: SSO", "Renewal: ");
        (await catalogue.HistoryAsync(driver)).Select(Number).Should().Equal(4, 3, 2, 1);
    }

    [Fact]
    public async Task What_was_there_before_the_first_change_is_a_version_too()
    {
        await app.SetUpDemoAsync();
        var driver = await catalogue.DriverAsync("SSO enabled");
        driver = await catalogue.ChangeAsync(driver, Fields(area, "Sign-on", 9, type: "property"));
        Later();
        await RenameAsync("Stickiness & configuration", "Setup");

        var steps = await catalogue.HistoryAsync(driver);
        driver = await catalogue.ActAsync(driver, "history/1/restore");

        steps.Select(step => (Number(step), step.GetProperty("event").GetString())).Should().Equal((2, "changed"), (1, "found"));
        (Name(driver), driver.GetProperty("points").GetInt32()).Should().Be(("SSO enabled", 2));
        (await catalogue.OrderAsync()).Should().Contain("Adoption: SSO enabled", "the area it was in has another name now, so it stays where it is");
    }

    [Fact]
    public async Task A_version_whose_name_another_driver_has_now_an_unseen_one_and_one_that_never_was_are_refused()
    {
        var driver = await catalogue.AddDriverAsync(area, "SSO");
        Later();
        var changed = await catalogue.ChangeAsync(driver, Fields(area, "Sign-on"));
        Later();
        await catalogue.AddDriverAsync(area, "SSO");

        Code(await catalogue.ActAsync(changed, "history/1/restore", HttpStatusCode.Conflict)).Should().Be("catalogue.driver.name_taken");
        Code(await catalogue.ActAsync(driver, "history/1/restore", HttpStatusCode.PreconditionFailed)).Should().Be("catalogue.stale");
        Code(await catalogue.ActAsync(changed, "history/9/restore", HttpStatusCode.NotFound)).Should().Be("catalogue.driver.version_not_found");
        (await catalogue.OrderAsync()).Should().Equal("Adoption: Sign-on, SSO");
    }

    private async Task RenameAsync(string area, string name)
    {
        var row = (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().Single(one => Name(one) == area);
        await admin.PutAsync($"/catalogue/areas/{Id(row)}", new { name, colour = "#000000" }, Version(row));
    }

    private void Later() => app.Time.Advance(TimeSpan.FromMinutes(1));

    private static int? Number(JsonElement step) => step.GetProperty("number").ValueKind is JsonValueKind.Null ? null : step.GetProperty("number").GetInt32();

    private static string Code(JsonElement problem) => problem.GetProperty("code").GetString()!;
}
