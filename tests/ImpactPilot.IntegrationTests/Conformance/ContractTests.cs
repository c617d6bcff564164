using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ImpactPilot.IntegrationTests.Conformance;

/// <summary>The comparison finds what is wrong, and a wrong answer fails the test in which it was given.</summary>
public sealed class ContractTests
{
    private const string Companies = "/crm/objects/2026-03/companies";
    private const string Record = """{"id":"1","properties":{"name":"A"},"createdAt":"2026-11-20T09:00:00Z","updatedAt":"2026-11-20T09:00:00.123Z","archived":false}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", Companies, "", "GET companies?limit=ten", "IntegerExpected ?limit", "limit=ten")]
    [InlineData("GET", Companies, "", "an int32 that is none", "NumberTooBig ?limit", "limit=3000000000")]
    [InlineData("GET", Companies, "", "a parameter nobody knows", "UnknownParameter ?colour", "colour=red")]
    [InlineData("GET", Companies, "", "neither yes nor no", "BooleanExpected ?archived", "archived=maybe")]
    [InlineData("GET", Companies, "{}", "a body where there is none", "UnexpectedBody ", "")]
    [InlineData("GET", "/crm/owners/2026-03/alex", "", "a name for a number", "IntegerExpected {ownerId}", "")]
    [InlineData("GET", "/crm/colours/2026-03", "", "a path nobody knows", "NotInAnyFile ", "")]
    [InlineData("PATCH", Companies + "/1", "", "no body", "MissingBody ", "")]
    [InlineData("PATCH", Companies + "/1", "{", "no JSON", "NotJson ", "")]
    [InlineData("PATCH", Companies + "/1", """{"properties":{"employees":12}}""", "a number for a text", "StringExpected properties.employees", "")]
    [InlineData("PATCH", Companies + "/1", """{"properties":{},"colour":"red"}""", "a field nobody knows", "NoAdditionalPropertiesAllowed colour", "")]
    [InlineData("POST", Companies + "/batch/read", """{"inputs":[{"id":"1"},{"id":2}],"properties":[],"propertiesWithHistory":[]}""", "an id as a number", "StringExpected inputs[].id", "")]
    [InlineData("POST", Companies + "/batch/read", """{"properties":[],"propertiesWithHistory":[]}""", "a missing field", "PropertyRequired inputs", "")]
    public async Task A_wrong_request_is_found(string method, string path, string body, string what, string found, string query)
    {
        Assert.SkipUnless(OfficialFiles.AreHere, OfficialFiles.MissingReason);
        var contract = await OfficialFiles.ContractAsync();

        var departures = contract.Departures(Exchanged(method, path, query, body, 404, ""));

        departures.Where(departure => departure is { Side: Side.Request, Excuse: null }).Select(departure => $"{departure.Kind} {departure.Path}")
            .Should().Equal([found], what);
    }

    [Theory]
    [InlineData(200, """{"results":[]}""", null)]
    [InlineData(200, "{\"results\":[" + Record + "],\"paging\":{\"next\":{\"after\":\"2\"}}}", null)]
    [InlineData(200, "{\"results\":[" + Record + "],\"paging\":{\"next\":{\"after\":2}}}", "StringExpected paging.next.after")]
    [InlineData(200, """{"results":[{"id":"1"}]}""", "PropertyRequired results[].properties")]
    [InlineData(200, """{"results":[{"id":"1","properties":{"name":5},"createdAt":"2026-11-20T09:00:00Z","updatedAt":"2026-11-20T09:00:00Z","archived":false}]}""", "StringExpected results[].properties.name")]
    [InlineData(200, """{"results":[{"id":null,"properties":{"name":null},"createdAt":"2026-11-20T09:00:00Z","updatedAt":"2026-11-20T09:00:00Z","archived":false}]}""", "Null results[].id")]
    [InlineData(200, """{"results":[{"id":"1","properties":{},"createdAt":"20 November","updatedAt":"2026-11-20T09:00:00Z","archived":false}]}""", "PatternMismatch results[].createdAt")]
    [InlineData(200, """{"results":[],"colour":"red"}""", "NoAdditionalPropertiesAllowed colour")]
    [InlineData(200, "[]", "ObjectExpected ")]
    [InlineData(200, """{"results":[""", "NotJson ")]
    [InlineData(200, "", "MissingBody ")]
    [InlineData(202, """{"results":[]}""", "UnknownStatus 202")]
    [InlineData(500, """{"status":"error","category":"C","correlationId":"0198c5b8-7f07-7993-9211-075dc63e7cbf","message":"m"}""", null)]
    [InlineData(500, """{"status":"error","category":"C","correlationId":"17","message":"m"}""", "PatternMismatch correlationId")]
    [InlineData(500, """{"status":"error","category":"C","correlationId":"0198c5b8-7f07-7993-9211-075dc63e7cbf"}""", "PropertyRequired message")]
    public async Task A_wrong_answer_is_found(int status, string body, string? found)
    {
        Assert.SkipUnless(OfficialFiles.AreHere, OfficialFiles.MissingReason);
        var contract = await OfficialFiles.ContractAsync();

        var departures = contract.Departures(Exchanged("GET", Companies, "", "", status, body));

        var unexcused = departures.Where(departure => departure.Excuse is null).Select(departure => $"{departure.Kind} {departure.Path}").ToList();
        if (found is null) unexcused.Should().BeEmpty();
        else unexcused.Should().Contain(found);
    }

    [Fact]
    public async Task A_wrong_answer_fails_the_test_that_saw_it()
    {
        Assert.SkipUnless(OfficialFiles.AreHere, OfficialFiles.MissingReason);
        var recorder = new Recorder(gatewayAsks: true);
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);
        recorder.Watch(builder);
        await using var wrong = builder.Build();
        wrong.MapGet(Companies, () => Results.Json(new { results = new[] { new { id = 1 } } }));
        await wrong.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = new Uri(wrong.Urls.Single()) };

        var body = await http.GetStringAsync(new Uri(Companies + "?limit=1", UriKind.Relative), Cancel);

        body.Should().Be("""{"results":[{"id":1}]}""", "being recorded changes nothing");
        var dispose = () => recorder.DisposeAsync().AsTask();
        (await dispose.Should().ThrowAsync<InvalidOperationException>()).Which.Message
            .Should().Contain("GET /crm/objects/2026-03/companies?limit=1").And.Contain("StringExpected results[].id").And.Contain(body);
    }

    [Fact]
    public void Neither_tokens_nor_secrets_are_told()
    {
        var exchange = Exchanged("POST", "/oauth/2026-03/token", "", "client_secret=hush", 200, """{"access_token":"hush"}""");

        exchange.ToString().Should().Be("POST /oauth/2026-03/token → 200");
    }

    private static Exchange Exchanged(string method, string path, string query, string sent, int status, string answered) => new(
        ByGateway: true,
        method,
        path,
        [.. QueryHelpers.ParseQuery(query).Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ToString()))],
        Json(sent),
        status,
        Json(answered));

    private static Message Json(string body) => new(body.Length == 0 ? null : "application/json", body);
}
