using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Card;

/// <summary>
/// Lets a card request in only with HubSpot's v3 signature. Portal and user come from the signed query string and from
/// nowhere else; a name that stands there twice is refused. The body may name the request, so that HubSpot's own
/// repetition changes nothing.
/// </summary>
internal sealed class CardSignature(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    SignedRequest signed,
    PortalDirectory directory,
    IServiceScopeFactory scopes,
    CurrentPortal portal,
    Actor actor,
    RequestKey requestKey) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "HubSpotCard";

    private static readonly Error Refused = Error.Forbidden(
        "card.refused", "The request is not signed by HubSpot for a user of ImpactPilot in this portal.");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var (body, verdict) = await signed.ReadAsync(Context);
        if (!verdict.IsAccepted())
            return AuthenticateResult.Fail($"signature: {verdict}");
        if (Single("portalId") is not { } hubId || Single("userId") is not { } hubSpotUser)
            return AuthenticateResult.Fail("The signed query names no portal or user, or names one twice.");
        if (await directory.FindAsync(hubId, Context.RequestAborted) is not { } id)
            return AuthenticateResult.Fail("The portal is not connected.");
        var user = await scopes.InPortalAsync(id, (services, ct) =>
            services.GetRequiredService<ImpactPilotDb>().Users.AsNoTracking().SingleOrDefaultAsync(row => row.HubSpotUserId == hubSpotUser && row.Active, ct), Context.RequestAborted);
        if (user is null)
            return AuthenticateResult.Fail("The person is no user of ImpactPilot in this portal.");

        portal.Set(id);
        actor.Is(user.Id, user.Role, "card");
        requestKey.Value = RequestId(body);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Refused.ToProblem(StatusCodes.Status401Unauthorized).ExecuteAsync(Context);

    private string? Single(string name) => Request.Query[name] is [{ Length: > 0 } value] ? value : null;

    private static string? RequestId(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize<Named>(body, JsonSerializerOptions.Web)?.RequestId;
        }
        catch (JsonException)
        {
            // Not JSON: the endpoint itself answers 400 and says so.
            return null;
        }
    }

    private sealed record Named(string? RequestId);
}
