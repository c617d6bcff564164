using System.Globalization;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Transitions;

/// <summary>What fires although nothing changes, what waits, what fires again, and what stops.</summary>
public sealed class TimeTests(PostgresCluster cluster)
{
    private const string Sso = "sso_enabled = true";

    [Fact]
    public async Task A_condition_that_midnight_makes_true_is_found_that_night()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, "company.contract_end_date = today + 45 days");
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "contract_end_date", portal.App.Time.GetUtcNow().AddDays(46).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await portal.App.PollAsync();
        (await SuggestedAsync(portal, company)).Should().Be(0);

        await PassAsync(portal, TimeSpan.FromDays(1));

        (await SuggestedAsync(portal, company)).Should().Be(1);
        await PassAsync(portal, TimeSpan.FromDays(1));
        (await SuggestedAsync(portal, company)).Should().Be(1, "it fires once");
    }

    [Fact]
    public async Task A_state_that_must_hold_three_days_fires_then_and_not_a_second_before()
    {
        await using var portal = await WaitingAsync(days: 3);
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var at = await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.App.PollAsync();

        await PassAsync(portal, at.AddDays(3) - portal.App.Time.GetUtcNow() - TimeSpan.FromSeconds(1));
        (await SuggestedAsync(portal, company)).Should().Be(0);
        await PassAsync(portal, TimeSpan.FromSeconds(1));

        (await SuggestedAsync(portal, company)).Should().Be(1);
    }

    [Fact]
    public async Task A_state_that_breaks_before_its_days_are_full_starts_anew()
    {
        await using var portal = await WaitingAsync(days: 3);
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.App.PollAsync();
        await PassAsync(portal, TimeSpan.FromDays(2));
        await portal.ChangeAsync(company, "sso_enabled", "false");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.App.PollAsync();

        await PassAsync(portal, TimeSpan.FromDays(2));
        (await SuggestedAsync(portal, company)).Should().Be(0);
        await PassAsync(portal, TimeSpan.FromDays(1.1));

        (await SuggestedAsync(portal, company)).Should().Be(1);
    }

    [Fact]
    public async Task A_second_workshop_is_found_while_the_first_still_counts()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, "any meeting where (outcome = 'COMPLETED' and subject contains 'Workshop') within 14 days");
        var (contact, company) = await portal.SomeContactAsync();
        await portal.Person.MeetAsync("Workshop one", contact);
        await portal.App.PollAsync();
        (await SuggestedAsync(portal, company)).Should().Be(1);

        await PassAsync(portal, TimeSpan.FromDays(3));
        await portal.Person.MeetAsync("Workshop two", contact);
        await portal.App.PollAsync();
        await portal.App.PollAsync();

        (await SuggestedAsync(portal, company)).Should().Be(2);
        await PassAsync(portal, TimeSpan.FromDays(30));
        (await SuggestedAsync(portal, company)).Should().Be(2, "leaving the window is no edge");
    }

    [Fact]
    public async Task A_rule_whose_property_HubSpot_deletes_is_paused_and_starts_over_when_it_is_back()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, "company.review_rating >= 4");
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.Person.DeletePropertyAsync("companies", "review_rating");

        await PassAsync(portal, TimeSpan.FromHours(2));

        (await portal.QueryAsync<string>("select paused_because from transitions where paused_because is not null")).Should().ContainSingle().Which.Should().Contain("review_rating");
        (await portal.ScalarAsync<int>("select count(*)::int from audit where action = 'transition.paused'")).Should().Be(1);
        await portal.Person.CreatePropertyAsync("companies", "review_rating", "Review rating", "number");
        await PassAsync(portal, TimeSpan.FromHours(2));
        (await portal.ScalarAsync<int>("select count(*)::int from transitions where paused_because is not null")).Should().Be(0);
        await portal.ChangeAsync(company, "review_rating", "4.5");
        await portal.App.PollAsync();
        (await SuggestedAsync(portal, company)).Should().Be(1);
    }

    private async Task<MirroredPortal> WaitingAsync(int days)
    {
        var portal = await MirroredPortal.ConnectAsync(cluster);
        await portal.WatchAsync(Sso, days);
        await portal.App.RunDueWorkAsync();
        return portal;
    }

    private static async Task PassAsync(MirroredPortal portal, TimeSpan time)
    {
        portal.App.Time.Advance(time);
        await portal.App.RunDueWorkAsync();
    }

    private static Task<int> SuggestedAsync(MirroredPortal portal, string company) => portal.ScalarAsync<int>(
        $"select count(*)::int from suggestions s join accounts a on a.portal_id = s.portal_id and a.id = s.account_id where a.hub_spot_id = '{company}'");
}
