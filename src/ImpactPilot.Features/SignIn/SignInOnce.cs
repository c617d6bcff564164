using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ImpactPilot.Features.SignIn;

/// <summary>Asks for a way into the console.</summary>
/// <param name="RequestId">Names the request, at most 100 characters.</param>
/// <param name="Path">The console's page, such as <c>/accounts/…</c>; at most 500 characters.</param>
public sealed record SignInOnceRequest([property: Required, MaxLength(100)] string RequestId, [property: Required, MaxLength(500)] string Path);

/// <summary>A link that signs the person who asked in, once.</summary>
/// <param name="Url">Where it leads.</param>
/// <param name="ExpiresAt">One minute after it was asked for.</param>
public sealed record SignInOnceLink(string Url, DateTimeOffset ExpiresAt);

/// <summary>Whom HubSpot vouched for on the card goes on in the console without signing in again.</summary>
internal static class SignInOnce
{
    private const string Page = "/sign-in/once";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    public static void MapOnCard(IEndpointRouteBuilder card) =>
        card.MapPost("/sign-in", AskAsync).WithName("SignInFromCard").WithSummary("A link into the console for the person who asks; it works once, within a minute.").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Page, FollowAsync).ExcludeFromDescription();

    public static async Task<Ok<SignInOnceLink>> AskAsync(SignInOnceRequest request, ImpactPilotDb db, Actor actor, TimeProvider clock, IOptions<ImpactPilotOptions> options, CancellationToken ct)
    {
        var (token, expiresAt) = (RandomNumberGenerator.GetHexString(64, lowercase: true), clock.GetUtcNow() + Lifetime);
        await db.SignInLinks.Where(link => link.ExpiresAt < clock.GetUtcNow()).ExecuteDeleteAsync(ct);
        db.SignInLinks.Add(new SignInLink { PortalId = db.PortalId, TokenHash = SessionCookie.Hash(token), UserId = actor.SignedIn, Path = SignInWithHubSpot.LocalPath(request.Path), ExpiresAt = expiresAt });
        return TypedResults.Ok(new SignInOnceLink($"{options.Value.PublicOrigin}{Page}?token={token}", expiresAt));
    }

    /// <summary>A link that was used, is too old or was made up leads to the ordinary sign-in.</summary>
    public static async Task<RedirectHttpResult> FollowAsync(HttpContext http, string? token, NpgsqlDataSource database, IServiceScopeFactory scopes, TimeProvider clock, CancellationToken ct)
    {
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await UseAsync(token, database, clock.GetUtcNow(), ct) is not var (portal, userId, path))
            return TypedResults.Redirect("/?sign-in=expired");
        await scopes.InPortalAsync(portal, async (services, inner) =>
        {
            var db = services.GetRequiredService<ImpactPilotDb>();
            await SessionCookie.StartAsync(http, services, await db.Users.SingleAsync(user => user.Id == userId, inner), clock.GetUtcNow(), inner);
        }, ct);
        return TypedResults.Redirect(path);
    }

    // Reading it uses it up: two browsers never both come in.
    private static async Task<(PortalId Portal, UserId User, string Path)?> UseAsync(string? token, NpgsqlDataSource database, DateTimeOffset now, CancellationToken ct)
    {
        if (token is not { Length: 64 })
            return null;
        await using var command = database.CreateCommand("select portal_id, user_id, path from use_sign_in_link($1, $2)");
        command.Parameters.AddWithValue(SessionCookie.Hash(token));
        command.Parameters.AddWithValue(now);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (new PortalId(reader.GetGuid(0)), new UserId(reader.GetGuid(1)), reader.GetString(2)) : null;
    }
}
