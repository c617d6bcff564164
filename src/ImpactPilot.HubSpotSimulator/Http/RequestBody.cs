using System.Text.Json;

namespace ImpactPilot.HubSpotSimulator.Http;

/// <summary>A JSON body, refused in HubSpot's words when it is none.</summary>
internal static class RequestBody
{
    public static async Task<T> ReadAsync<T>(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
            throw new RefusedException(HubSpotError.UnsupportedMediaType("application/json"));

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, HubSpotJson.Options, context.RequestAborted)
                ?? throw new RefusedException(HubSpotError.Invalid("Invalid input JSON: the body must not be null"));
        }
        catch (JsonException malformed)
        {
            throw new RefusedException(HubSpotError.Invalid(
                $"Invalid input JSON on line {malformed.LineNumber + 1}, column {malformed.BytePositionInLine + 1}: {malformed.Message}"));
        }
    }
}
