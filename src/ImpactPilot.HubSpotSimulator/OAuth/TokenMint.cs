using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.OAuth;

/// <summary>
/// Issues and reads tokens. They carry their claims, signed with the client secret: so they survive a restart without being
/// stored, and die with a rotated secret as HubSpot's do.
/// </summary>
internal sealed class TokenMint(SimulatorOptions options, SimulatorClock clock)
{
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromSeconds(1800);
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromSeconds(60);

    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes(options.ClientSecret));

    public string IssueCode(Portal portal, int userId, IReadOnlyList<string> scopes, string redirectUri) =>
        Write(Claims(portal, TokenUse.Code, userId, scopes, CodeLifetime) with { RedirectUri = redirectUri });

    public string IssueRefresh(Portal portal, int userId, IReadOnlyList<string> scopes) =>
        Write(Claims(portal, TokenUse.Refresh, userId, scopes, lifetime: null));

    public string IssueAccess(Portal portal, int userId, IReadOnlyList<string> scopes, bool actsAsPerson = false) =>
        Write(Claims(portal, TokenUse.Access, userId, scopes, AccessLifetime) with { ActsAsPerson = actsAsPerson });

    /// <summary>The claims of a token whose signature holds, whatever became of the token since.</summary>
    public TokenClaims? Read(string token)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || PrefixLength(token) is not { } prefix || prefix > dot)
            return null;

        try
        {
            var payload = Base64Url.DecodeFromChars(token.AsSpan(prefix, dot - prefix));
            var signature = Base64Url.DecodeFromChars(token.AsSpan(dot + 1));
            return CryptographicOperations.FixedTimeEquals(signature, HMACSHA256.HashData(_key, payload))
                ? JsonSerializer.Deserialize<TokenClaims>(payload, HubSpotJson.Options)
                : null;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the portal still honours the token. The caller holds the portal's gate.</summary>
    public bool IsAlive(TokenClaims claims, Portal portal) =>
        claims.Generation == portal.Installation.Generation
        && !portal.Installation.IsRevoked(claims.Id)
        && (claims.Use != TokenUse.Access || claims.AccessGeneration == portal.Installation.AccessGeneration)
        && !(claims.ExpiresAt <= clock.Now);

    private TokenClaims Claims(Portal portal, TokenUse use, int userId, IReadOnlyList<string> scopes, TimeSpan? lifetime) => new(
        use,
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
        portal.Profile.HubId,
        userId,
        scopes,
        portal.Installation.Generation,
        portal.Installation.AccessGeneration,
        clock.Now + lifetime);

    private string Write(TokenClaims claims)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(claims, HubSpotJson.Options);
        var prefix = claims.Use switch { TokenUse.Access => "C", TokenUse.Refresh => "na1-", TokenUse.Code => "na1-code-" };
        return $"{prefix}{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key, payload))}";
    }

    private static int? PrefixLength(string token)
    {
        foreach (var prefix in (string[])["na1-code-", "na1-", "C"])
        {
            if (token.StartsWith(prefix, StringComparison.Ordinal))
                return prefix.Length;
        }

        return null;
    }
}
