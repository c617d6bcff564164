using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using static ImpactPilot.IntegrationTests.Simulator.SimulatorRun;

namespace ImpactPilot.IntegrationTests.Simulator;

public sealed class PropertyTests(SimulatorRun run) : IClassFixture<SimulatorRun>
{
    private const string Properties = "/crm/properties/2026-03/companies";

    [Theory]
    [InlineData("sso_enabled", "SSO enabled", "bool", "booleancheckbox")]
    [InlineData("auto_renewal", "Auto Renewal", "bool", "booleancheckbox")]
    [InlineData("arr", "ARR", "number", "number")]
    [InlineData("contract_end_date", "Contract end date", "date", "date")]
    [InlineData("customer_goals", "Customer goals", "string", "textarea")]
    [InlineData("customer_tier", "Customer tier", "enumeration", "select")]
    public async Task The_portals_own_properties_have_human_labels(string name, string label, string type, string fieldType)
    {
        var property = await GetAsync($"{Properties}/{name}");

        property["label"]!.ToString().Should().Be(label);
        property["type"]!.ToString().Should().Be(type);
        property["fieldType"]!.ToString().Should().Be(fieldType);
        property["groupName"]!.ToString().Should().Be("customer_success");
        property["hubspotDefined"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task Options_carry_value_and_label()
    {
        var options = (await GetAsync($"{Properties}/customer_tier"))["options"]!.AsArray();

        options.Select(option => $"{option!["value"]}={option["label"]}").Should().Equal("enterprise=Enterprise", "mid_market=Mid-market", "smb=SMB");
    }

    [Fact]
    public async Task An_app_can_bring_a_group_and_properties_and_write_them()
    {
        await run.App.PostJsonAsync($"{Properties}/groups", new { name = "impact_pilot", label = "Impact Pilot" });
        var created = await run.App.PostJsonAsync($"{Properties}/batch/create", new
        {
            inputs = new object[]
            {
                new { groupName = "impact_pilot", name = "impactpilot_points", label = "Impact Points", type = "number", fieldType = "number" },
                new { groupName = "impact_pilot", name = "impactpilot_last", label = "Last impact", type = "datetime", fieldType = "date" },
            },
        });

        var written = await run.App.PatchAsync("/crm/objects/2026-03/companies/10000001001", """{"properties":{"impactpilot_points":"120"}}""");

        created["results"]!.AsArray().Should().HaveCount(2);
        written.StatusCode.Should().Be(HttpStatusCode.OK);
        (await GetAsync("/crm/objects/2026-03/companies/10000001001?properties=impactpilot_points"))["properties"]!["impactpilot_points"]!.ToString().Should().Be("120");
        (await run.App.PostAsync($"{Properties}/groups", new { name = "impact_pilot", label = "Again" })).StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("Bad Name", "customer_success", "string", "text", HttpStatusCode.BadRequest)]
    [InlineData("fresh", "no_such_group", "string", "text", HttpStatusCode.BadRequest)]
    [InlineData("fresh", "customer_success", "number", "text", HttpStatusCode.BadRequest)]
    [InlineData("fresh", "customer_success", "enumeration", "select", HttpStatusCode.BadRequest)]
    [InlineData("arr", "customer_success", "number", "number", HttpStatusCode.Conflict)]
    public async Task A_property_that_makes_no_sense_is_refused(string name, string groupName, string type, string fieldType, HttpStatusCode status)
    {
        var answer = await run.App.PostAsync(Properties, new { name, groupName, type, fieldType, label = "Label" });

        answer.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task Reading_a_batch_names_what_is_missing()
    {
        var answer = await run.App.PostAsync($"{Properties}/batch/read", new { inputs = new[] { new { name = "arr" }, new { name = "nope" } } });

        answer.StatusCode.Should().Be(HttpStatusCode.MultiStatus);
        var body = await ReadAsync(answer);
        body["results"]![0]!["name"]!.ToString().Should().Be("arr");
        body["errors"]![0]!["context"]!["name"]![0]!.ToString().Should().Be("nope");
        (await run.App.GetAsync($"{Properties}/nope")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_archived_property_is_gone_until_it_is_made_again()
    {
        var made = new { groupName = "customer_success", name = "shortlived", label = "Shortlived", type = "string", fieldType = "text" };
        await run.App.PostJsonAsync(Properties, made);

        (await run.App.DeleteAsync($"{Properties}/shortlived")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await run.App.GetAsync($"{Properties}/shortlived")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await run.App.PostAsync(Properties, made)).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_hubspot_defines_cannot_be_redefined()
    {
        var answer = await run.App.PatchAsync($"{Properties}/name", """{"label":"Firm"}""");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private async Task<JsonNode> GetAsync(string path) => (await run.App.GetJsonAsync(path));
}
