using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.People;

/// <summary>What only some may do, read from the API's own description: a new endpoint is held to it without being named here.</summary>
public sealed partial class RightsTests(PostgresCluster cluster) : IAsyncLifetime
{
    /// <summary>The writes that are every person's own work. Whatever else changes something is refused to a CSM.</summary>
    private static readonly string[] WorkOfEverybody =
    [
        "POST /api/v1/session/sign-out",
        "POST /api/v1/accounts/{accountId}/drivers/{driverId}/win",
        "POST /api/v1/accounts/{accountId}/drivers/{driverId}/status",
        "POST /api/v1/impacts/{id}/undo",
        "POST /api/v1/suggestions/{id}/confirm",
        "POST /api/v1/suggestions/{id}/incorrect",
        "POST /api/v1/suggestions/{id}/snooze",
        "POST /api/v1/suggestions/{id}/undo",
        "POST /api/v1/conditions/check",
        "POST /api/v1/conditions/write",
        "POST /api/v1/accounts/views",
        "PUT /api/v1/accounts/views/{id}",
        "DELETE /api/v1/accounts/views/{id}",
        "POST /api/v1/notices/read",
        "PUT /api/v1/notices/preferences",
    ];

    private ImpactPilotApp app = null!;
    private JsonNode described = null!;
    private Operation[] operations = [];

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartAsync(cluster);
        await app.SignInAsync(ImpactPilotApp.Admin);
        using var open = new HttpClient { BaseAddress = app.WebAddress };
        described = JsonNode.Parse(await open.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        operations = [.. described["paths"]!.AsObject()
            .Where(path => path.Key.StartsWith("/api/v1/", StringComparison.Ordinal))
            .SelectMany(path => path.Value!.AsObject().Select(operation => new Operation(operation.Key.ToUpperInvariant(), path.Key, operation.Value!)))];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_csm_changes_nothing_but_their_own_work()
    {
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);
        var refused = operations.Where(operation => operation.Method != "GET" && !WorkOfEverybody.Contains(operation.Name)).ToList();
        refused.Should().HaveCountGreaterThan(30, "the description names them all");
        operations.Select(operation => operation.Name).Should().Contain(WorkOfEverybody, "the list names nothing that is gone");

        await AllRefusedAsync(csm, refused);
    }

    [Fact]
    public async Task What_is_said_to_be_for_admins_or_managers_is_refused_to_a_csm()
    {
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);
        var refused = operations.Where(operation => ForSomeOnly().IsMatch(operation.Summary)).ToList();
        refused.Should().Contain(operation => operation.Method == "GET").And.HaveCountGreaterThan(40);

        await AllRefusedAsync(csm, refused);
    }

    [Fact]
    public async Task What_is_said_to_be_for_admins_is_refused_to_a_manager_too()
    {
        var admin = await app.SignInAsync(ImpactPilotApp.Admin);
        await app.SignInAsync(ImpactPilotApp.Manager);
        var person = (await admin.GetAsync($"/people?search={ImpactPilotApp.Manager}")).GetProperty("items")[0];
        await admin.PutAsync($"/people/{person.GetProperty("id").GetString()}", new { role = "manager", active = true }, person.GetProperty("version").GetInt32());
        var manager = await app.SignInAsync(ImpactPilotApp.Manager);
        var refused = operations.Where(operation => ForAdminsOnly().IsMatch(operation.Summary)).ToList();
        refused.Should().HaveCountGreaterThan(30);

        await AllRefusedAsync(manager, refused);
    }

    [GeneratedRegex("Admins only|Managers and admins|For managers and admins", RegexOptions.None, 1000)]
    private static partial Regex ForSomeOnly();

    [GeneratedRegex("Admins only", RegexOptions.None, 1000)]
    private static partial Regex ForAdminsOnly();

    private async Task AllRefusedAsync(ApiClient person, IEnumerable<Operation> refused)
    {
        List<string> allowed = [];
        foreach (var operation in refused)
        {
            using var request = new HttpRequestMessage(new HttpMethod(operation.Method), PathParameter().Replace(operation.Path, match => ValueFor(match.Groups["name"].Value, operation))) { Content = BodyOf(operation) };
            request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
            using var answer = await person.Http.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.Forbidden)
                allowed.Add($"{operation.Name} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }

        allowed.Should().BeEmpty();
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathParameter();

    private string ValueFor(string parameter, Operation operation)
    {
        var schema = operation.Parameters.FirstOrDefault(one => one?["name"]?.GetValue<string>() == parameter)?["schema"];
        return Sample(schema)?.ToString() ?? "some";
    }

    private StringContent? BodyOf(Operation operation)
    {
        if (operation.Content is null)
            return null;
        if (operation.Content["application/json"] is not { } json)
            return new StringContent("Impact Area,Impact Driver,Points\nA,B,1", Encoding.UTF8, "text/csv");
        return new StringContent(Sample(json["schema"])?.ToJsonString() ?? "{}", Encoding.UTF8, "application/json");
    }

    /// <summary>The smallest value that a schema takes: what is refused is refused for who asks, not for what.</summary>
    private JsonNode? Sample(JsonNode? schema)
    {
        if (schema is null)
            return null;
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            return Sample(described["components"]!["schemas"]![reference.Split('/')[^1]]);
        if (schema["enum"] is JsonArray choices)
            return choices[0]?.DeepClone();
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray either)
            return Sample(either.LastOrDefault(one => TypeOf(one) != "null"));
        return TypeOf(schema) switch
        {
            "object" => new JsonObject((schema["properties"]?.AsObject() ?? []).Where(property => Requires(schema, property.Key)).Select(property => KeyValuePair.Create(property.Key, Sample(property.Value)))),
            "array" => new JsonArray([.. Enumerable.Range(0, Math.Max(1, schema["minItems"]?.GetValue<int>() ?? 0)).Select(_ => Sample(schema["items"]))]),
            "integer" or "number" => JsonValue.Create(schema["minimum"]?.GetValue<decimal>() ?? 1),
            "boolean" => JsonValue.Create(false),
            _ => Text(schema),
        };
    }

    private static JsonValue Text(JsonNode schema) => schema["format"]?.GetValue<string>() switch
    {
        "uuid" => JsonValue.Create(Guid.Empty.ToString()),
        "date" => JsonValue.Create("2026-11-18"),
        "date-time" => JsonValue.Create("2026-11-18T09:00:00Z"),
        "time" => JsonValue.Create("09:00:00"),
        _ when schema["pattern"]?.GetValue<string>() == "^[A-Z]{3}$" => JsonValue.Create("EUR"),
        _ => JsonValue.Create("some"),
    };

    private static string? TypeOf(JsonNode? schema) => schema?["type"] switch
    {
        JsonArray several => several.Select(one => one!.GetValue<string>()).LastOrDefault(one => one is not "null" and not "string") ?? "string",
        JsonNode one => one.GetValue<string>(),
        null => schema?["properties"] is null ? null : "object",
    };

    private static bool Requires(JsonNode schema, string property) => schema["required"] is JsonArray required && required.Any(one => one!.GetValue<string>() == property);

    private sealed record Operation(string Method, string Path, JsonNode Node)
    {
        public string Name => string.Create(CultureInfo.InvariantCulture, $"{Method} {Path}");

        public string Summary => Node["summary"]?.GetValue<string>() ?? "";

        public JsonArray Parameters => Node["parameters"] as JsonArray ?? [];

        public JsonNode? Content => Node["requestBody"]?["content"];
    }
}
