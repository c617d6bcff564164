using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;
using static ImpactPilot.IntegrationTests.Catalogue.CatalogueInHand;

namespace ImpactPilot.IntegrationTests.Catalogue;

/// <summary>What admins do with drivers, and what is refused.</summary>
public sealed class DriverTests(PostgresCluster cluster) : IAsyncLifetime
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
    public async Task A_driver_is_made_and_changed_with_all_that_it_is()
    {
        var made = await catalogue.AddDriverAsync(Fields(area, " SSO ", 100, "They sign in.", "https://wiki.example/sso", segments: ["SMB", "smb ", "Enterprise"]));

        (Name(made), made.GetProperty("points").GetInt32(), made.GetProperty("playbookUrl").GetString()).Should().Be(("SSO", 100, "https://wiki.example/sso"));
        made.GetProperty("segments").EnumerateArray().Select(segment => segment.GetString()).Should().Equal("SMB", "Enterprise");
        (made.GetProperty("inUse").GetBoolean(), made.GetProperty("transition").ValueKind).Should().Be((false, JsonValueKind.Null));
        var renewal = await catalogue.OpenAreaAsync("Renewal");
        var changed = await catalogue.ChangeAsync(made, Fields(renewal, "Single sign-on", 0));
        (Name(changed), changed.GetProperty("points").GetInt32(), Version(changed)).Should().Be(("Single sign-on", 0, "2"));
        (await catalogue.OrderAsync()).Should().Equal("Adoption: ", "Renewal: Single sign-on");
    }

    [Fact]
    public async Task A_driver_gets_a_transition_that_is_off_and_loses_it_again()
    {
        var driver = await catalogue.AddDriverAsync(area, "SSO");

        driver = await catalogue.ChangeAsync(driver, Fields(area, "SSO", type: "contextual"));
        Transition(driver).Should().Be(("contextual", "off", 1));
        driver = await catalogue.ChangeAsync(driver, Fields(area, "SSO", type: "property"));
        Transition(driver).Should().Be(("property", "off", 2));
        driver = await catalogue.ChangeAsync(driver, Fields(area, "SSO"));

        driver.GetProperty("transition").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Drivers_keep_the_order_that_they_are_put_in_and_move_between_areas()
    {
        var (a, b, c) = (await catalogue.AddDriverAsync(area, "A"), await catalogue.AddDriverAsync(area, "B"), await catalogue.AddDriverAsync(area, "C"));
        var renewal = await catalogue.OpenAreaAsync("Renewal");
        var d = await catalogue.AddDriverAsync(renewal, "D");

        await catalogue.OrderAsync(area, [c, a, b]);
        await catalogue.OrderAsync(renewal, [a, d]);

        (await catalogue.OrderAsync()).Should().Equal("Adoption: C, B", "Renewal: A, D");
        Code(await catalogue.OrderAsync(area, [c], HttpStatusCode.Conflict)).Should().Be("catalogue.drivers_differ");
        Code(await catalogue.OrderAsync(area, [c, b, b], HttpStatusCode.Conflict)).Should().Be("catalogue.drivers_differ");
        var clash = await catalogue.AddDriverAsync(renewal, "c");
        Code(await catalogue.OrderAsync(area, [c, b, clash], HttpStatusCode.Conflict)).Should().Be("catalogue.driver.name_taken");
        await catalogue.ActAsync(b, "archive");
        await catalogue.OrderAsync(area, [c]);
        (await catalogue.OrderAsync()).Should().Equal("Adoption: C, B", "Renewal: A, D, c");
    }

    [Fact]
    public async Task A_copy_has_the_rule_but_is_off()
    {
        var driver = await catalogue.AddDriverAsync(Fields(area, "SSO", type: "property"));
        var transition = driver.GetProperty("transition");
        await admin.PutAsync($"/transitions/{Id(transition)}", new { condition = "company.name is known", mode = "off", heldForDays = 3, evidenceBy = "change" }, Version(transition));

        var copies = new[] { await catalogue.ActAsync(driver, "duplicate"), await catalogue.ActAsync(driver, "duplicate") };

        copies.Select(Name).Should().Equal("SSO (copy)", "SSO (copy 2)");
        var copied = copies[0].GetProperty("transition");
        Id(copied).Should().NotBe(Id(transition));
        (copied.GetProperty("condition").GetString(), copied.GetProperty("heldForDays").GetInt32(), copied.GetProperty("evidenceBy").GetString()).Should().Be(("company.name is known", 3, "change"));
    }

    [Fact]
    public async Task An_unused_driver_is_archived_restored_and_deleted()
    {
        var driver = await catalogue.AddDriverAsync(Fields(area, "SSO", type: "property"));

        var archived = await catalogue.ActAsync(driver, "archive");
        archived.GetProperty("archived").GetBoolean().Should().BeTrue();
        Code(await catalogue.ActAsync(archived, "archive", HttpStatusCode.Conflict)).Should().Be("catalogue.driver.archived_already");
        Code(await catalogue.AddDriverAsync(area, "sso", HttpStatusCode.Conflict)).Should().Be("catalogue.driver.name_taken");
        var restored = await catalogue.ActAsync(archived, "restore");
        restored.GetProperty("archived").GetBoolean().Should().BeFalse();
        Code(await catalogue.ActAsync(restored, "restore", HttpStatusCode.Conflict)).Should().Be("catalogue.driver.not_archived");
        await catalogue.DeleteAsync(restored);
        (await catalogue.OrderAsync()).Should().Equal("Adoption: ");
    }

    [Fact]
    public async Task A_driver_with_history_is_not_deleted_and_what_it_earned_never_moves()
    {
        await app.SetUpDemoAsync();
        var account = (await admin.GetAsync("/accounts?limit=1")).GetProperty("items")[0].GetProperty("id").GetString();
        var driver = await catalogue.AddDriverAsync(Fields(area, "Lunch", 4));
        await admin.PostAsync($"/accounts/{account}/drivers/{Id(driver)}/win", new { });
        var before = await LedgerAsync(driver);
        before.Should().Be("Lunch|Adoption|4");

        driver = await catalogue.ChangeAsync(driver, Fields(area, "Dinner", 9));
        await catalogue.MergeAsync(area, await catalogue.OpenAreaAsync("Love"));
        driver = await catalogue.ActAsync(await catalogue.DriverAsync("Dinner"), "archive");

        (await LedgerAsync(driver)).Should().Be(before);
        driver.GetProperty("inUse").GetBoolean().Should().BeTrue();
        var refused = await catalogue.DeleteAsync(driver, HttpStatusCode.Conflict);
        Code(refused).Should().Be("catalogue.driver.in_use");
        refused.GetProperty("detail").GetString().Should().Contain("1 pursuit");
    }

    [Theory]
    [InlineData(101, null, "catalogue.driver.points_out_of_range")]
    [InlineData(-1, null, "catalogue.driver.points_out_of_range")]
    [InlineData(2, "javascript:alert(1)", "catalogue.driver.link_not_http")]
    [InlineData(2, "/relative", "catalogue.driver.link_not_http")]
    public async Task What_is_no_driver_is_refused(int points, string? playbook, string code)
    {
        var driver = await catalogue.AddDriverAsync(area, "SSO");

        Code(await catalogue.AddDriverAsync(Fields(area, "API", points, playbook: playbook), HttpStatusCode.BadRequest)).Should().Be(code);
        Code(await catalogue.ChangeAsync(driver, Fields(area, "SSO", points, playbook: playbook), HttpStatusCode.BadRequest)).Should().Be(code);
        (await catalogue.OrderAsync()).Should().Equal("Adoption: SSO");
    }

    [Fact]
    public async Task Half_a_point_a_taken_name_and_an_unseen_version_are_refused()
    {
        var driver = await catalogue.AddDriverAsync(area, "SSO");
        await catalogue.ChangeAsync(driver, Fields(area, "SSO", 3));

        await catalogue.AddDriverAsync(new { area = Id(area), name = "Half", points = 2.5, cadence = "once", transitionType = "none" }, HttpStatusCode.BadRequest);
        Code(await catalogue.AddDriverAsync(area, " sso", HttpStatusCode.Conflict)).Should().Be("catalogue.driver.name_taken");
        Code(await catalogue.ChangeAsync(driver, Fields(area, "Mine"), HttpStatusCode.PreconditionFailed)).Should().Be("catalogue.stale");
        await catalogue.ActAsync(driver, "archive", HttpStatusCode.PreconditionFailed);
        await catalogue.DeleteAsync(driver, HttpStatusCode.PreconditionFailed);
        (await catalogue.DriverAsync("SSO")).GetProperty("points").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task Of_two_changes_at_once_one_is_refused()
    {
        var driver = await catalogue.AddDriverAsync(area, "SSO");

        var answers = await Task.WhenAll(new[] { "One", "Two" }.Select(name => TryAsync(() => catalogue.ChangeAsync(driver, Fields(area, name)))));

        answers.Count(worked => worked).Should().Be(1);
    }

    [Theory]
    [InlineData(ImpactPilotApp.Csm)]
    [InlineData(ImpactPilotApp.Manager)]
    public async Task Nobody_but_an_admin_changes_drivers(string email)
    {
        var driver = await catalogue.AddDriverAsync(area, "SSO");
        var person = await app.SignInAsync(email);
        var theirs = new CatalogueInHand(person);

        await theirs.AddDriverAsync(area, "Mine", HttpStatusCode.Forbidden);
        await theirs.ChangeAsync(driver, Fields(area, "Mine"), HttpStatusCode.Forbidden);
        await theirs.OrderAsync(area, [driver], HttpStatusCode.Forbidden);
        foreach (var act in new[] { "duplicate", "archive", "restore", "history/1/restore" })
            await theirs.ActAsync(driver, act, HttpStatusCode.Forbidden);
        await theirs.DeleteAsync(driver, HttpStatusCode.Forbidden);
        using var history = await person.Http.GetAsync(new Uri($"/api/v1/catalogue/drivers/{Id(driver)}/history", UriKind.Relative), TestContext.Current.CancellationToken);
        history.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await theirs.OrderAsync()).Should().Equal("Adoption: SSO");
    }

    [Fact]
    public async Task Another_portals_areas_and_drivers_do_not_exist_here()
    {
        var foreign = JsonSerializer.SerializeToElement(new { id = await ForeignAsync(), version = 1 });

        Code(await catalogue.AddDriverAsync(foreign, "Mine", HttpStatusCode.NotFound)).Should().Be("areas.not_found");
        await catalogue.MergeAsync(foreign, area, HttpStatusCode.NotFound);
        await catalogue.MergeAsync(area, foreign, HttpStatusCode.NotFound);
        await catalogue.OrderAsync(foreign, [], HttpStatusCode.NotFound);
        Code(await catalogue.OrderAsync(area, [foreign], HttpStatusCode.NotFound)).Should().Be("drivers.not_found");
        await catalogue.ChangeAsync(foreign, Fields(area, "Mine"), HttpStatusCode.NotFound);
        foreach (var act in new[] { "duplicate", "archive", "restore", "history/1/restore" })
            await catalogue.ActAsync(foreign, act, HttpStatusCode.NotFound);
        await catalogue.DeleteAsync(foreign, HttpStatusCode.NotFound);
    }

    /// <summary>A second portal with an area and a driver of the same id.</summary>
    private async Task<Guid> ForeignAsync()
    {
        var id = new Guid("11111111-1111-7111-8111-111111111111");
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var insert = database.CreateCommand(
            $"""
            insert into portals (portal_id, hub_id, name, time_zone, fiscal_start_month, ui_domain, csm_property, snooze_days, own_accounts_only, impacted_from_points, created_at)
            values ('{id}', '999', 'Another one', 'UTC', 1, 'app.hubspot.com', 'hubspot_owner_id', 10, true, 1, '2026-01-01Z');
            insert into areas (portal_id, id, name, colour, position) values ('{id}', '{id}', 'Theirs', '#000000', 0);
            insert into drivers (portal_id, id, area_id, name, definition, points, cadence, segments, position) values ('{id}', '{id}', '{id}', 'Theirs', '', 2, 'Once', array[]::text[], 0);
            """);
        await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return id;
    }

    private async Task<string?> LedgerAsync(JsonElement driver)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var read = database.CreateCommand($"select concat_ws('|', driver_name, area_name, points) from points_entries where driver_id = '{Id(driver)}'");
        return (string?)await read.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (InvalidOperationException refused) when (refused.Message.Contains("answered 412", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private static (string? Type, string? Mode, int Version) Transition(JsonElement driver)
    {
        var transition = driver.GetProperty("transition");
        return (transition.GetProperty("type").GetString(), transition.GetProperty("mode").GetString(), transition.GetProperty("version").GetInt32());
    }

    private static string Code(JsonElement problem) => problem.GetProperty("code").GetString()!;
}
