using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;

namespace ImpactPilot.IntegrationTests.Simulator;

/// <summary>Records that become one, go, come back or are forgotten; each test has a simulator of its own.</summary>
public sealed class MergeTests : IAsyncLifetime
{
    private const string Companies = "/crm/objects/2026-03/companies";
    private const string Contacts = "/crm/objects/2026-03/contacts";
    private const string Person = "ana.ruiz@brightpath.example";
    private const string Primary = "10000001001";
    private const string Other = "10000001002";

    private readonly SimulatorRun _run = new();
    private WebhookReceiver _receiver = null!;

    public async ValueTask InitializeAsync()
    {
        await _run.InitializeAsync();
        _receiver = await WebhookReceiver.StartAsync();
        await _run.Http.PostJsonAsync("/_sim/webhooks", new { target = _receiver.Target, hold = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_merge_makes_a_new_record_for_which_both_old_ids_stand()
    {
        await _run.App.PatchAsync($"{Companies}/{Primary}", """{"properties":{"city":"Dinant","description":""}}""");
        await _run.App.PatchAsync($"{Companies}/{Other}", """{"properties":{"city":"Huy","description":"Second"}}""");

        var merged = await MergeAsync(Companies, Primary, Other);

        var id = merged["id"]!.ToString();
        id.Should().NotBe(Primary).And.NotBe(Other);
        foreach (var asked in new[] { id, Primary, Other })
        {
            var read = await _run.App.GetJsonAsync($"{Companies}/{asked}?properties=city,description,hs_merged_object_ids&propertiesWithHistory=city");
            read["id"]!.ToString().Should().Be(id);
            read["properties"]!["city"]!.ToString().Should().Be("Dinant");
            read["properties"]!["description"]!.ToString().Should().Be("Second");
            read["properties"]!["hs_merged_object_ids"]!.ToString().Should().Be($"{Primary};{Other}");
            read["propertiesWithHistory"]!["city"]!.AsArray().Should().HaveCountGreaterThan(1);
        }

        (await ListedAsync(Companies, archived: false)).Should().Contain(id).And.NotContain([Primary, Other]);
        (await ListedAsync(Companies, archived: true)).Should().BeEmpty();
    }

    [Fact]
    public async Task Associations_move_and_contacts_name_the_new_company()
    {
        var before = (await AssociatedAsync(Companies, Primary, "contacts")).Union(await AssociatedAsync(Companies, Other, "contacts")).ToList();

        var id = (await MergeAsync(Companies, Primary, Other))["id"]!.ToString();

        (await AssociatedAsync(Companies, id, "contacts")).Should().BeEquivalentTo(before);
        var contact = await _run.App.GetJsonAsync($"{Contacts}/{before[0]}?properties=associatedcompanyid");
        contact["properties"]!["associatedcompanyid"]!.ToString().Should().Be(id);
        var company = await _run.App.GetJsonAsync($"{Companies}/{id}?properties=num_associated_contacts");
        company["properties"]!["num_associated_contacts"]!.ToString().Should().Be($"{before.Count}");
    }

    [Fact]
    public async Task A_merged_contact_keeps_the_primary_records_primary_company_only()
    {
        var (one, two) = ((await AssociatedAsync(Companies, Primary, "contacts"))[0], (await AssociatedAsync(Companies, Other, "contacts"))[0]);

        var id = (await MergeAsync(Contacts, one, two))["id"]!.ToString();

        var companies = (await _run.App.GetJsonAsync($"{Contacts}/{id}/associations/companies"))["results"]!.AsArray();
        companies.Select(company => company!["toObjectId"]!.ToString()).Should().BeEquivalentTo(Primary, Other);
        companies.Where(company => company!["associationTypes"]!.AsArray().Any(type => type!["label"]?.ToString() == "Primary"))
            .Select(company => company!["toObjectId"]!.ToString()).Should().Equal(Primary);
    }

    [Fact]
    public async Task Only_the_merge_is_told_with_all_ids_it_concerns()
    {
        await _run.App.PatchAsync($"{Companies}/{Primary}", """{"properties":{"description":""}}""");
        await _run.App.PatchAsync($"{Companies}/{Other}", """{"properties":{"description":"Second"}}""");
        await EventsAsync();

        var id = (await MergeAsync(Companies, Primary, Other))["id"]!.ToString();

        var told = (await EventsAsync()).Should().ContainSingle().Subject;
        told["subscriptionType"]!.ToString().Should().Be("object.merge");
        told["objectTypeId"]!.ToString().Should().Be("0-2");
        told["primaryObjectId"]!.ToString().Should().Be(Primary);
        told["mergedObjectIds"]!.ToJsonString().Should().Be($"[{Other}]");
        told["newObjectId"]!.ToString().Should().Be(id);
        told["numberOfPropertiesMoved"]!.GetValue<int>().Should().BePositive();
    }

    [Theory]
    [InlineData(Companies, Primary, Primary, HttpStatusCode.BadRequest)]
    [InlineData(Companies, Primary, "42", HttpStatusCode.NotFound)]
    [InlineData("/crm/objects/2026-03/notes", "1", "2", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_merged_is_refused(string objects, string primary, string other, HttpStatusCode expected) =>
        (await _run.App.PostAsync($"{objects}/merge", new { primaryObjectId = primary, objectIdToMerge = other })).StatusCode.Should().Be(expected);

    [Fact]
    public async Task A_deleted_record_is_read_as_archived_and_comes_back_as_it_was()
    {
        var contacts = await AssociatedAsync(Companies, Primary, "contacts");
        await _run.App.DeleteAsync($"{Contacts}/{contacts[0]}");
        var gone = await _run.App.GetAsync($"{Contacts}/{contacts[0]}");
        var archived = await _run.App.GetJsonAsync($"{Contacts}/{contacts[0]}?archived=true");
        var counted = await ContactCountAsync();
        (await AssociatedAsync(Companies, Primary, "contacts")).Should().NotContain(contacts[0]);

        await _run.Http.PostAsync("/_sim/restore", new { type = "contacts", id = contacts[0], email = Person });

        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
        archived["archived"]!.GetValue<bool>().Should().BeTrue();
        counted.Should().Be(contacts.Count - 1);
        (await ContactCountAsync()).Should().Be(contacts.Count);
        (await _run.App.GetAsync($"{Contacts}/{contacts[0]}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await AssociatedAsync(Companies, Primary, "contacts")).Should().BeEquivalentTo(contacts);
        (await EventsAsync()).Select(told => $"{told["subscriptionType"]} {told["changeSource"]}")
            .Should().Equal("object.deletion INTEGRATION", "object.restore CRM_UI");
    }

    [Fact]
    public async Task A_forgotten_person_is_gone_without_a_trace_and_told_twice()
    {
        var contact = (await AssociatedAsync(Companies, Primary, "contacts"))[0];

        var forgotten = await _run.App.PostAsync($"{Contacts}/gdpr-delete", new { objectId = contact });

        forgotten.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await _run.App.GetAsync($"{Contacts}/{contact}?archived=true")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await AssociatedAsync(Companies, Primary, "contacts")).Should().NotContain(contact);
        (await EventsAsync()).Select(told => $"{told["subscriptionType"]} {told["objectId"]}")
            .Should().Equal($"contact.privacyDeletion {contact}", $"object.deletion {contact}");
        (await _run.App.PostAsync($"{Contacts}/gdpr-delete", new { objectId = contact })).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private Task<JsonNode> MergeAsync(string objects, string primary, string other) =>
        _run.App.PostJsonAsync($"{objects}/merge", new { primaryObjectId = primary, objectIdToMerge = other });

    private async Task<IReadOnlyList<string>> AssociatedAsync(string objects, string id, string to) =>
        [.. (await _run.App.GetJsonAsync($"{objects}/{id}/associations/{to}"))["results"]!.AsArray().Select(link => link!["toObjectId"]!.ToString())];

    private async Task<IReadOnlyList<string>> ListedAsync(string objects, bool archived) =>
        [.. (await _run.App.GetJsonAsync($"{objects}?limit=100&archived={archived}"))["results"]!.AsArray().Select(record => record!["id"]!.ToString())];

    private async Task<int> ContactCountAsync() =>
        int.Parse((await _run.App.GetJsonAsync($"{Companies}/{Primary}?properties=num_associated_contacts"))["properties"]!["num_associated_contacts"]!.ToString(), null);

    /// <summary>What was told since the last time.</summary>
    private async Task<IReadOnlyList<JsonNode>> EventsAsync()
    {
        var known = _receiver.Events.Count;
        await _run.Http.PostJsonAsync("/_sim/webhooks/flush", new { });
        return [.. _receiver.Events.Skip(known)];
    }
}
