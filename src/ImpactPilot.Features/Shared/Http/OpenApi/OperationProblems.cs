using System.Globalization;
using ImpactPilot.Features.ApiTokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace ImpactPilot.Features.Shared.Http.OpenApi;

/// <summary>Which problems an operation answers: those that its code can come to, and those that come before it.</summary>
internal static class OperationProblems
{
    /// <summary>What asking itself can come to, whatever is asked: these answers are described once.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> OfAll = new Dictionary<string, string[]>
    {
        ["401"] = ["session.required", "tokens.refused"],
        ["429"] = ["tokens.too_many_requests"],
        ["500"] = ["unexpected"],
        ["503"] = ["database.unavailable"],
    };

    private static readonly string[] OfWrites = ["request.foreign_origin", "requests.key_reused", "stale"];
    private static readonly string[] OfInput = ["request.invalid", "request.unreadable"];
    private static readonly string[] OfCards = ["card.refused", "card.not_connected", "card.not_a_user", "unexpected", "database.unavailable"];

    public static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var document = context.Document!;
        var responses = operation.Responses ??= [];
        foreach (var byStatus in CodesOf(operation, context).Distinct().Order(StringComparer.Ordinal).GroupBy(code => Status(ProblemList.Current.Of(code))))
        {
            if (!responses.TryGetValue(byStatus.Key, out var response))
                response = responses[byStatus.Key] = new OpenApiResponse();
            Write((OpenApiResponse)response, byStatus.Key, [.. byStatus], document);
        }

        if (IsOfCard(context))
            return;
        foreach (var status in OfAll.Keys.Where(status => status is not "429" || ScopeOf(context) is not null))
            responses[status] = new OpenApiResponseReference(NameOf(status), document);
    }

    /// <summary>The answer with a status: its problems by code, each with its example.</summary>
    public static void Write(OpenApiResponse response, string status, string[] codes, OpenApiDocument document)
    {
        response.Description = $"{ReasonPhrases.GetReasonPhrase(int.Parse(status, CultureInfo.InvariantCulture))}: {string.Join(", ", codes.Select(code => $"`{code}`"))}.";
        response.Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchemaReference(CommonParts.Problem, document),
                Examples = codes.ToDictionary(code => code, IOpenApiExample (code) => new OpenApiExampleReference(code, document)),
            },
        };
    }

    /// <summary>What an answer that all have in common is called.</summary>
    public static string NameOf(string status) => ReasonPhrases.GetReasonPhrase(int.Parse(status, CultureInfo.InvariantCulture)).Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<string> CodesOf(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var own = ProblemList.Current.Operations.GetValueOrDefault(operation.OperationId ?? "", []);
        if (operation.RequestBody is not null || (operation.Parameters ?? []).Any(parameter => parameter.In is not ParameterLocation.Header))
            own = [.. own, .. OfInput];
        if (IsOfCard(context))
            return [.. own, .. OfCards];
        if (context.Description.HttpMethod is not "GET")
            own = [.. own, .. OfWrites];
        if (context.Description is { HttpMethod: not "GET", RelativePath: { } path } && path.StartsWith("api/v1/teams", StringComparison.Ordinal))
            own = [.. own, "teams.changed"];
        return ScopeOf(context) is null ? [.. own, "tokens.people_only"] : [.. own, "tokens.scope_missing"];
    }

    private static string Status(ApiProblem problem) => problem.Status.ToString(CultureInfo.InvariantCulture);

    private static bool IsOfCard(OpenApiOperationTransformerContext context) => context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any();

    private static string? ScopeOf(OpenApiOperationTransformerContext context) =>
        context.Description.ActionDescriptor.EndpointMetadata.OfType<ScopeOfEndpoint>().LastOrDefault()?.For(context.Description.HttpMethod!);
}
