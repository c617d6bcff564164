using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ImpactPilot.Features.Shared.Http.OpenApi;

/// <summary>Gives every body, answer and parameter an example, put together from the <see cref="ExampleBook"/> along its schema.</summary>
internal sealed class Examples(OpenApiDocument document)
{
    // A tree within a tree ends here.
    private const int Deepest = 8;

    private static readonly ExampleBook Book = ExampleBook.Current;

    public void AddToAll()
    {
        foreach (var (path, item) in document.Paths)
        {
            foreach (var operation in (item.Operations ?? []).Values)
                AddTo(operation, path);
        }
    }

    private void AddTo(OpenApiOperation operation, string path)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            parameter.Example = Parameter(parameter, path);
        AddTo(operation.RequestBody?.Content, Book.Bodies.GetValueOrDefault(operation.OperationId!));
        foreach (var response in (operation.Responses ?? []).Where(response => response.Key[0] == '2'))
            AddTo(response.Value.Content, Book.Answers.GetValueOrDefault(operation.OperationId!));
    }

    private void AddTo(IDictionary<string, OpenApiMediaType>? content, JsonNode? said)
    {
        foreach (var media in (content ?? new Dictionary<string, OpenApiMediaType>()).Values)
            media.Example = said?.DeepClone() ?? Of(media.Schema, null, null, 0);
    }

    private static JsonNode? Parameter(OpenApiParameter parameter, string path) =>
        Book.ExampleOf(parameter.Name!, path) is { } value && ExampleValues.Fits(value, parameter.Schema) ? value.DeepClone() : ExampleValues.Any(parameter.Schema);

    private JsonNode? Of(IOpenApiSchema? schema, string? owner, string? property, int depth)
    {
        if (owner is not null && Book.Types.TryGetValue(owner, out var own) && own.TryGetPropertyValue(property!, out var said))
            return said?.DeepClone();
        if (schema is OpenApiSchemaReference { Reference.Id: { } type })
            return OfType(type, property, depth);
        if ((schema?.OneOf ?? schema?.AnyOf)?.LastOrDefault(one => one.Type is not JsonSchemaType.Null) is { } either)
            return Of(either, null, property, depth);
        if (property is not null && Book.Values.TryGetValue(property, out var value) && ExampleValues.Fits(value, schema))
            return value?.DeepClone();
        if (schema?.Type?.HasFlag(JsonSchemaType.Array) == true)
            return depth > Deepest ? new JsonArray() : new JsonArray(Of(schema.Items, null, property, depth + 1));
        return schema?.Type?.HasFlag(JsonSchemaType.Object) == true || schema?.Properties is { Count: > 0 } ? OfObject(schema, null, depth) : ExampleValues.Any(schema);
    }

    private JsonNode? OfType(string type, string? property, int depth)
    {
        var schema = document.Components!.Schemas![type];
        if (schema.Enum is { Count: > 0 } choices)
            return property is not null && Book.Values.TryGetValue(property, out var value) && ExampleValues.Fits(value, schema) ? value!.DeepClone() : choices[0].DeepClone();
        return schema.Properties is { Count: > 0 } ? OfObject(schema, type, depth) : Book.Types.GetValueOrDefault(type)?.DeepClone() ?? Of(schema, null, property, depth);
    }

    private JsonObject OfObject(IOpenApiSchema schema, string? type, int depth) =>
        new((schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(property => KeyValuePair.Create(property.Key, Of(property.Value, type ?? "", property.Key, depth + 1))));
}
