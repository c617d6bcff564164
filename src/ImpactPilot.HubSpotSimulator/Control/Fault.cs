using System.Text.Json.Serialization;

namespace ImpactPilot.HubSpotSimulator.Control;

[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
internal enum FaultKind
{
    [JsonStringEnumMemberName("status")]
    Status,

    [JsonStringEnumMemberName("timeout")]
    Timeout,

    [JsonStringEnumMemberName("invalidJson")]
    InvalidJson,

    [JsonStringEnumMemberName("disconnect")]
    Disconnect,

    [JsonStringEnumMemberName("expiredToken")]
    ExpiredToken,
}

/// <summary>
/// Something that goes wrong when a path is called: the next <paramref name="Times"/> times, or a share of the calls
/// (<paramref name="Chance"/>) until it is called off. With <paramref name="AfterEffect"/> HubSpot has done what was asked
/// and only its answer is lost.
/// </summary>
/// <param name="Exact">Whether longer paths that begin like it are spared.</param>
/// <param name="PolicyName">For 429: which limit it claims.</param>
internal sealed record Fault(
    string Path,
    FaultKind Kind = FaultKind.Status,
    int Status = 500,
    int Times = 1,
    double? Chance = null,
    string? Method = null,
    int? RetryAfterSeconds = null,
    bool AfterEffect = false,
    bool Exact = false,
    string PolicyName = "TEN_SECONDLY_ROLLING")
{
    public bool IsWellFormed => !string.IsNullOrEmpty(Path) && (Chance is { } chance ? chance is > 0 and <= 1 : Times >= 1);

    public bool Concerns(HttpRequest request) =>
        (Exact ? request.Path.Value!.Equals(Path, StringComparison.OrdinalIgnoreCase) : request.Path.Value!.StartsWith(Path, StringComparison.OrdinalIgnoreCase))
        && (Method is null || HttpMethods.Equals(Method, request.Method));
}
