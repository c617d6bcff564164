using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImpactPilot.Features.Shared.Http.OpenApi;

/// <summary>
/// What examples are made of, <c>examples.json</c>: a value for each name of a property, and where a type or an operation would read
/// silly with it, another one.
/// </summary>
/// <param name="Nouns">What an id in an address is of, by the part of the address before it.</param>
/// <param name="Parameters">What is said of parameters whose endpoints say nothing, by name.</param>
/// <param name="Values">By the name of the property or parameter.</param>
/// <param name="Types">By the name of the type: some of its properties.</param>
/// <param name="Bodies">By operation, where nothing else says what the body is.</param>
/// <param name="Answers">The same of answers.</param>
internal sealed record ExampleBook(
    IReadOnlyDictionary<string, ExampleParameter> Nouns,
    IReadOnlyDictionary<string, ExampleParameter> Parameters,
    IReadOnlyDictionary<string, JsonNode?> Values,
    IReadOnlyDictionary<string, JsonObject> Types,
    IReadOnlyDictionary<string, JsonNode> Bodies,
    IReadOnlyDictionary<string, JsonNode> Answers)
{
    private static readonly Lazy<ExampleBook> Read = new(() =>
    {
        using var stream = typeof(ExampleBook).Assembly.GetManifestResourceStream("ImpactPilot.Features.Shared.Http.OpenApi.examples.json")!;
        return JsonSerializer.Deserialize<ExampleBook>(stream, JsonSerializerOptions.Web)!;
    });

    public static ExampleBook Current => Read.Value;

    /// <summary>What is said of a parameter; null where nothing is known.</summary>
    public string? Words(string parameter, string path) =>
        NounOf(parameter, path) is { Words: { } noun } ? $"The id of the {noun}." : Parameters.GetValueOrDefault(parameter)?.Words;

    /// <summary>A value for a parameter.</summary>
    public JsonNode? ExampleOf(string parameter, string path) =>
        (NounOf(parameter, path) ?? Parameters.GetValueOrDefault(parameter))?.Example ?? Values.GetValueOrDefault(parameter);

    // “/accounts/{id}” is of an account; names and numbers in an address are no ids.
    private ExampleParameter? NounOf(string parameter, string path)
    {
        var parts = path.Split('/');
        var at = Array.FindIndex(parts, part => part.Split(':')[0].Trim('{', '}') == parameter && part.StartsWith('{'));
        return at > 0 && parameter is not "name" and not "number" and not "by" ? Nouns.GetValueOrDefault(parts[at - 1]) : null;
    }
}

/// <summary>What is said of a parameter, and a value for it.</summary>
internal sealed record ExampleParameter(string? Words, JsonNode? Example);
