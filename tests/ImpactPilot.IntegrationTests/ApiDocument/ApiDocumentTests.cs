using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using ImpactPilot.Features.Shared.Http.OpenApi;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.ApiDocument;

/// <summary>The API's description of itself leaves nothing out, and its examples are what they are examples of.</summary>
public sealed class ApiDocumentTests(ApiDocumentTests.Served served) : IClassFixture<ApiDocumentTests.Served>
{
    private static readonly string[] Headings = ["Card", "Views", "Accounts", "Suggestions", "Impact", "Points", "Leaderboard", "Cycles", "People", "Catalogue", "Transitions", "Mapping", "Notices", "Connection", "Webhooks", "Tokens", "Session", "Settings"];

    private readonly JsonNode document = served.Document;

    [Fact]
    public void Every_operation_has_a_name_a_heading_a_summary_and_words_for_each_parameter()
    {
        served.Operations.Should().HaveCountGreaterThan(140);
        served.Operations.Select(operation => operation.Id).Should().OnlyHaveUniqueItems().And.NotContain("");
        served.Operations.Should().OnlyContain(operation => operation.Node["summary"]!.GetValue<string>().Length > 10);
        document["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()).Should().BeEquivalentTo(Headings);
        served.Operations.Should().OnlyContain(operation => Headings.Contains(operation.Node["tags"]![0]!.GetValue<string>()));

        All(operation => operation.Parameters.Where(parameter => (parameter["description"]?.GetValue<string>() ?? "").Length < 10).Select(parameter => $"says nothing of {parameter["name"]}")).Should().BeEmpty();
    }

    [Fact]
    public void Every_body_answer_and_parameter_has_an_example_that_its_schema_takes()
    {
        var check = new SchemaCheck(document);
        All(operation => operation.Contents.SelectMany(content => content.Media["example"] is { } example
            ? check.Errors(example, content.Media["schema"]!).Select(error => $"{content.Of}: {error}")
            : [$"{content.Of} has no example"])).Should().BeEmpty();
        All(operation => operation.Parameters.SelectMany(parameter => parameter["example"] is { } example
            ? check.Errors(example, parameter["schema"]!).Select(error => $"{parameter["name"]}: {error}")
            : [$"{parameter["name"]} has no example"])).Should().BeEmpty();
    }

    [Fact]
    public void No_example_is_a_stopgap()
    {
        All(operation => operation.Contents.Select(content => (content.Of, Example: content.Media["example"])).Concat(operation.Parameters.Select(parameter => ($"{parameter["name"]}", Example: parameter["example"])))
            .SelectMany(one => Texts(one.Example, one.Item1)).Where(text => text.Text == "…").Select(text => text.At)).Should().BeEmpty("examples.json has a value for each name");
    }

    [Fact]
    public void Every_operation_lists_the_problems_that_it_can_answer_by_code()
    {
        All(operation => operation.Problems.Where(problem => problem.Codes.Length == 0 || problem.Codes.Any(code => ProblemList.Current.Of(code).Status.ToString(CultureInfo.InvariantCulture) != problem.Status))
            .Select(problem => $"{problem.Status} names {string.Join(", ", problem.Codes)}")).Should().BeEmpty();
        served.Operations.Where(operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal)).Should().OnlyContain(operation => operation.Statuses.Contains("401") && operation.Statuses.Contains("503"));
        served.Operations.Where(operation => operation.Parameters.Any(parameter => parameter["name"]!.GetValue<string>() == "If-Match")).Should().HaveCountGreaterThan(30).And.OnlyContain(operation => operation.Statuses.Contains("412") || operation.Statuses.Contains("409"));

        var check = new SchemaCheck(document);
        foreach (var (code, example) in document["components"]!["examples"]!.AsObject())
        {
            example!["value"]!["code"]!.GetValue<string>().Should().Be(code);
            check.Errors(example["value"], document["components"]!["schemas"]!["ProblemDetails"]!).Should().BeEmpty();
        }
    }

    [Fact]
    public void Who_may_ask_is_said_with_the_scope_that_a_token_needs()
    {
        served.Operations.Should().OnlyContain(operation => operation.Node["security"]!.AsArray().Count > 0);
        Scopes("ListAccounts").Should().Equal("read");
        Scopes("ConfirmSuggestion").Should().Equal("write:impact");
        Scopes("ChangeDriver").Should().Equal("write:catalogue");
        Scopes("ChangeSettings").Should().Equal("admin");
        Scopes("CreateToken").Should().BeNull("no token makes tokens");
        served.Operations.Where(operation => operation.Path.StartsWith("/card/", StringComparison.Ordinal)).Should().OnlyContain(operation => operation.Node["security"]![0]!["hubSpotSignature"] != null);
    }

    [Fact]
    public void Headers_are_described_where_they_apply()
    {
        var api = served.Operations.Where(operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        api.Where(operation => operation.Method is not "get").Should().OnlyContain(operation => operation.Parameters.Any(parameter => parameter["name"]!.GetValue<string>() == "Idempotency-Key"));
        api.Where(operation => Scopes(operation.Id) != null).Should().OnlyContain(operation => operation.Success["headers"]!["RateLimit"] != null && operation.Statuses.Contains("429"));
        document["components"]!["responses"]!["TooManyRequests"]!["headers"]!["Retry-After"].Should().NotBeNull();
        document["components"]!["headers"]!.AsObject().Should().OnlyContain(header => header.Value!["example"] != null);
    }

    [Fact]
    public void Every_list_by_pages_takes_a_cursor_and_answers_the_next_one()
    {
        var paged = served.Operations.Where(operation => operation.Parameters.Any(parameter => parameter["name"]!.GetValue<string>() == "cursor")).ToList();
        paged.Should().HaveCountGreaterThan(8);
        paged.Should().OnlyContain(operation => operation.Parameters.Any(parameter => parameter["name"]!.GetValue<string>() == "limit"));
        paged.Should().OnlyContain(operation => operation.Contents.Last().Media["example"]!.AsObject().ContainsKey("nextCursor"));
    }

    [Theory]
    [InlineData("GET", "/api/v1/accounts?limit=0", null, 400, "request.invalid")]
    [InlineData("GET", "/api/v1/accounts?limit=many", null, 400, "request.unreadable")]
    [InlineData("POST", "/api/v1/accounts/views", "{", 400, "request.unreadable")]
    [InlineData("POST", "/api/v1/accounts/views", "text", 415, "request.media_type")]
    [InlineData("DELETE", "/api/v1/accounts", null, 405, "request.wrong_method")]
    [InlineData("GET", "/api/v1/nowhere", null, 404, "request.no_such_address")]
    public async Task What_the_framework_refuses_by_itself_has_a_code_of_ours_and_says_what_to_do(string method, string path, string? body, int status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, body == "{" ? "application/json" : "text/plain") };
        using var answer = await served.Admin.Http.SendAsync(request, TestContext.Current.CancellationToken);

        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        ((int)answer.StatusCode, problem["code"]!.GetValue<string>(), problem["type"]!.GetValue<string>()).Should().Be((status, code, $"urn:impactpilot:{code}"));
        problem["detail"]!.GetValue<string>().Should().NotBeEmpty();
        (problem["errors"] is not null).Should().Be(code == "request.invalid");
    }

    [Fact]
    public async Task The_console_and_the_card_are_typed_from_this_document()
    {
        var taken = JsonNode.Parse(await File.ReadAllTextAsync(Checkout.PathOf("src/console/openapi.json"), TestContext.Current.CancellationToken))!;

        foreach (var part in new[] { "schemas", "parameters", "responses" })
            JsonNode.DeepEquals(WithoutExamples(document["components"]![part]!), taken["components"]![part]).Should().BeTrue("{0} are as in the console: run npm run contract there, then for the card", part);
        JsonNode.DeepEquals(WithoutExamples(document["paths"]!), taken["paths"]).Should().BeTrue("the console's contract is this one: run npm run contract there, then for the card");
    }

    // Beside a schema an example is one of it; within a schema it would be the name of a property.
    private static JsonNode WithoutExamples(JsonNode node)
    {
        var copy = node.DeepClone();
        Strip(copy);
        return copy;

        static void Strip(JsonNode? node)
        {
            if (node is JsonObject made && made.ContainsKey("schema"))
            {
                made.Remove("example");
                made.Remove("examples");
            }

            foreach (var inner in node switch { JsonObject all => all.Select(property => property.Value), JsonArray list => list, _ => [] })
                Strip(inner);
        }
    }

    private IEnumerable<string> All(Func<Operation, IEnumerable<string>> complaints) => served.Operations.SelectMany(operation => complaints(operation).Select(complaint => $"{operation.Id} {complaint}"));

    private IEnumerable<string>? Scopes(string operation) =>
        served.Operations.Single(one => one.Id == operation).Node["security"]!.AsArray().Select(scheme => scheme!["token"]).FirstOrDefault(scopes => scopes is not null)?.AsArray().Select(scope => scope!.GetValue<string>());

    private static IEnumerable<(string Text, string At)> Texts(JsonNode? node, string at) => node switch
    {
        JsonObject made => made.SelectMany(property => Texts(property.Value, $"{at}.{property.Key}")),
        JsonArray list => list.SelectMany(item => Texts(item, at)),
        JsonValue value when value.TryGetValue<string>(out var text) => [(text, at)],
        _ => [],
    };

    /// <summary>The document as it is served, read once.</summary>
    public sealed class Served(PostgresCluster cluster) : IAsyncLifetime
    {
        private ImpactPilotApp app = null!;

        public JsonNode Document { get; private set; } = new JsonObject();

        public ApiClient Admin { get; private set; } = null!;

        internal IReadOnlyList<Operation> Operations { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            app = await ImpactPilotApp.StartAsync(cluster, companies: 1);
            Admin = await app.SignInAsync(ImpactPilotApp.Admin);
            using var open = new HttpClient { BaseAddress = app.WebAddress };
            Document = JsonNode.Parse(await open.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
            Operations = [.. Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => new Operation(Document, path.Key, operation.Key, operation.Value!)))];
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }

    internal sealed record Operation(JsonNode Document, string Path, string Method, JsonNode Node)
    {
        public string Id => Node["operationId"]?.GetValue<string>() ?? "";

        public IEnumerable<JsonNode> Parameters => (Node["parameters"] as JsonArray ?? []).Select(Followed);

        public IEnumerable<string> Statuses => Node["responses"]!.AsObject().Select(response => response.Key);

        public JsonNode Success => Followed(Node["responses"]!.AsObject().First(response => response.Key[0] == '2').Value);

        /// <summary>Bodies first, answers after them.</summary>
        public IEnumerable<(string Of, JsonNode Media)> Contents =>
        [
            .. (Node["requestBody"]?["content"] as JsonObject ?? []).Select(content => ("body", content.Value!)),
            .. (Success["content"] as JsonObject ?? []).Select(content => ("answer", content.Value!)),
        ];

        public IEnumerable<(string Status, string[] Codes)> Problems => Node["responses"]!.AsObject().Where(response => response.Key[0] is '4' or '5')
            .Select(response => (response.Key, Followed(response.Value)["content"]?["application/problem+json"]?["examples"]?.AsObject().Select(example => example.Key).ToArray() ?? []));

        private JsonNode Followed(JsonNode? node) =>
            node!["$ref"]?.GetValue<string>() is { } reference ? reference.Split('/').Skip(1).Aggregate(Document, (at, part) => at[part]!) : node;
    }
}
