using System.ComponentModel.DataAnnotations;
using Dapper;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Suggestions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts;

/// <summary>Which accounts, in which order; what is left out narrows nothing.</summary>
public sealed record AccountFilter
{
    /// <summary>Part of the name or domain, at most 200 characters.</summary>
    [FromQuery, MaxLength(200)]
    public string? Search { get; init; }

    /// <summary><c>all</c> or <c>mine</c>: those of the reader, and of whom they cover for.</summary>
    [FromQuery]
    public string? Whose { get; init; }

    /// <summary>Only this user's accounts.</summary>
    [FromQuery]
    public Guid? Csm { get; init; }

    /// <summary>Only those that have a CSM, or only those that have none.</summary>
    [FromQuery]
    public bool? HasCsm { get; init; }

    /// <summary>Only those of this segment, in any case.</summary>
    [FromQuery, MaxLength(200)]
    public string? Segment { get; init; }

    /// <summary>Only those that are impacted in the active cycle, or only those that are not.</summary>
    [FromQuery]
    public bool? Impacted { get; init; }

    /// <summary>Only those with at least so many points in the active cycle.</summary>
    [FromQuery, Range(0, int.MaxValue)]
    public int? PointsFrom { get; init; }

    /// <summary>Only those with at most so many points in the active cycle.</summary>
    [FromQuery, Range(0, int.MaxValue)]
    public int? PointsTo { get; init; }

    /// <summary>Only those with an impact on this day or later, in the portal's time zone.</summary>
    [FromQuery]
    public DateOnly? ImpactSince { get; init; }

    /// <summary>Only those without an impact on this day or later.</summary>
    [FromQuery]
    public DateOnly? QuietSince { get; init; }

    /// <summary>Only those where something waits for a person, or only those where nothing does.</summary>
    [FromQuery]
    public bool? Pending { get; init; }

    /// <summary><c>name</c>, <c>points</c>, <c>pending</c> or <c>lastImpact</c>.</summary>
    [FromQuery]
    public string? Sort { get; init; }

    [FromQuery]
    public bool? Descending { get; init; }

    private const string Points =
        """
        left join (
            select account_id, sum(points) as points
            from (select account_id, points from account_totals where portal_id = @portal and cycle_id = @cycle
                  union all select account_id, points from points_since_totals(@cycle)) line
            group by account_id) earned on earned.account_id = a.id
        """;

    private const string Waiting =
        $"left join (select s.account_id, count(*) as pending from suggestions s where s.portal_id = @portal and {SuggestionSql.Waits} group by s.account_id) waiting on waiting.account_id = a.id";

    private const string LastImpact =
        "left join (select account_id, max(occurred_at) as at from impacts where portal_id = @portal and entry_id is not null group by account_id) last on last.account_id = a.id";

    /// <summary>The filter as SQL over accounts <c>a</c>; only what is asked for is measured, so that an index serves the rest.</summary>
    internal async Task<Result<NarrowedAccounts>> ReadAsync(AccountAccess access, Portal portal, ImpactPilotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var order = (Sort ?? "name") switch { "name" => "a.name", "points" => "coalesce(earned.points, 0)", "pending" => "coalesce(waiting.pending, 0)", "lastImpact" => "last.at", _ => null };
        if (order is null)
            return Error.Invalid("accounts.sort", $"“{Sort}” is no order of accounts. Use name, points, pending or lastImpact.");
        var own = Whose == "mine" ? [.. (await access.OwnAsync(ct)).Select(user => user.Value)] : await access.ReadableAsync(ct);
        string[] where = ["a.portal_id = @portal", "not a.archived", .. Conditions(own is not null)];
        var asked = order + string.Join(' ', where);
        string[] measures = [.. new[] { ("earned.", Points), ("waiting.", Waiting), ("last.", LastImpact) }.Where(one => asked.Contains(one.Item1, StringComparison.Ordinal)).Select(one => one.Item2)];
        var parameters = new DynamicParameters(new
        {
            portal = portal.PortalId.Value,
            now,
            cycle = (await db.Cycles.Where(row => row.Status == CycleStatus.Active).Select(row => (CycleId?)row.Id).SingleOrDefaultAsync(ct))?.Value,
            own,
            csm = Csm,
            segment = Segment,
            points_from = PointsFrom,
            points_to = PointsTo,
            impacted_from = portal.ImpactedFromPoints,
            since = StartOf(ImpactSince, portal),
            quiet_since = StartOf(QuietSince, portal),
            search = Like.Containing(Search),
        });
        return new NarrowedAccounts(string.Join(' ', measures), string.Join(" and ", where), $"{order} {(Descending is true ? "desc" : "asc")} nulls last", parameters);
    }

    private IEnumerable<string> Conditions(bool ownOnly)
    {
        if (ownOnly)
            yield return "a.csm_id = any(@own)";
        if (Csm is not null && Whose != "mine")
            yield return "a.csm_id = @csm";
        if (HasCsm is { } hasCsm)
            yield return $"a.csm_id is {(hasCsm ? "not null" : "null")}";
        if (Search is not null)
            yield return "(a.name ilike @search or a.domain ilike @search)";
        if (Segment is not null)
            yield return "lower(a.segment) = lower(@segment)";
        if (Impacted is { } impacted)
            yield return $"coalesce(earned.points, 0) {(impacted ? ">=" : "<")} @impacted_from";
        if (PointsFrom is not null)
            yield return "coalesce(earned.points, 0) >= @points_from";
        if (PointsTo is not null)
            yield return "coalesce(earned.points, 0) <= @points_to";
        if (ImpactSince is not null)
            yield return "last.at >= @since";
        if (QuietSince is not null)
            yield return "(last.at is null or last.at < @quiet_since)";
        if (Pending is { } pending)
            yield return $"coalesce(waiting.pending, 0) {(pending ? ">" : "=")} 0";
    }

    private static DateTime? StartOf(DateOnly? day, Portal portal) => day is { } date ? portal.Calendar.StartOf(date).UtcDateTime : null;
}

/// <summary>A filter as SQL.</summary>
/// <param name="Measures">Joins that measure what is filtered or ordered by.</param>
internal sealed record NarrowedAccounts(string Measures, string Where, string Order, DynamicParameters Parameters);
