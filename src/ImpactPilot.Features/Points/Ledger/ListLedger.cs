using System.ComponentModel.DataAnnotations;
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
/// <param name="Cursor">What the previous page answered as <c>nextCursor</c>.</param>
/// <param name="Limit">1 to 200, 50 by default.</param>
public sealed record LedgerPlace([property: FromQuery] long? Cursor, [property: FromQuery, Range(1, 200)] int? Limit);

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
/// <param name="InForce">Whether it is the line that its win stands on now.</param>
/// <param name="CanCorrect">Whether an admin can still correct it: it is in force, and its cycle has not ended.</param>
public sealed record LedgerLineView(
    Guid Id, Guid ImpactId, PersonRef Account, PersonRef Driver, string Area, int Points, PersonRef? Csm, DateTimeOffset OccurredAt, DateTimeOffset BookedAt, string? BookedBy,
    bool Late, Guid? Reverses, string? Reason, bool InForce, bool CanCorrect);

/// <summary>The ledger, line by line: what every sum on every board comes from.</summary>
internal static class ListLedger
{
    private const string Rows =
        """
        select e.number, e.id, e.impact_id, e.account_id, a.name as account, e.driver_id, e.driver_name as driver, e.area_name as area, e.points, e.csm_id, e.csm_name as csm,
               e.occurred_at, e.booked_at, by.name as booked_by, e.late, e.reverses, e.reason,
               coalesce(i.entry_id = e.id, false) as in_force, coalesce(i.entry_id = e.id, false) and c.status = 'Active' as can_correct
        from points_entries e
        join accounts a on a.portal_id = e.portal_id and a.id = e.account_id
        join impacts i on i.portal_id = e.portal_id and i.id = e.impact_id
        join cycles c on c.portal_id = e.portal_id and c.id = e.cycle_id
        left join users by on by.portal_id = e.portal_id and by.id = e.booked_by
        where @where@ and (@cursor::bigint is null or e.number < @cursor)
        order by e.number desc limit @limit;
        """;

    private const string Sum =
        "select count(*)::int as lines, coalesce(sum(e.points), 0)::int as points, coalesce(sum(case when e.reverses is null then 1 else -1 end), 0)::int as wins from points_entries e where @where@;";

    public static void Map(IEndpointRouteBuilder ledger) =>
        ledger.MapGet("/", HandleAsync).WithName("ListLedger").WithSummary("Lines of the points ledger, the one booked last first, a page at a time, with what all of them add up to. CSMs see those that the portal's privacy shows.").ProducesProblem(400).ProducesProblem(403);

    public static async Task<Results<Ok<LedgerPage>, ProblemHttpResult>> HandleAsync([AsParameters] LedgerFilter filter, [AsParameters] LedgerPlace place, Actor actor, AccountAccess access, ImpactPilotDb db, CancellationToken ct)
    {
        var sight = await db.SightAsync(actor, ct);
        if (filter.Refusal(sight) is { } refusal)
            return refusal.ToProblem();
        var (limit, readable) = (place.Limit ?? 50, await access.ReadableAsync(ct));
        var sql = (Sum + Rows).Replace("@where@", filter.Where(sight, readable), StringComparison.Ordinal);
        await using var answers = await db.Database.GetDbConnection().QueryMultipleAsync(
            new CommandDefinition(sql, filter.Values(db, sight, readable, place.Cursor, limit + 1), db.Database.CurrentTransaction?.GetDbTransaction(), cancellationToken: ct));
        var sum = await answers.ReadSingleAsync<LedgerSum>();
        var rows = (await answers.ReadAsync<LedgerRow>()).AsList();
        return TypedResults.Ok(new LedgerPage([.. rows.Take(limit).Select(row => row.View())], rows.Count > limit ? rows[limit - 1].Number : null, sum));
    }

    internal static Task<List<LedgerRow>> RowsAsync(LedgerFilter filter, BoardSight sight, Guid[]? readable, int most, ImpactPilotDb db, CancellationToken ct) =>
        db.QueryAsync<LedgerRow>(Rows.Replace("@where@", filter.Where(sight, readable), StringComparison.Ordinal), filter.Values(db, sight, readable, null, most), ct);
}

/// <summary>A line with the names of what it points at, in the order of the query's columns.</summary>
internal sealed record LedgerRow(
    long Number, Guid Id, Guid ImpactId, Guid AccountId, string Account, Guid DriverId, string Driver, string Area, int Points, Guid? CsmId, string Csm,
    DateTime OccurredAt, DateTime BookedAt, string? BookedBy, bool Late, Guid? Reverses, string? Reason, bool InForce, bool CanCorrect)
{
    public LedgerLineView View() => new(
        Id, ImpactId, new PersonRef(AccountId, Account), new PersonRef(DriverId, Driver), Area, Points, CsmId is { } csm ? new PersonRef(csm, Csm) : null,
        new DateTimeOffset(OccurredAt, TimeSpan.Zero), new DateTimeOffset(BookedAt, TimeSpan.Zero), BookedBy, Late, Reverses, Reason, InForce, CanCorrect);
}
