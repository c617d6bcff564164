using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.HubSpotSync;

/// <summary>HubSpot makes a new deal of two merged ones and gives it their past. That past has been looked at already.</summary>
public sealed class MergedRecordTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData("deal.hs_is_closed_won changed to true", true)]
    [InlineData("deal.hs_is_closed_won changed to true", false)]
    [InlineData("deal.hs_is_closed_won = true and deal.amount > 100", true)]
    [InlineData("deal.hs_is_closed_won = true and deal.amount > 100", false)]
    public async Task A_won_deal_that_is_merged_is_not_found_again(string condition, bool wonIsPrimary)
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, condition);
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var before = await FoundAsync(portal);
        var won = await DealAsync(portal, company, "Renewal");
        var open = await DealAsync(portal, company, "Renewal, once more");
        await portal.App.PollAsync();
        await portal.Person.ChangeAsync("deals", won, "dealstage", "closedwon");
        await portal.App.PollAsync();
        (await FoundAsync(portal)).Should().Be(before + 1);
        await SettleAllAsync(portal);

        var merged = await portal.Person.MergeAsync("deals", wonIsPrimary ? won : open, wonIsPrimary ? open : won);
        for (var look = 0; look < 3; look++)
            await portal.App.PollAsync();

        merged.Should().NotBe(won).And.NotBe(open);
        (await portal.ScalarAsync<long>($"select count(*) from mirrored_records where object_id = '{merged}' and not archived")).Should().Be(1);
        (await FoundAsync(portal)).Should().Be(before + 1);
    }

    [Fact]
    public async Task What_happens_at_the_merged_deal_is_found()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, "deal.hs_is_closed_won changed to true");
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var before = await FoundAsync(portal);
        var merged = await portal.Person.MergeAsync("deals", await DealAsync(portal, company, "One"), await DealAsync(portal, company, "Two"));
        await portal.App.PollAsync();

        await portal.Person.ChangeAsync("deals", merged, "dealstage", "closedwon");
        await portal.App.PollAsync();

        (await FoundAsync(portal)).Should().Be(before + 1);
    }

    private static async Task<string> DealAsync(MirroredPortal portal, string company, string name)
    {
        var deal = await portal.Person.CreateAsync("deals", ("dealname", name), ("pipeline", "default"), ("dealstage", "appointmentscheduled"), ("amount", "900"));
        await portal.Person.LinkAsync("deals", deal, "companies", company);
        return deal;
    }

    /// <summary>What waits would take in whatever is found of its kind.</summary>
    private static async Task SettleAllAsync(MirroredPortal portal)
    {
        var admin = await portal.App.SignInAsync(ImpactPilotApp.Admin);
        foreach (var id in await portal.QueryAsync<Guid>("select id from suggestions where status = 'Pending'"))
            await admin.PostAsync($"/suggestions/{id}/incorrect", new { });
    }

    private static Task<long> FoundAsync(MirroredPortal portal) => portal.ScalarAsync<long>("select count(*) from suggestions");
}
