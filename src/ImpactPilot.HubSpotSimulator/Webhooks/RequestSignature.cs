using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ImpactPilot.HubSpotSimulator.Webhooks;

/// <summary>The headers that prove a request is HubSpot's. Webhooks carry the signature in its first and its third version.</summary>
internal static class RequestSignature
{
    // The third version signs the address with these escapes, and only these, decoded.
    private static readonly (string Escape, string Character)[] Decoded =
    [
        ("%3A", ":"), ("%2F", "/"), ("%3F", "?"), ("%40", "@"), ("%21", "!"), ("%24", "$"),
        ("%27", "'"), ("%28", "("), ("%29", ")"), ("%2A", "*"), ("%2C", ","), ("%3B", ";"),
    ];

    public static IEnumerable<(string Name, string Value)> Headers(string secret, string method, string uri, byte[] body, DateTimeOffset signedAt)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        var timestamp = signedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(method + Decode(uri)), .. body, .. Encoding.UTF8.GetBytes(timestamp)];
        return
        [
            ("X-HubSpot-Signature-Version", "v1"),
            ("X-HubSpot-Signature", Convert.ToHexStringLower(SHA256.HashData([.. key, .. body]))),
            ("X-HubSpot-Request-Timestamp", timestamp),
            ("X-HubSpot-Signature-v3", Convert.ToBase64String(HMACSHA256.HashData(key, signed))),
        ];
    }

    private static string Decode(string uri) => Decoded.Aggregate(
        uri, (text, pair) => text.Replace(pair.Escape, pair.Character, StringComparison.OrdinalIgnoreCase));
}
