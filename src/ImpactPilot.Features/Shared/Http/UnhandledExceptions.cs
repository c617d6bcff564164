using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace ImpactPilot.Features.Shared.Http;

/// <summary>Requests that can't be read, bugs and broken infrastructure as problem details, without their insides.</summary>
internal sealed class UnhandledExceptions(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = ProblemOf(exception);
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    /// <summary>Whether the caller alone is to blame: the log is for what we have to mend.</summary>
    public static bool IsCallersFault(Exception exception) => ProblemOf(exception).Status < StatusCodes.Status500InternalServerError;

    private static ProblemDetails ProblemOf(Exception exception) => exception is BadHttpRequestException bad
        ? new() { Status = bad.StatusCode, Detail = Unread(bad) }
        : DatabaseErrorOf(exception) switch
        {
            PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter } =>
                new() { Status = StatusCodes.Status400BadRequest, Detail = "A text of the request holds the character U+0000, which can't be stored. Nothing was changed; send it without." },
            { } error when IsAway(error) =>
                Named(StatusCodes.Status503ServiceUnavailable, "database.unavailable", "The database doesn't answer at the moment. Nothing was changed; try again in a little while."),
            _ => Named(StatusCodes.Status500InternalServerError, "unexpected", "Something went wrong on our side. Nothing was changed; try again, and tell us the trace id if it stays so."),
        };

    private static ProblemDetails Named(int status, string code, string detail) =>
        new() { Status = status, Type = $"urn:impactpilot:{code}", Detail = detail, Extensions = { ["code"] = code } };

    private static NpgsqlException? DatabaseErrorOf(Exception? exception) => exception as NpgsqlException ?? (exception is null ? null : DatabaseErrorOf(exception.InnerException));

    // What the database itself refuses is a bug of ours, unless it is shutting down, starting or overloaded.
    private static bool IsAway(NpgsqlException error) => error is not PostgresException refused || refused.IsTransient || refused.SqlState.StartsWith("57P", StringComparison.Ordinal);

    /// <summary>Where its body can't be read; null where it is not the body.</summary>
    private static string? Unread(BadHttpRequestException bad) => bad.InnerException is JsonException { LineNumber: { } line, BytePositionInLine: { } character } json
        ? $"The body can't be read as JSON of the kind that the API's description tells: see {json.Path ?? "$"}, line {line + 1}, character {character + 1}."
        : null;
}
