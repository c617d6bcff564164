using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Limits;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.OAuth;

/// <summary>Opens the portal behind a bearer token, or answers 401 in HubSpot's words.</summary>
internal static class Authentication
{
    private const string Scheme = "Bearer ";

    public static void UseBearerTokens(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RateLimit>() is not null)
            context.Features.Set(Authenticate(context));
        await next(context);
    });

    private static Caller Authenticate(HttpContext context)
    {
        var mint = context.RequestServices.GetRequiredService<TokenMint>();
        var simulation = context.RequestServices.GetRequiredService<Simulation>();
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || mint.Read(header[Scheme.Length..]) is not { Use: TokenUse.Access } claims
            || simulation.Find(claims.HubId) is not { } portal)
        {
            throw Refused(
                "INVALID_AUTHENTICATION",
                "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview");
        }

        lock (portal.Gate)
        {
            if (mint.IsAlive(claims, portal))
            {
                // Journals of older simulators do not tell of the installation, but its tokens do.
                if (!claims.ActsAsPerson && !portal.Installation.IsInstalled)
                    simulation.Commit(new AppInstalled(claims.HubId));
                return new Caller(portal, claims);
            }
        }

        var age = simulation.Clock.Now - claims.ExpiresAt!.Value;
        throw Refused(
            "EXPIRED_AUTHENTICATION",
            string.Create(CultureInfo.InvariantCulture, $"The OAuth token used to make this call expired {Math.Max(0, (int)age.TotalMinutes)} minute(s) ago."),
            new Dictionary<string, string[]> { ["expire time"] = [HubSpotTime.Format(claims.ExpiresAt.Value)] });
    }

    private static RefusedException Refused(string category, string message, Dictionary<string, string[]>? context = null) =>
        new(new HubSpotError(StatusCodes.Status401Unauthorized, message, category, Context: context));
}
