using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Mapping;

/// <summary>Mappings that are misspelt or too long, that somebody else changed, or that are not one's own to see.</summary>
public sealed class AliasRefusalTests(PostgresCluster cluster) : IAsyncLifetime
{
    private MirroredPortal portal = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync() => (portal, admin) = await PortalWithLibrary.ConnectAsync(cluster);

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_misspelled_target_comes_with_the_nearest_names()
    {
        var problem = await admin.PutAsync("/mapping/aliases/product.sso_enabled", new { target = "company.sso_enabeld" }, null, HttpStatusCode.BadRequest);

        problem.GetProperty("suggestions")[0].GetString().Should().Be("company.sso_enabled");
    }

    [Fact]
    public async Task A_name_or_a_target_that_is_too_long_is_refused()
    {
        var name = "product." + new string('x', 100);

        var problem = await admin.PutAsync($"/mapping/aliases/{name}", new { target = "company.sso_enabled" }, null, HttpStatusCode.BadRequest);
        problem.GetProperty("code").GetString().Should().Be("mapping.alias.name_invalid");
        problem.GetProperty("detail").GetString()!.Length.Should().BeLessThan(250);
        await admin.PutAsync("/mapping/aliases/product.sso", new { target = "company." + new string('x', 300) }, null, HttpStatusCode.BadRequest);
        await admin.PutAsync("/mapping/aliases/product.sso", new { }, null, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_mapping_that_somebody_changed_meanwhile_is_not_overwritten()
    {
        await admin.MapAliasAsync("product.sso_enabled", "company.auto_renewal");
        var version = (await admin.AliasesAsync())["product.sso_enabled"].GetProperty("version").GetString();
        await admin.PutAsync("/mapping/aliases/Product.SSO_enabled", new { target = "company.sso_enabled" }, version);

        foreach (var seen in new[] { version, null })
        {
            (await admin.PutAsync("/mapping/aliases/product.sso_enabled", new { target = "company.api_enabled" }, seen, HttpStatusCode.PreconditionFailed)).GetProperty("code").GetString().Should().Be("mapping.stale");
            await admin.DeleteAsync("/mapping/aliases/product.sso_enabled", seen, HttpStatusCode.PreconditionFailed);
        }

        (await portal.QueryAsync<string>("select target from property_aliases")).Should().Equal("company.sso_enabled");
        (await admin.DeleteAsync("/mapping/aliases/product.unheard", version, HttpStatusCode.NotFound)).GetProperty("code").GetString().Should().Be("mapping.alias.not_found");
    }

    [Fact]
    public async Task Of_two_who_map_a_name_at_once_one_is_told_of_the_other()
    {
        var answers = await Task.WhenAll(new[] { "company.sso_enabled", "company.auto_renewal" }.Select(target => admin.Http.PutAsync(
            new Uri("/api/v1/mapping/aliases/product.sso_enabled", UriKind.Relative), JsonContent.Create(new { target }), TestContext.Current.CancellationToken)));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed]);
    }

    [Fact]
    public async Task A_csm_neither_sees_nor_changes_mappings_and_a_manager_sees_them()
    {
        var csm = await portal.App.SignInAsync(ImpactPilotApp.Csm);
        var manager = await portal.App.SignInAsync(ImpactPilotApp.Manager);
        await portal.QueryAsync<int>($"update users set role = 'Manager' where email = '{ImpactPilotApp.Manager}' returning 1");

        foreach (var path in new[] { "/mapping/aliases", "/mapping/roles", "/mapping/groups" })
        {
            using var refused = await csm.Http.GetAsync(new Uri("/api/v1" + path, UriKind.Relative), TestContext.Current.CancellationToken);
            refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
            await manager.GetAsync(path);
        }

        foreach (var person in new[] { csm, manager })
        {
            (await person.PutAsync("/mapping/aliases/product.sso", new { target = "company.sso_enabled" }, null, HttpStatusCode.Forbidden)).GetProperty("code").GetString().Should().Be("mapping.admins_only");
            await person.DeleteAsync("/mapping/aliases/product.sso", null, HttpStatusCode.Forbidden);
            await person.PutAsync("/mapping/roles", new { order = new[] { "jobTitle" }, roles = new[] { new { name = "User", values = Array.Empty<string>(), titleWords = Array.Empty<string>() } } }, null, HttpStatusCode.Forbidden);
            await person.PutAsync("/mapping/groups/executives", new { emails = new[] { "a@b.example" } }, null, HttpStatusCode.Forbidden);
            await person.DeleteAsync("/mapping/groups/executives", null, HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task What_another_portal_mapped_is_neither_seen_nor_changed()
    {
        await portal.QueryAsync<int>(
            """
            insert into portals select (jsonb_populate_record(p, jsonb_build_object('portal_id', '01990000-0000-7000-8000-000000000001', 'hub_id', '4711'))).* from portals p;
            insert into property_aliases (portal_id, name, target) values ('01990000-0000-7000-8000-000000000001', 'product.sso_enabled', 'company.auto_renewal');
            insert into internal_groups (portal_id, name, emails, owner_ids) values ('01990000-0000-7000-8000-000000000001', 'executives', '{x@y.example}', '{}');
            select 1
            """);

        (await admin.AliasesAsync())["product.sso_enabled"].GetProperty("target").ValueKind.Should().Be(JsonValueKind.Null);
        (await admin.GetAsync("/mapping/groups")).GetProperty("groups").GetArrayLength().Should().Be(0);
        await admin.MapAliasAsync("product.sso_enabled", "company.sso_enabled");
        await admin.DeleteAsync("/mapping/groups/executives", null, HttpStatusCode.NotFound);

        (await portal.QueryAsync<string>("select target from property_aliases where portal_id = '01990000-0000-7000-8000-000000000001'")).Should().Equal("company.auto_renewal");
        (await portal.QueryAsync<string>("select name from internal_groups")).Should().Equal("executives");
    }
}
