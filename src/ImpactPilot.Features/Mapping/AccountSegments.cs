using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Mapping;

/// <summary>Gives accounts their segment from the property that is mapped now, as far as it is mirrored; the rest comes with the next look at HubSpot.</summary>
internal static class AccountSegments
{
    /// <summary>Does nothing for other names than that of the segment.</summary>
    public static async Task RefreshAsync(ImpactPilotDb db, string name, CancellationToken ct)
    {
        if (name != PropertiesInUse.SegmentAlias)
            return;
        var target = await db.PropertyAliases.Where(alias => alias.Name == name).Select(alias => alias.Target).SingleOrDefaultAsync(ct);
        var property = target?.Split('.')[^1];
        await db.Database.ExecuteSqlAsync(
            $"""
            update accounts set segment = named.segment
            from (
                select account.id, coalesce(definition.options ->> (account.properties ->> definition.name), account.properties ->> definition.name) as segment
                from accounts account
                left join mirrored_properties definition
                    on definition.portal_id = account.portal_id and definition.object_type = {SyncObjects.Company} and definition.name = {property}
                where account.portal_id = {db.PortalId.Value}
                order by account.hub_spot_id collate "C" for update of account) named
            where accounts.portal_id = {db.PortalId.Value} and accounts.id = named.id and accounts.segment is distinct from named.segment
            """, ct);
    }
}
