using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ImpactPilot.Features.Shared.Http;

/// <summary>Gives what the framework refuses by itself a code of ours, and says what to do.</summary>
internal static class UnnamedProblems
{
    private static readonly IReadOnlyDictionary<int, (int Status, string Code, string Detail)> ByStatus = new (int Status, string Code, string Detail)[]
    {
        (StatusCodes.Status400BadRequest, "request.unreadable", "A part of the request can't be read: an id, a number or a date in its address, or its body. Write it as the API's description does."),
        (StatusCodes.Status404NotFound, "request.no_such_address", "Nothing answers at this address. Look it up in the API's description, /openapi/v1.json."),
        (StatusCodes.Status405MethodNotAllowed, "request.wrong_method", "This address is not asked by that method. Look it up in the API's description, /openapi/v1.json."),
        (StatusCodes.Status413PayloadTooLarge, "request.too_large", "The body is larger than any that is taken. Send less at once."),
        (StatusCodes.Status415UnsupportedMediaType, "request.media_type", "The body is not of a kind that is taken here. Send JSON, with Content-Type: application/json."),
    }.ToDictionary(problem => problem.Status);

    private static readonly (int Status, string Code, string Detail) Invalid =
        (StatusCodes.Status400BadRequest, "request.invalid", "Some values are missing, too long or out of range. “errors” says which and why, by field.");

    public static void Name(ProblemDetails problem)
    {
        if (problem.Extensions.ContainsKey("code") || problem.Status is not { } status)
            return;
        var (named, code, detail) = problem is HttpValidationProblemDetails ? Invalid : ByStatus.GetValueOrDefault(status);
        if (named == 0)
            return;
        (problem.Type, problem.Extensions["code"]) = ($"urn:impactpilot:{code}", code);
        problem.Detail ??= detail;
    }
}
