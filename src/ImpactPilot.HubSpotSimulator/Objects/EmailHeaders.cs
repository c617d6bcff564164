using System.Text.Json;
using ImpactPilot.HubSpotSimulator.Http;

namespace ImpactPilot.HubSpotSimulator.Objects;

internal sealed record EmailAddress(string Email, string? FirstName = null, string? LastName = null);

/// <summary>Who an e-mail is from and to: a JSON text in one property of HubSpot's.</summary>
internal sealed record EmailHeaders(EmailAddress? From, IReadOnlyList<EmailAddress>? To, IReadOnlyList<EmailAddress>? Cc = null)
{
    public string Write() => JsonSerializer.Serialize(this, HubSpotJson.Options);

    /// <summary>Null where the text is no such JSON: apps write what they like.</summary>
    public static EmailHeaders? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<EmailHeaders>(text, HubSpotJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
