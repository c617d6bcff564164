using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
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
    CardCaller caller,
    CurrentPortal portal,
    Actor actor,
    RequestKey requestKey) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "HubSpotCard";

    private static readonly Error Refused = Error.Forbidden("card.refused", "The request is not signed by HubSpot.");

    private static readonly Error NotConnected = Error.Forbidden(
        "card.not_connected", "ImpactPilot is not connected to this HubSpot account. An admin connects it once, from ImpactPilot's sign-in page.");

    // HubSpot vouched for who asks, so it may be told what is missing; a forger learns nothing.
    private Error? missing;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var (body, verdict) = await signed.ReadAsync(Context);
        if (!verdict.IsAccepted())
            return AuthenticateResult.Fail($"signature: {verdict}");
        if (Single("portalId") is not { } hubId || Single("userId") is not { } hubSpotUser)
            return AuthenticateResult.Fail("The signed query names no portal or user, or names one twice.");
        var (portalId, user, role, admins) = await caller.IdentifyAsync(hubId, hubSpotUser, Context.RequestAborted);
        missing = portalId is null ? NotConnected : user is null ? NoUser(admins) : null;
        if (missing is not null)
            return AuthenticateResult.Fail(missing.Code);

        portal.Set(portalId!.Value);
        actor.Is(user!.Value, role, "card");
        requestKey.Value = RequestId(body);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Value.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        (missing?.ToProblem() ?? Refused.ToProblem(StatusCodes.Status401Unauthorized)).ExecuteAsync(Context);

    private static Error NoUser(IReadOnlyList<string> admins) => Error.Forbidden(
        "card.not_a_user", $"You are no user of ImpactPilot here yet. {(admins.Count == 0 ? "An admin" : string.Join(" or ", admins))} can add you.");

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
