using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using static ImpactPilot.IntegrationTests.Catalogue.CatalogueInHand;

namespace ImpactPilot.IntegrationTests.Catalogue;

/// <summary>What admins do with areas, and what is refused.</summary>
public sealed class AreaTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private CatalogueInHand catalogue = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartAsync(cluster);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        catalogue = new CatalogueInHand(admin);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_area_is_opened_behind_the_others_changed_and_deleted()
    {
        var adoption = await catalogue.OpenAreaAsync("  Adoption ");
        await catalogue.OpenAreaAsync("Renewal");

        var changed = await admin.PutAsync(Path(adoption), new { name = "Usage", colour = "#abcdef", journeyPhase = "" }, Version(adoption));

        (Name(changed), changed.GetProperty("colour").GetString(), changed.GetProperty("journeyPhase").ValueKind, Version(changed)).Should().Be(("Usage", "#ABCDEF", JsonValueKind.Null, "2"));
        (await catalogue.OrderAsync()).Should().Equal("Usage: ", "Renewal: ");
        await admin.DeleteAsync(Path(adoption), Version(changed));
        (await catalogue.OrderAsync()).Should().Equal("Renewal: ");
    }

    [Fact]
    public async Task Areas_keep_the_order_that_they_are_put_in()
    {
        JsonElement[] areas = [await catalogue.OpenAreaAsync("A"), await catalogue.OpenAreaAsync("B"), await catalogue.OpenAreaAsync("C")];

        await catalogue.OrderAreasAsync([areas[2], areas[0], areas[1]]);

        (await catalogue.OrderAsync()).Should().Equal("C: ", "A: ", "B: ");
        Code(await catalogue.OrderAreasAsync([areas[0], areas[1]], HttpStatusCode.Conflict)).Should().Be("catalogue.areas_differ");
        Code(await catalogue.OrderAreasAsync([areas[0], areas[1], areas[1]], HttpStatusCode.Conflict)).Should().Be("catalogue.areas_differ");
        await catalogue.OpenAreaAsync("D");
        (await catalogue.OrderAsync()).Should().Equal("C: ", "A: ", "B: ", "D: ");
    }

    [Fact]
    public async Task An_area_with_drivers_is_not_deleted_and_says_which()
    {
        var area = await catalogue.OpenAreaAsync("Adoption");
        await catalogue.AddDriverAsync(area, "SSO");
        await catalogue.ActAsync(await catalogue.AddDriverAsync(area, "API"), "archive");

        var refused = await admin.DeleteAsync(Path(area), Version(area), HttpStatusCode.Conflict);

        Code(refused).Should().Be("catalogue.area.in_use");
        Detail(refused).Should().Contain("“SSO”, “API” (archived)");
    }

    [Fact]
    public async Task A_merge_moves_the_drivers_and_leaves_no_empty_area()
    {
        var (from, into) = (await catalogue.OpenAreaAsync("Stickyness"), await catalogue.OpenAreaAsync("Stickiness"));
        var sso = await catalogue.AddDriverAsync(from, "SSO");
        await catalogue.AddDriverAsync(from, "API");
        await catalogue.AddDriverAsync(into, "Upsell");
        app.Time.Advance(TimeSpan.FromMinutes(1));

        await catalogue.MergeAsync(from, into);

        (await catalogue.OrderAsync()).Should().Equal("Stickiness: Upsell, SSO, API");
        var step = (await catalogue.HistoryAsync(sso))[0];
        step.GetProperty("changes").EnumerateArray().Single().GetProperty("after").GetString().Should().Be("Stickiness");
    }

    [Fact]
    public async Task A_merge_in_which_names_clash_is_refused_with_the_names_and_moves_nothing()
    {
        var (from, into) = (await catalogue.OpenAreaAsync("One"), await catalogue.OpenAreaAsync("Two"));
        await catalogue.AddDriverAsync(from, "SSO");
        await catalogue.AddDriverAsync(from, "API");
        await catalogue.AddDriverAsync(into, "sso");

        var refused = await catalogue.MergeAsync(from, into, HttpStatusCode.Conflict);

        Code(refused).Should().Be("catalogue.area.names_clash");
        Detail(refused).Should().Contain("“SSO”").And.NotContain("API");
        (await catalogue.OrderAsync()).Should().Equal("One: SSO, API", "Two: sso");
        Code(await catalogue.MergeAsync(from, from, HttpStatusCode.BadRequest)).Should().Be("catalogue.area.into_itself");
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var area = await catalogue.OpenAreaAsync("Adoption");

        Code(await catalogue.OpenAreaAsync(" ADOPTION", expect: HttpStatusCode.Conflict)).Should().Be("catalogue.area.name_taken");
        Code(await catalogue.OpenAreaAsync(" ", expect: HttpStatusCode.BadRequest)).Should().Be("catalogue.area.name_missing");
        Code(await catalogue.OpenAreaAsync(new string('n', 121), expect: HttpStatusCode.BadRequest)).Should().Be("catalogue.area.too_long");
        Code(await catalogue.OpenAreaAsync("Red", "red;}", HttpStatusCode.BadRequest)).Should().Be("catalogue.area.colour");
        Code(await admin.PutAsync(Path(area), new { name = "Other", colour = "#000000" }, "7", HttpStatusCode.PreconditionFailed)).Should().Be("catalogue.stale");
        Code(await admin.DeleteAsync(Path(area), null, HttpStatusCode.PreconditionFailed)).Should().Be("catalogue.stale");
        Code(await admin.DeleteAsync($"/catalogue/areas/{Guid.Empty}", "1", HttpStatusCode.NotFound)).Should().Be("areas.not_found");
    }

    [Theory]
    [InlineData(ImpactPilotApp.Csm)]
    [InlineData(ImpactPilotApp.Manager)]
    public async Task Nobody_but_an_admin_changes_areas(string email)
    {
        var (area, other) = (await catalogue.OpenAreaAsync("Adoption"), await catalogue.OpenAreaAsync("Renewal"));
        var person = await app.SignInAsync(email);
        var theirs = new CatalogueInHand(person);

        await theirs.OpenAreaAsync("Mine", expect: HttpStatusCode.Forbidden);
        await person.PutAsync(Path(area), new { name = "Mine", colour = "#000000" }, Version(area), HttpStatusCode.Forbidden);
        await theirs.OrderAreasAsync([other, area], HttpStatusCode.Forbidden);
        await theirs.MergeAsync(area, other, HttpStatusCode.Forbidden);
        Code(await person.DeleteAsync(Path(area), Version(area), HttpStatusCode.Forbidden)).Should().Be("catalogue.admins_only");
        (await theirs.OrderAsync()).Should().Equal("Adoption: ", "Renewal: ");
    }

    private static string Path(JsonElement area) => $"/catalogue/areas/{Id(area)}";

    private static string Code(JsonElement problem) => problem.GetProperty("code").GetString()!;

    private static string Detail(JsonElement problem) => problem.GetProperty("detail").GetString()!;
}
