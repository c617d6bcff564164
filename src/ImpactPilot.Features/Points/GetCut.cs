using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Points;

/// <summary>What a cycle's points are made of.</summary>
/// <param name="Rows">The most points first; of accounts the first hundred, and of those only what the reader may see: own accounts, and of those handed over since the reader's own points.</param>
/// <param name="Points">What all parts add up to, those beyond the rows too, and those at accounts that the reader may not see.</param>
public sealed record Cut(CutBy By, CutRow[] Rows, int Points);

/// <summary>A part of a cycle's points.</summary>
/// <param name="Id">The driver or account; null for areas and segments, which go by their names.</param>
/// <param name="Name">As it was at the win for areas, as it is now for the others; null where an account has no segment.</param>
/// <param name="Wins">Wins that stand.</param>
public sealed record CutRow(Guid? Id, string? Name, int Points, int Wins);

/// <summary>What a cycle's points are cut by.</summary>
public enum CutBy
{
    Area,
    Driver,
    Segment,
    Account,
}

/// <summary>A cycle's points by area, driver, segment or account; of everybody or of one person.</summary>
internal static class GetCut
{
    private const int MostRows = 100;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/leaderboard/cuts/{by}", HandleAsync).WithName("GetLeaderboardCut")
            .WithSummary("A cycle's points by area, driver, segment or account, of everybody or of one person; without a cycle, of the active one. Segments are those of today.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<Cut>, ProblemHttpResult>> HandleAsync(string by, Guid? cycle, Guid? csm, Actor actor, AccountAccess access, ImpactPilotDb db, CancellationToken ct)
    {
        if (!Enum.TryParse<CutBy>(by, ignoreCase: true, out var cut) || !Enum.IsDefined(cut))
            return Error.Invalid("leaderboard.cut", $"“{by}” is no cut of a board. Use area, driver, segment or account.").ToProblem();
        if (csm is not null && !(await db.SightAsync(actor, ct)).SeesPointsOf(csm))
            return BoardSights.Hidden.ToProblem();
        var chosen = await ChosenCycle.ReadAsync(db, cycle, ct);
        if (!chosen.Succeeded)
            return chosen.Error.ToProblem();
        var rows = await RowsAsync(db, cut, chosen.Value.Id, csm, ct);
        var shown = await ShownAsync(rows, cut, chosen.Value.Id, csm, actor, access, db, ct);
        return TypedResults.Ok(new Cut(cut, [.. shown.Take(MostRows)], rows.Sum(row => row.Points)));
    }

    /// <summary>The parts that the actor may see.</summary>
    internal static async Task<IEnumerable<CutRow>> ShownAsync(List<CutRow> rows, CutBy by, CycleId cycle, Guid? csm, Actor actor, AccountAccess access, ImpactPilotDb db, CancellationToken ct) =>
        by is CutBy.Account ? await ReadableAsync(rows, cycle, csm, actor, access, db, ct) : rows;

    // What a cycle's points add up to is the board's; which accounts they were earned at is not for everybody. Of one that was
    // handed over since, its former CSM still sees what they earned there themselves.
    private static async Task<IEnumerable<CutRow>> ReadableAsync(List<CutRow> rows, CycleId cycle, Guid? csm, Actor actor, AccountAccess access, ImpactPilotDb db, CancellationToken ct)
    {
        if (await access.ReadableAsync(ct) is not { } readable)
            return rows;
        var own = (await db.QueryAsync<Guid>("select id from accounts where portal_id = @portal and csm_id = any(@readable)", new { portal = db.PortalId.Value, readable }, ct)).ToHashSet();
        var mine = csm is null || csm == actor.User?.Value ? await RowsAsync(db, CutBy.Account, cycle, actor.SignedIn.Value, ct) : [];
        return rows.Where(row => own.Contains(row.Id!.Value)).Concat(mine.Where(row => !own.Contains(row.Id!.Value))).OrderByDescending(row => row.Points).ThenBy(row => row.Name, StringComparer.Ordinal);
    }

    internal static Task<List<CutRow>> RowsAsync(ImpactPilotDb db, CutBy by, CycleId cycle, Guid? csm, CancellationToken ct) =>
        db.QueryAsync<CutRow>(Sql(by), new { portal = db.PortalId.Value, cycle = cycle.Value, csm }, ct);

    private static string Sql(CutBy by)
    {
        var (totals, id, name, names) = by switch
        {
            CutBy.Area => ("driver_totals", "null::uuid", "line.area_name", ""),
            CutBy.Driver => ("driver_totals", "line.driver_id", "d.name", "join drivers d on d.portal_id = @portal and d.id = line.driver_id"),
            CutBy.Segment => ("account_totals", "null::uuid", "a.segment", "join accounts a on a.portal_id = @portal and a.id = line.account_id"),
            CutBy.Account => ("account_totals", "line.account_id", "a.name", "join accounts a on a.portal_id = @portal and a.id = line.account_id"),
        };
        var part = totals == "driver_totals" ? "driver_id, area_name" : "account_id";
        return
            $"""
            select {id} as id, {name} as name, sum(line.points)::int as points, sum(line.wins)::int as wins
            from (select csm_id, {part}, points, wins from {totals} where portal_id = @portal and cycle_id = @cycle
                  union all select csm_id, {part}, points, wins from points_since_totals(@cycle)) line
            {names}
            where @csm::uuid is null or line.csm_id = @csm
            group by 1, 2 having sum(line.wins) <> 0 or sum(line.points) <> 0
            order by 3 desc, 2
            """;
    }
}
