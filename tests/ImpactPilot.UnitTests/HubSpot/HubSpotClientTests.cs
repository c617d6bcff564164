using System.Net;
using FluentAssertions;
using ImpactPilot.HubSpot;
using Xunit;

namespace ImpactPilot.UnitTests.HubSpot;

public sealed class HubSpotClientTests : IDisposable
{
    private readonly HubSpotStub _hubSpot = new(("Limits:BurstPerTenSeconds", "0"), ("Limits:SearchPerSecond", "0"));

    public void Dispose() => _hubSpot.Dispose();

    [Fact]
    public async Task A_record_has_its_values_and_their_history()
    {
        _hubSpot.Answers("""
            {"status":"COMPLETE","results":[{"id":512,"properties":{"sso_enabled":"true","name":"","domain":null},
              "propertiesWithHistory":{"sso_enabled":[
                {"value":"true","timestamp":"2026-11-20T10:00:00.123Z","sourceType":"CRM_UI","sourceId":"userId:42","updatedByUserId":42},
                {"value":"false","timestamp":"2026-01-02T10:00:00Z","sourceType":"IMPORT"}]},
              "createdAt":"2026-01-02T10:00:00Z","updatedAt":"2026-11-20T10:00:00.123Z","archived":false,"url":"https://app.hubspot.com/contacts/62515/record/0-2/512"}]}
            """);

        var record = (await _hubSpot.Client.BatchReadAsync("companies", ["512", "513"], ["sso_enabled", "name"], ["sso_enabled"], CancellationToken.None)).Single();

        record.Id.Should().Be("512");
        (record["sso_enabled"], record["name"], record["domain"], record["never_set"]).Should().Be(("true", null, null, null));
        record.History("sso_enabled")[0].Should().Be(new HubSpotValue(
            "true", new DateTimeOffset(2026, 11, 20, 10, 0, 0, 123, TimeSpan.Zero), "CRM_UI", "userId:42", UpdatedByUserId: "42"));
        record.History("name").Should().BeEmpty();
        _hubSpot.Sent.Single().Should().Be(("POST", "/crm/objects/2026-03/companies/batch/read", "token-1",
            """{"inputs":[{"id":"512"},{"id":"513"}],"properties":["sso_enabled","name"],"propertiesWithHistory":["sso_enabled"]}"""));
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 5)]
    public async Task Many_records_are_read_in_batches_of_the_size_HubSpot_takes(bool withHistory, int batches)
    {
        for (var i = 0; i < batches; i++) _hubSpot.Answers("""{"status":"COMPLETE","results":[]}""", HttpStatusCode.MultiStatus);
        var ids = Enumerable.Range(1, 210).Select(id => $"{id}").Concat(["1", "2"]);

        await _hubSpot.Client.BatchReadAsync("companies", ids, ["name"], withHistory ? ["name"] : [], CancellationToken.None);

        _hubSpot.Sent.Should().HaveCount(batches);
    }

    [Theory]
    [InlineData(@"before\u0000after", "beforeafter")]
    [InlineData(@"cut \ud83d", "cut \uFFFD")]
    [InlineData(@"\uDE00 \ud83d\uD83D\uDE00\n\\ud83d", "\uFFFD \uFFFD\U0001F600\n\\ud83d")]
    public async Task A_value_comes_as_text_that_can_be_stored(string written, string read)
    {
        _hubSpot.Answers($$"""{"status":"COMPLETE","results":[{"id":"512","properties":{"name":"{{written}}","domain":null},"createdAt":"2026-01-02T10:00:00Z","updatedAt":"2026-11-20T10:00:00.123Z","archived":false}]}""");

        var record = (await _hubSpot.Client.BatchReadAsync("companies", ["512"], ["name", "domain"], [], CancellationToken.None)).Single();

        record.Properties.Should().Contain("name", read).And.Contain("domain", null);
    }

    [Fact]
    public async Task Reading_no_records_asks_nothing()
    {
        (await _hubSpot.Client.BatchReadAsync("companies", [], ["name"], [], CancellationToken.None)).Should().BeEmpty();

        _hubSpot.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task A_list_is_paged_by_cursor()
    {
        _hubSpot.Answers("""{"results":[],"paging":{"next":{"after":"a b","link":"https://…"}}}""").Answers("""{"results":[]}""");

        var first = await _hubSpot.Client.ListAsync("companies", ["name", "arr"], [], after: null, CancellationToken.None);
        var last = await _hubSpot.Client.ListAsync("companies", ["name"], ["arr"], first.Next, CancellationToken.None);

        last.Next.Should().BeNull();
        _hubSpot.Sent.Select(sent => sent.Path).Should().Equal(
            "/crm/objects/2026-03/companies?limit=100&properties=name,arr",
            "/crm/objects/2026-03/companies?limit=50&properties=name&propertiesWithHistory=arr&after=a%20b");
    }

    [Fact]
    public async Task Owners_come_from_all_pages()
    {
        _hubSpot.Answers("""{"results":[{"id":"1","email":"ana.ruiz@brightpath.example","userId":42,"type":"PERSON","teams":[{"id":7,"name":"North","primary":true}]}],"paging":{"next":{"after":"1"}}}""")
            .Answers("""{"results":[{"id":2,"userId":null,"userIdIncludingInactive":43,"archived":false}]}""");

        var owners = await _hubSpot.Client.OwnersAsync(archived: false, CancellationToken.None).ToListAsync(TestContext.Current.CancellationToken);

        owners.Select(owner => (owner.Id, owner.UserId, owner.UserIdIncludingInactive)).Should().Equal(("1", "42", null), ("2", null, "43"));
        owners[0].Teams.Should().Equal(new HubSpotTeam("7", "North", true));
    }

    [Fact]
    public async Task Properties_have_types_and_options()
    {
        _hubSpot.Answers("""
            {"results":[{"name":"customer_tier","label":"Customer tier","type":"enumeration","fieldType":"select","groupName":"customer_success","description":"",
              "options":[{"label":"Enterprise","value":"enterprise","displayOrder":0,"hidden":false}]}]}
            """);

        var property = (await _hubSpot.Client.PropertiesAsync("companies", CancellationToken.None)).Single();

        property.Should().BeEquivalentTo(new HubSpotProperty(
            "customer_tier", "Customer tier", "enumeration", "select", "customer_success", "", [new("enterprise", "Enterprise")]));
    }

    [Fact]
    public async Task Associations_come_with_number_ids_text_ids_labels_and_further_pages()
    {
        _hubSpot.Answers("""
            {"status":"COMPLETE","results":[
              {"from":{"id":"1"},"to":[{"toObjectId":10,"associationTypes":[{"category":"HUBSPOT_DEFINED","typeId":1,"label":"Primary"}]}],"paging":{"next":{"after":"next"}}},
              {"from":{"id":"2"},"to":[{"toObjectId":"20","associationTypes":[]}]}],
             "numErrors":1,"errors":[{"status":"error","category":"OBJECT_NOT_FOUND","message":"No contact is associated with company 3."}]}
            """, HttpStatusCode.MultiStatus)
            .Answers("""{"status":"COMPLETE","results":[{"from":{"id":"1"},"to":[{"toObjectId":11}]}]}""");

        var associations = await _hubSpot.Client.AssociationsAsync("contacts", "companies", ["1", "2", "3"], CancellationToken.None);

        associations.Select(association => (association.FromId, association.ToId)).Should().Equal(("1", "10"), ("2", "20"), ("1", "11"));
        associations[0].Types.Should().Equal(new HubSpotAssociationType("HUBSPOT_DEFINED", 1, "Primary"));
        _hubSpot.Sent.Select(sent => sent.Body).Should().Equal(
            """{"inputs":[{"id":"1"},{"id":"2"},{"id":"3"}]}""", """{"inputs":[{"id":"1","after":"next"}]}""");
    }

    [Fact]
    public async Task An_update_sends_only_what_it_sets()
    {
        _hubSpot.Answers("""{"id":"512","properties":{"arr":"10"},"createdAt":"2026-01-02T10:00:00Z","updatedAt":"2026-11-20T10:00:00Z"}""");

        await _hubSpot.Client.UpdateAsync("companies", "5/12", new Dictionary<string, string> { ["arr"] = "10" }, CancellationToken.None);

        _hubSpot.Sent.Single().Should().Be(("PATCH", "/crm/objects/2026-03/companies/5%2F12", "token-1", """{"properties":{"arr":"10"}}"""));
    }

    [Fact]
    public async Task Uninstalling_needs_no_answer()
    {
        _hubSpot.Answers(HttpStatusCode.NoContent);

        await _hubSpot.Client.UninstallAsync(CancellationToken.None);

        _hubSpot.Sent.Single().Should().Be(("DELETE", "/appinstalls/2026-03/external-install", "token-1", ""));
    }

    [Fact]
    public async Task Searches_and_other_calls_do_not_wait_for_each_other()
    {
        using var hubSpot = new HubSpotStub(("Limits:BurstPerTenSeconds", "1"), ("Limits:SearchPerSecond", "1"));
        for (var i = 0; i < 3; i++) hubSpot.Answers("""{"total":0,"results":[]}""");
        await hubSpot.Client.ListAsync("companies", [], [], null, CancellationToken.None);
        await hubSpot.Client.SearchAsync("companies", new HubSpotSearch(), CancellationToken.None);

        var next = hubSpot.Client.SearchAsync("companies", new HubSpotSearch(), CancellationToken.None);

        (await hubSpot.Time.NextDelayAsync(TimeSpan.FromSeconds(5))).Should().Be(TimeSpan.FromSeconds(1));
        await next;
    }

    [Fact]
    public async Task Searches_are_spread_over_the_second()
    {
        using var hubSpot = new HubSpotStub(("Limits:SearchPerSecond", "4"));
        hubSpot.Answers("""{"total":0,"results":[]}""").Answers("""{"total":0,"results":[]}""");
        await hubSpot.Client.SearchAsync("companies", new HubSpotSearch(), CancellationToken.None);

        var next = hubSpot.Client.SearchAsync("companies", new HubSpotSearch(), CancellationToken.None);

        (await hubSpot.Time.NextDelayAsync(TimeSpan.FromSeconds(5))).Should().Be(TimeSpan.FromMilliseconds(250));
        await next;
    }
}
