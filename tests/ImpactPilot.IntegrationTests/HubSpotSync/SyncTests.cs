using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.HubSpotSync;

/// <summary>The mirror of a portal: what is in it, what is written down, and what is left alone.</summary>
public sealed class SyncTests(PostgresCluster cluster)
{
    private const string Sso = "company.sso_enabled = true";

    [Fact]
    public async Task The_first_import_mirrors_every_company_with_the_properties_in_use_only()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Sso);

        (await portal.ScalarAsync<long>("select count(*) from accounts")).Should().Be(12);
        (await portal.QueryAsync<string>("select distinct jsonb_object_keys(properties) from accounts"))
            .Should().BeEquivalentTo("name", "domain", "hs_merged_object_ids", "lifecyclestage", "hubspot_owner_id", "sso_enabled");
        (await portal.ScalarAsync<long>("select count(*) from accounts a join users u on u.id = a.csm_id where u.hub_spot_owner_id = a.properties ->> 'hubspot_owner_id'")).Should().Be(12);
        var cursor = await portal.CursorAsync("companies");
        (cursor.Imported, cursor.ImportTotal, cursor.ImportAfter, cursor.LastError).Should().Be((12, 12, null, null));
        cursor.ImportedAt.Should().NotBeNull();
    }

    [Fact]
    public async Task History_that_comes_with_the_import_can_be_looked_back_on_but_does_not_fire()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Sso);

        (await portal.ScalarAsync<long>("select count(*) from property_changes where property = 'sso_enabled'")).Should().BePositive();
        (await portal.ScalarAsync<long>("select count(*) from property_changes where not evaluated")).Should().Be(0);
        (await portal.ScalarAsync<long>("select count(*) from suggestions")).Should().Be(0);
    }

    [Fact]
    public async Task The_newest_recorded_change_and_the_account_agree()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Sso, "company.arr > 0");

        (await portal.QueryAsync<string>(
            """
            select distinct on (c.object_id, c.property) a.hub_spot_id || ': ' || c.property
            from property_changes c join accounts a on a.id = c.account_id
            where c.occurred_at = (select max(l.occurred_at) from property_changes l where l.object_id = c.object_id and l.property = c.property)
              and c.new_value is distinct from a.properties ->> c.property
            """)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_change_is_written_down_once_with_old_and_new_when_and_by_whom()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Sso);
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var before = await portal.ChangesAsync(company, "sso_enabled");

        var at = await portal.ChangeAsync(company, "sso_enabled", "true");
        for (var i = 0; i < 3; i++)
            await portal.App.PollAsync();

        var change = (await portal.ChangesAsync(company, "sso_enabled")).Skip(before.Count).Should().ContainSingle().Subject;
        change.NewValue.Should().Be("true");
        change.OldValue.Should().NotBe("true");
        change.OccurredAt.Should().Be(at.UtcDateTime);
        change.ChangedBy.Should().Be("Ana Ruiz");
        change.Evaluated.Should().BeTrue("the rules looked at it right after");
        (await portal.ScalarAsync<long>("select count(*) from suggestions")).Should().Be(1);
    }

    [Fact]
    public async Task Two_changes_between_two_looks_are_two_changes()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Sso);
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var before = await portal.ChangesAsync(company, "sso_enabled");

        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.ChangeAsync(company, "sso_enabled", "");
        await portal.App.PollAsync();

        (await portal.ChangesAsync(company, "sso_enabled")).Skip(before.Count).Select(change => change.NewValue).Should().Equal("true", null);
        (await portal.ScalarAsync<string?>($"select properties ->> 'sso_enabled' from accounts where hub_spot_id = '{company}'")).Should().BeNull();
        (await portal.ScalarAsync<long>("select count(*) from suggestions")).Should().Be(1, "what became true for a while was an impact");
    }

    [Fact]
    public async Task Name_owner_and_domain_follow_HubSpot()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster);
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var owner = await portal.ScalarAsync<string>("select hub_spot_owner_id from users where email = 'alex.kim@brightpath.example'");

        await portal.ChangeAsync(company, "name", "Renamed Ltd");
        await portal.ChangeAsync(company, "hubspot_owner_id", owner);
        await portal.App.PollAsync();

        (await portal.ScalarAsync<string>($"select a.name || ' of ' || u.name from accounts a join users u on u.id = a.csm_id where a.hub_spot_id = '{company}'"))
            .Should().Be("Renamed Ltd of Alex Kim");
        (await portal.ScalarAsync<long>("select count(*) from property_changes")).Should().Be(0, "no rule reads these");
    }

    [Fact]
    public async Task A_property_that_comes_into_use_later_brings_its_past_which_does_not_fire_and_its_future_which_does()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster);
        var trueAlready = await portal.ScalarAsync<long>("select count(*) from accounts");
        trueAlready.Should().Be(12);

        await portal.WatchAsync("Company.SSO_Enabled = true");
        await portal.App.PollAsync();
        await portal.App.PollAsync();

        (await portal.ScalarAsync<long>("select count(*) from accounts where properties ? 'sso_enabled'")).Should().Be(12);
        (await portal.ScalarAsync<long>("select count(*) from property_changes where property = 'sso_enabled' and evaluated")).Should().BePositive();
        (await portal.ScalarAsync<long>("select count(*) from suggestions")).Should().Be(0);

        await portal.ChangeAsync(await portal.CompanyWithoutAsync("sso_enabled"), "sso_enabled", "true");
        await portal.App.PollAsync();
        (await portal.ScalarAsync<long>("select count(*) from suggestions")).Should().Be(1);
    }

    [Fact]
    public async Task The_segment_is_the_label_of_the_property_that_the_portal_mapped()
    {
        await using var portal = await MirroredPortal.ConnectAsync(cluster);
        await portal.MapAsync("account.segment", "company.customer_tier");
        await portal.App.RunDueWorkAsync();

        (await portal.QueryAsync<string>("select distinct segment from accounts where segment is not null"))
            .Should().NotBeEmpty().And.BeSubsetOf(["Enterprise", "Mid-market", "SMB"]);
    }

    [Fact]
    public async Task Owners_become_users_once_and_keep_the_roles_given_here()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster);
        (await portal.ScalarAsync<long>("select count(*) from users")).Should().Be(10);
        await portal.QueryAsync<int>("update users set role = 'Manager', active = false where email = 'morgan.lee@brightpath.example'");

        portal.App.Time.Advance(TimeSpan.FromHours(1));
        await portal.App.PollAsync();

        (await portal.ScalarAsync<long>("select count(*) from users")).Should().Be(10);
        (await portal.ScalarAsync<string>("select role || ' ' || active from users where email = 'morgan.lee@brightpath.example'")).Should().Be("Manager true");
        (await portal.ScalarAsync<string>("select role from users where email = 'alex.kim@brightpath.example'")).Should().Be("Admin");
    }

    [Fact]
    public async Task Definitions_are_read_again_every_hour_and_not_with_every_look()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster);
        var calls = await portal.CallsAsync("/crm/properties");

        await portal.App.PollAsync();
        (await portal.CallsAsync("/crm/properties")).Should().Be(calls);
        portal.App.Time.Advance(TimeSpan.FromHours(1));
        await portal.App.PollAsync();
        (await portal.CallsAsync("/crm/properties")).Should().Be(calls + 8, "once for each kind of object");
    }

    [Fact]
    public async Task A_look_at_a_quiet_portal_is_one_search()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Sso);
        await portal.App.PollAsync();
        var calls = await portal.CallsAsync();

        await portal.App.PollAsync();

        (await portal.CallsAsync()).Should().Be(calls + 1);
    }
}
