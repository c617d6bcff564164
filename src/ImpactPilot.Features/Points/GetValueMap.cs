using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>Which kind of value reaches which customers in a cycle.</summary>
/// <param name="Areas">In the catalogue's order; those that exist no more come last.</param>
/// <param name="Segments">By name, with how many accounts are in each; null is accounts without one. Accounts archived since are in theirs where they have lines in the cycle.</param>
/// <param name="Cells">Only those in which something was won.</param>
public sealed record ValueMap(string[] Areas, MappedSegment[] Segments, ValueCell[] Cells);

/// <summary>A segment and how many accounts it has.</summary>
public sealed record MappedSegment(string? Name, int Accounts);

/// <summary>What an area earned in a segment.</summary>
/// <param name="Accounts">How many of the segment's accounts it reached: those with a win of the area that stands.</param>
public sealed record ValueCell(string Area, string? Segment, int Points, int Accounts);

/// <summary>Area by segment. It is read from the ledger's lines themselves: no total is kept of it.</summary>
internal static class GetValueMap
{
    private const string Cells =
        """
        select won.area_name as area, a.segment, sum(won.points)::int as points, count(*) filter (where won.wins > 0)::int as accounts
        from (select area_name, account_id, sum(points) as points, sum(wins) as wins
              from points_entries where portal_id = @portal and cycle_id = @cycle group by area_name, account_id) won
        join accounts a on a.portal_id = @portal and a.id = won.account_id
        group by won.area_name, a.segment having sum(won.points) <> 0 or count(*) filter (where won.wins > 0) > 0
        """;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/leaderboard/value-map", HandleAsync).WithName("GetValueMap")
            .WithSummary("A cycle's points by area and segment, and how many of a segment's accounts each area reached. Segments are those of today.")
            .ProducesProblem(404);

    public static async Task<Results<Ok<ValueMap>, ProblemHttpResult>> HandleAsync(Guid? cycle, ImpactPilotDb db, CancellationToken ct)
    {
        var chosen = await ChosenCycle.ReadAsync(db, cycle, ct);
        if (!chosen.Succeeded)
            return chosen.Error.ToProblem();
        var cells = await db.QueryAsync<ValueCell>(Cells, new { portal = db.PortalId.Value, cycle = chosen.Value.Id.Value }, ct);
        var areas = await db.Areas.OrderBy(area => area.Position).Select(area => area.Name).ToListAsync(ct);
        var segments = await new LeaderboardQuery(db).InReachAsync(chosen.Value, ct);
        return TypedResults.Ok(new ValueMap(
            [.. areas.Union(cells.Select(cell => cell.Area).Order())],
            [.. segments.OrderBy(segment => segment.Name is null).ThenBy(segment => segment.Name)],
            [.. cells]));
    }
}
