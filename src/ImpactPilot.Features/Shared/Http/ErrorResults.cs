using ImpactPilot.Domain.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ImpactPilot.Features.Shared.Http;

/// <summary>Expected failures as RFC 9457 problem details: the only mapping there is.</summary>
public static class ErrorResults
{
    /// <summary>A problem with the error's stable code and details.</summary>
    public static ProblemHttpResult ToProblem(this Error error) => error.ToProblem(Status(error.Kind));

    /// <summary>The same under another status, where HTTP has a finer word for it.</summary>
    public static ProblemHttpResult ToProblem(this Error error, int status)
    {
        var extensions = new Dictionary<string, object?>(error.Details) { ["code"] = error.Code };
        return TypedResults.Problem(error.Message, statusCode: status, title: Title(error.Kind), type: $"urn:impactpilot:{error.Code}", extensions: extensions);
    }

    /// <summary>200 with what the value becomes, or the problem.</summary>
    public static Results<Ok<TOut>, ProblemHttpResult> ToOk<T, TOut>(this Result<T> result, Func<T, TOut> map) =>
        result.Succeeded ? TypedResults.Ok(map(result.Value)) : result.Error.ToProblem();

    private static int Status(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
    };

    private static string Title(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => "The input can't be taken as it is.",
        ErrorKind.Forbidden => "You may not do this.",
        ErrorKind.NotFound => "Not found.",
        ErrorKind.Conflict => "This can't be done now.",
        ErrorKind.Stale => "Somebody changed this meanwhile.",
    };
}
