using System.Collections.Concurrent;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.OAuth;

/// <summary>Codes for tokens, tokens for tokens, and what a token is.</summary>
internal sealed class TokenEndpoints(Simulation simulation, SimulatorOptions options, SimulatorClock clock, TokenMint mint)
{
    private const string Form = "application/x-www-form-urlencoded";

    private readonly ConcurrentDictionary<string, bool> _usedCodes = new();

    public static void Map(WebApplication app)
    {
        var tokens = app.MapGroup($"/oauth/{ApiVersion.Current}/token");
        tokens.MapPost("", (HttpContext context, TokenEndpoints endpoints) => endpoints.IssueAsync(context)).DisableAntiforgery();
        tokens.MapPost("introspect", (HttpContext context, TokenEndpoints endpoints) => endpoints.IntrospectAsync(context)).DisableAntiforgery();
        tokens.MapPost("revoke", (HttpContext context, TokenEndpoints endpoints) => endpoints.RevokeAsync(context)).DisableAntiforgery();
    }

    private async Task<IResult> IssueAsync(HttpContext context)
    {
        var form = await ReadFormAsync(context);
        if (Authenticate(form) is { } refusal)
            return refusal(context);

        return form["grant_type"].FirstOrDefault() switch
        {
            "authorization_code" => Exchange(context, form["code"].FirstOrDefault() ?? "", form["redirect_uri"].FirstOrDefault()),
            "refresh_token" => Refresh(context, form["refresh_token"].FirstOrDefault() ?? ""),
            _ => OAuthError(context, "unsupported_grant_type", "BAD_GRANT_TYPE", "grant_type must be authorization_code or refresh_token"),
        };
    }

    private IResult Exchange(HttpContext context, string code, string? redirectUri)
    {
        if (Open(code, TokenUse.Code, out var portal) is not { } claims || !_usedCodes.TryAdd(claims.Id, true))
            return OAuthError(context, "invalid_grant", "BAD_AUTH_CODE", "missing or unknown auth code");
        if (claims.RedirectUri != redirectUri)
            return OAuthError(context, "invalid_grant", "MISMATCH_REDIRECT_URI_AUTH_CODE", "redirect_uri does not match the one the code was issued for");

        lock (portal.Gate)
        {
            return Tokens(portal, claims, mint.IssueRefresh(portal, claims.UserId, claims.Scopes));
        }
    }

    private IResult Refresh(HttpContext context, string refreshToken)
    {
        if (Open(refreshToken, TokenUse.Refresh, out var portal) is not { } claims)
            return OAuthError(context, "invalid_grant", "BAD_REFRESH_TOKEN", "refresh token is invalid, expired or revoked");

        lock (portal.Gate)
        {
            return Tokens(portal, claims, refreshToken);
        }
    }

    private IResult Tokens(Portal portal, TokenClaims claims, string refreshToken)
    {
        if (!portal.Installation.IsInstalled)
            simulation.Commit(new AppInstalled(portal.Profile.HubId));
        return Results.Json(new
        {
            token_type = "bearer",
            refresh_token = refreshToken,
            access_token = mint.IssueAccess(portal, claims.UserId, claims.Scopes),
            hub_id = portal.Profile.HubId,
            user_id = claims.UserId,
            scopes = claims.Scopes,
            expires_in = (long)TokenMint.AccessLifetime.TotalSeconds,
            token_use = "access_token",
        });
    }

    private async Task<IResult> IntrospectAsync(HttpContext context)
    {
        var form = await ReadFormAsync(context);
        if (Authenticate(form) is { } refusal)
            return refusal(context);

        var token = form["token"].FirstOrDefault() ?? "";
        var use = form["token_type_hint"].FirstOrDefault() == "refresh_token" ? TokenUse.Refresh : TokenUse.Access;
        if (Open(token, use, out var portal) is not { } claims)
            return Results.Json(new { active = false });

        var profile = portal.Profile;
        var user = portal.Users.Single(user => user.UserId == claims.UserId);
        if (use == TokenUse.Refresh)
        {
            return Results.Json(new
            {
                active = true,
                token,
                hub_id = profile.HubId,
                hub_domain = profile.Domain,
                user_id = user.UserId,
                user = user.Email,
                app_id = DemoApp.Id,
                client_id = options.ClientId,
                scopes = claims.Scopes,
                token_type = "bearer",
                token_use = "refresh_token",
            });
        }

        return Results.Json(new
        {
            active = true,
            token,
            hub_id = profile.HubId,
            hub_domain = profile.Domain,
            user_id = user.UserId,
            user = user.Email,
            app_id = DemoApp.Id,
            client_id = options.ClientId,
            scopes = claims.Scopes,
            expires_in = (long)(claims.ExpiresAt!.Value - clock.Now).TotalSeconds,
            is_private_distribution = false,
            signed_access_token = Signed(claims, profile.HubId),
            token_type = "bearer",
            token_use = "access_token",
        });
    }

    /// <summary>What HubSpot keeps inside an access token; its signatures and inner numbers mean nothing outside of it.</summary>
    private static object Signed(TokenClaims claims, int hubId) => new
    {
        appId = DemoApp.Id,
        appInstallId = claims.Id,
        audience = "",
        expiresAt = claims.ExpiresAt!.Value.ToUnixTimeMilliseconds(),
        hubId,
        hublet = "na1",
        installingUserId = claims.UserId,
        isPrivateDistribution = false,
        isServiceAccount = false,
        isUserLevel = false,
        newSignature = "",
        scopeToScopeGroupPks = "",
        scopes = "",
        signature = "",
        trialScopeToScopeGroupPks = "",
        trialScopes = "",
        userId = claims.UserId,
    };

    private async Task<IResult> RevokeAsync(HttpContext context)
    {
        var form = await ReadFormAsync(context);
        if (Authenticate(form) is { } refusal)
            return refusal(context);

        if (mint.Read(form["token"].FirstOrDefault() ?? "") is { } claims && simulation.Find(claims.HubId) is { } portal)
        {
            lock (portal.Gate)
            {
                simulation.Commit(new RefreshTokenRevoked(claims.HubId, claims.Id));
            }
        }

        // As RFC 7009 has it, a token nobody knows is as good as revoked.
        return Results.NoContent();
    }

    private TokenClaims? Open(string token, TokenUse use, out Portal portal)
    {
        portal = null!;
        if (mint.Read(token) is not { } claims || claims.Use != use || simulation.Find(claims.HubId) is not { } found)
            return null;

        portal = found;
        lock (portal.Gate)
        {
            return mint.IsAlive(claims, portal) ? claims : null;
        }
    }

    private Func<HttpContext, IResult>? Authenticate(IFormCollection form)
    {
        if (form["client_id"].FirstOrDefault() != options.ClientId)
            return context => OAuthError(context, "invalid_client", "BAD_CLIENT_ID", "missing or unknown client id");
        if (form["client_secret"].FirstOrDefault() != options.ClientSecret)
            return context => OAuthError(context, "invalid_client", "BAD_CLIENT_SECRET", "missing or wrong client secret");
        return null;
    }

    private static async Task<IFormCollection> ReadFormAsync(HttpContext context) => context.Request.HasFormContentType
        ? await context.Request.ReadFormAsync(context.RequestAborted)
        : throw new RefusedException(HubSpotError.UnsupportedMediaType(Form));

    private static IResult OAuthError(HttpContext context, string error, string status, string message) => Results.Json(
        new { error, error_description = message, status, message, correlationId = context.CorrelationId() },
        statusCode: StatusCodes.Status400BadRequest);
}
