using System.Text.Json;
using System.Text.Json.Nodes;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ImpactPilot.Features.Webhooks;

/// <summary>
/// Takes HubSpot's webhooks: checks the signature, writes down which records are to be read again, and answers. HubSpot
/// sends a batch again that is not answered with success, so one bad element never fails the others.
/// </summary>
internal sealed partial class ReceiveWebhooks(SignedRequest signed, NpgsqlDataSource database, TimeProvider clock, ILogger<ReceiveWebhooks> logger)
{
    public const string Path = "/hubspot/webhooks";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost(Path, (HttpContext http, ReceiveWebhooks receive) => receive.HandleAsync(http)).ExcludeFromDescription();

    private async Task<Results<NoContent, StatusCodeHttpResult>> HandleAsync(HttpContext http)
    {
        var (body, verdict) = await signed.ReadAsync(http);
        if (!verdict.IsAccepted())
        {
            LogRefused(verdict);
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        }

        var events = Events(body);
        var homeless = events.Count(one => one.Portal is null);
        if (homeless > 0)
            LogHomeless(homeless);
        await WriteAsync([.. events.Where(one => one.Portal is not null && !one.IsOurs)], http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static WebhookEvent[] Events(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonArray batch ? [.. batch.Select(WebhookEvent.Read)] : [];
        }
        catch (JsonException)
        {
            // Signed, so HubSpot's own: sending it again would not make it better.
            return [];
        }
    }

    /// <summary>One statement for all portals of a batch. Portals that are not connected are left out.</summary>
    private async Task WriteAsync(WebhookEvent[] events, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var hints = events.SelectMany(one => one.Records.Select(record => (Portal: one.Portal!, record.ObjectType, record.ObjectId, At: one.OccurredAt ?? now))).ToArray();
        var letters = Array.FindAll(events, one => one.Reason is not null);
        if (hints.Length + letters.Length == 0)
            return;
        await using var command = database.CreateCommand("select receive_webhooks($1, $2, $3, $4, $5, $6, $7, $8)");
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(Array.ConvertAll(hints, hint => hint.Portal));
        command.Parameters.AddWithValue(Array.ConvertAll(hints, hint => hint.ObjectType));
        command.Parameters.AddWithValue(Array.ConvertAll(hints, hint => hint.ObjectId));
        command.Parameters.AddWithValue(Array.ConvertAll(hints, hint => hint.At));
        command.Parameters.AddWithValue(Array.ConvertAll(letters, letter => letter.Portal!));
        command.Parameters.AddWithValue(Array.ConvertAll(letters, letter => letter.Reason!));
        command.Parameters.AddWithValue(Array.ConvertAll(letters, letter => letter.Letter()));
        await command.ExecuteNonQueryAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook was refused: its signature is {Verdict}")]
    private partial void LogRefused(HubSpotSignatureVerdict verdict);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} webhook events named no portal and were dropped")]
    private partial void LogHomeless(int count);
}
