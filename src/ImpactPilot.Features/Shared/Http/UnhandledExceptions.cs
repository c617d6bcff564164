using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ImpactPilot.Features.Shared.Http;

/// <summary>Bugs and broken infrastructure as problem details, without their insides.</summary>
internal sealed class UnhandledExceptions(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is BadHttpRequestException bad)
        {
            httpContext.Response.StatusCode = bad.StatusCode;
            return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = { Status = bad.StatusCode } });
        }

        var databaseIsAway = exception is NpgsqlException or DbUpdateException { InnerException: NpgsqlException { IsTransient: true } }
            || exception.InnerException is NpgsqlException;
        var (status, code, detail) = databaseIsAway
            ? (StatusCodes.Status503ServiceUnavailable, "database.unavailable", "The database doesn't answer at the moment. Nothing was changed; try again in a little while.")
            : (StatusCodes.Status500InternalServerError, "unexpected", "Something went wrong on our side. Nothing was changed; try again, and tell us the trace id if it stays so.");
        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = status, Type = $"urn:impactpilot:{code}", Detail = detail, Extensions = { ["code"] = code } },
        });
    }
}
