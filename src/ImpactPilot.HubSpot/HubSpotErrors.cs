using System.Globalization;
using System.Text.Json;

namespace ImpactPilot.HubSpot;

/// <summary>Turns HubSpot's answers that are errors into exceptions with plain words.</summary>
internal static class HubSpotErrors
{
    private const int Locked = 423;
    private const int PortalIsMoving = 477;
    private const int LongestReason = 500;

    public static HubSpotException From(HttpResponseMessage response, byte[] body, HubSpotCall call, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var error = Parse(body);
        var retryAfter = RetryAfter(response, error, now);
        var (kind, message) = call.Grant is { } grant && status is >= 400 and <= 403 && OAuth(Code(error), grant) is { } refusal
            ? refusal
            : (KindOf(status), Message(KindOf(status), status, error, retryAfter, call));
        return new HubSpotException(kind, message)
        {
            StatusCode = response.StatusCode,
            Category = error.Category ?? error.PolicyName ?? error.ErrorType ?? Code(error),
            CorrelationId = error.CorrelationId,
            RetryAfter = retryAfter,
        };
    }

    public static HubSpotException Unreachable(HttpRequestException cause) =>
        new(HubSpotErrorKind.Unavailable, "HubSpot cannot be reached. Check the network; we try again by ourselves.", cause);

    public static HubSpotException TimedOut(TimeSpan after) =>
        new(HubSpotErrorKind.TimedOut, $"HubSpot did not answer within {Seconds(after)}. We try again by ourselves.");

    /// <summary>Refused by ourselves: the portal's allowance is used up for longer than a call may wait.</summary>
    public static HubSpotException NoTurn(TimeSpan wait) =>
        new(HubSpotErrorKind.RateLimited, $"This portal's HubSpot requests are used up, or left to its other apps. We continue by ourselves in {Seconds(wait)}.") { RetryAfter = wait };

    /// <summary>Refused by ourselves: HubSpot fails so often that asking it would only add to its trouble.</summary>
    public static HubSpotException Paused(TimeSpan pause, Exception cause) =>
        new(HubSpotErrorKind.Unavailable, $"HubSpot does not answer for this portal. We ask again in {Seconds(pause)}.", cause) { RetryAfter = pause };

    public static HubSpotException Unreadable(HubSpotCall call, Exception? cause = null) =>
        new(HubSpotErrorKind.Unreadable, $"HubSpot's answer to {call.Method} {PathOnly(call)} cannot be read. We try again by ourselves.", cause);

    /// <summary>The token endpoints' errors. HubSpot's own text is not repeated: it may quote what was sent.</summary>
    private static (HubSpotErrorKind, string)? OAuth(string? code, string grant) => (code, grant) switch
    {
        ("BAD_REFRESH_TOKEN", _) or ("invalid_grant", HubSpotCall.RefreshGrant) => (HubSpotErrorKind.Revoked,
            "HubSpot no longer accepts this connection: the app was uninstalled or its access withdrawn. Connect HubSpot again."),
        ("BAD_CLIENT_ID" or "BAD_CLIENT_SECRET" or "invalid_client", _) => (HubSpotErrorKind.Unauthorized,
            "HubSpot does not know this client id and secret. Compare HubSpot:ClientId and HubSpot:ClientSecret with the app's Auth page."),
        ("BAD_REDIRECT_URI" or "MISMATCH_REDIRECT_URI_AUTH_CODE", _) => (HubSpotErrorKind.Invalid,
            "HubSpot refuses the return address. Add it to the app's redirect URLs, letter for letter."),
        ("BAD_AUTH_CODE" or "invalid_grant", _) => (HubSpotErrorKind.Invalid,
            "This sign-in was used already or took too long. Start again from the beginning."),
        ({ } other, _) => (HubSpotErrorKind.Invalid, $"HubSpot refused the token request ({other})."),
        _ => null,
    };

    /// <summary>OAuth's code. Elsewhere <c>status</c> only says "error".</summary>
    private static string? Code(ErrorBody error) => error.Status is null or "error" ? error.Error : error.Status;

    private static HubSpotErrorKind KindOf(int status) => status switch
    {
        401 => HubSpotErrorKind.Unauthorized,
        403 => HubSpotErrorKind.MissingScopes,
        404 or 410 => HubSpotErrorKind.NotFound,
        408 => HubSpotErrorKind.TimedOut,
        429 => HubSpotErrorKind.RateLimited,
        Locked or PortalIsMoving or >= 500 => HubSpotErrorKind.Unavailable,
        >= 400 => HubSpotErrorKind.Invalid,
        _ => HubSpotErrorKind.Unreadable,
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage response, ErrorBody error, DateTimeOffset now)
    {
        if (response.Headers.RetryAfter is { } header)
            return header.Delta ?? (header.Date is { } date && date > now ? date - now : TimeSpan.Zero);

        return ((int)response.StatusCode, error.PolicyName) switch
        {
            (429, "SECONDLY") => TimeSpan.FromSeconds(1),
            // Until midnight in the portal's zone, which an answer does not name.
            (429, "DAILY") => TimeSpan.FromHours(1),
            (429, _) => TimeSpan.FromSeconds(10),
            (Locked, _) => TimeSpan.FromSeconds(2),
            _ => null,
        };
    }

    private static string Message(HubSpotErrorKind kind, int status, ErrorBody error, TimeSpan? retryAfter, HubSpotCall call) => kind switch
    {
        HubSpotErrorKind.RateLimited when error.PolicyName != "DAILY" && retryAfter is { } wait => $"HubSpot allows this portal no more requests for {Seconds(wait)}. We continue by ourselves.",
        HubSpotErrorKind.RateLimited => "This portal has used up its HubSpot requests of the day. We continue after midnight in the portal's time zone.",
        HubSpotErrorKind.Unauthorized => "HubSpot refuses our access token. If this stays, connect HubSpot again.",
        HubSpotErrorKind.Revoked => "HubSpot no longer accepts this connection. Connect HubSpot again.",
        HubSpotErrorKind.MissingScopes => $"HubSpot did not grant us the permission for this{Scopes(error)}. Let an administrator of the portal connect HubSpot again and grant it.",
        HubSpotErrorKind.NotFound => $"HubSpot has nothing at {PathOnly(call)}.",
        HubSpotErrorKind.Invalid => $"HubSpot refuses {call.Method} {PathOnly(call)} ({status}): {Reason(error)}",
        HubSpotErrorKind.Unavailable when status == PortalIsMoving => "HubSpot is moving this portal to another data centre. We continue by ourselves when that is done.",
        HubSpotErrorKind.Unavailable => $"HubSpot is not available right now ({status}). We try again by ourselves.",
        HubSpotErrorKind.TimedOut => "HubSpot gave up on the request. We try again by ourselves.",
        HubSpotErrorKind.Unreadable => $"HubSpot's answer to {call.Method} {PathOnly(call)} ({status}) cannot be read. We try again by ourselves.",
    };

    /// <summary>HubSpot may answer a refused batch with pages of text; the beginning tells enough.</summary>
    private static string Reason(ErrorBody error) => error.Message switch
    {
        { Length: > LongestReason } message => message[..LongestReason] + "…",
        { Length: > 0 } message => message,
        _ => "no reason given",
    };

    private static string Scopes(ErrorBody error)
    {
        var scopes = (error.Errors ?? [])
            .Select(detail => detail.Context?.GetValueOrDefault("requiredGranularScopes"))
            .Where(context => context is { ValueKind: JsonValueKind.Array })
            .SelectMany(context => context!.Value.EnumerateArray())
            .Select(scope => scope.ToString())
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return scopes.Length == 0 ? "" : $" ({string.Join(", ", scopes)})";
    }

    private static ErrorBody Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, HubSpotJson.Default.ErrorBody) ?? new ErrorBody();
        }
        catch (JsonException)
        {
            // A proxy's HTML page, mostly; the status alone must do.
            return new ErrorBody();
        }
    }

    private static string PathOnly(HubSpotCall call) => call.Path.Split('?')[0];

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s");
}
