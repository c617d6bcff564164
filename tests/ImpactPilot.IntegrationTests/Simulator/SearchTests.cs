using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using static ImpactPilot.IntegrationTests.Simulator.SimulatorRun;

namespace ImpactPilot.IntegrationTests.Simulator;

public sealed class SearchTests(SimulatorRun run) : IClassFixture<SimulatorRun>
{
    [Fact]
    public async Task A_poll_sees_a_change_by_its_time_in_epoch_milliseconds_and_in_order()
    {
        run.Time.Advance(TimeSpan.FromMinutes(5));
        var since = run.Time.GetUtcNow();
        await run.App.PatchAsync("/crm/objects/2026-03/companies/10000001005", """{"properties":{"city":"Namur"}}""");
        run.Time.Advance(TimeSpan.FromMilliseconds(1));
        await run.App.PatchAsync("/crm/objects/2026-03/companies/10000001003", """{"properties":{"city":"Namur"}}""");

        var found = await run.SearchAsync("companies", new
        {
            filterGroups = Filters(("hs_lastmodifieddate", "GTE", since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)), ("city", "EQ", "namur")),
            sorts = new[] { new { propertyName = "hs_lastmodifieddate", direction = "ASCENDING" } },
        });

        found["total"]!.GetValue<int>().Should().Be(2);
        Ids(found).Should().Equal("10000001005", "10000001003");
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_one_ended()
    {
        var body = new { limit = 25, properties = new[] { "name" } };
        var first = await run.SearchAsync("companies", body);
        var second = await run.SearchAsync("companies", new { body.limit, after = first["paging"]!["next"]!["after"]!.ToString() });

        first["paging"]!["next"]!["after"]!.ToString().Should().Be("25");
        Ids(first).Should().HaveCount(25).And.NotIntersectWith(Ids(second));
    }

    [Theory]
    [InlineData("name", "EQ", "KESTREL FOODS", 1)]
    [InlineData("name", "CONTAINS_TOKEN", "kestrel", 1)]
    [InlineData("name", "CONTAINS_TOKEN", "kest*", 1)]
    [InlineData("name", "CONTAINS_TOKEN", "kest", 0)]
    [InlineData("customer_tier", "EQ", "Enterprise", 0)]
    [InlineData("hs_object_id", "EQ", "10000001002", 1)]
    [InlineData("hs_object_id", "LTE", "10000001004", 4)]
    [InlineData("createdate", "LT", "2001-01-01", 0)]
    [InlineData("name", "HAS_PROPERTY", null, 60)]
    [InlineData("hs_parent_company_id", "HAS_PROPERTY", null, 0)]
    [InlineData("hs_parent_company_id", "NOT_HAS_PROPERTY", null, 60)]
    [InlineData("hs_parent_company_id", "NEQ", "5", 0)]
    public async Task Operators_find_what_hubspot_would_find(string property, string op, string? value, int total)
    {
        var found = await run.SearchAsync("companies", new { filterGroups = Filters((property, op, value)) });

        found["total"]!.GetValue<int>().Should().Be(total);
    }

    [Fact]
    public async Task A_list_of_text_must_be_lower_case_and_a_list_of_options_as_defined()
    {
        (await CountAsync("name", "IN", "kestrel foods", "nordhaven")).Should().Be(2);
        (await CountAsync("name", "IN", "Kestrel Foods", "Nordhaven")).Should().Be(0);
        var tiers = await CountAsync("customer_tier", "IN", "enterprise", "smb") + await CountAsync("customer_tier", "NOT_IN", "enterprise", "smb");
        tiers.Should().Be(60);
    }

    [Fact]
    public async Task Groups_are_alternatives_and_between_includes_both_ends()
    {
        var found = await run.SearchAsync("companies", new
        {
            filterGroups = new object[]
            {
                new { filters = new[] { new { propertyName = "hs_object_id", @operator = "BETWEEN", value = "10000001002", highValue = "10000001004" } } },
                new { filters = new[] { new { propertyName = "name", @operator = "EQ", value = "Brightwater Ltd" } } },
            },
        });

        Ids(found).Should().Equal("10000001001", "10000001002", "10000001003", "10000001004");
    }

    [Fact]
    public async Task The_query_looks_into_names_and_domains()
    {
        var found = await run.SearchAsync("companies", new { query = "kestrel" });

        Ids(found).Should().Equal("10000001002");
    }

    [Fact]
    public async Task Sorting_descending_puts_the_newest_first()
    {
        var found = await run.SearchAsync("companies", new { sorts = new[] { "-createdate" }, limit = 60 });

        found["results"]!.AsArray().Select(record => record!["createdAt"]!.ToString()).Should().BeInDescendingOrder();
    }

    [Theory]
    [InlineData("""{"limit":201}""", "limit")]
    [InlineData("""{"after":"9900","limit":101}""", "10000")]
    [InlineData("""{"sorts":["name","domain"]}""", "sort")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"nope","operator":"EQ","value":"1"}]}]}""", "problem")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"name","operator":"LIKE","value":"1"}]}]}""", "problem")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"arr","operator":"GT","value":"x"}]}]}""", "problem")]
    public async Task What_hubspot_refuses_is_refused(string body, string named)
    {
        var answer = await run.App.PostAsync("/crm/objects/2026-03/companies/search", Json(body));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ReadAsync(answer))["message"]!.ToString().Should().Contain(named);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(1, 7)]
    [InlineData(4, 5)]
    public async Task Too_many_groups_or_filters_are_refused(int groups, int filters)
    {
        var group = new { filters = Enumerable.Repeat(new { propertyName = "name", @operator = "HAS_PROPERTY" }, filters) };

        var answer = await run.App.PostAsync("/crm/objects/2026-03/companies/search", new { filterGroups = Enumerable.Repeat(group, groups) });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_beyond_3000_characters_is_refused()
    {
        var ids = Enumerable.Range(0, 300).Select(id => (10_000_001_001 + id).ToString(CultureInfo.InvariantCulture));

        var answer = await run.App.PostAsync(
            "/crm/objects/2026-03/companies/search",
            Json($$"""{"filterGroups":[{"filters":[{"propertyName":"hs_object_id","operator":"IN","values":[{{string.Join(',', ids.Select(id => $"\"{id}\""))}}]}]}]}"""));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ReadAsync(answer))["message"]!.ToString().Should().Contain("3000");
    }

    [Fact]
    public async Task An_archived_company_is_found_no_more()
    {
        var created = await run.App.PostJsonAsync("/crm/objects/2026-03/companies", new { properties = new { name = "Shortlived" } });
        (await CountAsync("name", "IN", "shortlived")).Should().Be(1);

        await run.App.DeleteAsync($"/crm/objects/2026-03/companies/{created["id"]}");

        (await CountAsync("name", "IN", "shortlived")).Should().Be(0);
    }

    private async Task<int> CountAsync(string property, string op, params string[] values)
    {
        var found = await run.SearchAsync("companies", new
        {
            filterGroups = new[] { new { filters = new[] { new { propertyName = property, @operator = op, values } } } },
        });
        return found["total"]!.GetValue<int>();
    }

    private static object[] Filters(params (string Property, string Operator, string? Value)[] filters) =>
        [new { filters = filters.Select(filter => new { propertyName = filter.Property, @operator = filter.Operator, value = filter.Value }) }];

    private static IEnumerable<string> Ids(JsonNode found) => found["results"]!.AsArray().Select(record => record!["id"]!.ToString());
}
