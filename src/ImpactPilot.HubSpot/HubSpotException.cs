using System.Net;

namespace ImpactPilot.HubSpot;

/// <summary>What went wrong with a call, as far as a caller acts differently on it.</summary>
public enum HubSpotErrorKind
{
    /// <summary>Too many requests; <see cref="HubSpotException.RetryAfter"/> says when, if HubSpot told.</summary>
    RateLimited,

    /// <summary>The access token, or the app's own id and secret, are refused.</summary>
    Unauthorized,

    /// <summary>The refresh token is dead: the app was uninstalled or its access withdrawn.</summary>
    Revoked,

    /// <summary>The portal did not grant a permission that this call needs.</summary>
    MissingScopes,

    /// <summary>There is no such record, property or address.</summary>
    NotFound,

    /// <summary>HubSpot understood the request and refuses it; repeating it cannot help.</summary>
    Invalid,

    /// <summary>HubSpot is down, locked or unreachable for now.</summary>
    Unavailable,

    /// <summary>No answer in the allowed time.</summary>
    TimedOut,

    /// <summary>An answer that is not what HubSpot's documentation promises.</summary>
    Unreadable,
}

/// <summary>
/// A call to HubSpot that failed for good. The message is for a person: what happened and what to do.
/// It never holds a token or a secret.
/// </summary>
public sealed class HubSpotException(HubSpotErrorKind kind, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What went wrong.</summary>
    public HubSpotErrorKind Kind { get; } = kind;

    /// <summary>The HTTP status, when there was an answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>HubSpot's own word for the error, such as <c>VALIDATION_ERROR</c> or the name of the exceeded limit.</summary>
    public string? Category { get; init; }

    /// <summary>HubSpot's number for this call; its support asks for it.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>How long to stay away from the portal.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same call may succeed later without anybody doing something.</summary>
    public bool IsTransient => Kind is HubSpotErrorKind.RateLimited or HubSpotErrorKind.Unavailable
        or HubSpotErrorKind.TimedOut or HubSpotErrorKind.Unreadable;
}
