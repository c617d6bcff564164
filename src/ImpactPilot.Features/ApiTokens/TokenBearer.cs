using System.Security.Claims;
using System.Text.Encodings.Web;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ImpactPilot.Features.ApiTokens;

/// <summary>
/// Reads <c>Authorization: Bearer …</c>: which token it is, and so in which portal and in whose name it acts. It may do what both its
/// scopes and the present role of the person who made it allow.
/// </summary>
internal sealed class TokenBearer(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    NpgsqlDataSource database,
    IServiceScopeFactory scopes,
    CurrentPortal portal,
    Actor actor,
    TimeProvider clock) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "ApiToken";
    public const string TokenClaim = "token";
    public const string ScopeClaim = "scope";

    private static readonly TimeSpan UseIsKeptTo = TimeSpan.FromMinutes(1);

    /// <summary>Who sends a bearer token is known by it alone; everybody else by the session cookie.</summary>
    public static string SchemeOf(HttpContext http) => BearerHeader.Read(http.Request) is null ? SessionCookie.Name : Name;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerHeader.Read(Request) is not { } secret)
            return AuthenticateResult.NoResult();
        if (!TokenSecret.LooksLikeOne(secret) || await FindAsync(secret) is not { } found)
            return AuthenticateResult.Fail("The token is unknown, expired or revoked.");

        var (token, role) = await scopes.InPortalAsync(found.Portal, (services, ct) => ReadAsync(services.GetRequiredService<ImpactPilotDb>(), found.Token, ct), Context.RequestAborted);
        portal.Set(found.Portal);
        actor.Is(token.CreatedBy, role, $"token:{token.Name}");
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, token.CreatedBy.ToString()), new Claim(TokenClaim, token.Id.ToString()), .. token.Scopes.Select(scope => new Claim(ScopeClaim, scope))], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Error.Forbidden("tokens.refused", "This token is unknown, expired or revoked, or who made it is deactivated. Ask an admin of your portal for another one.").ToProblem(StatusCodes.Status401Unauthorized).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var needed = Context.GetEndpoint()?.Metadata.GetMetadata<ScopeOfEndpoint>()?.For(Request.Method);
        var error = needed is null
            ? Error.Forbidden("tokens.people_only", "No token may do this: it is for people who are signed in.")
            : Error.Forbidden("tokens.scope_missing", $"This needs the scope {needed}, which the token does not have. Ask an admin for a token with it.") with { Details = new Dictionary<string, object?> { ["scope"] = needed } };
        return error.ToProblem().ExecuteAsync(Context);
    }

    private async Task<(ApiToken Token, Role Role)> ReadAsync(ImpactPilotDb db, Guid id, CancellationToken ct)
    {
        var token = await db.ApiTokens.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        var now = clock.GetUtcNow();
        if (token.LastUsedAt is not { } last || now - last >= UseIsKeptTo)
            await db.ApiTokens.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedAt, now), ct);
        return (token, await db.Users.Where(user => user.Id == token.CreatedBy).Select(user => user.Role).SingleAsync(ct));
    }

    private async Task<(PortalId Portal, Guid Token)?> FindAsync(string secret)
    {
        await using var command = database.CreateCommand("select portal_id, id from api_token_found($1, $2)");
        command.Parameters.AddWithValue(TokenSecret.Hash(secret));
        command.Parameters.AddWithValue(clock.GetUtcNow());
        await using var reader = await command.ExecuteReaderAsync(Context.RequestAborted);
        return await reader.ReadAsync(Context.RequestAborted) ? (new PortalId(reader.GetGuid(0)), reader.GetGuid(1)) : null;
    }
}
