using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ImpactPilot.HubSpot;

/// <summary>A request as it arrived, with what proves that HubSpot sent it.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Uri">The full address HubSpot called: public origin from configuration plus the raw, still encoded path and query.</param>
/// <param name="Body">The raw bytes of the body; empty for GET.</param>
/// <param name="Timestamp">The header <c>X-HubSpot-Request-Timestamp</c>.</param>
/// <param name="Signature">The header <c>X-HubSpot-Signature-v3</c>.</param>
public readonly record struct HubSpotSignedRequest(
    string Method, string Uri, ReadOnlyMemory<byte> Body, string? Timestamp, string? Signature);

/// <summary>The outcome of checking a signature; anything but the first two is a refusal.</summary>
public enum HubSpotSignatureVerdict
{
    /// <summary>Right, signed over the address as the documentation decodes it.</summary>
    Accepted,

    /// <summary>Right, signed over the address as it was sent.</summary>
    AcceptedRaw,

    /// <summary>A header is missing.</summary>
    Missing,

    /// <summary>The timestamp is not a plain number of milliseconds.</summary>
    MalformedTimestamp,

    /// <summary>Signed more than five minutes ago, or ahead of our clock by as much.</summary>
    Expired,

    /// <summary>Not signed with a secret of ours, or changed on the way.</summary>
    Mismatch,
}

/// <summary>HubSpot's request signature, version 3: an HMAC over method, address, body and time under the app's client secret.</summary>
public static class HubSpotSignature
{
    /// <summary>The header that carries the signature.</summary>
    public const string SignatureHeader = "X-HubSpot-Signature-v3";

    /// <summary>The header that carries the time of signing, in Unix milliseconds.</summary>
    public const string TimestampHeader = "X-HubSpot-Request-Timestamp";

    /// <summary>How old a signed request may be.</summary>
    public static readonly TimeSpan MaximumAge = TimeSpan.FromMinutes(5);

    /// <summary>Whether a verdict lets the request in.</summary>
    public static bool IsAccepted(this HubSpotSignatureVerdict verdict) =>
        verdict is HubSpotSignatureVerdict.Accepted or HubSpotSignatureVerdict.AcceptedRaw;

    /// <summary>Checks a request against the current secret and, while it is being rotated, the previous one.</summary>
    public static HubSpotSignatureVerdict Verify(HubSpotSignedRequest request, IEnumerable<string?> secrets, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(request.Signature) || string.IsNullOrEmpty(request.Timestamp))
            return HubSpotSignatureVerdict.Missing;
        if (!long.TryParse(request.Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var signedAt))
            return HubSpotSignatureVerdict.MalformedTimestamp;
        if (Math.Abs(now.ToUnixTimeMilliseconds() - signedAt) > MaximumAge.TotalMilliseconds)
            return HubSpotSignatureVerdict.Expired;

        // An unset secret would be a key that everybody knows.
        var keys = secrets.Where(secret => !string.IsNullOrEmpty(secret)).Select(secret => Encoding.UTF8.GetBytes(secret!)).ToArray();
        if (Matches(request, Decode(request.Uri), keys)) return HubSpotSignatureVerdict.Accepted;

        // HubSpot's own libraries sign the address undecoded; the two differ only where it holds escapes.
        return Matches(request, request.Uri, keys) ? HubSpotSignatureVerdict.AcceptedRaw : HubSpotSignatureVerdict.Mismatch;
    }

    /// <summary>Signs as HubSpot does; for whatever plays HubSpot.</summary>
    public static string Sign(string secret, string method, string uri, ReadOnlySpan<byte> body, DateTimeOffset signedAt) =>
        Convert.ToBase64String(Mac(Encoding.UTF8.GetBytes(secret), method, Decode(uri), body, Milliseconds(signedAt)));

    /// <summary>An instant as the timestamp header writes it.</summary>
    public static string Milliseconds(DateTimeOffset instant) =>
        instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static bool Matches(HubSpotSignedRequest request, string uri, byte[][] keys)
    {
        var claimed = Encoding.UTF8.GetBytes(request.Signature!);
        var matches = false;
        foreach (var key in keys)
        {
            var expected = Convert.ToBase64String(Mac(key, request.Method, uri, request.Body.Span, request.Timestamp!));
            matches |= CryptographicOperations.FixedTimeEquals(claimed, Encoding.UTF8.GetBytes(expected));
        }

        return matches;
    }

    private static byte[] Mac(byte[] key, string method, string uri, ReadOnlySpan<byte> body, string timestamp)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(method + uri));
        hmac.AppendData(body);
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp));
        return hmac.GetHashAndReset();
    }

    /// <summary>
    /// Decodes HubSpot's short list of escapes and nothing else, once: decoding all of them would let
    /// <c>%26</c> and <c>%3D</c> inside a value pass for parameters of their own.
    /// </summary>
    private static string Decode(string uri)
    {
        if (!uri.Contains('%', StringComparison.Ordinal)) return uri;

        var decoded = new StringBuilder(uri.Length);
        for (var i = 0; i < uri.Length; i++)
        {
            if (uri[i] == '%' && i + 2 < uri.Length && Decoded(uri.AsSpan(i + 1, 2)) is { } character)
            {
                decoded.Append(character);
                i += 2;
            }
            else
            {
                decoded.Append(uri[i]);
            }
        }

        return decoded.ToString();
    }

    private static char? Decoded(ReadOnlySpan<char> hex) => hex switch
    {
        "3A" => ':',
        "2F" => '/',
        "3F" => '?',
        "40" => '@',
        "21" => '!',
        "24" => '$',
        "27" => '\'',
        "28" => '(',
        "29" => ')',
        "2A" => '*',
        "2C" => ',',
        "3B" => ';',
        _ => null,
    };
}
