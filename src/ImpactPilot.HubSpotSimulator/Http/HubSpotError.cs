using System.Text.Json.Serialization;

namespace ImpactPilot.HubSpotSimulator.Http;

/// <summary>HubSpot's error body. The correlation id is added when the answer is written.</summary>
internal sealed record HubSpotError(
    [property: JsonIgnore] int StatusCode,
    string Message,
    string? Category = null,
    string? SubCategory = null,
    IReadOnlyList<HubSpotErrorDetail>? Errors = null,
    IReadOnlyDictionary<string, string[]>? Context = null,
    IReadOnlyDictionary<string, string>? Links = null)
{
    public string Status { get; } = "error";

    public string? CorrelationId { get; init; }

    /// <summary>Rate limits say which kind of error and which limit it was, and have no category.</summary>
    public string? ErrorType { get; init; }

    public string? PolicyName { get; init; }

    public static HubSpotError RateLimited(string message, string policyName) =>
        new(StatusCodes.Status429TooManyRequests, message) { ErrorType = "RATE_LIMIT", PolicyName = policyName };

    public static HubSpotError Invalid(string message, params HubSpotErrorDetail[] errors) =>
        new(StatusCodes.Status400BadRequest, message, "VALIDATION_ERROR", Errors: errors.Length == 0 ? null : errors);

    public static HubSpotError NotFound(string message = "resource not found") =>
        new(StatusCodes.Status404NotFound, message, "OBJECT_NOT_FOUND");

    public static HubSpotError Conflict(string message, string? subCategory = null) =>
        new(StatusCodes.Status409Conflict, message, "CONFLICT", subCategory);

    public static HubSpotError UnsupportedMediaType(string expected) =>
        new(StatusCodes.Status415UnsupportedMediaType, $"Unsupported media type: this endpoint takes {expected}", "VALIDATION_ERROR");

    public static HubSpotError MissingScopes(params string[] scopes) => new(
        StatusCodes.Status403Forbidden,
        "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
        "MISSING_SCOPES",
        Errors:
        [
            new HubSpotErrorDetail("One or more of the following scopes are required.")
            {
                Context = new Dictionary<string, string[]> { ["requiredGranularScopes"] = scopes },
            },
        ],
        Links: new Dictionary<string, string> { ["scopes"] = "https://developers.hubspot.com/scopes" });
}

internal sealed record HubSpotErrorDetail(string Message, string? Code = null, string? In = null)
{
    public IReadOnlyDictionary<string, string[]>? Context { get; init; }

    public static HubSpotErrorDetail OfProperty(string property, string code, string message) =>
        new(message, code) { Context = new Dictionary<string, string[]> { ["propertyName"] = [property] } };
}

/// <summary>A request that HubSpot would refuse; one middleware turns it into the answer.</summary>
internal sealed class RefusedException(HubSpotError error) : Exception(error.Message)
{
    public HubSpotError Error { get; } = error;
}
