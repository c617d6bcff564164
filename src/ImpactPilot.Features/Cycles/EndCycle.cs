using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>Ends the active cycle and freezes its leaderboard. Pending suggestions stay and count in the next one.</summary>
internal static class EndCycle
{
    public static void Map(IEndpointRouteBuilder cycles) =>
        cycles.MapPost("/{id:guid}/end", HandleAsync).WithName("EndCycle")
            .WithSummary("Ends the active cycle: its results stay as they are now, and its wins can't be undone any more. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    public static async Task<Results<Ok<CycleView>, ProblemHttpResult>> HandleAsync(Guid id, Actor actor, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return Error.Forbidden("cycles.admins_only", "Only an admin can end a cycle.").ToProblem();

        // The row lock waits for bookings under way; the ledger's trigger refuses those that come after.
        await db.Database.ExecuteSqlAsync($"select 1 from cycles where portal_id = {db.PortalId.Value} and id = {id} for update", ct);
        var cycle = await db.Cycles.SingleOrDefaultAsync(row => row.Id == new CycleId(id), ct);
        if (cycle is null)
            return Error.NotFound("cycles.not_found", "There is no such cycle in this portal.").ToProblem();
        if (cycle.Status is not CycleStatus.Active)
            return Error.Conflict("cycles.not_active", "Only the active cycle can be ended.").ToProblem();

        var now = clock.GetUtcNow();
        var portal = await db.Portals.SingleAsync(ct);
        await FreezeAsync(db, portal, cycle, now, ct);
        journal.Record("cycle.ended", null, id, new { status = CycleStatus.Active }, new { status = CycleStatus.Ended });
        journal.Announce(Topics.Cycle);
        return TypedResults.Ok(CycleView.Of(cycle, portal.Calendar.DateAt(now)));
    }

    /// <summary>Keeps the standing as it is at an instant and ends the cycle.</summary>
    internal static async Task FreezeAsync(ImpactPilotDb db, Portal portal, Cycle cycle, DateTimeOffset at, CancellationToken ct)
    {
        var standings = await new LeaderboardQuery(db).StandingsAsync(portal, cycle, at, ct);
        db.CycleResults.AddRange(standings.Select((place, position) => new CycleResult
        {
            PortalId = db.PortalId,
            CycleId = cycle.Id,
            Rank = place.Rank,
            Position = position,
            UserId = place.Item.UserId is { } user ? new UserId(user) : null,
            UserName = place.Item.UserName,
            Points = place.Item.Points,
            Wins = place.Item.Wins,
            ImpactedAccounts = place.Item.ImpactedAccounts,
        }));
        cycle.Status = CycleStatus.Ended;
        cycle.EndedAt = at;
    }
}
