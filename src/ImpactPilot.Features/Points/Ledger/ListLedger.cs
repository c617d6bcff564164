using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Dapper;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImpactPilot.Features.Points.Ledger;

/// <summary>Where in the ledger.</summary>
public sealed record LedgerPlace
{
    /// <summary>What the previous page answered as <c>nextCursor</c>.</summary>
    [FromQuery]
    public long? Cursor { get; init; }

    /// <summary>1 to 200, 50 by default.</summary>
    [FromQuery, Range(1, 200)]
    public int? Limit { get; init; }
}

/// <summary>A page of the ledger, the line booked last first.</summary>
/// <param name="Sum">What all matching lines add up to, beyond the page too.</param>
public sealed record LedgerPage(LedgerLineView[] Items, long? NextCursor, LedgerSum Sum);

/// <summary>What lines add up to.</summary>
/// <param name="Points">Their sum: equal to what any board shows for the same.</param>
/// <param name="Wins">Wins that stand: those booked less those taken back.</param>
public sealed record LedgerSum(int Lines, int Points, int Wins);

/// <summary>One line of the ledger as it was booked.</summary>
/// <param name="Points">Positive or zero for a win, negative or zero where one is taken back.</param>
/// <param name="Csm">Whom it counts for; null where the account had no CSM.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="BookedBy">Who booked it; null where a transition did.</param>
/// <param name="Late">Whether it happened outside the cycle that counts it.</param>
/// <param name="Reverses">The line that it takes back.</param>
/// <param name="Reason">Why it was corrected.</param>
/// <param name="InForce">Whether it counts for its win as that stands now.</param>
/// <param name="CanCorrect">Whether an admin can still correct it: it is in force, no share, and its cycle has not ended.</param>
/// <param name="Share">Whether it is a share of a win that counts for another: such a line moves points, and is no win of its own.</param>
/// <param name="Split">Whether several people share in the points of its win.</param>
/// <param name="SplitWith">The other parts of its win, the main one first; of a CSM's view only those whom the portal's privacy shows.</param>
public sealed record LedgerLineView(
    Guid Id, Guid ImpactId, PersonRef Account, PersonRef Driver, string Area, int Points, PersonRef? Csm, DateTimeOffset OccurredAt, DateTimeOffset BookedAt, string? BookedBy,
    bool Late, Guid? Reverses, string? Reason, bool InForce, bool CanCorrect, bool Share, bool Split, LedgerPart[] SplitWith);

/// <summary>Another part of a win as it was booked.</summary>
/// <param name="Line">The line that booked it.</param>
/// <param name="Csm">Whom it counts for; null for nobody.</param>
/// <param name="Share">Whether it is a share; the win itself counts on the line that is none.</param>
public sealed record LedgerPart(Guid Line, PersonRef? Csm, int Points, bool Share);

/// <summary>The ledger, line by line: what every sum on every board comes from.</summary>
internal static class ListLedger
{
    // The page is chosen before anything is joined to it: of a million lines only its own are.
    private const string Rows =
        """
        select e.number, e.id, e.impact_id, e.account_id, a.name as account, e.driver_id, e.driver_name as driver, e.area_name as area, e.points, e.csm_id, e.csm_name as csm,
               e.occurred_at, e.booked_at, by.name as booked_by, e.late, e.reverses, e.reason,
               i.entry_id is not null and i.wins = e.win and e.reverses is null as in_force, coalesce(i.entry_id = e.id, false) and c.status = 'Active' as can_correct,
               e.part > 0 as share, others.parts > 0 as split, coalesce(others.seen, '[]') as split_with
        from (select * from points_entries e where @where@ and (@cursor::bigint is null or e.number < @cursor) order by e.number desc limit @limit) e
        join accounts a on a.portal_id = e.portal_id and a.id = e.account_id
        join impacts i on i.portal_id = e.portal_id and i.id = e.impact_id
        join cycles c on c.portal_id = e.portal_id and c.id = e.cycle_id
        left join users by on by.portal_id = e.portal_id and by.id = e.booked_by
        cross join lateral (
            select count(*) as parts, jsonb_agg(jsonb_build_object(
                       'line', o.id, 'csm', case when o.csm_id is not null then jsonb_build_object('id', o.csm_id, 'name', o.csm_name) end, 'points', o.points, 'share', o.part > 0
                   ) order by o.part) filter (where @seen@)::text as seen
            from points_entries o where o.portal_id = e.portal_id and o.impact_id = e.impact_id and o.win = e.win and o.reverses is null and o.part <> e.part) others
        order by e.number desc;
        """;

    private const string Sum =
        "select count(*)::int as lines, coalesce(sum(e.points), 0)::int as points, coalesce(sum(e.wins), 0)::int as wins from points_entries e where @where@;";

    public static void Map(IEndpointRouteBuilder ledger) =>
        ledger.MapGet("/", HandleAsync).WithName("ListLedger").WithSummary("Lines of the points ledger, the one booked last first, a page at a time, with what all of them add up to. CSMs see those that the portal's privacy shows.").ProducesProblem(400).ProducesProblem(403);

    public static async Task<Results<Ok<LedgerPage>, ProblemHttpResult>> HandleAsync([AsParameters] LedgerFilter filter, [AsParameters] LedgerPlace place, Actor actor, AccountAccess access, ImpactPilotDb db, CancellationToken ct)
    {
        var sight = await db.SightAsync(actor, ct);
        if (filter.Refusal(sight) is { } refusal)
            return refusal.ToProblem();
        var (limit, readable) = (place.Limit ?? 50, await access.ReadableAsync(ct));
        var sql = Sql(Sum + Rows, filter, sight, readable);
        await using var answers = await db.Database.GetDbConnection().QueryMultipleAsync(
            new CommandDefinition(sql, filter.Values(db, sight, readable, place.Cursor, limit + 1), db.Database.CurrentTransaction?.GetDbTransaction(), cancellationToken: ct));
        var sum = await answers.ReadSingleAsync<LedgerSum>();
        var rows = (await answers.ReadAsync<LedgerRow>()).AsList();
        return TypedResults.Ok(new LedgerPage([.. rows.Take(limit).Select(row => row.View())], rows.Count > limit ? rows[limit - 1].Number : null, sum));
    }

    internal static Task<List<LedgerRow>> RowsAsync(LedgerFilter filter, BoardSight sight, Guid[]? readable, int most, ImpactPilotDb db, CancellationToken ct) =>
        db.QueryAsync<LedgerRow>(Sql(Rows, filter, sight, readable), filter.Values(db, sight, readable, null, most), ct);

    private static string Sql(string sql, LedgerFilter filter, BoardSight sight, Guid[]? readable) =>
        sql.Replace("@where@", filter.Where(sight, readable), StringComparison.Ordinal).Replace("@seen@", LedgerFilter.Seen("o", sight), StringComparison.Ordinal);
}

/// <summary>A line with the names of what it points at, in the order of the query's columns.</summary>
internal sealed record LedgerRow(
    long Number, Guid Id, Guid ImpactId, Guid AccountId, string Account, Guid DriverId, string Driver, string Area, int Points, Guid? CsmId, string Csm,
    DateTime OccurredAt, DateTime BookedAt, string? BookedBy, bool Late, Guid? Reverses, string? Reason, bool InForce, bool CanCorrect, bool Share, bool Split, string SplitWith)
{
    public LedgerPart[] Others => JsonSerializer.Deserialize<LedgerPart[]>(SplitWith, JsonSerializerOptions.Web)!;

    public LedgerLineView View() => new(
        Id, ImpactId, new PersonRef(AccountId, Account), new PersonRef(DriverId, Driver), Area, Points, CsmId is { } csm ? new PersonRef(csm, Csm) : null,
        new DateTimeOffset(OccurredAt, TimeSpan.Zero), new DateTimeOffset(BookedAt, TimeSpan.Zero), BookedBy, Late, Reverses, Reason, InForce, CanCorrect, Share, Split, Others);
}
