using System.Linq.Expressions;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.People;

/// <summary>How far somebody is with ImpactPilot.</summary>
public enum PersonState
{
    /// <summary>Known from HubSpot; nobody invited them, and they never came by themselves.</summary>
    NotInvited,

    /// <summary>A role waits for their first sign-in.</summary>
    Invited,

    /// <summary>The invitation is too old; who comes now comes as a CSM.</summary>
    InvitationExpired,

    /// <summary>Signed in at least once and may again.</summary>
    Active,

    /// <summary>An admin deactivated them here.</summary>
    Deactivated,

    /// <summary>Deactivated in HubSpot.</summary>
    GoneInHubSpot,
}

/// <summary>A person of the portal.</summary>
/// <param name="Role">What they may do; for somebody invited, what they will once they come.</param>
/// <param name="Active">Whether the person may use ImpactPilot.</param>
/// <param name="Deactivated">Whether an admin deactivated the person here; otherwise somebody inactive is so in HubSpot.</param>
/// <param name="HubSpotOwnerId">The HubSpot owner that the person is; null for somebody who owns nothing there.</param>
/// <param name="Accounts">How many accounts the person is the CSM of.</param>
/// <param name="LastSignInAt">Null where it is not known.</param>
/// <param name="InvitationExpiresAt">Until when the invitation's role waits; null for who is not invited.</param>
/// <param name="Version">To be named in <c>If-Match</c> when the person is changed.</param>
public sealed record PersonView(
    Guid Id, string Name, string Email, Role Role, PersonState State, bool Active, bool Deactivated, string? HubSpotOwnerId, int Accounts,
    DateTimeOffset? LastSignInAt, DateTimeOffset? InvitationExpiresAt, int Version);

/// <summary>Reads people as they are shown.</summary>
internal static class PeopleReading
{
    public static async Task<PersonView> OneAsync(ImpactPilotDb db, UserId id, DateTimeOffset now, CancellationToken ct) =>
        (await ReadAsync(db, db.Users.Where(user => user.Id == id), now, ct)).Single();

    public static async Task<PersonView[]> ReadAsync(ImpactPilotDb db, IQueryable<User> people, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await (
            from user in people.AsNoTracking()
            join row in db.Invitations on user.Id equals row.UserId into invitations
            from invitation in invitations.DefaultIfEmpty()
            orderby user.Active descending, user.Name, user.Id
            select new
            {
                user.Id, user.Name, user.Email, user.Role, user.Active, user.DeactivatedAt, user.HubSpotOwnerId, user.LastSignInAt, user.Version,
                Invited = (Role?)invitation.Role, ExpiresAt = (DateTimeOffset?)invitation.ExpiresAt,
                Accounts = db.Accounts.Count(account => account.CsmId == user.Id && !account.Archived),
            }).ToListAsync(ct);
        return [.. rows.Select(row => new PersonView(
            row.Id.Value, row.Name, row.Email, row.Invited ?? row.Role, StateOf(row.Active, row.DeactivatedAt, row.LastSignInAt, row.ExpiresAt, now),
            row.Active, row.DeactivatedAt is not null, row.HubSpotOwnerId, row.Accounts, row.LastSignInAt, row.ExpiresAt, row.Version))];
    }

    /// <summary>The people in one state.</summary>
    public static Expression<Func<User, bool>> Are(PersonState state, ImpactPilotDb db, DateTimeOffset now) => state switch
    {
        PersonState.Active => user => user.Active && user.LastSignInAt != null,
        PersonState.Invited => user => user.Active && user.LastSignInAt == null && db.Invitations.Any(row => row.UserId == user.Id && row.ExpiresAt > now),
        PersonState.InvitationExpired => user => user.Active && user.LastSignInAt == null && db.Invitations.Any(row => row.UserId == user.Id && row.ExpiresAt <= now),
        PersonState.NotInvited => user => user.Active && user.LastSignInAt == null && !db.Invitations.Any(row => row.UserId == user.Id),
        PersonState.Deactivated => user => !user.Active && user.DeactivatedAt != null,
        PersonState.GoneInHubSpot => user => !user.Active && user.DeactivatedAt == null,
    };

    private static PersonState StateOf(bool active, DateTimeOffset? deactivatedAt, DateTimeOffset? lastSignInAt, DateTimeOffset? expiresAt, DateTimeOffset now) => (active, expiresAt) switch
    {
        (false, _) => deactivatedAt is null ? PersonState.GoneInHubSpot : PersonState.Deactivated,
        _ when lastSignInAt is not null => PersonState.Active,
        (_, { } until) => until > now ? PersonState.Invited : PersonState.InvitationExpired,
        _ => PersonState.NotInvited,
    };
}
