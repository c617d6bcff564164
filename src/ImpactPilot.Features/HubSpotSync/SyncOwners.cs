using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// Makes users of HubSpot's owners: a new one is a CSM, a deactivated one becomes inactive, roles given and
/// deactivations made here stay. In which team HubSpot has them is only remembered: ours follow when an admin says so.
/// </summary>
internal static class SyncOwners
{
    private const string Person = "PERSON";

    public static async Task RunAsync(SyncRun run, CancellationToken ct)
    {
        var active = await run.HubSpot.OwnersAsync(archived: false, ct).ToListAsync(ct);
        var deactivated = await run.HubSpot.OwnersAsync(archived: true, ct).ToListAsync(ct);
        await run.WriteAsync(SyncObjects.Owners, async (unit, cursor, token) =>
        {
            await WriteAsync(unit.Db, active, deactivated, run.Now, token);
            (cursor.Imported, cursor.ImportTotal) = (active.Count, active.Count);
            cursor.ImportedAt ??= run.Now;
        }, ct);
    }

    private static async Task WriteAsync(ImpactPilotDb db, List<HubSpotOwner> active, List<HubSpotOwner> deactivated, DateTimeOffset now, CancellationToken ct)
    {
        var users = await db.Users.ToListAsync(ct);
        foreach (var owner in active.Where(owner => owner is { Type: Person, Email: not null }))
            Link(db, users, owner, now);
        var gone = deactivated.Select(owner => owner.Id).Except(active.Select(owner => owner.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var user in users.Where(user => user.HubSpotOwnerId is not null && gone.Contains(user.HubSpotOwnerId)))
            user.Active = false;
        await db.SaveChangesAsync(ct);
        await AccountCsms.RefreshAsync(db, ct);
    }

    // The owner id and the HubSpot user id name a person for certain; the address only links somebody who has neither.
    private static void Link(ImpactPilotDb db, List<User> users, HubSpotOwner owner, DateTimeOffset now)
    {
        var user = users.Find(user => user.HubSpotOwnerId == owner.Id)
            ?? users.Find(user => user.HubSpotOwnerId is null && user.HubSpotUserId is not null && user.HubSpotUserId == owner.UserId)
            ?? users.Find(user => user.HubSpotOwnerId is null && user.HubSpotUserId is null && string.Equals(user.Email, owner.Email, StringComparison.OrdinalIgnoreCase));
        if (user is null)
        {
            user = new User { PortalId = db.PortalId, Id = UserId.New(now), Email = owner.Email!, Name = owner.Email!, Role = Role.Csm };
            users.Add(user);
            db.Users.Add(user);
        }

        user.HubSpotOwnerId = owner.Id;
        if (owner.UserId is not null && !users.Exists(other => other.HubSpotUserId == owner.UserId))
            user.HubSpotUserId = owner.UserId;
        user.Email = owner.Email!;
        user.Name = $"{owner.FirstName} {owner.LastName}".Trim() is { Length: > 0 } name ? name : owner.Email!;
        user.Active = user.DeactivatedAt is null;
        var team = owner.Teams is { Count: > 0 } teams ? teams.FirstOrDefault(one => one.Primary) ?? teams[0] : null;
        (user.HubSpotTeamId, user.HubSpotTeam) = (team?.Id, team?.Name);
    }
}
