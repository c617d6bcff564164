using FluentAssertions;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.HubSpotSync;

/// <summary>Contacts, deals and activities in the mirror: whose they are, what changes, what goes.</summary>
public sealed class RecordSyncTests(PostgresCluster cluster)
{
    private const string Roles = "any contact where (hs_buying_role contains 'Champion')";
    private const string Deals = "deal.hs_is_closed_won = true";
    private const string Meetings = "any meeting where outcome = 'COMPLETED'";

    [Fact]
    public async Task Only_the_kinds_of_objects_that_conditions_look_at_are_mirrored()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, "company.sso_enabled = true");

        (await portal.ScalarAsync<long>("select count(*) from mirrored_records")).Should().Be(0);
        (await portal.QueryAsync<string>("select object_type from sync_cursors order by 1")).Should().Equal("companies", "owners", "properties");
        (await portal.QueryAsync<string>("select distinct object_type from mirrored_properties order by 1"))
            .Should().Equal("call", "company", "contact", "deal", "email", "meeting", "note", "task");
    }

    [Fact]
    public async Task The_first_import_mirrors_records_with_the_properties_in_use_and_the_companies_they_belong_to()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Deals);

        (await portal.QueryAsync<string>("select distinct jsonb_object_keys(properties) from mirrored_records"))
            .Should().BeEquivalentTo("dealname", "hs_merged_object_ids", "hs_is_closed_won", "createdate");
        (await portal.ScalarAsync<long>("select count(*) from mirrored_records")).Should().BePositive();
        (await portal.ScalarAsync<long>("select count(*) from mirrored_records m where not exists (select from record_accounts r where r.object_id = m.object_id)")).Should().Be(0);
        (await portal.ScalarAsync<long>("select count(*) from property_changes where object_type = 'deal' and property = 'hs_is_closed_won'")).Should().BePositive();
        (await portal.ScalarAsync<long>("select count(*) from property_changes where not evaluated")).Should().Be(0, "history does not fire");
        (await portal.CursorAsync("deals")).ImportedAt.Should().NotBeNull();
    }

    [Fact]
    public async Task A_query_that_asks_for_no_property_and_the_people_of_activities_are_in_use_too()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, "no call within 30 days");

        (await portal.QueryAsync<string>("select distinct object_type from mirrored_records order by 1")).Should().Equal("call", "contact");
        (await portal.ScalarAsync<long>("select count(*) from mirrored_records where object_type = 'call' and (occurred_at is null or contact_ids = '{}')")).Should().Be(0);
    }

    [Fact]
    public async Task What_a_new_record_comes_with_counts_as_changes_from_nothing_at_its_creation()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Meetings);
        var (contact, company) = await portal.SomeContactAsync();

        var meeting = await portal.Person.MeetAsync("Business review", contact);
        var at = portal.App.Time.GetUtcNow().AddMinutes(-1);
        await portal.App.PollAsync();

        (await portal.CompaniesOfAsync(meeting)).Should().Equal([company], "it has no company but its contact's");
        (await portal.ScalarAsync<bool>($"select through_contact from record_accounts where object_id = '{meeting}'")).Should().BeTrue();
        var outcome = (await portal.ChangesAsync(meeting, "hs_meeting_outcome")).Should().ContainSingle().Subject;
        (outcome.OldValue, outcome.NewValue, outcome.OccurredAt, outcome.ChangedBy).Should().Be((null, "COMPLETED", at.UtcDateTime, "Ana Ruiz"));
    }

    [Fact]
    public async Task A_change_is_written_down_once_for_every_account_of_the_record()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Roles);
        var (contact, company) = await portal.SomeContactAsync();
        await portal.Person.LinkContactAsync(contact, await AnotherAsync(portal, company), 279);
        await portal.SweepAsync();

        await portal.Person.ChangeAsync("contacts", contact, "hs_buying_role", "BLOCKER");
        for (var i = 0; i < 3; i++)
            await portal.App.PollAsync();

        (await portal.CompaniesOfAsync(contact)).Should().HaveCount(2);
        (await portal.ChangesAsync(contact, "hs_buying_role")).Where(change => change.NewValue == "BLOCKER").Should().HaveCount(2);
        (await portal.ScalarAsync<long>($"select count(distinct account_id) from property_changes where object_id = '{contact}' and new_value = 'BLOCKER'")).Should().Be(2);
    }

    [Fact]
    public async Task Links_that_come_and_go_are_found_and_their_accounts_looked_at_again()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Roles);
        var (contact, company) = await portal.SomeContactAsync();
        var other = await AnotherAsync(portal, company);

        await portal.Person.LinkContactAsync(contact, other, 279, 33);
        await portal.SweepAsync();
        (await portal.CompaniesOfAsync(contact)).Should().BeEquivalentTo(company, other);
        (await portal.QueryAsync<string>($"select labels[1] from record_accounts r join accounts a on a.id = r.account_id where a.hub_spot_id = '{other}' and object_id = '{contact}'")).Should().Equal("Project lead");

        await portal.Person.PartAsync("contacts", contact, "companies", company);
        await portal.SweepAsync();
        (await portal.CompaniesOfAsync(contact)).Should().Equal(other);
    }

    [Fact]
    public async Task An_activity_without_a_company_follows_its_contact_to_another_one()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Meetings);
        var (contact, company) = await portal.SomeContactAsync();
        var meeting = await portal.Person.MeetAsync("Check-in", contact);
        await portal.App.PollAsync();
        var other = await AnotherAsync(portal, company);

        await portal.Person.LinkContactAsync(contact, other, 279, 1);
        await portal.Person.PartAsync("contacts", contact, "companies", company);
        await portal.SweepAsync();

        (await portal.CompaniesOfAsync(meeting)).Should().Equal(other);
        (await portal.ChangesAsync(meeting, "hs_meeting_outcome")).Should().HaveCount(2, "it is part of the past of both");
    }

    [Fact]
    public async Task An_activity_that_gets_a_company_of_its_own_belongs_there_only()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Meetings);
        var (contact, company) = await portal.SomeContactAsync();
        var meeting = await portal.Person.MeetAsync("Check-in", contact);
        await portal.App.PollAsync();
        var other = await AnotherAsync(portal, company);

        await portal.Person.LinkAsync("meetings", meeting, "companies", other);
        await portal.App.PollAsync();

        (await portal.CompaniesOfAsync(meeting)).Should().Equal([other], "the company's own last activity moved, which tells of the new link at once");
        (await portal.ScalarAsync<bool>($"select through_contact from record_accounts where object_id = '{meeting}'")).Should().BeFalse();
    }

    [Fact]
    public async Task What_is_deleted_is_marked()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Deals, Roles);
        var (contact, company) = await portal.SomeContactAsync();
        var deal = await portal.ScalarAsync<string>("select min(object_id) from mirrored_records where object_type = 'deal'");

        await portal.Person.DeleteAsync("contacts", contact);
        await portal.Person.DeleteAsync("deals", deal);
        await portal.Person.DeleteAsync("companies", company);
        await portal.SweepAsync();

        (await portal.QueryAsync<string>("select object_id from mirrored_records where archived")).Should().BeEquivalentTo(contact, deal);
        (await portal.QueryAsync<string>("select hub_spot_id from accounts where archived")).Should().Equal(company);
    }

    [Fact]
    public async Task Nothing_is_read_again_while_nothing_moves()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Deals, Roles);
        await portal.SweepAsync();
        var (reads, links) = (await portal.CallsAsync("deals/batch/read"), await portal.CallsAsync("/crm/associations"));

        await portal.App.PollAsync();
        (await portal.CallsAsync("deals/batch/read")).Should().Be(reads);
        (await portal.CallsAsync("/crm/associations")).Should().Be(links);
    }

    [Fact]
    public async Task Trouble_with_one_kind_is_told_and_does_not_stop_the_others()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Deals, Roles);
        var deal = await portal.ScalarAsync<string>("select min(object_id) from mirrored_records where object_type = 'deal' and properties ->> 'hs_is_closed_won' = 'false'");
        await portal.Person.ChangeAsync("deals", deal, "dealname", "Renamed");
        await portal.FailAsync(new { path = "/crm/objects/2026-03/contacts/search", kind = "status", status = 500 });

        await portal.App.PollAsync();

        (await portal.CursorAsync("contacts")).LastError.Should().Match("HubSpot is not available right now (500)*");
        (await portal.CursorAsync("deals")).LastError.Should().BeNull();
        (await portal.ScalarAsync<string>($"select properties ->> 'dealname' from mirrored_records where object_id = '{deal}'")).Should().Be("Renamed");

        portal.App.Time.Advance(TimeSpan.FromSeconds(10));
        await portal.App.RunDueWorkAsync();
        (await portal.CursorAsync("contacts")).LastError.Should().BeNull();
    }

    [Fact]
    public async Task Two_looks_at_once_write_once()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Meetings);
        var (contact, _) = await portal.SomeContactAsync();
        var meeting = await portal.Person.MeetAsync("Business review", contact);
        await portal.QueryAsync<int>("update pending_work set due_at = due_at - interval '1 hour' where kind = 'poll-portal'");
        var work = await portal.App.NewWorker().Services.GetRequiredService<WorkQueue>().ClaimAsync("poll-portal", 1, TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            using var scope = portal.App.NewWorker().Services.CreateScope();
            await scope.ServiceProvider.GetRequiredService<Features.HubSpotSync.PollPortal>().RunAsync(work[0], TestContext.Current.CancellationToken);
        }));

        (await portal.CompaniesOfAsync(meeting)).Should().ContainSingle();
        (await portal.ChangesAsync(meeting, "hs_meeting_outcome")).Should().ContainSingle();
        (await portal.CursorAsync("meetings")).LastError.Should().BeNull();
    }

    private static Task<string> AnotherAsync(MirroredPortal portal, string company) =>
        portal.ScalarAsync<string>($"select max(hub_spot_id) from accounts where hub_spot_id <> '{company}'");
}
