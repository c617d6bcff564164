using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using static ImpactPilot.IntegrationTests.Simulator.SimulatorRun;

namespace ImpactPilot.IntegrationTests.Simulator;

public sealed class ObjectTests(SimulatorRun run) : IClassFixture<SimulatorRun>
{
    private const string Companies = "/crm/objects/2026-03/companies";

    [Fact]
    public async Task Paging_walks_every_company_once()
    {
        var ids = new List<string>();
        var path = $"{Companies}?limit=7";
        while (path is not null)
        {
            var page = await GetAsync(path);
            ids.AddRange(page["results"]!.AsArray().Select(record => record!["id"]!.ToString()));
            path = page["paging"]?["next"]?["link"]?.ToString();
        }

        ids.Should().HaveCountGreaterThanOrEqualTo(60).And.OnlyHaveUniqueItems();
        ids.Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task A_record_has_the_properties_that_were_asked_for_and_null_where_there_is_no_value()
    {
        var first = (await GetAsync($"{Companies}?limit=1&properties=name,sso_enabled,case_study_url,no_such_property"))["results"]![0]!;

        first["properties"]!["name"]!.ToString().Should().Be("Brightwater Ltd");
        first["properties"]!.AsObject().ContainsKey("case_study_url").Should().BeTrue();
        first["properties"]!.AsObject().ContainsKey("no_such_property").Should().BeFalse();
        first["properties"]!["hs_object_id"]!.ToString().Should().Be(first["id"]!.ToString());
        first["url"]!.ToString().Should().Be($"https://app.hubspot.com/contacts/62515/record/0-2/{first["id"]}");
        first["archived"]!.GetValue<bool>().Should().BeFalse();
    }

    [Theory]
    [InlineData("companies")]
    [InlineData("company")]
    [InlineData("0-2")]
    public async Task A_type_goes_by_plural_singular_or_type_id(string type)
    {
        (await GetAsync($"/crm/objects/2026-03/{type}?limit=1"))["results"]![0]!["properties"]!["name"]!.ToString().Should().Be("Brightwater Ltd");
    }

    [Theory]
    [InlineData("?limit=101", "limit")]
    [InlineData("?limit=51&propertiesWithHistory=arr", "limit")]
    [InlineData("?after=x", "after")]
    public async Task A_page_beyond_the_bounds_is_refused(string query, string named)
    {
        var answer = await run.App.GetAsync(Companies + query);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ReadAsync(answer))["message"]!.ToString().Should().Contain(named);
    }

    [Fact]
    public async Task A_change_by_a_person_bumps_the_modified_date_and_heads_the_history_with_their_name()
    {
        var id = await CompanyWithoutSsoAsync(skip: 0);
        var ana = await run.UserAsync("ana.ruiz@brightpath.example");
        using var person = await run.AsPersonAsync("ana.ruiz@brightpath.example");
        run.Time.Advance(TimeSpan.FromMinutes(3));

        var changed = await PatchAsync(person, $"{Companies}/{id}", """{"properties":{"sso_enabled":true}}""");

        var read = await GetAsync($"{Companies}/{id}?propertiesWithHistory=sso_enabled");
        var history = read["propertiesWithHistory"]!["sso_enabled"]!.AsArray();
        changed["properties"]!["sso_enabled"]!.ToString().Should().Be("true");
        read["properties"]!["hs_lastmodifieddate"]!.ToString().Should().Be(read["updatedAt"]!.ToString());
        history[0]!["value"]!.ToString().Should().Be("true");
        history[0]!["timestamp"]!.ToString().Should().Be(read["updatedAt"]!.ToString());
        history[0]!["sourceType"]!.ToString().Should().Be("CRM_UI");
        history[0]!["sourceId"]!.ToString().Should().Be($"userId:{ana["userId"]}");
        history[0]!["updatedByUserId"]!.ToString().Should().Be(ana["userId"]!.ToString());
        history[1]!["value"]!.ToString().Should().Be("false");
    }

    [Fact]
    public async Task A_change_by_the_app_is_marked_as_the_apps_own()
    {
        var id = await CompanyWithoutSsoAsync(skip: 1);

        await PatchAsync(run.App, $"{Companies}/{id}", """{"properties":{"sso_enabled":"true"}}""");

        var newest = (await GetAsync($"{Companies}/{id}?propertiesWithHistory=sso_enabled"))["propertiesWithHistory"]!["sso_enabled"]![0]!;
        newest["sourceType"]!.ToString().Should().Be("INTEGRATION");
        newest["sourceLabel"]!.ToString().Should().Be("ImpactPilot");
        newest["updatedByUserId"].Should().BeNull();
    }

    [Fact]
    public async Task Writing_the_same_value_again_adds_no_version()
    {
        var id = await CompanyWithoutSsoAsync(skip: 2);

        await PatchAsync(run.App, $"{Companies}/{id}", """{"properties":{"sso_enabled":"true"}}""");
        await PatchAsync(run.App, $"{Companies}/{id}", """{"properties":{"sso_enabled":"true"}}""");

        (await GetAsync($"{Companies}/{id}?propertiesWithHistory=sso_enabled"))["propertiesWithHistory"]!["sso_enabled"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task Values_are_kept_in_hubspots_forms_and_an_empty_one_clears()
    {
        var id = await CompanyWithoutSsoAsync(skip: 3);

        await PatchAsync(run.App, $"{Companies}/{id}", """
            {"properties":{"contract_end_date":1798675200000,"closedate":"2026-11-20T10:00:00+01:00","arr":12345.5,"auto_renewal":"TRUE","quote_url":""}}
            """);

        var kept = (await GetAsync($"{Companies}/{id}?properties=contract_end_date,closedate,arr,auto_renewal,quote_url"))["properties"]!;
        kept["contract_end_date"]!.ToString().Should().Be("2026-12-31");
        kept["closedate"]!.ToString().Should().Be("2026-11-20T09:00:00Z");
        kept["arr"]!.ToString().Should().Be("12345.5");
        kept["auto_renewal"]!.ToString().Should().Be("true");
        kept["quote_url"].Should().BeNull();
    }

    [Theory]
    [InlineData("""{"properties":{"no_such":"1"}}""", "PROPERTY_DOESNT_EXIST", "no_such")]
    [InlineData("""{"properties":{"customer_tier":"Enterprise"}}""", "INVALID_OPTION", "customer_tier")]
    [InlineData("""{"properties":{"sso_enabled":"maybe"}}""", "INVALID_BOOLEAN", "sso_enabled")]
    [InlineData("""{"properties":{"arr":"lots"}}""", "INVALID_INTEGER", "arr")]
    [InlineData("""{"properties":{"contract_end_date":"soon"}}""", "INVALID_DATE", "contract_end_date")]
    [InlineData("""{"properties":{"hs_object_id":"5"}}""", "READ_ONLY_VALUE", "hs_object_id")]
    [InlineData("""{"properties":{"hubspot_owner_id":"5"}}""", "INVALID_OPTION", "hubspot_owner_id")]
    public async Task A_bad_value_is_refused_with_its_code_and_property(string body, string code, string property)
    {
        var id = await CompanyWithoutSsoAsync(skip: 4);

        var answer = await run.App.PatchAsync($"{Companies}/{id}", body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var error = await ReadAsync(answer);
        error["category"]!.ToString().Should().Be("VALIDATION_ERROR");
        error["errors"]![0]!["code"]!.ToString().Should().Be(code);
        error["errors"]![0]!["context"]!["propertyName"]![0]!.ToString().Should().Be(property);
    }

    [Fact]
    public async Task Broken_json_and_another_content_type_are_refused()
    {
        var broken = await run.App.PatchAsync($"{Companies}/10000001001", "{\"properties\":");
        var form = await run.App.PatchAsync($"{Companies}/10000001001", new FormUrlEncodedContent([]));

        broken.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ReadAsync(broken))["message"]!.ToString().Should().StartWith("Invalid input JSON on line 1");
        form.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_created_company_can_be_read_changed_and_archived()
    {
        var created = await run.App.PostAsync(Companies, new { properties = new { name = "Newcomer BV", customer_tier = "smb" } });
        var id = (await ReadAsync(created))["id"]!.ToString();

        var archived = await run.App.DeleteAsync($"{Companies}/{id}");

        created.StatusCode.Should().Be(HttpStatusCode.Created);
        archived.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await run.App.GetAsync($"{Companies}/{id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        var gone = await GetAsync($"{Companies}/{id}?archived=true&properties=name");
        gone["properties"]!["name"]!.ToString().Should().Be("Newcomer BV");
        gone["archivedAt"].Should().NotBeNull();
        (await run.App.PatchAsync($"{Companies}/{id}", """{"properties":{"name":"x"}}""")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_activity_needs_its_time()
    {
        var answer = await run.App.PostAsync("/crm/objects/2026-03/notes", new { properties = new { hs_note_body = "Hello" } });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ReadAsync(answer))["errors"]![0]!["code"]!.ToString().Should().Be("REQUIRED_PROPERTY");
    }

    [Fact]
    public async Task A_second_contact_with_the_same_address_is_a_conflict()
    {
        var contact = new { properties = new { email = "one@twice.example" } };
        (await run.App.PostAsync("/crm/objects/2026-03/contacts", contact)).StatusCode.Should().Be(HttpStatusCode.Created);

        var again = await run.App.PostAsync("/crm/objects/2026-03/contacts", contact);

        again.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var byAddress = await GetAsync("/crm/objects/2026-03/contacts/one@twice.example?idProperty=email");
        (await ReadAsync(again))["message"]!.ToString().Should().Contain(byAddress["id"]!.ToString());
    }

    [Fact]
    public async Task An_unknown_type_and_an_unknown_path_are_told_apart()
    {
        var type = await run.App.GetAsync("/crm/objects/2026-03/widgets");
        var path = await run.App.GetAsync("/crm/v3/objects/companies");

        type.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ReadAsync(type))["message"]!.ToString().Should().Be("Unable to infer object type from: widgets");
        path.StatusCode.Should().Be(HttpStatusCode.NotImplemented);
        (await ReadAsync(path))["message"]!.ToString().Should().Contain("/crm/v3/objects/companies");
    }

    private async Task<JsonNode> GetAsync(string path) => (await run.App.GetJsonAsync(path));

    private static async Task<JsonNode> PatchAsync(TestHttp http, string path, string body)
    {
        var answer = await http.PatchAsync(path, body);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await ReadAsync(answer);
    }

    /// <summary>Each test takes a company of its own.</summary>
    private async Task<string> CompanyWithoutSsoAsync(int skip)
    {
        var found = (await GetAsync($"{Companies}?limit=50&propertiesWithHistory=sso_enabled"))["results"]!.AsArray()
            .Where(record => record!["propertiesWithHistory"]!["sso_enabled"] is JsonArray { Count: 1 });
        return found.Reverse().ElementAt(skip)!["id"]!.ToString();
    }
}
