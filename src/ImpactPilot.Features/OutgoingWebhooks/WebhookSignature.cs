using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ImpactPilot.Features.OutgoingWebhooks;

/// <summary>
/// Signs messages as Standard Webhooks does: HMAC-SHA256 over <c>id.timestamp.body</c> with the secret's bytes, in base64 behind <c>v1,</c>.
/// The timestamp is in seconds; a receiver refuses old ones, so that nobody can send a message again that they overheard.
/// </summary>
internal static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string SecretPrefix = "whsec_";
    private const int SecretBytes = 32;

    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The header's value: one signature for each secret in force.</summary>
    public static string Of(string id, DateTimeOffset at, string body, IEnumerable<string> secrets)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{Seconds(at)}.{body}");
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[SecretPrefix.Length..]), signed))));
    }

    public static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
