using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.HubSpotSync;

/// <summary>What no modification date tells, and what went lost, is found and put right.</summary>
public sealed class RepairTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_company_that_the_mirror_lost_comes_back_and_all_are_listed_at_most_once_a_day()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, "sso_enabled = true");
        var companies = await portal.ScalarAsync<long>("select count(*) from accounts");
        // Our own write-back has modified all companies: only when that is seen and past has the search nothing to tell.
        await portal.SweepAsync();
        await portal.SweepAsync();
        await LoseCompanyAsync(portal, "min");
        await portal.SweepAsync();
        (await portal.ScalarAsync<long>("select count(*) from accounts")).Should().Be(companies);

        await LoseCompanyAsync(portal, "max");
        await portal.SweepAsync();
        (await portal.ScalarAsync<long>("select count(*) from accounts")).Should().Be(companies - 1, "a listing is dear");

        portal.App.Time.Advance(TimeSpan.FromHours(20));
        await portal.SweepAsync();
        (await portal.ScalarAsync<long>("select count(*) from accounts")).Should().Be(companies);
        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().BeEmpty("what was there before is nothing new");
    }

    [Fact]
    public async Task A_record_that_the_mirror_lost_comes_back_with_its_companies()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, "any meeting where hs_meeting_title is known");
        var meeting = await portal.ScalarAsync<string>("select min(object_id) from record_accounts where object_type = 'meeting'");
        var companies = await portal.CompaniesOfAsync(meeting);
        companies.Should().NotBeEmpty();
        await portal.QueryAsync<int>($"delete from record_accounts where object_id = '{meeting}'");
        await portal.QueryAsync<int>($"delete from mirrored_records where object_id = '{meeting}'");

        await portal.SweepAsync();

        (await portal.CompaniesOfAsync(meeting)).Should().Equal(companies);
    }

    [Theory]
    [InlineData("companies")]
    [InlineData("deals")]
    public async Task What_was_deleted_and_restored_is_there_again(string type)
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, "sso_enabled = true", "any deal where dealname contains 'x'");
        var (id, archived) = type == "companies"
            ? (await portal.ScalarAsync<string>("select min(hub_spot_id) from accounts"), "select archived from accounts where hub_spot_id = '{0}'")
            : (await portal.ScalarAsync<string>("select min(object_id) from mirrored_records where object_type = 'deal'"), "select archived from mirrored_records where object_id = '{0}'");
        await portal.Person.DeleteAsync(type, id);
        await portal.SweepAsync();
        (await portal.ScalarAsync<bool>(string.Format(null, archived, id))).Should().BeTrue();

        await portal.Person.RestoreAsync(type, id);
        await portal.SweepAsync();

        (await portal.ScalarAsync<bool>(string.Format(null, archived, id))).Should().BeFalse();
    }

    private static async Task LoseCompanyAsync(MirroredPortal portal, string which)
    {
        var company = await portal.ScalarAsync<Guid>($"select id from accounts where hub_spot_id = (select {which}(hub_spot_id) from accounts)");
        foreach (var table in new[] { "property_changes", "record_accounts", "transition_states", "written_values" })
            await portal.QueryAsync<int>($"delete from {table} where account_id = '{company}'");
        await portal.QueryAsync<int>($"delete from accounts where id = '{company}'");
    }
}
