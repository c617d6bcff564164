using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.People;

/// <summary>What a person shall be.</summary>
/// <param name="Active">False ends the person's sessions at once and lets nobody sign in as them.</param>
public sealed record ChangePersonRequest(Role Role, bool Active);

internal static class ChangePerson
{
    private static readonly Error AdminsOnly = Error.Forbidden("people.admins_only", "Only an admin can change what people may do.");

    public static void Map(IEndpointRouteBuilder people) =>
        people.MapPut("/{id:guid}", HandleAsync).WithName("ChangePerson")
            .WithSummary("Gives a person another role, deactivates or reactivates them. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<PersonView>, ProblemHttpResult>> HandleAsync(
        Guid id, ChangePersonRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, ImpactPilotDb db, Journal journal, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        await db.LockPortalAsync(ct);
        var admins = await db.Users.Where(row => row.Role == Role.Admin && row.Active).Select(row => row.Id).ToListAsync(ct);
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == new UserId(id), ct);
        if (Refusal(user, request, ifMatch, actor.SignedIn, admins) is { } refusal)
            return refusal.ToProblem();

        var invitation = await db.Invitations.SingleOrDefaultAsync(row => row.UserId == user!.Id, ct);
        if ((invitation?.Role ?? user!.Role) != request.Role || user!.Active != request.Active)
            await ChangeAsync(user!, invitation, request, db, journal, clock.GetUtcNow(), ct);
        return TypedResults.Ok(await PeopleReading.OneAsync(db, user!.Id, clock.GetUtcNow(), ct));
    }

    // Under the portal's lock: whoever waited for it may have lost the role meanwhile.
    private static Error? Refusal(User? user, ChangePersonRequest request, string? ifMatch, UserId self, IReadOnlyList<UserId> admins)
    {
        if (!admins.Contains(self))
            return AdminsOnly;
        if (user is null)
            return Error.NotFound("people.not_found", "There is no such person in this portal.");
        if (ifMatch?.Trim('"') != user.Version.ToString(CultureInfo.InvariantCulture))
            return Error.Stale("people.stale", $"Somebody changed {user.Name} meanwhile. Load it again and repeat your change.");
        if (!request.Active && user.Id == self)
            return Error.Conflict("people.self", "You can't deactivate yourself. Ask another admin to do it.");
        if (admins is [var last] && last == user.Id && (request.Role is not Role.Admin || !request.Active))
            return Error.Conflict("people.last_admin", $"{user.Name} is the last active admin, and somebody has to be one. Make another person an admin first.");
        return request.Active && user is { Active: false, DeactivatedAt: null }
            ? Error.Conflict("people.gone_in_hubspot", $"{user.Name} is deactivated in HubSpot. Reactivate them there; they are active here after the next sync.")
            : null;
    }

    // Who is invited gets the new role when they come, as they would have got the former one.
    private static async Task ChangeAsync(User user, Invitation? invitation, ChangePersonRequest request, ImpactPilotDb db, Journal journal, DateTimeOffset now, CancellationToken ct)
    {
        var before = new { Role = invitation?.Role ?? user.Role, user.Active };
        if (user.Active && !request.Active)
        {
            await db.Sessions.Where(session => session.UserId == user.Id).ExecuteDeleteAsync(ct);
            await db.SignInLinks.Where(link => link.UserId == user.Id).ExecuteDeleteAsync(ct);
        }

        if (user.Active != request.Active)
            user.DeactivatedAt = request.Active ? null : now;
        if (invitation is not null && request.Active)
            invitation.Role = request.Role;
        else
            user.Role = request.Role;
        if (invitation is not null && !request.Active)
            db.Invitations.Remove(invitation);
        user.Active = request.Active;
        user.Version++;
        journal.Record("person.changed", null, user.Id.Value, before, new { request.Role, request.Active });
        journal.Announce(Topics.People);
        await db.SaveChangesAsync(ct);
    }
}
