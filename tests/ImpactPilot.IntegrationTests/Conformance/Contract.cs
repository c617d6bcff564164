using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace ImpactPilot.IntegrationTests.Conformance;

/// <summary>What HubSpot's files say, to compare exchanges with.</summary>
internal sealed class Contract(IReadOnlyList<Operation> operations)
{
    private static readonly JsonSerializerSettings AsWritten = new() { DateParseHandling = DateParseHandling.None };

    private readonly JsonSchemaValidator validator = new();

    public Operation? Find(string method, string path) => operations
        .Where(operation => operation.Matches(method, path))
        .OrderByDescending(operation => operation.Precision)
        // The file of associations repeats the search of any object type; the objects' own file is its home.
        .ThenByDescending(operation => operation.File, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Where an exchange departs from the files, known quirks of the files among it.</summary>
    public IEnumerable<Departure> Departures(Exchange exchange)
    {
        if (Find(exchange.Method, exchange.Path) is not { } operation)
        {
            // What a test asks on its own and the simulator refuses is no part of HubSpot.
            if (KnownGaps.Reason(exchange.Path) is null && (exchange.ByGateway || exchange.Status < 400))
                yield return new Departure(Side.Request, $"{exchange.Method} {exchange.Path}", "NotInAnyFile", "", exchange);
            yield break;
        }

        var request = exchange.ByGateway ? OfRequest(operation, exchange) : [];
        foreach (var (side, mismatch) in request.Select(mismatch => (Side.Request, mismatch)).Concat(OfAnswer(operation, exchange).Select(mismatch => (Side.Answer, mismatch))))
        {
            yield return new Departure(side, operation.Name, mismatch.Kind, mismatch.Path, exchange);
        }
    }

    private IEnumerable<Mismatch> OfRequest(Operation operation, Exchange exchange)
    {
        var parameters = operation.QueryParameters.ToDictionary(parameter => parameter.Name);
        foreach (var (name, value) in exchange.Query)
        {
            foreach (var mismatch in parameters.TryGetValue(name, out var parameter) ? Mismatches(parameter.Schema, Literal(parameter.Schema, value), "?" + name) : [new Mismatch("UnknownParameter", "?" + name)])
                yield return mismatch;
        }

        foreach (var missing in parameters.Values.Where(parameter => parameter.IsRequired && exchange.Query.All(asked => asked.Key != parameter.Name)))
            yield return new Mismatch("MissingParameter", "?" + missing.Name);
        foreach (var mismatch in operation.PathParameters(exchange.Path).SelectMany(part => Mismatches(part.Schema, Literal(part.Schema, part.Value), "{" + part.Name + "}")))
            yield return mismatch;
        foreach (var mismatch in OfBody(operation.RequestBody?.Content, exchange.Request))
            yield return mismatch;
    }

    private IEnumerable<Mismatch> OfAnswer(Operation operation, Exchange exchange) =>
        operation.Answer(exchange.Status) is { } answer ? OfBody(answer.Content, exchange.Answer) : [new Mismatch("UnknownStatus", $"{exchange.Status}")];

    private IEnumerable<Mismatch> OfBody(IDictionary<string, NSwag.OpenApiMediaType>? described, Message message)
    {
        if (described is null or { Count: 0 })
            return message.Body.Length == 0 ? [] : [new Mismatch("UnexpectedBody", "")];
        if (message.Body.Length == 0)
            return [new Mismatch("MissingBody", "")];
        if (!described.TryGetValue(message.MediaType ?? "", out var media) && !(described.TryGetValue("*/*", out media) && message.MediaType == "application/json"))
            return [new Mismatch("UnexpectedMediaType", message.MediaType ?? "")];
        return Mismatches(media.Schema, message.MediaType == "application/x-www-form-urlencoded" ? Fields(message.Body) : message.Body, "");
    }

    private IEnumerable<Mismatch> Mismatches(JsonSchema schema, string json, string at)
    {
        try
        {
            var token = JsonConvert.DeserializeObject<JToken>(json, AsWritten) ?? JValue.CreateNull();
            return validator.Validate(token, schema).SelectMany(Leaves).Select(error => new Mismatch(Kind(error), at + Mismatch.Readable(error.Path)));
        }
        catch (JsonException)
        {
            return [new Mismatch("NotJson", at)];
        }
    }

    /// <summary>No value and a value of another type are different things.</summary>
    private static string Kind(ValidationError error) =>
        error.Token is { Type: JTokenType.Null } ? Mismatch.Null : $"{error.Kind}";

    /// <summary>The errors inside an error; of several alternatives, those of the one that was missed by least.</summary>
    private static IEnumerable<ValidationError> Leaves(ValidationError error) =>
        error is ChildSchemaValidationError { Errors.Count: > 0 } parent
            ? parent.Errors.Values.Select(errors => errors.SelectMany(Leaves).ToArray()).MinBy(leaves => leaves.Length)!
            : [error];

    private static string Fields(string form) =>
        new JsonObject(QueryHelpers.ParseQuery(form).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString()))).ToJsonString();

    /// <summary>A parameter's text as the JSON it stands for.</summary>
    private static string Literal(JsonSchema schema, string text) => schema.ActualSchema.Type switch
    {
        JsonObjectType.Integer when long.TryParse(text, CultureInfo.InvariantCulture, out _) => text,
        JsonObjectType.Boolean when text is "true" or "false" => text,
        JsonObjectType.Array => new JsonArray([.. text.Split(',').Select(item => (JsonNode)item)]).ToJsonString(),
        _ => $"\"{JavaScriptEncoder.Default.Encode(text)}\"",
    };
}
