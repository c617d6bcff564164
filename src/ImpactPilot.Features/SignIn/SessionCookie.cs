using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ImpactPilot.Features.SignIn;

/// <summary>
/// Reads the session cookie: who is signed in, in which portal. The cookie holds a random token; the database knows
/// only its hash.
/// </summary>
internal sealed class SessionCookie(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    NpgsqlDataSource database,
    IServiceScopeFactory scopes,
    CurrentPortal portal,
    Actor actor,
    TimeProvider clock) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "Session";
    public const string Cookie = "impactpilot_session";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>Signs somebody in who proved who they are, in a unit of work of their portal; the role that waited for them is theirs.</summary>
    public static async Task StartAsync(HttpContext http, IServiceProvider services, User user, DateTimeOffset now, CancellationToken ct)
    {
        var db = services.GetRequiredService<ImpactPilotDb>();
        services.GetRequiredService<Actor>().Is(user.Id, user.Role, "sign-in");
        await InvitePeople.AcceptAsync(db, services.GetRequiredService<Journal>(), user.Id, now, ct);
        var token = RandomNumberGenerator.GetHexString(64, lowercase: true);
        db.Sessions.Add(new Session { PortalId = user.PortalId, TokenHash = Hash(token), UserId = user.Id, ExpiresAt = now + Lifetime });
        await db.SaveChangesAsync(ct);
        await db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(row => row.SetProperty(person => person.LastSignInAt, now), ct);
        http.Response.Cookies.Append(Cookie, token, CookieOptions(http, Lifetime));
    }

    public static async Task EndAsync(HttpContext http, ImpactPilotDb db)
    {
        if (http.Request.Cookies[Cookie] is { } token)
            await db.Sessions.Where(session => session.TokenHash == Hash(token)).ExecuteDeleteAsync();
        http.Response.Cookies.Delete(Cookie);
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[Cookie] is not { Length: 64 } token)
            return AuthenticateResult.NoResult();
        if (await OwnerAsync(token) is not var (portalId, userId))
            return AuthenticateResult.Fail("The session has ended.");
        var user = await scopes.InPortalAsync(portalId, (services, ct) =>
            services.GetRequiredService<ImpactPilotDb>().Users.AsNoTracking().SingleAsync(row => row.Id == userId, ct), Context.RequestAborted);
        if (!user.Active)
            return AuthenticateResult.Fail("This person is no longer active.");

        portal.Set(portalId);
        actor.Is(userId, user.Role, "console");
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, userId.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Domain.Common.Error.Forbidden("session.required", "Sign in to go on.").ToProblem(StatusCodes.Status401Unauthorized).ExecuteAsync(Context);

    private async Task<(PortalId, UserId)?> OwnerAsync(string token)
    {
        await using var command = database.CreateCommand("select portal_id, user_id from session_owner($1, $2)");
        command.Parameters.AddWithValue(Hash(token));
        command.Parameters.AddWithValue(clock.GetUtcNow());
        await using var reader = await command.ExecuteReaderAsync(Context.RequestAborted);
        return await reader.ReadAsync(Context.RequestAborted) ? (new PortalId(reader.GetGuid(0)), new UserId(reader.GetGuid(1))) : null;
    }

    internal static byte[] Hash(string token) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(token));

    private static CookieOptions CookieOptions(HttpContext http, TimeSpan lifetime) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = lifetime,
        IsEssential = true,
    };
}
