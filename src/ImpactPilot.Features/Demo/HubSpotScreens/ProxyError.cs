using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ImpactPilot.Features.Demo.HubSpotScreens;

/// <summary>How HubSpot tells a card that its request failed; the app's own answer is inside.</summary>
public sealed record ProxyError(
    string Status, string Category, string Message, Dictionary<string, string[]> Context, JsonElement? ResponseBody = null, ProxyErrorLine[]? Errors = null)
{
    /// <summary>HubSpot itself refuses what the card asks.</summary>
    public static JsonHttpResult<ProxyError> Invalid(string message, CardFetchRequest request) =>
        Answer(StatusCodes.Status400BadRequest, new ProxyError("error", "VALIDATION_ERROR", message, About(request)));

    /// <summary>The app answered, but not with success.</summary>
    public static JsonHttpResult<ProxyError> BadGateway(CardFetchRequest request, int status, string body)
    {
        var context = About(request);
        context["appServerStatusCode"] = [$"{status}"];
        return Answer(StatusCodes.Status502BadGateway, new ProxyError(
            "error", "BAD_GATEWAY", "Error returned from Request Uri", context, Parsed(body), [new($"Unacceptable HTTP status {status} calling {request.Url}")]));
    }

    /// <summary>The app did not answer in time.</summary>
    public static JsonHttpResult<ProxyError> TimedOut(CardFetchRequest request) =>
        Answer(StatusCodes.Status504GatewayTimeout, new ProxyError("error", "GATEWAY_TIMEOUT", "Gateway took too long to respond", About(request)));

    /// <summary>The app did not answer at all.</summary>
    public static JsonHttpResult<ProxyError> Unreachable(CardFetchRequest request) =>
        Answer(StatusCodes.Status502BadGateway, new ProxyError("error", "BAD_GATEWAY", "Network error", About(request)));

    private static JsonHttpResult<ProxyError> Answer(int status, ProxyError error) => TypedResults.Json(error, statusCode: status);

    private static Dictionary<string, string[]> About(CardFetchRequest request) => new() { ["httpMethod"] = [request.Method], ["requestUri"] = [request.Url] };

    private static JsonElement? Parsed(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            return body.Length == 0 ? null : JsonSerializer.SerializeToElement(body);
        }
    }
}

/// <summary>One reason.</summary>
public sealed record ProxyErrorLine(string Message);
