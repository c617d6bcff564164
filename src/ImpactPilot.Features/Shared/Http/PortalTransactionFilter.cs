using System.Text.Json;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Shared.Http;

/// <summary>
/// One request, one transaction under the caller's portal: committed before a success is answered, rolled back for
/// every problem. A write that names itself (<c>Idempotency-Key</c>) is carried out once; its repetition gets the first answer.
/// </summary>
internal sealed class PortalTransactionFilter : IEndpointFilter
{
    public const string KeyHeader = "Idempotency-Key";
    public const int LongestKey = 100;

    private static readonly Error KeyReused = Error.Conflict(
        "requests.key_reused", $"This {KeyHeader} was used for another request. Use a fresh UUID for each new one.");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var ct = http.RequestAborted;
        var db = http.RequestServices.GetRequiredService<ImpactPilotDb>();
        await using var transaction = await PortalUnit.OpenAsync(db, ct);
        try
        {
            var request = await StartAsync(http, db, ct);
            if (request is not null && request.Endpoint != Endpoint(http))
                return KeyReused.ToProblem();
            if (request is { Body: not null, Status: StatusCodes.Status204NoContent })
                return TypedResults.NoContent();
            if (request is { Body: not null })
                return Results.Text(request.Body, "application/json", statusCode: request.Status);

            var result = await next(context);
            if (Status(result) >= StatusCodes.Status400BadRequest)
                return result;

            if (request is not null)
                Remember(http, request, result);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return result;
        }
        catch (Exception exception) when (PostgresErrors.ToError(exception) is { } error)
        {
            return error.ToProblem();
        }
    }

    // Inserting the key makes a second, simultaneous request wait here until the first has committed or failed.
    private static async Task<HandledRequest?> StartAsync(HttpContext http, ImpactPilotDb db, CancellationToken ct)
    {
        var key = http.RequestServices.GetRequiredService<RequestKey>().Value ?? http.Request.Headers[KeyHeader].ToString();
        if (HttpMethods.IsGet(http.Request.Method) || key.Length is 0 or > LongestKey)
        {
            await PortalUnit.TellPortalAsync(db, $"", ct);
            return null;
        }

        var user = http.RequestServices.GetRequiredService<Actor>().SignedIn;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var endpoint = Endpoint(http);
        var isFirst = 1 == await PortalUnit.TellPortalAsync(
            db,
            $"""
            insert into handled_requests (portal_id, user_id, key, endpoint, at)
            values ({db.PortalId.Value}, {user.Value}, {key}, {endpoint}, {now})
            on conflict do nothing
            """,
            ct);
        return isFirst
            ? db.HandledRequests.Attach(new HandledRequest { PortalId = db.PortalId, UserId = user, Key = key, Endpoint = endpoint, At = now }).Entity
            : await db.HandledRequests.SingleAsync(row => row.UserId == user && row.Key == key, ct);
    }

    private static string Endpoint(HttpContext http) => $"{http.Request.Method} {http.Request.Path}";

    private static void Remember(HttpContext http, HandledRequest request, object? result)
    {
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        request.Status = Status(result);
        request.Body = JsonSerializer.Serialize(Value(result) is IShownOnce secret ? secret.Kept() : Value(result), json);
    }

    private static object? Value(object? result) => result switch
    {
        INestedHttpResult nested => Value(nested.Result),
        IValueHttpResult value => value.Value,
        _ => null,
    };

    /// <summary>The status that a handler's result answers.</summary>
    internal static int Status(object? result) => result switch
    {
        INestedHttpResult nested => Status(nested.Result),
        IStatusCodeHttpResult { StatusCode: { } status } => status,
        _ => StatusCodes.Status200OK,
    };
}

/// <summary>An answer with a secret in it, which is not kept with what repetitions are answered.</summary>
internal interface IShownOnce
{
    /// <summary>The same without the secret.</summary>
    object Kept();
}

/// <summary>The name a write gave itself in its body; cards can't send headers.</summary>
public sealed class RequestKey
{
    public string? Value { get; set; }
}
