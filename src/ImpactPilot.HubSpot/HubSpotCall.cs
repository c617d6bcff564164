using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ImpactPilot.HubSpot;

/// <summary>A request that can be sent more than once.</summary>
internal sealed record HubSpotCall(HttpMethod Method, string Path)
{
    public const string CodeGrant = "authorization_code";
    public const string RefreshGrant = "refresh_token";
    public const string TokenCare = "token";

    /// <summary>The body, made anew for every try.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>
    /// Whether doing it twice does no harm. What is not repeatable is tried again only when HubSpot surely did not do it.
    /// </summary>
    public bool Repeatable { get; init; } = true;

    public bool IsSearch { get; init; }

    /// <summary>What a call to the token endpoints is for; null elsewhere.</summary>
    public string? Grant { get; init; }

    public static HubSpotCall Get(string path) => new(HttpMethod.Get, path);

    public static HubSpotCall Delete(string path) => new(HttpMethod.Delete, path);

    /// <summary>A POST that only reads, such as a search.</summary>
    public static HubSpotCall Query<T>(string path, T body, JsonTypeInfo<T> type) =>
        new(HttpMethod.Post, path) { Content = Json(body, type) };

    public static HubSpotCall Patch<T>(string path, T body, JsonTypeInfo<T> type) =>
        new(HttpMethod.Patch, path) { Content = Json(body, type) };

    public static HubSpotCall Create<T>(string path, T body, JsonTypeInfo<T> type) =>
        new(HttpMethod.Post, path) { Content = Json(body, type), Repeatable = false };

    /// <summary>A call to the token endpoints, which take forms only. A code works once, so its exchange is not repeatable.</summary>
    public static HubSpotCall OAuth(string path, string grant, params KeyValuePair<string, string>[] fields) =>
        new(HttpMethod.Post, path) { Content = () => new FormUrlEncodedContent(fields), Grant = grant, Repeatable = grant != CodeGrant };

    private static Func<HttpContent> Json<T>(T body, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return () => new ByteArrayContent(bytes) { Headers = { ContentType = new("application/json") } };
    }
}
