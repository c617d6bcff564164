using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;

namespace ImpactPilot.Features.WriteBack;

/// <summary>What our properties of a company are to say.</summary>
internal sealed record ImpactOfCompany(AccountId Account, string HubSpotId, Dictionary<string, string?> Values);

/// <summary>Reads what HubSpot is to hold, for many companies in one query.</summary>
internal static class ImpactOfCompanies
{
    private const string Read =
        """
        select a.id, a.hub_spot_id,
            coalesce(points.this_cycle, 0) as this_cycle, coalesce(points.ever, 0) as ever, coalesce(points.wins, 0) as wins,
            latest.driver_name as last_driver, latest.occurred_at as last_impact_at, coalesce(waiting.suggestions, 0) as waiting
        from accounts a
        left join lateral (
            select coalesce(sum(e.points) filter (where e.cycle_id = @cycle), 0)::int as this_cycle, sum(e.points)::int as ever,
                coalesce(sum(e.wins) filter (where e.cycle_id = @cycle), 0)::int as wins
            from points_entries e where e.portal_id = a.portal_id and e.account_id = a.id) points on true
        left join lateral (
            select e.driver_name, e.occurred_at from impacts i join points_entries e on e.portal_id = i.portal_id and e.id = i.entry_id
            where i.portal_id = a.portal_id and i.account_id = a.id order by e.occurred_at desc, e.id desc limit 1) latest on true
        left join lateral (
            select count(*)::int as suggestions from suggestions s where s.portal_id = a.portal_id and s.account_id = a.id and s.status = 'Pending') waiting on true
        where a.portal_id = @portal and a.id = any(@accounts) and not a.archived
        order by a.id
        """;

    public static async Task<IReadOnlyList<ImpactOfCompany>> ReadAsync(ImpactPilotDb db, Portal portal, CycleId? cycle, IEnumerable<Guid> accounts, CancellationToken ct)
    {
        var rows = await db.QueryAsync<Row>(Read, new { portal = db.PortalId.Value, cycle = cycle?.Value, accounts = accounts.ToArray() }, ct);
        return [.. rows.Select(row => new ImpactOfCompany(new AccountId(row.id), row.hub_spot_id, Values(row, portal)))];
    }

    private static Dictionary<string, string?> Values(Row row, Portal portal) => new(StringComparer.Ordinal)
    {
        [OurProperties.PointsThisCycle] = Text(row.this_cycle),
        [OurProperties.PointsEver] = Text(row.ever),
        [OurProperties.WinsThisCycle] = Text(row.wins),
        [OurProperties.LastDriver] = row.last_driver,
        [OurProperties.LastImpactOn] = row.last_impact_at is { } at ? portal.Calendar.DateAt(new DateTimeOffset(at, TimeSpan.Zero)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        [OurProperties.PendingSuggestions] = Text(row.waiting),
        [OurProperties.Impacted] = row.this_cycle >= portal.ImpactedFromPoints ? "true" : "false",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Dapper fills it by column name.
    private sealed record Row(Guid id, string hub_spot_id, int this_cycle, int ever, int wins, string? last_driver, DateTime? last_impact_at, int waiting);
}
