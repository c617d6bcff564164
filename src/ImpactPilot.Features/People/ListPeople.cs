using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.People;

/// <summary>A person of the portal.</summary>
/// <param name="Active">Whether the person may use ImpactPilot.</param>
/// <param name="Deactivated">Whether an admin deactivated the person here; otherwise somebody inactive is so in HubSpot.</param>
/// <param name="HubSpotOwnerId">The HubSpot owner that the person is; null for somebody who owns nothing there.</param>
/// <param name="Accounts">How many accounts the person is the CSM of.</param>
/// <param name="LastSignInAt">Null where it is not known.</param>
/// <param name="Version">To be named in <c>If-Match</c> when the person is changed.</param>
public sealed record PersonView(
    Guid Id, string Name, string Email, Role Role, bool Active, bool Deactivated, string? HubSpotOwnerId, int Accounts, DateTimeOffset? LastSignInAt, int Version);

internal static class ListPeople
{
    public static void Map(IEndpointRouteBuilder people) =>
        people.MapGet("/", HandleAsync).WithName("ListPeople")
            .WithSummary("Everybody of the portal: HubSpot's owners, and who signed in. For managers and admins.").ProducesProblem(403);

    public static async Task<Results<Ok<PersonView[]>, ProblemHttpResult>> HandleAsync(Actor actor, ImpactPilotDb db, CancellationToken ct) =>
        actor.Role is Role.Manager or Role.Admin
            ? TypedResults.Ok(await ReadAsync(db, db.Users, ct))
            : Error.Forbidden("people.managers_only", "Only managers and admins see who uses ImpactPilot.").ToProblem();

    internal static Task<PersonView[]> ReadAsync(ImpactPilotDb db, IQueryable<User> people, CancellationToken ct) =>
        people.AsNoTracking().OrderByDescending(user => user.Active).ThenBy(user => user.Name).ThenBy(user => user.Id)
            .Select(user => new PersonView(
                user.Id.Value, user.Name, user.Email, user.Role, user.Active, user.DeactivatedAt != null, user.HubSpotOwnerId,
                db.Accounts.Count(account => account.CsmId == user.Id && !account.Archived), user.LastSignInAt, user.Version))
            .ToArrayAsync(ct);
}
