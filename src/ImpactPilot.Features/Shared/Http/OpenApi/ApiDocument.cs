using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Shared.Http.OpenApi;

/// <summary>The API's description of itself, <c>/openapi/v1.json</c>: made from the endpoints when it is first asked for.</summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services)
    {
        services.AddOpenApi("v1", document =>
        {
            document.AddSchemaTransformer((schema, context, _) => Run(() => PlainSchemas.Describe(schema, context.JsonTypeInfo.Type)));
            document.AddOperationTransformer((operation, context, _) => Run(() => PlainOperations.Describe(operation, context)));
            document.AddOperationTransformer((operation, context, _) => Run(() => OperationProblems.Describe(operation, context)));
            document.AddDocumentTransformer((made, _, _) => Run(() => CommonParts.AddTo(made)));
            document.AddDocumentTransformer((made, _, _) => Run(() => new Examples(made).AddToAll()));
        });
    }

    private static Task Run(Action describe)
    {
        describe();
        return Task.CompletedTask;
    }
}
