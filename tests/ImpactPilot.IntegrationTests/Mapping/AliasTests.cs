using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Mapping;

/// <summary>Names in conditions and what a portal maps them to.</summary>
public sealed class AliasTests(PostgresCluster cluster) : IAsyncLifetime
{
    private MirroredPortal portal = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync() => (portal, admin) = await PortalWithLibrary.ConnectAsync(cluster);

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task What_the_library_needs_is_listed_with_the_drivers_that_wait_for_it()
    {
        var names = await admin.AliasesAsync();

        var sso = names["product.sso_enabled"];
        sso.GetProperty("reads").GetBoolean().Should().BeFalse();
        sso.GetProperty("problem").GetString().Should().Contain("product");
        sso.GetProperty("target").ValueKind.Should().Be(JsonValueKind.Null);
        var waiting = sso.GetProperty("drivers").EnumerateArray().Single();
        waiting.GetProperty("libraryKey").GetString().Should().Be("sso-enabled");
        waiting.GetProperty("problem").GetString().Should().StartWith("column 1: ");
        names["deal.is_renewal"].GetProperty("drivers").GetArrayLength().Should().BeGreaterThan(4);
        names["company.arr"].GetProperty("reads").GetBoolean().Should().BeTrue("the portal happens to have it");
        names.Should().ContainKey("account.segment").And.NotContainKeys("participant.group", "participant.role", "deal.hs_is_closed_won", "meeting.outcome");
    }

    [Fact]
    public async Task A_property_that_the_portal_lacks_is_guessed_by_name_label_and_type()
    {
        await portal.Person.DeletePropertyAsync("companies", "arr");
        await portal.Person.DeletePropertyAsync("companies", "contract_end_date");
        await portal.Person.CreatePropertyAsync("companies", "yearly_revenue_eur", "Annual recurring revenue", "number");
        await portal.Person.CreatePropertyAsync("companies", "arr_comment", "ARR", "string", "text");
        await portal.Person.CreatePropertyAsync("companies", "end_of_contract", "Contract end", "date");
        await LaterAsync();

        var names = await admin.AliasesAsync();

        var arr = names["company.arr"].GetProperty("guesses")[0];
        names["company.arr"].GetProperty("guesses").EnumerateArray().Select(guess => guess.GetProperty("target").GetString())
            .Should().Contain("company.yearly_revenue_eur").And.NotContain("company.arr_comment", "a text does not increase");
        arr.GetProperty("target").GetString().Should().Be("company.yearly_revenue_eur");
        arr.GetProperty("score").GetDouble().Should().Be(1);
        arr.GetProperty("type").GetString().Should().Be("number");
        arr.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()).Should().Equal("Its label “Annual recurring revenue” is alike.", "It is a number, as the condition needs.");
        names["company.contract_end_date"].GetProperty("guesses")[0].GetProperty("target").GetString().Should().Be("company.end_of_contract");
        names["referral.status"].GetProperty("guesses")[0].GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()).Should().Contain("It has the choice “SQL”.");
        (await admin.AliasesAsync()).Values.Select(name => name.GetRawText()).Should().Equal(names.Values.Select(name => name.GetRawText()), "the same portal gives the same guesses");
        names.Values.SelectMany(name => name.GetProperty("guesses").EnumerateArray()).Should().OnlyContain(guess => guess.GetProperty("score").GetDouble() >= 0.6);
    }

    [Fact]
    public async Task A_guess_is_taken_and_the_driver_that_waited_for_it_is_suggested()
    {
        var sso = (await admin.AliasesAsync())["product.sso_enabled"];
        var guess = sso.GetProperty("guesses")[0];
        guess.GetProperty("target").GetString().Should().Be("company.sso_enabled");
        await SwitchOnAsync("sso-enabled", HttpStatusCode.BadRequest);

        var mapped = await admin.PutAsync("/mapping/aliases/product.sso_enabled", new { target = guess.GetProperty("target").GetString() }, null);

        mapped.GetProperty("reads").GetBoolean().Should().BeTrue();
        mapped.GetProperty("field").GetString().Should().Be("company.sso_enabled");
        mapped.GetProperty("guesses").GetArrayLength().Should().Be(0);
        await SwitchOnAsync("sso-enabled");
        await portal.App.PollAsync();
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.App.PollAsync();
        (await SuggestedAsync("sso-enabled")).Should().Equal(company);
        var entry = (await portal.QueryAsync<(string Before, string After, string Origin)>("select before, after, origin from audit where action = 'mapping.alias_changed'")).Single();
        entry.Should().Be((null!, """{"name":"product.sso_enabled","target":"company.sso_enabled"}""", "console"));
    }

    [Fact]
    public async Task A_rule_whose_name_is_taken_back_is_paused_and_goes_on_when_it_is_mapped_again()
    {
        await admin.MapAliasAsync("product.sso_enabled", "company.sso_enabled");
        await SwitchOnAsync("sso-enabled");
        await portal.App.PollAsync();
        var version = (await admin.AliasesAsync())["product.sso_enabled"].GetProperty("version").GetString();

        var taken = await admin.DeleteAsync("/mapping/aliases/product.sso_enabled", version);
        await portal.App.RunDueWorkAsync();

        taken.GetProperty("reads").GetBoolean().Should().BeFalse();
        (await PausedAsync()).Should().ContainSingle().Which.Should().Contain("product");
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.App.PollAsync();
        await admin.MapAliasAsync("product.sso_enabled", "company.sso_enabled");
        await portal.App.PollAsync();
        (await PausedAsync()).Should().BeEmpty();
        (await SuggestedAsync("sso-enabled")).Should().BeEmpty("what happened while nobody watched is history");
    }

    [Fact]
    public async Task A_rule_that_reads_another_property_now_starts_over_and_fires_for_nothing_that_holds_already()
    {
        await admin.MapAliasAsync("product.sso_enabled", "company.sso_enabled");
        await SwitchOnAsync("sso-enabled");
        await portal.App.PollAsync();
        (await portal.ScalarAsync<int>("select count(*)::int from accounts where properties ->> 'auto_renewal' = 'true'")).Should().BePositive();
        var version = (await admin.AliasesAsync())["product.sso_enabled"].GetProperty("version").GetString();

        await admin.PutAsync("/mapping/aliases/product.sso_enabled", new { target = "company.auto_renewal" }, version);
        await portal.App.PollAsync();
        await portal.App.PollAsync();

        (await SuggestedAsync("sso-enabled")).Should().BeEmpty();
        var company = await portal.CompanyWithoutAsync("auto_renewal");
        await portal.ChangeAsync(company, "auto_renewal", "true");
        await portal.App.PollAsync();
        (await SuggestedAsync("sso-enabled")).Should().Equal(company);
    }

    [Fact]
    public async Task A_property_of_another_type_than_a_condition_needs_leaves_its_driver_waiting()
    {
        var mapped = await admin.MapAliasAsync("product.sso_enabled", "company.name");

        mapped.GetProperty("reads").GetBoolean().Should().BeTrue();
        mapped.GetProperty("drivers")[0].GetProperty("problem").GetString().Should().Contain("true or false");
    }

    [Fact]
    public async Task The_segment_follows_its_mapping_at_once()
    {
        await admin.MapAliasAsync("account.segment", "company.customer_tier");
        await portal.App.PollAsync();
        await portal.App.PollAsync();
        var tiers = await portal.QueryAsync<string>("select distinct segment from accounts");
        tiers.Should().Contain("Enterprise").And.NotContain("enterprise", "people read labels");
        var version = (await admin.AliasesAsync())["account.segment"].GetProperty("version").GetString();

        await admin.DeleteAsync("/mapping/aliases/account.segment", version);

        (await portal.ScalarAsync<int>("select count(segment)::int from accounts")).Should().Be(0);
        await admin.MapAliasAsync("account.segment", "company.customer_tier");
        (await portal.QueryAsync<string>("select distinct segment from accounts")).Should().BeEquivalentTo(tiers);
    }

    private async Task SwitchOnAsync(string driver, HttpStatusCode expect = HttpStatusCode.OK)
    {
        var (id, version, condition) = (await portal.QueryAsync<(Guid, int, string)>(
            $"select t.id, t.version, t.condition from transitions t join drivers d on d.id = t.driver_id where d.library_key = '{driver}'")).Single();
        await admin.PutAsync($"/transitions/{id}", new { condition, mode = "suggest", heldForDays = 0 }, version, expect);
    }

    private Task<List<string>> PausedAsync() => portal.QueryAsync<string>("select paused_because from transitions where paused_because is not null");

    private Task<List<string>> SuggestedAsync(string driver) => portal.QueryAsync<string>(
        $"select a.hub_spot_id from suggestions s join accounts a on a.id = s.account_id join drivers d on d.id = s.driver_id where d.library_key = '{driver}'");

    // Properties are read from HubSpot once an hour.
    private async Task LaterAsync()
    {
        portal.App.Time.Advance(TimeSpan.FromHours(2));
        await portal.App.RunDueWorkAsync();
    }
}
