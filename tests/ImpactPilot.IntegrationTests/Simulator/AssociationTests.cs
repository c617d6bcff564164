using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using static ImpactPilot.IntegrationTests.Simulator.SimulatorRun;

namespace ImpactPilot.IntegrationTests.Simulator;

public sealed class AssociationTests(SimulatorRun run) : IClassFixture<SimulatorRun>
{
    private const string Company = "10000001001";

    [Fact]
    public async Task A_batch_leads_from_companies_to_contacts_and_names_those_without_any()
    {
        var lonely = (await run.App.PostJsonAsync("/crm/objects/2026-03/companies", new { properties = new { name = "Lonely" } }))["id"]!.ToString();

        var answer = await run.App.PostAsync("/crm/associations/2026-03/companies/contacts/batch/read", new
        {
            inputs = new[] { new { id = Company }, new { id = lonely } },
        });

        answer.StatusCode.Should().Be(HttpStatusCode.MultiStatus);
        var body = await ReadAsync(answer);
        var types = body["results"]!.AsArray().Single()!["to"]!.AsArray().SelectMany(to => to!["associationTypes"]!.AsArray()).ToList();
        body["results"]![0]!["from"]!["id"]!.ToString().Should().Be(Company);
        types.Select(type => type!["typeId"]!.GetValue<int>()).Should().Contain([280, 2]);
        types.Should().Contain(type => type!["label"] == null && type["category"]!.ToString() == "HUBSPOT_DEFINED");
        body["errors"]![0]!["subCategory"]!.ToString().Should().Be("crm.associations.NO_ASSOCIATIONS_FOUND");
        body["errors"]![0]!["context"]!["fromObjectId"]![0]!.ToString().Should().Be(lonely);
    }

    [Fact]
    public async Task A_records_associations_are_walked_page_by_page()
    {
        var all = await run.App.GetJsonAsync($"/crm/objects/2026-03/companies/{Company}/associations/contacts");
        var walked = new List<string>();
        var next = $"/crm/objects/2026-03/companies/{Company}/associations/contacts?limit=1";
        while (next is not null)
        {
            var page = await run.App.GetJsonAsync(next);
            Ids(page).Should().ContainSingle();
            walked.AddRange(Ids(page));
            next = page["paging"]?["next"]?["link"]?.ToString();
        }

        walked.Should().Equal(Ids(all)).And.HaveCountGreaterThan(1);
    }

    [Fact]
    public async Task An_activity_is_linked_by_default_and_unlinked_again()
    {
        var note = await NoteAsync("Linked by default");

        var linked = await run.App.PutAsync($"/crm/objects/2026-03/notes/{note}/associations/default/companies/{Company}");

        linked.StatusCode.Should().Be(HttpStatusCode.OK);
        (await ReadAsync(linked))["results"]![0]!["associationSpec"]!["associationTypeId"]!.GetValue<int>().Should().Be(190);
        Ids(await run.App.GetJsonAsync($"/crm/objects/2026-03/notes/{note}/associations/companies")).Should().Equal(Company);
        await run.App.DeleteAsync($"/crm/objects/2026-03/notes/{note}/associations/companies/{Company}");
        Ids(await run.App.GetJsonAsync($"/crm/objects/2026-03/notes/{note}/associations/companies")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_label_is_found_by_name_and_set_by_its_id()
    {
        var labels = (await run.App.GetJsonAsync("/crm/associations/2026-03/contacts/companies/labels"))["results"]!.AsArray();
        var decider = labels.Single(label => label!["label"]?.ToString() == "Decision maker")!;
        var contact = Ids(await run.App.GetJsonAsync($"/crm/objects/2026-03/companies/{Company}/associations/contacts")).First();

        var set = await run.App.PutAsync(
            $"/crm/objects/2026-03/contacts/{contact}/associations/companies/{Company}",
            new[] { new { associationCategory = decider["category"]!.ToString(), associationTypeId = decider["typeId"]!.GetValue<int>() } });

        set.StatusCode.Should().Be(HttpStatusCode.Created);
        (await ReadAsync(set))["labels"]![0]!.ToString().Should().Be("Decision maker");
        var read = await run.App.PostJsonAsync("/crm/associations/2026-03/contacts/companies/batch/read", new { inputs = new[] { new { id = contact } } });
        read["results"]![0]!["to"]![0]!["associationTypes"]!.AsArray().Select(type => type!["label"]?.ToString()).Should().Contain(["Primary", "Decision maker"]);
    }

    [Fact]
    public async Task A_record_can_be_created_with_its_associations_and_moves_the_companys_dates()
    {
        run.Time.Advance(TimeSpan.FromMinutes(1));
        var now = run.Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

        var call = await run.App.PostJsonAsync("/crm/objects/2026-03/calls", new
        {
            properties = new { hs_call_title = "Call", hs_timestamp = now },
            associations = new[] { new { to = new { id = Company }, types = new[] { new { associationCategory = "HUBSPOT_DEFINED", associationTypeId = 182 } } } },
        });

        var read = await run.App.GetJsonAsync($"/crm/objects/2026-03/calls/{call["id"]}?associations=companies");
        read["associations"]!["companies"]!["results"]![0]!["id"]!.ToString().Should().Be(Company);
        read["associations"]!["companies"]!["results"]![0]!["type"]!.ToString().Should().Be("call_to_company");
        var company = await run.App.GetJsonAsync($"/crm/objects/2026-03/companies/{Company}?properties=notes_last_contacted");
        company["properties"]!["notes_last_contacted"]!.ToString().Should().Be(now);
        company["updatedAt"]!.ToString().Should().Be(now);
    }

    [Fact]
    public async Task A_pair_that_cannot_be_linked_and_a_type_of_another_pair_are_refused()
    {
        var note = await NoteAsync("Refused");

        var pair = await run.App.PutAsync($"/crm/objects/2026-03/notes/{note}/associations/default/calls/1");
        var type = await run.App.PutAsync(
            $"/crm/objects/2026-03/notes/{note}/associations/companies/{Company}",
            new[] { new { associationCategory = "HUBSPOT_DEFINED", associationTypeId = 279 } });
        var missing = await run.App.PutAsync($"/crm/objects/2026-03/notes/{note}/associations/default/companies/42");

        pair.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        type.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        missing.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Activities_are_searched_by_their_company()
    {
        var email = (await run.App.GetJsonAsync("/crm/objects/2026-03/emails?limit=1&associations=companies"))["results"]![0]!;
        var company = email["associations"]!["companies"]!["results"]![0]!["id"]!.ToString();

        var found = await run.SearchAsync("emails", new
        {
            filterGroups = new[] { new { filters = new[] { new { propertyName = "associations.company", @operator = "EQ", value = company } } } },
            limit = 200,
        });

        var linked = Ids(await run.App.GetJsonAsync($"/crm/objects/2026-03/companies/{company}/associations/emails"));
        found["results"]!.AsArray().Select(email => email!["id"]!.ToString()).Should().BeEquivalentTo(linked).And.NotBeEmpty();
    }

    private async Task<string> NoteAsync(string text) => (await run.App.PostJsonAsync("/crm/objects/2026-03/notes", new
    {
        properties = new { hs_note_body = text, hs_timestamp = "2026-11-20T08:00:00Z" },
    }))["id"]!.ToString();

    private static IEnumerable<string> Ids(JsonNode page) => page["results"]!.AsArray().Select(to => to!["toObjectId"]!.ToString());
}
