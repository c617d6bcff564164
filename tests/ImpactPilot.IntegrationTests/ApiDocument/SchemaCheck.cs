using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImpactPilot.IntegrationTests.ApiDocument;

/// <summary>Holds a value to a schema of the document, as far as its schemas go; says what does not fit, and where.</summary>
internal sealed class SchemaCheck(JsonNode document)
{
    private static readonly HashSet<string> Understood =
    [
        "$ref", "type", "format", "description", "properties", "required", "items", "oneOf", "enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern", "default", "additionalProperties", "example",
    ];

    public IEnumerable<string> Errors(JsonNode? value, JsonNode schema, string at = "$")
    {
        var strange = schema.AsObject().Select(word => word.Key).Where(word => !Understood.Contains(word)).Select(word => $"{at}: the schema says “{word}”, which this check does not know");
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            return [.. strange, .. Errors(value, document["components"]!["schemas"]![reference.Split('/')[^1]]!, at)];
        if (schema["oneOf"] is JsonArray either)
            return either.Any(one => !Errors(value, one!, at).Any()) ? strange : [$"{at}: {value?.ToJsonString() ?? "null"} is none of those that it can be"];
        return [.. strange, .. OfType(value, schema, at), .. OfChoice(value, schema, at), .. value switch
        {
            JsonObject made => OfObject(made, schema, at),
            JsonArray list => OfArray(list, schema, at),
            JsonValue one when one.GetValueKind() is JsonValueKind.String => OfText(one.GetValue<string>(), schema, at),
            JsonValue one when one.GetValueKind() is JsonValueKind.Number => OfNumber(one.GetValue<decimal>(), schema, at),
            _ => [],
        }];
    }

    private static IEnumerable<string> OfType(JsonNode? value, JsonNode schema, string at)
    {
        string[] types = schema["type"] switch { JsonArray several => [.. several.Select(one => one!.GetValue<string>())], JsonNode one => [one.GetValue<string>()], null => [] };
        var actual = value?.GetValueKind() switch
        {
            null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.AsValue().TryGetValue<long>(out _) ? "integer" : "number",
            _ => "boolean",
        };
        if (types.Length > 0 && !types.Contains(actual) && !(actual == "integer" && types.Contains("number")))
            yield return $"{at}: {value?.ToJsonString() ?? "null"} is no {string.Join(" or ", types)}";
    }

    private static IEnumerable<string> OfChoice(JsonNode? value, JsonNode schema, string at)
    {
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
            yield return $"{at}: {value?.ToJsonString() ?? "null"} is not among {choices.ToJsonString()}";
    }

    private IEnumerable<string> OfObject(JsonObject made, JsonNode schema, string at)
    {
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var required in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !made.ContainsKey(name)))
            yield return $"{at}: {required} is missing";
        foreach (var (name, value) in made)
        {
            if (properties[name] is not { } property)
            {
                if (properties.Count > 0)
                    yield return $"{at}: there is no {name}";
                continue;
            }

            foreach (var error in Errors(value, property, $"{at}.{name}"))
                yield return error;
        }
    }

    private IEnumerable<string> OfArray(JsonArray list, JsonNode schema, string at)
    {
        if (list.Count < (schema["minItems"]?.GetValue<int>() ?? 0) || list.Count > (schema["maxItems"]?.GetValue<int>() ?? int.MaxValue))
            yield return $"{at}: {list.Count} are too few or too many";
        foreach (var error in list.SelectMany((item, index) => schema["items"] is { } items ? Errors(item, items, string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]")) : []))
            yield return error;
    }

    private static IEnumerable<string> OfText(string text, JsonNode schema, string at)
    {
        if (text.Length > (schema["maxLength"]?.GetValue<int>() ?? int.MaxValue) || text.Length < (schema["minLength"]?.GetValue<int>() ?? 0))
            yield return $"{at}: {text} is too long or too short";
        var fits = schema["format"]?.GetValue<string>() switch
        {
            "uuid" => Guid.TryParse(text, out _),
            "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "time" => TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            null => true,
            var other => other is "binary" or "uri",
        };
        if (!fits)
            yield return $"{at}: {text} is no {schema["format"]}";
    }

    private static IEnumerable<string> OfNumber(decimal number, JsonNode schema, string at)
    {
        if (number < (schema["minimum"]?.GetValue<decimal>() ?? decimal.MinValue) || number > (schema["maximum"]?.GetValue<decimal>() ?? decimal.MaxValue))
            yield return $"{at}: {number.ToString(CultureInfo.InvariantCulture)} is out of range";
    }
}
