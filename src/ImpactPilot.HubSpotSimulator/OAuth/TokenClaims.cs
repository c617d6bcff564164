using System.Text.Json.Serialization;

namespace ImpactPilot.HubSpotSimulator.OAuth;

[JsonConverter(typeof(JsonStringEnumConverter<TokenUse>))]
internal enum TokenUse
{
    Code,
    Access,
    Refresh,
}

/// <summary>What a code or token says about itself.</summary>
internal sealed record TokenClaims(
    TokenUse Use,
    string Id,
    int HubId,
    int UserId,
    IReadOnlyList<string> Scopes,
    int Generation,
    int AccessGeneration,
    DateTimeOffset? ExpiresAt)
{
    /// <summary>A code is good only for the address it was sent to.</summary>
    public string? RedirectUri { get; init; }

    /// <summary>Writes count as this person's own, made in HubSpot's screens, not as the app's.</summary>
    public bool ActsAsPerson { get; init; }
}
