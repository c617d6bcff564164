using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;

namespace ImpactPilot.IntegrationTests.Simulator;

/// <summary>Who and what the portal is: account, owners, pipelines.</summary>
public sealed class PortalTests(SimulatorRun run) : IClassFixture<SimulatorRun>
{
    [Fact]
    public async Task The_account_says_its_zone_and_currency()
    {
        var account = await GetAsync("/account-info/2026-03/details");

        account["portalId"]!.GetValue<int>().Should().Be(62515);
        account["timeZone"]!.ToString().Should().Be("Europe/Brussels");
        account["companyCurrency"]!.ToString().Should().Be("EUR");
        account["utcOffset"]!.ToString().Should().Be("+01:00");
    }

    [Fact]
    public async Task Ten_owners_are_walked_page_by_page()
    {
        var first = await GetAsync("/crm/owners/2026-03?limit=6");
        var second = await GetAsync($"/crm/owners/2026-03?limit=6&after={first["paging"]!["next"]!["after"]}");

        var all = first["results"]!.AsArray().Concat(second["results"]!.AsArray()).Select(owner => owner!["email"]!.ToString()).ToList();
        all.Should().HaveCount(10).And.OnlyHaveUniqueItems();
        all.Should().Contain(["ana.ruiz@brightpath.example", "morgan.lee@brightpath.example", "alex.kim@brightpath.example"]);
        second["paging"].Should().BeNull();
    }

    [Fact]
    public async Task An_owner_is_found_by_address_owner_id_and_user_id()
    {
        var byAddress = (await GetAsync("/crm/owners/2026-03?email=Ana.Ruiz@brightpath.example"))["results"]!.AsArray().Single()!;
        var byId = await GetAsync($"/crm/owners/2026-03/{byAddress["id"]}");
        var byUser = await GetAsync($"/crm/owners/2026-03/{byAddress["userId"]}?idProperty=userId");

        byId["firstName"]!.ToString().Should().Be("Ana");
        byUser["id"]!.ToString().Should().Be(byAddress["id"]!.ToString());
        byAddress["id"]!.ToString().Should().NotBe(byAddress["userId"]!.ToString());
        (await run.App.GetAsync("/crm/owners/2026-03/5")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Deal_stages_say_whether_they_are_closed_and_won()
    {
        var pipelines = (await GetAsync("/crm/pipelines/2026-03/deals"))["results"]!.AsArray();

        pipelines.Should().HaveCount(3);
        foreach (var pipeline in pipelines)
        {
            pipeline!["stages"]!.AsArray().Should().ContainSingle(stage =>
                stage!["metadata"]!["isClosed"]!.ToString() == "true" && stage["metadata"]!["probability"]!.ToString() == "1.0");
        }
    }

    private async Task<JsonNode> GetAsync(string path) => (await run.App.GetJsonAsync(path));
}
