using NJsonSchema;
using NSwag;

namespace ImpactPilot.IntegrationTests.Conformance;

/// <summary>A method and a path that a file of HubSpot's describes.</summary>
internal sealed class Operation(string file, OpenApiOperationDescription description)
{
    private readonly string[] segments = description.Path.Split('/');

    public string File => file;

    public string Name { get; } = $"{description.Method.ToUpperInvariant()} {description.Path}";

    /// <summary>Files of one object type know more than the one of all types.</summary>
    public int Precision => segments.Count(segment => !IsParameter(segment));

    public IEnumerable<OpenApiParameter> QueryParameters => description.Operation.Parameters.Where(parameter => parameter.Kind == OpenApiParameterKind.Query);

    public OpenApiRequestBody? RequestBody => description.Operation.RequestBody;

    public bool Matches(string method, string path)
    {
        var asked = path.Split('/');
        return description.Method.Equals(method, StringComparison.OrdinalIgnoreCase)
            && asked.Length == segments.Length
            && asked.Zip(segments).All(pair => IsParameter(pair.Second) || pair.First == pair.Second);
    }

    /// <summary>The parts of a path that stand for parameters.</summary>
    public IEnumerable<(string Name, JsonSchema Schema, string Value)> PathParameters(string path) =>
        from pair in path.Split('/').Zip(segments)
        where IsParameter(pair.Second)
        let parameter = description.Operation.Parameters.Single(parameter => "{" + parameter.Name + "}" == pair.Second)
        select (parameter.Name, parameter.Schema, pair.First);

    /// <summary>The files name the answers of success; any other answer is an error.</summary>
    public OpenApiResponse? Answer(int status) =>
        description.Operation.Responses.TryGetValue($"{status}", out var named) ? named.ActualResponse
        : status >= 400 ? description.Operation.Responses["default"].ActualResponse
        : null;

    public override string ToString() => $"{Name} ({file})";

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
