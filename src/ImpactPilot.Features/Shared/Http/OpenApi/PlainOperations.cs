using ImpactPilot.Features.ApiTokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ImpactPilot.Features.Shared.Http.OpenApi;

/// <summary>What holds for many operations and is said at none: who may ask, by what names, under which heading.</summary>
internal static class PlainOperations
{
    public static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var document = context.Document!;
        var method = context.Description.HttpMethod!;
        var path = $"/{context.Description.RelativePath}";
        operation.Tags = new HashSet<OpenApiTagReference> { new(ApiTags.Of(path), document) };
        operation.Security = Security(context, method, document);
        DescribeParameters(operation, path);
        if (path.StartsWith("/card/", StringComparison.Ordinal))
            return;

        if (method is not "GET")
            (operation.Parameters ??= []).Add(new OpenApiParameterReference(CommonParts.IdempotencyKey, document));
        if (ScopeOf(context)?.For(method) is not null)
        {
            foreach (var response in (operation.Responses ?? []).Where(response => response.Key[0] == '2').Select(response => response.Value).OfType<OpenApiResponse>())
                response.Headers = CommonParts.RateLimitHeaders.ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, document));
        }
    }

    private static ScopeOfEndpoint? ScopeOf(OpenApiOperationTransformerContext context) =>
        context.Description.ActionDescriptor.EndpointMetadata.OfType<ScopeOfEndpoint>().LastOrDefault();

    private static List<OpenApiSecurityRequirement> Security(OpenApiOperationTransformerContext context, string method, OpenApiDocument document)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any())
            return [Needs(CommonParts.CardSignature)];
        return ScopeOf(context)?.For(method) is { } scope ? [Needs(CommonParts.Session), Needs(CommonParts.Token, scope)] : [Needs(CommonParts.Session)];

        OpenApiSecurityRequirement Needs(string scheme, params List<string> scopes) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = scopes };
    }

    // Names in a query are read in any case; they are spelt like everything else.
    private static void DescribeParameters(OpenApiOperation operation, string path)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            // What may be said several times may be left out; the description of compiled endpoints holds it for required.
            if (parameter.Schema?.Type is { } type && type.HasFlag(JsonSchemaType.Array))
                parameter.Required = false;
            if (parameter.In is ParameterLocation.Query)
                parameter.Name = char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..];
            parameter.Description ??= ExampleBook.Current.Words(parameter.Name!, path);
        }
    }
}
