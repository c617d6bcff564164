using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Notices;
using ImpactPilot.Features.Notices;
using ImpactPilot.Features.Portals;
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
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.People;

/// <summary>Whom to invite.</summary>
/// <param name="People">1 to 200 people; left out for the whole Customer Success team: every CSM of an account who neither came nor is invited.</param>
/// <param name="Role">What they may do once they come.</param>
/// <param name="Mail">Whether each of them gets the link by e-mail, if the installation has a mail server.</param>
public sealed record InvitePeopleRequest([property: MinLength(1), MaxLength(200)] Guid[]? People, Role Role, bool Mail = true);

/// <summary>What an invitation brought about.</summary>
/// <param name="Invited">The people whose role waits for them now.</param>
/// <param name="Here">How many of those named signed in already; nothing changed for them.</param>
/// <param name="Link">Leads to the sign-in with HubSpot, which proves who comes: the same for everybody.</param>
/// <param name="ExpiresAt">Who comes later comes as a CSM.</param>
/// <param name="Mailed">Whether an e-mail with the link is on its way to each of the invited.</param>
public sealed record InvitationsView(PersonView[] Invited, int Here, string Link, DateTimeOffset ExpiresAt, bool Mailed);

/// <summary>
/// People are known from HubSpot. An invitation is a role that waits for their first sign-in; HubSpot proves that it is
/// them, so the link to it is no secret.
/// </summary>
internal static class InvitePeople
{
    private const string MailKind = "invitation";
    private const string SignIn = "/sign-in?returnTo=%2F";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);
    private static readonly Error AdminsOnly = Error.Forbidden("people.admins_only", "Only an admin invites people.");
    private static readonly Error NotFound = Error.NotFound("people.not_found", "Not all of these people are in this portal. Load the list again; nobody was invited.");

    public static void Map(IEndpointRouteBuilder people)
    {
        people.MapPost("/invitations", InviteAsync).WithName("InvitePeople")
            .WithSummary("Lets a role wait for people's first sign-in, for 14 days; who is invited already gets the role and the days anew. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        people.MapDelete("/{id:guid}/invitation", RevokeAsync).WithName("RevokeInvitation")
            .WithSummary("Takes an invitation back; the person may still come as a CSM, unless they are deactivated. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);
    }

    /// <summary>The CSMs of accounts who neither came nor are invited.</summary>
    public static IQueryable<User> Team(ImpactPilotDb db) => db.Users.Where(user =>
        user.Active && user.LastSignInAt == null && !db.Invitations.Any(row => row.UserId == user.Id) && db.Accounts.Any(account => account.CsmId == user.Id && !account.Archived));

    public static async Task<Results<Ok<InvitationsView>, ProblemHttpResult>> InviteAsync(
        InvitePeopleRequest request, Actor actor, ImpactPilotDb db, Journal journal, NoticeDesk desk, TimeProvider clock, IOptions<ImpactPilotOptions> options, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        await db.LockPortalAsync(ct);
        var ids = request.People?.Distinct().Select(id => new UserId(id)).ToList();
        var people = await (ids is null ? Team(db) : db.Users.Where(user => ids.Contains(user.Id))).ToListAsync(ct);
        if (ids is not null && people.Count < ids.Count)
            return NotFound.ToProblem();
        if (people.Find(user => !user.Active) is { } gone)
            return Error.Conflict("people.inactive", $"{gone.Name} is deactivated. Reactivate them first; nobody was invited.").ToProblem();

        var now = clock.GetUtcNow();
        var coming = people.Where(user => user.LastSignInAt is null).ToList();
        await LetWaitAsync(coming, request.Role, actor.SignedIn, now, db, journal, ct);
        var invited = coming.ConvertAll(user => user.Id);
        var mailed = request.Mail && invited.Count > 0 && await desk.MailAsync(MailKind, invited, await LetterAsync(db, actor.SignedIn, request.Role, now + Lifetime, ct), SignIn, ct);
        return TypedResults.Ok(new InvitationsView(
            await PeopleReading.ReadAsync(db, db.Users.Where(user => invited.Contains(user.Id)), now, ct),
            people.Count - coming.Count,
            options.Value.PublicOrigin + SignIn,
            now + Lifetime,
            mailed));
    }

    public static async Task<Results<Ok<PersonView>, ProblemHttpResult>> RevokeAsync(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, ImpactPilotDb db, Journal journal, NoticeDesk desk, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        await db.LockPortalAsync(ct);
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == new UserId(id), ct);
        var invitation = await db.Invitations.SingleOrDefaultAsync(row => row.UserId == new UserId(id), ct);
        if (user is null || invitation is null)
            return Error.NotFound("people.not_invited", "This person is not invited: they came meanwhile, or somebody took the invitation back.").ToProblem();
        if (ifMatch?.Trim('"') != user.Version.ToString(CultureInfo.InvariantCulture))
            return Error.Stale("people.stale", $"Somebody changed {user.Name} meanwhile. Load it again and repeat your change.").ToProblem();

        db.Invitations.Remove(invitation);
        await desk.ForgetAsync(MailKind, user.Id, ct);
        user.Version++;
        journal.Record("person.invitation_revoked", null, id, new { invitation.Role, invitation.ExpiresAt }, null);
        journal.Announce(Topics.People);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await PeopleReading.OneAsync(db, user.Id, clock.GetUtcNow(), ct));
    }

    /// <summary>Somebody comes: the role that waited for them is theirs, unless it waited for too long.</summary>
    public static async Task AcceptAsync(ImpactPilotDb db, Journal journal, UserId id, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Invitations.SingleOrDefaultAsync(row => row.UserId == id, ct) is not { } invitation)
            return;
        db.Invitations.Remove(invitation);
        if (now >= invitation.ExpiresAt)
            return;
        var user = await db.Users.SingleAsync(row => row.Id == id, ct);
        journal.Record("person.joined", null, id.Value, new { user.Role }, new { invitation.Role });
        journal.Announce(Topics.People);
        user.Role = invitation.Role;
        user.Version++;
    }

    private static async Task<NoticeText> LetterAsync(ImpactPilotDb db, UserId by, Role role, DateTimeOffset until, CancellationToken ct)
    {
        var host = await db.Users.Where(user => user.Id == by).Select(user => user.Name).SingleAsync(ct);
        var portal = await db.PortalAsync(ct);
        var day = TimeZoneInfo.ConvertTime(until, portal.Calendar.Zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return new NoticeText(
            $"{host} invites you to ImpactPilot",
            $"{host} invites you to ImpactPilot at {portal.Name} as {(role is Role.Admin ? "an admin" : role is Role.Manager ? "a manager" : "a CSM")}. Sign in with your HubSpot account, which proves that it is you. The invitation holds until {day}.");
    }

    private static async Task LetWaitAsync(List<User> people, Role role, UserId by, DateTimeOffset now, ImpactPilotDb db, Journal journal, CancellationToken ct)
    {
        var known = await db.Invitations.ToDictionaryAsync(row => row.UserId, ct);
        foreach (var user in people)
        {
            var before = known.TryGetValue(user.Id, out var invitation) ? new { invitation.Role, invitation.ExpiresAt } : null;
            if (invitation is null)
                db.Invitations.Add(invitation = new Invitation { PortalId = db.PortalId, UserId = user.Id, Role = role, InvitedBy = by, InvitedAt = now, ExpiresAt = now });
            (invitation.Role, invitation.InvitedBy, invitation.InvitedAt, invitation.ExpiresAt) = (role, by, now, now + Lifetime);
            user.Version++;
            journal.Record("person.invited", null, user.Id.Value, before, new { invitation.Role, invitation.ExpiresAt });
        }

        if (people.Count > 0)
            journal.Announce(Topics.People);
        await db.SaveChangesAsync(ct);
    }
}
