using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// Gives accounts the CSM that the portal's CSM property names, as far as it is mirrored: those that were mirrored before their owner
/// became a user, and all when the portal chooses another property. The rest comes with the next look at HubSpot.
/// </summary>
internal static class AccountCsms
{
    public static async Task RefreshAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var property = await db.Portals.Select(portal => portal.CsmProperty).SingleAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            update accounts account set csm_id = csm.id
            from accounts mirrored
            left join users csm on csm.portal_id = mirrored.portal_id and csm.hub_spot_owner_id = mirrored.properties ->> {property}
            where mirrored.portal_id = {db.PortalId.Value} and jsonb_exists(mirrored.properties, {property})
                and account.portal_id = mirrored.portal_id and account.id = mirrored.id
                and account.csm_id is distinct from csm.id
            """, ct);
    }

    /// <summary>How many accounts would get another CSM from a property, and how many do not have it mirrored yet.</summary>
    public static async Task<(int Others, int Unread)> CompareAsync(ImpactPilotDb db, string property, CancellationToken ct)
    {
        var counts = await db.QueryAsync<(int Others, int Unread)>(
            """
            select count(*) filter (where jsonb_exists(a.properties, @property) and a.csm_id is distinct from csm.id)::int,
                   count(*) filter (where not jsonb_exists(a.properties, @property))::int
            from accounts a
            left join users csm on csm.portal_id = a.portal_id and csm.hub_spot_owner_id = a.properties ->> @property
            where a.portal_id = @portal and not a.archived
            """, new { portal = db.PortalId.Value, property }, ct);
        return counts.Single();
    }
}
