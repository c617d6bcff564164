using System.Security.Cryptography;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.SignIn;

/// <summary>Signs in by HubSpot's OAuth page; for a new portal the same step connects it.</summary>
internal static class SignInWithHubSpot
{
    private const string StateCookie = "impactpilot_state";
    public const string CallbackPath = "/oauth/hubspot/callback";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", Start).WithName("SignIn").ExcludeFromDescription();
        app.MapGet(CallbackPath, CallbackAsync).WithName("SignInCallback").ExcludeFromDescription();
    }

    /// <summary>Sends the browser to HubSpot with a state that only this browser can bring back, once, within ten minutes.</summary>
    public static RedirectHttpResult Start(HttpContext http, string? returnTo, HubSpotOAuth oauth, IOptions<ImpactPilotOptions> options)
    {
        var state = RandomNumberGenerator.GetHexString(32, lowercase: true);
        http.Response.Cookies.Append(StateCookie, $"{state} {LocalPath(returnTo)}", new CookieOptions
        {
            HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromMinutes(10), Path = CallbackPath, IsEssential = true,
        });
        return TypedResults.Redirect(oauth.AuthorizeUrl(Callback(options.Value), ConnectPortal.Scopes, state, ConnectPortal.OptionalScopes).AbsoluteUri);
    }

    public static async Task<RedirectHttpResult> CallbackAsync(
        HttpContext http, string? code, string? state, string? error, ConnectPortal connect, IServiceScopeFactory scopes, TimeProvider clock, IOptions<ImpactPilotOptions> options, CancellationToken ct)
    {
        var expected = http.Request.Cookies[StateCookie]?.Split(' ', 2);
        http.Response.Cookies.Delete(StateCookie, new CookieOptions { Path = CallbackPath });
        if (error is not null)
            return Refused("denied");
        if (code is null || state is null || expected is not [var known, var returnTo] || !CryptographicOperations.FixedTimeEquals(Bytes(state), Bytes(known)))
            return Refused("expired");

        try
        {
            var user = await connect.FromCodeAsync(code, Callback(options.Value), ct);
            if (!user.Active)
                return Refused("inactive");
            await scopes.InPortalAsync(user.PortalId, (services, token) => SessionCookie.StartAsync(http, services, user, clock.GetUtcNow(), token), ct);
            return TypedResults.Redirect(returnTo);
        }
        catch (HubSpotException exception)
        {
            return Refused(exception.IsTransient ? "unavailable" : "refused");
        }
    }

    // The console's sign-in page says each reason in words.
    private static RedirectHttpResult Refused(string reason) => TypedResults.Redirect($"/?sign-in={reason}");

    private static Uri Callback(ImpactPilotOptions options) => new(options.PublicOrigin + CallbackPath);

    internal static string LocalPath(string? path) =>
        path is ['/', not ('/' or '\\'), ..] && !path.Any(char.IsWhiteSpace) ? path : "/";

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
