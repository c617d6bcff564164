using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ImpactPilot.Features.Shared.Http.OpenApi;

/// <summary>Whether a value can stand where a schema is, and what can stand there if nothing better is known.</summary>
internal static class ExampleValues
{
    /// <summary>What stands where nobody said what is believable; a test sees to it that it stands nowhere.</summary>
    public const string Unknown = "…";

    public static bool Fits(JsonNode? value, IOpenApiSchema? schema)
    {
        if (schema?.Type is not { } kinds)
            return schema?.Enum is { Count: > 0 } && IsChoice(value, schema);
        if (value is null)
            return kinds.HasFlag(JsonSchemaType.Null);
        return value.GetValueKind() switch
        {
            JsonValueKind.String => kinds.HasFlag(JsonSchemaType.String) && IsChoice(value, schema) && HasFormat(value.GetValue<string>(), schema.Format),
            JsonValueKind.Number => kinds.HasFlag(JsonSchemaType.Number) || (kinds.HasFlag(JsonSchemaType.Integer) && IsWhole(value)),
            JsonValueKind.True or JsonValueKind.False => kinds.HasFlag(JsonSchemaType.Boolean),
            JsonValueKind.Array => kinds.HasFlag(JsonSchemaType.Array) && value.AsArray().All(item => Fits(item, ItemsOf(schema))),
            _ => false,
        };
    }

    public static JsonNode? Any(IOpenApiSchema? schema) => schema switch
    {
        { Enum: { Count: > 0 } choices } => choices[0].DeepClone(),
        { Format: "uuid" } => "019cf2a4-7b6f-7c41-9e3a-5d20c8f1a66f",
        { Format: "date-time" } => "2026-11-18T09:24:00Z",
        { Format: "date" } => "2026-11-18",
        { Format: "time" } => "09:00:00",
        { Type: { } kinds } when kinds.HasFlag(JsonSchemaType.Integer) => int.TryParse(schema.Minimum, CultureInfo.InvariantCulture, out var least) ? Math.Max(least, 1) : 1,
        { Type: { } kinds } when kinds.HasFlag(JsonSchemaType.Number) => 1.5,
        { Type: { } kinds } when kinds.HasFlag(JsonSchemaType.Boolean) => false,
        _ => Unknown,
    };

    private static IOpenApiSchema? ItemsOf(IOpenApiSchema schema) => schema.Items;

    private static bool IsWhole(JsonNode value) => value.AsValue().TryGetValue<long>(out _);

    private static bool IsChoice(JsonNode? value, IOpenApiSchema schema) => schema.Enum is not { Count: > 0 } choices || choices.Any(choice => JsonNode.DeepEquals(choice, value));

    private static bool HasFormat(string text, string? format) => format switch
    {
        "uuid" => Guid.TryParse(text, out _),
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "time" => TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };
}
