using System.Text.Json;
using Microsoft.OpenApi;

namespace ImpactPilot.Features.Shared.Http.OpenApi;

/// <summary>Says of values what is sent, rather than all that would be understood.</summary>
internal static class PlainSchemas
{
    public static void Describe(OpenApiSchema schema, Type type)
    {
        // An enum is described once, for all who use it: whether it may be null is said where it is used.
        if (Nullable.GetUnderlyingType(type) is { IsEnum: true } && schema.Enum is { } names)
            schema.Enum = [.. names.Where(name => name?.GetValueKind() is JsonValueKind.String)];

        // Numbers are also read where they come as text; what is sent are numbers.
        if (schema.Type is { } kinds && (kinds.HasFlag(JsonSchemaType.Integer) || kinds.HasFlag(JsonSchemaType.Number)))
            (schema.Type, schema.Pattern) = (kinds & ~JsonSchemaType.String, null);
    }
}
