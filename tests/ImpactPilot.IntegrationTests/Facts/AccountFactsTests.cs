using System.Data.Common;
using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.Facts;

/// <summary>What conditions see of an account, now and as it was.</summary>
public sealed class AccountFactsTests(PostgresCluster cluster)
{
    private const string Meetings = "any meeting where (outcome = 'COMPLETED' and any participant where (side = 'customer' and role = 'Champion'))";
    private const string Emails = "any email where any participant where (side = 'us' and group = 'Executives')";
    private const string Deals = "deal.hs_is_closed_won = true and deal.amount > 100";

    [Fact]
    public async Task The_people_of_a_meeting_are_its_contacts_with_their_roles_and_our_owner()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Meetings);
        var (contact, company) = await portal.SomeContactAsync();
        await portal.Person.ChangeAsync("contacts", contact, "hs_buying_role", "CHAMPION");
        await portal.Person.LinkContactAsync(contact, company, 33);
        var meeting = await portal.Person.MeetAsync("Kick-off", contact);
        await portal.Person.ChangeAsync("meetings", meeting, "hubspot_owner_id", await portal.ScalarAsync<string>("select hub_spot_owner_id from users where email = 'ana.ruiz@brightpath.example'"));
        await portal.SweepAsync();

        var facts = (await PastAsync(portal, company)).At(portal.App.Time.GetUtcNow());

        var people = facts.Activities.Single(activity => activity.Id == meeting).Participants;
        people.Select(person => Value(person, "side")).Should().Equal("customer", "us");
        (Value(people[0], "contactId"), Value(people[0], "role"), Value(people[0], "role_source")).Should().Be((contact, "Project Lead", "AssociationLabel"));
        Value(people[0], "email").Should().Be(Value(facts.Contacts.Single(person => person.Id == contact), "email"));
        (Value(people[1], "email"), Value(people[1], "name")).Should().Be(("ana.ruiz@brightpath.example", "Ana Ruiz"));
    }

    [Fact]
    public async Task Addresses_of_an_e_mail_that_are_no_contact_are_ours_by_their_domain_or_the_customers()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Emails);
        await portal.InPortalAsync((services, _) =>
        {
            services.GetRequiredService<ImpactPilotDb>().InternalGroups.Add(new InternalGroup { PortalId = portal.Id, Name = "Executives", Emails = ["Boss@Brightpath.example"], OwnerIds = [] });
            return Task.FromResult(0);
        });
        var (contact, company) = await portal.SomeContactAsync();
        var address = await portal.ScalarAsync<string>($"select properties ->> 'email' from mirrored_records where object_id = '{contact}'");
        var email = await portal.Person.CreateAsync(
            "emails",
            ("hs_timestamp", PersonInHubSpot.Text(portal.App.Time.GetUtcNow())),
            ("hs_email_headers", $$"""{"from":{"email":"boss@brightpath.example"},"to":[{"email":"{{address.ToUpperInvariant()}}"},{"email":"new@customer.example"}]}"""));
        await portal.Person.LinkAsync("emails", email, "companies", company);
        await portal.App.PollAsync();

        var past = await PastAsync(portal, company);
        var facts = past.At(portal.App.Time.GetUtcNow());

        var people = facts.Activities.Single(activity => activity.Id == email).Participants;
        people.Select(person => (Value(person, "side"), Value(person, "contactId"), Value(person, "group")))
            .Should().Equal(("us", null, "Executives"), ("customer", contact, null), ("customer", null, null));
        (await EvaluateAsync(portal, Emails, facts)).Should().Be(Truth.True);
        (await EvaluateAsync(portal, Emails, past.At(portal.App.Time.GetUtcNow().AddHours(-1)))).Should().NotBe(Truth.True, "an hour ago it was not written yet");
    }

    [Fact]
    public async Task Facts_of_an_earlier_instant_are_as_they_were_then()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Meetings, Deals, "company.arr > 0");
        var (contact, company) = await portal.SomeContactAsync();
        var start = portal.App.Time.GetUtcNow();
        var arr = await portal.ScalarAsync<string>($"select properties ->> 'arr' from accounts where hub_spot_id = '{company}'");
        await portal.Person.ChangeAsync("contacts", contact, "hs_buying_role", "BLOCKER");
        var blocked = portal.App.Time.GetUtcNow();
        await portal.Person.ChangeAsync("contacts", contact, "hs_buying_role", "CHAMPION");
        await portal.ChangeAsync(company, "arr", "4711");
        await portal.Person.MeetAsync("Kick-off", contact);
        await portal.App.PollAsync();

        var past = await PastAsync(portal, company);

        Role(past.At(blocked), contact).Should().Be("Blocker");
        Role(past.At(portal.App.Time.GetUtcNow()), contact).Should().Be("Champion");
        past.At(start).Activities.Should().HaveCount(past.At(portal.App.Time.GetUtcNow()).Activities.Count - 1);
        Value(past.At(start).Company, "arr").Should().Be(arr);
        Value(past.At(portal.App.Time.GetUtcNow()).Company, "arr").Should().Be("4711");
    }

    [Fact]
    public async Task A_walk_passes_the_changes_of_all_objects_in_their_order_and_a_role_that_they_move()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Meetings, "company.arr > 0");
        var (contact, company) = await portal.SomeContactAsync();
        var start = portal.App.Time.GetUtcNow();
        await portal.Person.ChangeAsync("contacts", contact, "hs_buying_role", "BLOCKER");
        await portal.ChangeAsync(company, "arr", "4711");
        await portal.Person.ChangeAsync("contacts", contact, "hs_buying_role", "CHAMPION");
        var meeting = await portal.Person.MeetAsync("Kick-off", contact);
        await portal.App.PollAsync();

        var steps = (await PastAsync(portal, company)).Walk(change => change.OccurredAt > start).ToList();

        steps.Select(step => $"{step.Change!.ObjectType}.{step.Change!.Property} = {(step.Change!.Property == "hs_timestamp" ? "…" : step.Change!.NewValue)}").Should().Equal(
            "contact.hs_buying_role = BLOCKER", "contact.role = Blocker", "company.arr = 4711", "contact.hs_buying_role = CHAMPION", "contact.role = Champion",
            "meeting.hs_meeting_outcome = COMPLETED", "meeting.hs_timestamp = …");
        (await EvaluateAsync(portal, "contact.role changed to 'Champion'", steps[4].Facts)).Should().Be(Truth.True);
        (await EvaluateAsync(portal, "contact.role changed from 'Blocker' to 'Champion' and company.arr = 4711", steps[4].Facts)).Should().Be(Truth.True);
        (await EvaluateAsync(portal, "previous(contact.role) = 'Blocker'", steps[4].Facts)).Should().Be(Truth.True);
        var met = $"any meeting where (hs_object_id = '{meeting}' or outcome = 'COMPLETED' and any participant where role = 'Champion') within 1 hour";
        (await EvaluateAsync(portal, met, steps[4].Facts)).Should().Be(Truth.False);
        (await EvaluateAsync(portal, met, steps[5].Facts)).Should().Be(Truth.True, "its time came with it");
    }

    [Fact]
    public async Task What_a_new_deal_comes_with_is_seen_together()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Deals);
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var deal = await portal.Person.CreateAsync("deals", ("dealname", "Renewal"), ("pipeline", "default"), ("dealstage", "closedwon"), ("amount", "900"));
        await portal.Person.LinkAsync("deals", deal, "companies", company);
        await portal.App.PollAsync();

        var steps = (await PastAsync(portal, company)).Walk(change => change.ObjectId == deal).ToList();

        steps.Should().HaveCount(3);
        foreach (var step in steps)
            (await EvaluateAsync(portal, Deals, step.Facts)).Should().Be(Truth.True);
        (await EvaluateAsync(portal, "deal.hs_is_closed_won changed to true and deal.amount = 900", steps.Single(step => step.Change!.Property == "hs_is_closed_won").Facts)).Should().Be(Truth.True);
    }

    [Fact]
    public async Task An_account_is_read_in_the_same_number_of_queries_whatever_it_has()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Meetings, Deals, Emails);
        var (contact, company) = await portal.SomeContactAsync();

        var few = await CountAsync(portal, company);
        for (var meeting = 0; meeting < 5; meeting++)
            await portal.Person.MeetAsync($"Meeting {meeting}", contact);
        await portal.App.PollAsync();

        (await CountAsync(portal, company)).Should().Be(few);
    }

    [Fact]
    public async Task A_condition_is_covered_once_its_objects_and_properties_are_mirrored()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Meetings);
        var (_, company) = await portal.SomeContactAsync();

        (await CoversAsync(portal, company, Meetings)).Should().BeTrue();
        (await CoversAsync(portal, company, "contact.role = 'User' and contact.days_since_last_engagement > 3")).Should().BeTrue();
        (await CoversAsync(portal, company, Deals)).Should().BeFalse("no deal was imported");
        (await CoversAsync(portal, company, "contact.phone is known")).Should().BeFalse("nobody has read phones");

        await portal.WatchAsync(Deals);
        await portal.WatchAsync("contact.phone is known");
        await portal.App.PollAsync();
        (await CoversAsync(portal, company, Deals)).Should().BeTrue();
        (await CoversAsync(portal, company, "contact.phone is known")).Should().BeTrue();
    }

    [Fact]
    public async Task The_segment_has_a_name_of_its_own()
    {
        await using var portal = await MirroredPortal.ConnectAsync(cluster);
        await portal.MapAsync("account.segment", "company.customer_tier");
        await portal.WatchAsync("company.segment = 'Enterprise'");
        await portal.App.RunDueWorkAsync();
        var company = await portal.ScalarAsync<string>("select min(hub_spot_id) from accounts where segment = 'Enterprise'");

        (await EvaluateAsync(portal, "company.segment = 'Enterprise'", (await PastAsync(portal, company)).At(portal.App.Time.GetUtcNow()))).Should().Be(Truth.True);
    }

    private static Task<AccountPast> PastAsync(MirroredPortal portal, string company) => portal.InPortalAsync(async (services, ct) =>
    {
        var account = await services.GetRequiredService<ImpactPilotDb>().Accounts.AsNoTracking().SingleAsync(row => row.HubSpotId == company, ct);
        return await services.GetRequiredService<AccountFactsReader>().ReadAsync(account, ct);
    });

    private static async Task<bool> CoversAsync(MirroredPortal portal, string company, string text) =>
        (await PastAsync(portal, company)).Covers(await CompileAsync(portal, text));

    private static async Task<Truth> EvaluateAsync(MirroredPortal portal, string text, AccountFacts facts) => (await CompileAsync(portal, text)).Evaluate(facts);

    private static Task<Condition> CompileAsync(MirroredPortal portal, string text) => portal.InPortalAsync(async (services, ct) =>
    {
        var db = services.GetRequiredService<ImpactPilotDb>();
        var result = Condition.Compile(text, await FactSchema.ReadAsync(db, ct));
        result.Errors.Should().BeEmpty();
        return result.Condition!;
    });

    private static async Task<long> CountAsync(MirroredPortal portal, string company)
    {
        var counter = new QueryCounter();
        await using var scope = portal.App.NewWorker(services => services.AddSingleton<IInterceptor>(counter)).Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IServiceScopeFactory>().InPortalAsync(portal.Id, async (services, ct) =>
        {
            var account = await services.GetRequiredService<ImpactPilotDb>().Accounts.AsNoTracking().SingleAsync(row => row.HubSpotId == company, ct);
            await services.GetRequiredService<AccountFactsReader>().ReadAsync(account, ct);
        }, CancellationToken.None);
        return counter.Count;
    }

    private static string? Role(AccountFacts facts, string contact) => Value(facts.Contacts.Single(person => person.Id == contact), "role");

    private static string? Value(FactObject fact, string property) => fact.Properties.GetValueOrDefault(property);

    private sealed class QueryCounter : DbCommandInterceptor
    {
        public long Count { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}
