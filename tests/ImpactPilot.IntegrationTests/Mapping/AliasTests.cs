using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.Mapping;

/// <summary>Names in conditions and what a portal maps them to.</summary>
public sealed class AliasTests(PostgresCluster cluster) : IAsyncLifetime
{
    private MirroredPortal portal = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await MirroredPortal.ConnectAsync(cluster);
        await portal.InPortalAsync((services, ct) => services.GetRequiredService<InstallLibrary>().AddMissingAsync(ct));
        await portal.App.RunDueWorkAsync();
        admin = await portal.App.SignInAsync(ImpactPilotApp.Admin);
        await portal.QueryAsync<int>($"update users set role = 'Admin' where email = '{ImpactPilotApp.Admin}' returning 1");
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task What_the_library_needs_is_listed_with_the_drivers_that_wait_for_it()
    {
        var names = await NamesAsync();

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

        var names = await NamesAsync();

        var arr = names["company.arr"].GetProperty("guesses")[0];
        names["company.arr"].GetProperty("guesses").EnumerateArray().Select(guess => guess.GetProperty("target").GetString())
            .Should().Contain("company.yearly_revenue_eur").And.NotContain("company.arr_comment", "a text does not increase");
        arr.GetProperty("target").GetString().Should().Be("company.yearly_revenue_eur");
        arr.GetProperty("score").GetDouble().Should().Be(1);
        arr.GetProperty("type").GetString().Should().Be("number");
        arr.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()).Should().Equal("Its label “Annual recurring revenue” is alike.", "It is a number, as the condition needs.");
        names["company.contract_end_date"].GetProperty("guesses")[0].GetProperty("target").GetString().Should().Be("company.end_of_contract");
        names["referral.status"].GetProperty("guesses")[0].GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()).Should().Contain("It has the choice “SQL”.");
        (await NamesAsync()).Values.Select(name => name.GetRawText()).Should().Equal(names.Values.Select(name => name.GetRawText()), "the same portal gives the same guesses");
        names.Values.SelectMany(name => name.GetProperty("guesses").EnumerateArray()).Should().OnlyContain(guess => guess.GetProperty("score").GetDouble() >= 0.6);
    }

    [Fact]
    public async Task A_guess_is_taken_and_the_driver_that_waited_for_it_is_suggested()
    {
        var sso = (await NamesAsync())["product.sso_enabled"];
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
        await MapAsync("product.sso_enabled", "company.sso_enabled");
        await SwitchOnAsync("sso-enabled");
        await portal.App.PollAsync();
        var version = (await NamesAsync())["product.sso_enabled"].GetProperty("version").GetString();

        var taken = await admin.DeleteAsync("/mapping/aliases/product.sso_enabled", version);
        await portal.App.RunDueWorkAsync();

        taken.GetProperty("reads").GetBoolean().Should().BeFalse();
        (await PausedAsync()).Should().ContainSingle().Which.Should().Contain("product");
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.App.PollAsync();
        await MapAsync("product.sso_enabled", "company.sso_enabled");
        await portal.App.PollAsync();
        (await PausedAsync()).Should().BeEmpty();
        (await SuggestedAsync("sso-enabled")).Should().BeEmpty("what happened while nobody watched is history");
    }

    [Fact]
    public async Task A_rule_that_reads_another_property_now_starts_over_and_fires_for_nothing_that_holds_already()
    {
        await MapAsync("product.sso_enabled", "company.sso_enabled");
        await SwitchOnAsync("sso-enabled");
        await portal.App.PollAsync();
        (await portal.ScalarAsync<int>("select count(*)::int from accounts where properties ->> 'auto_renewal' = 'true'")).Should().BePositive();
        var version = (await NamesAsync())["product.sso_enabled"].GetProperty("version").GetString();

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
        var mapped = await MapAsync("product.sso_enabled", "company.name");

        mapped.GetProperty("reads").GetBoolean().Should().BeTrue();
        mapped.GetProperty("drivers")[0].GetProperty("problem").GetString().Should().Contain("true or false");
    }

    [Fact]
    public async Task The_segment_follows_its_mapping_at_once()
    {
        await MapAsync("account.segment", "company.customer_tier");
        await portal.App.PollAsync();
        await portal.App.PollAsync();
        var tiers = await portal.QueryAsync<string>("select distinct segment from accounts");
        tiers.Should().Contain("Enterprise").And.NotContain("enterprise", "people read labels");
        var version = (await NamesAsync())["account.segment"].GetProperty("version").GetString();

        await admin.DeleteAsync("/mapping/aliases/account.segment", version);

        (await portal.ScalarAsync<int>("select count(segment)::int from accounts")).Should().Be(0);
        await MapAsync("account.segment", "company.customer_tier");
        (await portal.QueryAsync<string>("select distinct segment from accounts")).Should().BeEquivalentTo(tiers);
    }

    [Theory]
    [InlineData("product.sso_enabled", "company.sso_enabeld", "mapping.alias.target_unknown")]
    [InlineData("product.sso_enabled", "sso.unheard_of", "mapping.alias.target_unknown")]
    [InlineData("product.sso_enabled", "company.sso_enabled or 1 = 1", "mapping.alias.target_unknown")]
    [InlineData("product.sso_enabled", "product.sso_enabled", "mapping.alias.cycle")]
    [InlineData("product.sso_enabled", "Round.About", "mapping.alias.cycle")]
    [InlineData("company.arr", "company.annualrevenue", "mapping.alias.hides_property")]
    [InlineData("meeting.subject", "meeting.hs_meeting_body", "mapping.alias.hides_property")]
    [InlineData("participant.group", "contact.jobtitle", "mapping.alias.hides_property")]
    [InlineData("company.segment", "company.customer_tier", "mapping.alias.hides_property")]
    [InlineData("account.segment", "contact.jobtitle", "mapping.alias.segment_target")]
    [InlineData("sso", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("any.sso", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("deals.sso", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("a.b.c", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("a.b is known or c.d", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("product.'; drop table users --", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("product.<script>", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("product.\u202Eevil", "company.sso_enabled", "mapping.alias.name_invalid")]
    public async Task A_mapping_that_makes_no_sense_is_refused_with_what_to_do(string name, string target, string code)
    {
        await MapAsync("product.sso", "company.sso_enabled");
        await portal.MapAsync("round.about", "product.sso_enabled");

        var problem = await admin.PutAsync($"/mapping/aliases/{Uri.EscapeDataString(name)}", new { target }, null, HttpStatusCode.BadRequest);

        problem.GetProperty("code").GetString().Should().Be(code);
        problem.GetProperty("detail").GetString().Should().MatchRegex("(Write|Choose|Map) ");
        (await portal.QueryAsync<string>("select name from property_aliases")).Should().BeEquivalentTo("product.sso", "round.about");
        (await portal.ScalarAsync<int>("select count(*)::int from audit where action = 'mapping.alias_changed'")).Should().Be(1);
    }

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
        await MapAsync("product.sso_enabled", "company.auto_renewal");
        var version = (await NamesAsync())["product.sso_enabled"].GetProperty("version").GetString();
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

        (await NamesAsync())["product.sso_enabled"].GetProperty("target").ValueKind.Should().Be(JsonValueKind.Null);
        (await admin.GetAsync("/mapping/groups")).GetProperty("groups").GetArrayLength().Should().Be(0);
        await MapAsync("product.sso_enabled", "company.sso_enabled");
        await admin.DeleteAsync("/mapping/groups/executives", null, HttpStatusCode.NotFound);

        (await portal.QueryAsync<string>("select target from property_aliases where portal_id = '01990000-0000-7000-8000-000000000001'")).Should().Equal("company.auto_renewal");
        (await portal.QueryAsync<string>("select name from internal_groups")).Should().Equal("executives");
    }

    private async Task<Dictionary<string, JsonElement>> NamesAsync() =>
        (await admin.GetAsync("/mapping/aliases")).EnumerateArray().ToDictionary(name => name.GetProperty("name").GetString()!);

    private Task<JsonElement> MapAsync(string name, string target) => admin.PutAsync($"/mapping/aliases/{name}", new { target }, null);

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
