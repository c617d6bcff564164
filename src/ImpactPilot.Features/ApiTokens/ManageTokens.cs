using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.ApiTokens;

/// <summary>A token as it is listed.</summary>
/// <param name="Ending">The last signs of its secret.</param>
/// <param name="Scopes">Of <c>read</c>, <c>write:impact</c>, <c>write:catalogue</c> and <c>admin</c>.</param>
/// <param name="CreatedBy">In whose name it acts.</param>
/// <param name="Works">False where it expired or was revoked, or who made it is deactivated.</param>
/// <param name="ExpiresAt">Null where it does not expire.</param>
/// <param name="LastUsedAt">To the minute; null where it was never used.</param>
/// <param name="RevokedAt">Null where nobody revoked it.</param>
public sealed record TokenView(
    Guid Id, string Name, string Ending, string[] Scopes, string CreatedBy, DateTimeOffset CreatedAt, bool Works, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt);

/// <summary>A new token.</summary>
/// <param name="Secret">Shown this once; null in the answer to a repeated request.</param>
public sealed record NewToken(TokenView Token, string? Secret) : IShownOnce
{
    object IShownOnce.Kept() => this with { Secret = null };
}

/// <summary>A token to be made.</summary>
/// <param name="Name">What it is for, at most 100 characters; told in the audit log.</param>
/// <param name="Scopes">At least one of <c>read</c>, <c>write:impact</c>, <c>write:catalogue</c> and <c>admin</c>.</param>
/// <param name="Days">After so many days it expires, 1 to 365; null for one that does not.</param>
public sealed record CreateTokenRequest([property: Required, MaxLength(100)] string Name, [property: Required, MinLength(1), MaxLength(4)] string[] Scopes, [property: Range(1, 365)] int? Days);

/// <summary>Makes, lists and revokes API tokens.</summary>
internal static class ManageTokens
{
    private const int Most = 100;

    private static readonly Error AdminsOnly = Error.Forbidden("tokens.admins_only", "Only an admin makes and revokes API tokens.");
    private static readonly Error NotFound = Error.NotFound("tokens.not_found", "There is no such token in this portal.");

    public static void Map(IEndpointRouteBuilder tokens)
    {
        tokens.MapGet("", ListAsync).WithName("ListTokens").WithSummary("The portal's API tokens, the newest first, without their secrets. Admins only; no token may.").ProducesProblem(403);
        tokens.MapPost("", CreateAsync).WithName("CreateToken").WithSummary("Makes an API token that acts in the name of the admin who asks. Its secret is in this answer only. Admins only; no token may.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);
        tokens.MapPost("/{id:guid}/revoke", RevokeAsync).WithName("RevokeToken").WithSummary("Revokes an API token at once and for good. Admins only; no token may.")
            .ProducesProblem(403).ProducesProblem(404);
    }

    public static async Task<Results<Ok<TokenView[]>, ProblemHttpResult>> ListAsync(Actor actor, ImpactPilotDb db, TimeProvider clock, CancellationToken ct) =>
        actor.Role is Role.Admin ? TypedResults.Ok(await ReadAsync(db, clock.GetUtcNow(), only: null, ct)) : AdminsOnly.ToProblem();

    public static async Task<Results<Ok<NewToken>, ProblemHttpResult>> CreateAsync(CreateTokenRequest request, Actor actor, ImpactPilotDb db, Journal journal, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        await db.LockPortalAsync(ct);
        var now = clock.GetUtcNow();
        var working = (await ReadAsync(db, now, only: null, ct)).Where(token => token.Works).ToArray();
        if (Refusal(request, working) is { } refused)
            return refused.ToProblem();

        var secret = TokenSecret.New();
        var token = new ApiToken
        {
            PortalId = db.PortalId,
            Id = Guid.CreateVersion7(now),
            Name = request.Name.Trim(),
            SecretHash = TokenSecret.Hash(secret),
            Ending = secret[^TokenSecret.EndingLength..],
            Scopes = [.. TokenScopes.All.Where(request.Scopes.Contains)],
            CreatedBy = actor.SignedIn,
            CreatedAt = now,
            ExpiresAt = request.Days is { } days ? now.AddDays(days) : null,
        };
        db.ApiTokens.Add(token);
        journal.Record("token.created", null, token.Id, null, new { token.Name, token.Scopes, token.ExpiresAt });
        journal.Announce(Topics.Tokens);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new NewToken((await ReadAsync(db, now, token.Id, ct)).Single(), secret));
    }

    public static async Task<Results<Ok<TokenView>, ProblemHttpResult>> RevokeAsync(Guid id, Actor actor, ImpactPilotDb db, Journal journal, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        if (await db.ApiTokens.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } token)
            return NotFound.ToProblem();
        if (token.RevokedAt is null)
        {
            token.RevokedAt = clock.GetUtcNow();
            journal.Record("token.revoked", null, token.Id, new { token.Name, revoked = false }, new { token.Name, revoked = true });
            journal.Announce(Topics.Tokens);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok((await ReadAsync(db, clock.GetUtcNow(), id, ct)).Single());
    }

    private static Error? Refusal(CreateTokenRequest request, TokenView[] working)
    {
        if (request.Scopes.Except(TokenScopes.All).FirstOrDefault() is { } unknown)
            return Error.Invalid("tokens.scope_unknown", $"Scopes: there is no “{unknown}”. Choose among {string.Join(", ", TokenScopes.All)}.");
        if (working.Any(token => token.Name.Equals(request.Name.Trim(), StringComparison.OrdinalIgnoreCase)))
            return Error.Conflict("tokens.name_taken", $"A token called “{request.Name.Trim()}” works already, and the audit log tells tokens apart by their names. Choose another name, or revoke that one.");
        return working.Length >= Most ? Error.Conflict("tokens.too_many", $"There are {Most} tokens, the most there may be. Revoke those that nobody uses.") : null;
    }

    private static Task<TokenView[]> ReadAsync(ImpactPilotDb db, DateTimeOffset now, Guid? only, CancellationToken ct) =>
        db.ApiTokens.AsNoTracking()
            .Where(token => only == null || token.Id == only)
            .OrderByDescending(token => token.Id)
            .Join(db.Users, token => token.CreatedBy, user => user.Id, (token, user) => new TokenView(
                token.Id, token.Name, token.Ending, token.Scopes, user.Name, token.CreatedAt,
                token.RevokedAt == null && (token.ExpiresAt == null || token.ExpiresAt > now) && user.Active,
                token.ExpiresAt, token.LastUsedAt, token.RevokedAt))
            .ToArrayAsync(ct);
}
