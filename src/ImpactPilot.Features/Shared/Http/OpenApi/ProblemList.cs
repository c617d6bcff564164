using System.Text.Json;
using System.Text.Json.Serialization;

namespace ImpactPilot.Features.Shared.Http.OpenApi;

/// <summary>An expected failure as the API answers it.</summary>
/// <param name="Code">Stable; also the end of the problem's type.</param>
/// <param name="Status">The HTTP status that it mostly comes with.</param>
/// <param name="Title">What family it belongs to.</param>
/// <param name="Detail">What is wrong and what to do; “…” stands for what is filled in.</param>
public sealed record ApiProblem(string Code, int Status, string Title, string Detail)
{
    /// <summary>The problem's <c>type</c>.</summary>
    [JsonIgnore]
    public string Type => $"urn:impactpilot:{Code}";
}

/// <summary>
/// All problems there are and which operation answers which: <c>problems.json</c>, which is read out of the code by ProblemListTests and never
/// written by hand.
/// </summary>
public sealed record ProblemList(ApiProblem[] Problems, IReadOnlyDictionary<string, string[]> Operations)
{
    private static readonly Lazy<ProblemList> Read = new(() =>
    {
        using var stream = typeof(ProblemList).Assembly.GetManifestResourceStream("ImpactPilot.Features.Shared.Http.OpenApi.problems.json")!;
        return JsonSerializer.Deserialize<ProblemList>(stream, JsonSerializerOptions.Web)!;
    });

    private readonly Lazy<Dictionary<string, ApiProblem>> byCode = new(() => Problems.ToDictionary(problem => problem.Code));

    /// <summary>The list as it was built in.</summary>
    public static ProblemList Current => Read.Value;

    /// <summary>The problem with a code.</summary>
    public ApiProblem Of(string code) => byCode.Value[code];
}
