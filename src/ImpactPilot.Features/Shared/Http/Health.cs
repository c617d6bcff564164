using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Npgsql;

namespace ImpactPilot.Features.Shared.Http;

/// <summary>What an orchestrator asks: is the process alive, and can it serve?</summary>
public static class Health
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new HealthView("live"))).ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<HealthView>, JsonHttpResult<HealthView>>> ReadyAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        try
        {
            await using var command = database.CreateCommand("select 1 from portal_directory() limit 1");
            await command.ExecuteScalarAsync(ct);
            return TypedResults.Ok(new HealthView("ready"));
        }
        catch (NpgsqlException exception)
        {
            return TypedResults.Json(new HealthView($"the database doesn't answer: {exception.Message}"), statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}

/// <summary>The answer to a health question.</summary>
public sealed record HealthView(string Status);
