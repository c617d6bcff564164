using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ImpactPilot.Features.ApiTokens;

/// <summary>A token's secret: 256 random bits behind a prefix that people, and searches for leaked secrets, recognise.</summary>
internal static class TokenSecret
{
    public const string Prefix = "impactpilot_";
    public const int EndingLength = 4;

    private const int Bytes = 32;

    private static readonly int Length = Prefix.Length + Base64Url.GetEncodedLength(Bytes);

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static bool LooksLikeOne(string text) => text.Length == Length && text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>So many bits need no salt and no slow hash: nobody can go through them.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
