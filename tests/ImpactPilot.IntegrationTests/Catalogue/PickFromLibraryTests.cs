using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Catalogue;

public sealed class PickFromLibraryTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartAsync(cluster);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_library_stands_by_area_with_points_cadence_and_what_is_watched()
    {
        var areas = (await admin.GetAsync("/catalogue/library")).GetProperty("areas").EnumerateArray().ToList();

        areas.Should().HaveCount(6);
        var drivers = areas.SelectMany(area => area.GetProperty("drivers").EnumerateArray()).ToList();
        drivers.Should().HaveCount(36).And.OnlyContain(driver => driver.GetProperty("driverId").ValueKind == JsonValueKind.Null);
        var sso = drivers.Single(driver => driver.GetProperty("key").GetString() == "sso-enabled");
        sso.GetProperty("condition").GetString().Should().Be("product.sso_enabled = true");
        sso.GetProperty("points").GetInt32().Should().Be(2);
        sso.GetProperty("cadence").GetString().Should().Be("once");
    }

    [Fact]
    public async Task Picked_drivers_come_in_with_their_transitions_off_and_are_known_from_then_on()
    {
        (await PickAsync("sso-enabled", "case-study")).GetProperty("added").GetInt32().Should().Be(2);

        var drivers = await DriversAsync();
        drivers.Select(driver => driver.GetProperty("name").GetString()).Should().BeEquivalentTo("SSO enabled", "Case study published");
        drivers.Should().OnlyContain(driver => driver.GetProperty("transition").GetProperty("mode").GetString() == "off");
        (await OwnedAsync()).Should().BeEquivalentTo("sso-enabled", "case-study");
    }

    [Fact]
    public async Task Picking_again_or_twice_at_once_adds_nothing_twice()
    {
        var answers = await Task.WhenAll(PickAsync("sso-enabled", "api-enabled"), PickAsync("api-enabled", "sso-enabled"));

        answers.Select(answer => answer.GetProperty("added").GetInt32()).Should().BeEquivalentTo([2, 0]);
        (await PickAsync("sso-enabled")).GetProperty("importId").ValueKind.Should().Be(JsonValueKind.Null);
        (await DriversAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_driver_of_ones_own_with_the_same_name_counts_as_the_librarys()
    {
        using var content = new StringContent("Impact Area,Impact Driver,Points,How often\nStickiness & Configuration,SSO  Enabled,9,Once", Encoding.UTF8, "text/csv");
        using var import = await admin.Http.PostAsync(new Uri("/api/v1/catalogue/import", UriKind.Relative), content, TestContext.Current.CancellationToken);
        import.EnsureSuccessStatusCode();

        (await PickAsync("sso-enabled")).GetProperty("added").GetInt32().Should().Be(0);
        (await OwnedAsync()).Should().Equal("sso-enabled");
    }

    [Fact]
    public async Task An_unknown_key_is_named_and_nothing_is_added()
    {
        var problem = await admin.PostAsync("/catalogue/library", new { keys = new[] { "sso-enabled", "moon-landing" } }, HttpStatusCode.BadRequest);

        problem.GetProperty("code").GetString().Should().Be("catalogue.not_in_library");
        problem.GetProperty("detail").GetString().Should().Contain("\"moon-landing\"").And.NotContain("sso-enabled");
        (await DriversAsync()).Should().BeEmpty();
        await admin.PostAsync("/catalogue/library", new { keys = Array.Empty<string>() }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_was_picked_is_taken_back_like_an_import()
    {
        await PickAsync("api-enabled");
        var import = (await PickAsync("sso-enabled", "case-study")).GetProperty("importId").GetString();

        var report = await admin.PostAsync($"/catalogue/imports/{import}/revert");

        report.GetProperty("removed").GetInt32().Should().Be(2);
        (await OwnedAsync()).Should().Equal("api-enabled");
        (await admin.GetAsync("/catalogue/imports"))[0].GetProperty("fromLibrary").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Everybody_reads_the_library_and_only_admins_pick()
    {
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);

        (await csm.GetAsync("/catalogue/library")).GetProperty("areas").GetArrayLength().Should().Be(6);
        var problem = await csm.PostAsync("/catalogue/library", new { keys = new[] { "sso-enabled" } }, HttpStatusCode.Forbidden);
        problem.GetProperty("code").GetString().Should().Be("catalogue.admins_only");
    }

    private Task<JsonElement> PickAsync(params string[] keys) => admin.PostAsync("/catalogue/library", new { keys });

    private async Task<IEnumerable<string>> OwnedAsync() =>
        (await admin.GetAsync("/catalogue/library")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .Where(driver => driver.GetProperty("driverId").ValueKind is JsonValueKind.String).Select(driver => driver.GetProperty("key").GetString()!);

    private async Task<IReadOnlyList<JsonElement>> DriversAsync() =>
        [.. (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())];
}
