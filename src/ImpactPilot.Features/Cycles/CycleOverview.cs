using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>What was reached in a cycle; of an ended one as it ended.</summary>
public sealed record CycleTotals(int Points, int Wins, int ImpactedAccounts)
{
    internal static readonly CycleTotals Nothing = new(0, 0, 0);
}

/// <summary>A cycle with its plan and what came of it.</summary>
/// <param name="EndsOn">The last day, included.</param>
/// <param name="DaysLeft">Days left, today included: 1 on the last day, 0 once that is over and nobody has ended the cycle yet; null unless active.</param>
/// <param name="TargetPoints">Points for the whole team; null without a target.</param>
/// <param name="TargetAccounts">Impacted accounts for the whole team; null without a target.</param>
/// <param name="RestartsAutomatically">Whether it ends by itself after its last day and the next one starts.</param>
/// <param name="ReopenUntil">Until when it can be opened again; null where it can't.</param>
/// <param name="ReopenRefusal">Why it can't be opened again just now, although it is not too late: such as wins in the next cycle. Null where it can, and where it is too late.</param>
/// <param name="Version">To be named in <c>If-Match</c> when it is changed.</param>
public sealed record CycleOverview(
    Guid Id, string Name, DateOnly StartsOn, DateOnly EndsOn, CycleStatus Status, int? DaysLeft, int? TargetPoints, int? TargetAccounts,
    bool RestartsAutomatically, DateTimeOffset? EndedAt, DateTimeOffset? ReopenUntil, string? ReopenRefusal, CycleTotals Totals, int Version)
{
    /// <summary>One cycle as it stands.</summary>
    internal static async Task<CycleOverview> ReadAsync(ImpactPilotDb db, Cycle cycle, TimeProvider clock, CancellationToken ct) => (await ReadAsync(db, [cycle], clock, ct))[0];

    internal static async Task<CycleOverview[]> ReadAsync(ImpactPilotDb db, IReadOnlyList<Cycle> cycles, TimeProvider clock, CancellationToken ct)
    {
        var portal = await db.PortalAsync(ct);
        var now = clock.GetUtcNow();
        var lastEnd = await db.Cycles.MaxAsync(cycle => cycle.EndedAt, ct);
        var frozen = await FrozenAsync(db, ct);
        var views = new CycleOverview[cycles.Count];
        for (var place = 0; place < views.Length; place++)
        {
            var cycle = cycles[place];
            var totals = cycle.Status switch
            {
                CycleStatus.Draft => CycleTotals.Nothing,
                CycleStatus.Active => await CountedAsync(db, portal, cycle, ct),
                CycleStatus.Ended => frozen.GetValueOrDefault(cycle.Id.Value, CycleTotals.Nothing) with { ImpactedAccounts = cycle.ImpactedAccounts ?? 0 },
            };
            var view = Of(cycle, portal, totals, lastEnd, now);
            views[place] = view.ReopenUntil is null ? view : view with { ReopenRefusal = await RefusalAsync(db, cycle, now, ct) };
        }

        return views;
    }

    private static CycleOverview Of(Cycle cycle, Portal portal, CycleTotals totals, DateTimeOffset? lastEnd, DateTimeOffset now) => new(
        cycle.Id.Value,
        cycle.Name,
        cycle.StartsOn,
        cycle.EndsOn,
        cycle.Status,
        CycleView.Of(cycle, portal.Calendar.DateAt(now)).DaysLeft,
        cycle.TargetPoints,
        cycle.TargetAccounts,
        cycle.RestartsAutomatically,
        cycle.EndedAt,
        cycle.EndedAt is { } ended && ended == lastEnd && now <= ended + CycleMoves.ReopenWithin ? ended + CycleMoves.ReopenWithin : null,
        null,
        totals,
        cycle.Version);

    private static async Task<string?> RefusalAsync(ImpactPilotDb db, Cycle cycle, DateTimeOffset now, CancellationToken ct) =>
        (await ReopenCycle.RefusalAsync(db, cycle, (await CycleGuard.ActiveAsync(db, ct))?.Period, now, ct))?.Message;

    private static async Task<Dictionary<Guid, CycleTotals>> FrozenAsync(ImpactPilotDb db, CancellationToken ct) =>
        await db.CycleResults
            .GroupBy(result => result.CycleId)
            .Select(results => new { results.Key, Points = results.Sum(result => result.Points), Wins = results.Sum(result => result.Wins) })
            .ToDictionaryAsync(sums => sums.Key.Value, sums => new CycleTotals(sums.Points, sums.Wins, 0), ct);

    private static async Task<CycleTotals> CountedAsync(ImpactPilotDb db, Portal portal, Cycle cycle, CancellationToken ct) =>
        (await db.QueryAsync<CycleTotals>(
            """
            select coalesce(sum(points), 0)::int as points, coalesce(sum(wins), 0)::int as wins, (count(*) filter (where points >= @impacted_from))::int as impacted_accounts
            from (
                select sum(points) as points, sum(wins) as wins
                from (select account_id, points, wins from account_totals where portal_id = @portal and cycle_id = @cycle
                      union all select account_id, points, wins from points_since_totals(@cycle)) line
                group by account_id) account
            """,
            new { portal = portal.PortalId.Value, cycle = cycle.Id.Value, impacted_from = portal.ImpactedFromPoints },
            ct)).Single();
}
