using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.Mapping;

/// <summary>How a portal finds its contacts' roles, and which of its own people are in which group.</summary>
public sealed class RoleAndGroupTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string WithExecutives = "any meeting where (outcome = 'COMPLETED' and any participant where (group = 'executives'))";
    private const string WithDeciders = "any meeting where (outcome = 'COMPLETED' and any participant where (role = 'Decision Maker'))";

    private MirroredPortal portal = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await MirroredPortal.ImportAsync(cluster, WithExecutives, WithDeciders);
        await portal.InPortalAsync((services, ct) => services.GetRequiredService<InstallLibrary>().AddMissingAsync(ct));
        admin = await portal.App.SignInAsync(ImpactPilotApp.Admin);
        await portal.QueryAsync<int>($"update users set role = 'Admin' where email = '{ImpactPilotApp.Admin}' returning 1");
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Every_contact_is_told_by_one_source_or_by_none()
    {
        var roles = await admin.GetAsync("/mapping/roles");

        var contacts = await portal.ScalarAsync<int>("select count(*)::int from mirrored_records where object_type = 'contact' and not archived");
        var reach = roles.GetProperty("reach");
        contacts.Should().BePositive();
        (reach.GetProperty("contacts").GetInt32(), reach.GetProperty("looked").GetInt32()).Should().Be((contacts, contacts));
        var sources = reach.GetProperty("sources").EnumerateArray().ToDictionary(source => source.GetProperty("source").GetString()!, source => source.GetProperty("contacts").GetInt32());
        sources.Keys.Should().Equal("associationLabel", "customProperty", "buyingRole", "jobTitle");
        (sources.Values.Sum() + reach.GetProperty("withoutRole").GetInt32()).Should().Be(contacts);
        Sum(reach).Should().Be(sources.Values.Sum());
        sources["jobTitle"].Should().BePositive();
        sources["customProperty"].Should().Be(0, "the portal has named none");
        roles.GetProperty("isDefault").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task A_changed_order_is_counted_at_once_and_audited()
    {
        var before = await admin.GetAsync("/mapping/roles");
        var managers = await portal.ScalarAsync<int>("select count(*)::int from mirrored_records where object_type = 'contact' and not archived and properties ->> 'jobtitle' like '%Manager%'");
        managers.Should().BePositive();

        var rules = Rules(["jobTitle"], null, ("Leads", [], ["manager"]));
        var preview = await admin.PostAsync("/mapping/roles/preview", rules);
        Version(await admin.GetAsync("/mapping/roles")).Should().Be(Version(before), "a preview saves nothing");

        var after = await admin.PutAsync("/mapping/roles", rules, Version(before));

        preview.GetRawText().Should().Be(after.GetProperty("reach").GetRawText());
        preview.GetProperty("examples").EnumerateArray().Should().NotBeEmpty().And.OnlyContain(example =>
            example.GetProperty("role").GetString() == "Leads" && example.GetProperty("source").GetString() == "jobTitle" && example.GetProperty("told").GetString()!.Contains("Manager"));
        (await admin.PostAsync("/mapping/roles/preview", Rules([], null, ("User", [], [])), HttpStatusCode.BadRequest)).GetProperty("code").GetString().Should().Be("mapping.roles.incomplete");
        var reach = after.GetProperty("reach");
        reach.GetProperty("roles").EnumerateArray().Single().GetProperty("contacts").GetInt32().Should().Be(managers);
        reach.GetProperty("withoutRole").GetInt32().Should().Be(reach.GetProperty("contacts").GetInt32() - managers);
        after.GetProperty("isDefault").GetBoolean().Should().BeFalse();
        after.GetProperty("missing").EnumerateArray().Select(missing => missing.GetProperty("name").GetString()).Should().Equal("Champion", "Decision Maker");
        after.GetProperty("missing")[1].GetProperty("drivers").EnumerateArray().Select(driver => driver.GetProperty("driver").GetString()).Should().Contain(WithDeciders);
        (await portal.ScalarAsync<int>("select count(*)::int from audit where action = 'mapping.roles_changed'")).Should().Be(1);
        (await admin.PutAsync("/mapping/roles", Rules(["jobTitle"], null, ("Users", [], [])), Version(before), HttpStatusCode.PreconditionFailed)).GetProperty("code").GetString().Should().Be("mapping.stale");
    }

    [Fact]
    public async Task A_property_of_the_portals_own_decides_once_it_is_mirrored()
    {
        await portal.Person.CreatePropertyAsync("contacts", "part_in_deal", "Part in the deal", "string", "text", group: "contactinformation");
        portal.App.Time.Advance(TimeSpan.FromHours(2));
        await portal.App.RunDueWorkAsync();
        var (contact, _) = await portal.SomeContactAsync();
        await portal.Person.ChangeAsync("contacts", contact, "part_in_deal", "signs-off");

        await admin.PutAsync("/mapping/roles", Rules(["customProperty", "jobTitle"], "PART_in_deal", ("Signer", ["Signs off"], [])), Version(await admin.GetAsync("/mapping/roles")));
        await portal.App.PollAsync();
        await portal.App.PollAsync();

        var roles = await admin.GetAsync("/mapping/roles");
        roles.GetProperty("rules").GetProperty("property").GetString().Should().Be("part_in_deal");
        roles.GetProperty("reach").GetProperty("sources")[0].GetProperty("contacts").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Rules_that_make_no_sense_are_refused_with_what_to_do()
    {
        var version = Version(await admin.GetAsync("/mapping/roles"));
        (object Rules, string Code)[] wrong =
        [
            (Rules([], null, ("User", [], [])), "incomplete"),
            (Rules(["jobTitle"], null), "incomplete"),
            (new { order = new[] { "jobTitle" }, roles = new object[] { new { name = "User" } } }, "incomplete"),
            (Rules(["jobTitle", "buyingRole", "jobTitle"], null, ("User", [], [])), "source_twice"),
            (Rules(["customProperty"], "unheard_of", ("User", [], [])), "property_unknown"),
            (Rules(["jobTitle"], null, ("User", [], []), ("USER ", [], [])), "name_twice"),
            (Rules(["jobTitle"], null, ("User; admin", [], [])), "name_invalid"),
            (Rules(["jobTitle"], null, ("", [], [])), "name_invalid"),
            (Rules(["jobTitle"], null, ("User", ["END_USER"], []), ("Admin", ["end user"], [])), "value_twice"),
            (Rules(["jobTitle"], null, ("User", [], ["clerk"]), ("Admin", [], ["Clerk"])), "title_word_twice"),
            (Rules(["jobTitle"], null, ("User", ["--"], [])), "word_invalid"),
            (Rules(["jobTitle"], null, ("User", [], [new string('x', 101)])), "word_invalid"),
            (Rules(["jobTitle"], null, ("User", [.. Enumerable.Range(0, 101).Select(number => $"value {number}")], [])), "too_many"),
            (Rules(["jobTitle"], null, [.. Enumerable.Range(0, 51).Select(number => ($"Role {number}", Array.Empty<string>(), Array.Empty<string>()))]), "too_many"),
        ];

        foreach (var (rules, code) in wrong)
        {
            var problem = await admin.PutAsync("/mapping/roles", rules, version, HttpStatusCode.BadRequest);
            problem.GetProperty("code").GetString().Should().Be($"mapping.roles.{code}");
            problem.GetProperty("detail").GetString().Should().MatchRegex("(Name|Leave|Choose|Give|Write|Keep) ");
        }

        Version(await admin.GetAsync("/mapping/roles")).Should().Be(version);
        await admin.PutAsync("/mapping/roles", new { order = new[] { "horoscope" }, roles = Array.Empty<object>() }, version, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_role_that_many_have_now_fires_for_nothing_that_happened_already()
    {
        var (contact, company) = await portal.SomeContactAsync();
        await portal.Person.ChangeAsync("contacts", contact, "jobtitle", "Wizard");
        await portal.Person.MeetAsync("Check-in", contact);
        await portal.App.PollAsync();
        var before = await SuggestedAsync(WithDeciders);

        await admin.PutAsync("/mapping/roles", Rules(["jobTitle"], null, ("Decision Maker", [], ["wizard"])), Version(await admin.GetAsync("/mapping/roles")));
        await portal.App.PollAsync();
        await portal.App.PollAsync();

        (await SuggestedAsync(WithDeciders)).Should().BeEquivalentTo(before);
        await portal.Person.MeetAsync("Check-in again", contact);
        await portal.App.PollAsync();
        await portal.App.PollAsync();
        (await SuggestedAsync(WithDeciders)).Should().BeEquivalentTo([.. before, company]);
    }

    [Fact]
    public async Task A_group_that_conditions_ask_for_is_made_and_its_people_are_found_on_meetings()
    {
        (await admin.GetAsync("/mapping/groups")).GetProperty("missing").EnumerateArray().Select(missing => missing.GetProperty("name").GetString()).Should().Contain("executives");
        var owner = await OwnerAsync(ImpactPilotApp.Csm);
        var (contact, company) = await portal.SomeContactAsync();
        await MeetAsync("Before the group", contact, owner);
        await portal.App.PollAsync();

        var groups = await admin.PutAsync("/mapping/groups/executives", new { emails = new[] { " Chief@brightpath.example", "chief@brightpath.example" }, ownerIds = new[] { owner } }, null);
        await portal.App.PollAsync();
        await portal.App.PollAsync();

        var group = groups.GetProperty("groups").EnumerateArray().Single();
        group.GetProperty("emails").EnumerateArray().Select(email => email.GetString()).Should().Equal("Chief@brightpath.example");
        group.GetProperty("members").EnumerateArray().Select(member => (member.GetProperty("name").GetString(), member.GetProperty("byOwner").GetBoolean(), member.GetProperty("byEmail").GetBoolean()))
            .Should().Equal(("Ana Ruiz", true, false), (null, false, true));
        group.GetProperty("drivers").EnumerateArray().Select(driver => driver.GetProperty("driver").GetString()).Should().Contain(WithExecutives);
        groups.GetProperty("missing").EnumerateArray().Select(missing => missing.GetProperty("name").GetString()).Should().NotContain("executives");
        (await SuggestedAsync(WithExecutives)).Should().BeEmpty("it was before the group");
        await MeetAsync("With the group", contact, owner);
        await portal.App.PollAsync();
        await portal.App.PollAsync();
        (await SuggestedAsync(WithExecutives)).Should().Equal(company);
        (await portal.ScalarAsync<int>("select count(*)::int from audit where action = 'mapping.group_changed'")).Should().Be(1);
    }

    [Fact]
    public async Task A_group_is_changed_and_deleted_by_whoever_saw_it()
    {
        var made = await admin.PutAsync("/mapping/groups/Sales%20managers", new { emails = new[] { "a@brightpath.example" } }, null);
        var version = made.GetProperty("groups")[0].GetProperty("version").GetString();
        var members = new { emails = new[] { "b@brightpath.example" } };

        await admin.PutAsync("/mapping/groups/sales%20managers", members, null, HttpStatusCode.PreconditionFailed);
        var changed = await admin.PutAsync("/mapping/groups/sales%20managers", members, version);
        await admin.DeleteAsync("/mapping/groups/sales%20managers", version, HttpStatusCode.PreconditionFailed);
        var deleted = await admin.DeleteAsync("/mapping/groups/sales%20managers", changed.GetProperty("groups")[0].GetProperty("version").GetString());

        changed.GetProperty("groups").EnumerateArray().Single().GetProperty("name").GetString().Should().Be("Sales managers", "conditions compare without regard to case");
        deleted.GetProperty("groups").GetArrayLength().Should().Be(0);
        (await portal.QueryAsync<string>("select action from audit where action like 'mapping.group%' order by at")).Should().Equal("mapping.group_changed", "mapping.group_changed", "mapping.group_deleted");
    }

    [Theory]
    [InlineData("a;b", "x@y.example", null, "name_invalid")]
    [InlineData("executives ", "x@y.example", null, "name_invalid")]
    [InlineData("' or 1=1", "x@y.example", null, "name_invalid")]
    [InlineData("executives", null, null, "members")]
    [InlineData("executives", " ", null, "members")]
    [InlineData("executives", "no address", null, "email_invalid")]
    [InlineData("executives", "Ann <x@y.example>", null, "email_invalid")]
    [InlineData("executives", "x@y.example;z@y.example", null, "email_invalid")]
    [InlineData("executives", null, "4711", "owner_unknown")]
    public async Task A_group_that_makes_no_sense_is_refused_with_what_to_do(string name, string? email, string? owner, string code)
    {
        var problem = await admin.PutAsync(
            $"/mapping/groups/{Uri.EscapeDataString(name)}", new { emails = email is null ? [] : new[] { email }, ownerIds = owner is null ? [] : new[] { owner } }, null, HttpStatusCode.BadRequest);

        problem.GetProperty("code").GetString().Should().Be($"mapping.groups.{code}");
        problem.GetProperty("detail").GetString().Should().MatchRegex("(Name|Write|Choose) ");
        (await portal.ScalarAsync<int>("select count(*)::int from internal_groups")).Should().Be(0);
    }

    [Fact]
    public async Task A_group_of_everybody_is_too_many()
    {
        var problem = await admin.PutAsync("/mapping/groups/executives", new { emails = Enumerable.Range(0, 501).Select(number => $"p{number}@y.example") }, null, HttpStatusCode.BadRequest);

        problem.GetProperty("code").GetString().Should().Be("mapping.groups.members");
        await admin.DeleteAsync("/mapping/groups/executives", null, HttpStatusCode.NotFound);
    }

    private async Task MeetAsync(string title, string contact, string owner)
    {
        var meeting = await portal.Person.CreateAsync(
            "meetings", ("hs_timestamp", PersonInHubSpot.Text(portal.App.Time.GetUtcNow())), ("hs_meeting_title", title), ("hs_meeting_outcome", "COMPLETED"), ("hubspot_owner_id", owner));
        await portal.Person.LinkAsync("meetings", meeting, "contacts", contact);
    }

    private Task<string> OwnerAsync(string email) => portal.ScalarAsync<string>($"select hub_spot_owner_id from users where email = '{email}'");

    private Task<List<string>> SuggestedAsync(string condition) => portal.QueryAsync<string>(
        $"select a.hub_spot_id from suggestions s join accounts a on a.id = s.account_id where s.rule = '{condition.Replace("'", "''", StringComparison.Ordinal)}'");

    private static string? Version(JsonElement view) => view.GetProperty("version").GetString();

    private static int Sum(JsonElement reach) => reach.GetProperty("roles").EnumerateArray().Sum(role => role.GetProperty("contacts").GetInt32());

    private static object Rules(string[] order, string? property, params (string Name, string[] Values, string[] TitleWords)[] roles) =>
        new { order, property, roles = roles.Select(role => new { name = role.Name, values = role.Values, titleWords = role.TitleWords }) };
}
