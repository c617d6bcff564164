using System.Text;
using Microsoft.Extensions.Options;

namespace ImpactPilot.HubSpot;

/// <summary>What a portal's grant consists of. Its text shows no token.</summary>
/// <param name="AccessToken">Opens the API for half an hour.</param>
/// <param name="RefreshToken">Gets the next access token; store the newest one.</param>
/// <param name="ExpiresAt">When the access token ends.</param>
/// <param name="Portal">The portal, if HubSpot names it.</param>
/// <param name="UserId">The person who granted it, if HubSpot names them.</param>
/// <param name="Scopes">What was granted.</param>
public sealed record HubSpotTokens(
    string AccessToken, string RefreshToken, DateTimeOffset ExpiresAt, string? Portal, string? UserId, IReadOnlyList<string> Scopes)
{
    /// <inheritdoc/>
    public override string ToString() => $"tokens of portal {Portal ?? "unknown"} until {ExpiresAt:O}";
}

/// <summary>What HubSpot says about a token.</summary>
/// <param name="Active">Whether it still works.</param>
/// <param name="Portal">The portal it opens.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Domain">The portal's domain, which names it to people.</param>
/// <param name="Scopes">What it allows.</param>
public sealed record HubSpotTokenInfo(
    bool Active, string? Portal, string? UserId, string? Email, string? Domain, IReadOnlyList<string> Scopes);

/// <summary>The two tokens of a grant.</summary>
public enum HubSpotTokenKind
{
    /// <summary>The short-lived one that opens the API.</summary>
    Access,

    /// <summary>The long-lived one that gets new access tokens.</summary>
    Refresh,
}

/// <summary>HubSpot's OAuth: send a person to grant access, take the tokens, keep them fresh, give them back.</summary>
public sealed class HubSpotOAuth
{
    private readonly HubSpotTransport _transport;
    private readonly HubSpotOptions _options;
    private readonly TimeProvider _time;

    internal HubSpotOAuth(HubSpotTransport transport, IOptions<HubSpotOptions> options, TimeProvider time) =>
        (_transport, _options, _time) = (transport, options.Value, time);

    /// <summary>The page where a person grants access; <paramref name="portal"/> picks one of their portals for them.</summary>
    public Uri AuthorizeUrl(
        Uri redirectUri, IEnumerable<string> scopes, string state, IEnumerable<string>? optionalScopes = null, string? portal = null)
    {
        var url = new StringBuilder(_options.AuthorizeBase.AbsoluteUri.TrimEnd('/')).Append("/oauth/");
        if (portal is not null) url.Append(Uri.EscapeDataString(portal)).Append('/');
        url.Append("authorize?client_id=").Append(Uri.EscapeDataString(_options.ClientId))
            .Append("&redirect_uri=").Append(Uri.EscapeDataString(redirectUri.OriginalString))
            .Append("&scope=").Append(Uri.EscapeDataString(string.Join(' ', scopes)));
        if (optionalScopes is not null) url.Append("&optional_scope=").Append(Uri.EscapeDataString(string.Join(' ', optionalScopes)));
        return new Uri(url.Append("&state=").Append(Uri.EscapeDataString(state)).ToString());
    }

    /// <summary>Takes the tokens for the code that came back from the authorize page. A code works once.</summary>
    public Task<HubSpotTokens> ExchangeCodeAsync(string code, Uri redirectUri, CancellationToken cancellationToken) =>
        TokensAsync(HubSpotCall.CodeGrant, [new("code", code), new("redirect_uri", redirectUri.OriginalString)], cancellationToken);

    /// <summary>Gets the next access token. Fails with <see cref="HubSpotErrorKind.Revoked"/> once the app is uninstalled.</summary>
    public Task<HubSpotTokens> RefreshAsync(string refreshToken, CancellationToken cancellationToken) =>
        TokensAsync(HubSpotCall.RefreshGrant, [new("refresh_token", refreshToken)], cancellationToken);

    /// <summary>Asks whose token it is and what it allows.</summary>
    public async Task<HubSpotTokenInfo> IntrospectAsync(string token, HubSpotTokenKind kind, CancellationToken cancellationToken)
    {
        var call = HubSpotCall.OAuth(HubSpotApi.Introspect, HubSpotCall.TokenCare, [.. Client(), Hint(kind), new("token", token)]);
        var info = await _transport.SendAsync(call, HubSpotJson.Default.TokenInfoBody, token: null, gate: null, cancellationToken);
        return new HubSpotTokenInfo(info.Active, info.HubId, info.UserId, info.User, info.HubDomain, info.Scopes ?? []);
    }

    /// <summary>Makes a token worthless.</summary>
    public Task RevokeAsync(string token, HubSpotTokenKind kind, CancellationToken cancellationToken)
    {
        var call = HubSpotCall.OAuth(HubSpotApi.Revoke, HubSpotCall.TokenCare, [.. Client(), Hint(kind), new("token", token)]);
        return _transport.SendAsync(call, token: null, gate: null, cancellationToken);
    }

    private async Task<HubSpotTokens> TokensAsync(string grant, KeyValuePair<string, string>[] fields, CancellationToken cancellationToken)
    {
        var call = HubSpotCall.OAuth(HubSpotApi.Token, grant, [.. Client(), new("grant_type", grant), .. fields]);
        var tokens = await _transport.SendAsync(call, HubSpotJson.Default.TokenBody, token: null, gate: null, cancellationToken);
        var expiresAt = _time.GetUtcNow().AddSeconds(tokens.ExpiresIn);
        return new HubSpotTokens(tokens.AccessToken, tokens.RefreshToken, expiresAt, tokens.HubId, tokens.UserId, tokens.Scopes ?? []);
    }

    private KeyValuePair<string, string>[] Client() =>
        [new("client_id", _options.ClientId), new("client_secret", _options.ClientSecret)];

    private static KeyValuePair<string, string> Hint(HubSpotTokenKind kind) =>
        new("token_type_hint", kind switch { HubSpotTokenKind.Access => "access_token", HubSpotTokenKind.Refresh => "refresh_token" });
}
