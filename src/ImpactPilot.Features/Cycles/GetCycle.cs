using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>A cycle and what everybody aims at in it.</summary>
/// <param name="People">Every active CSM, and whoever else has a target, by name; to a CSM only those whose targets are not hidden.</param>
/// <param name="Teams">Every team in use, by name; of an ended cycle those that were. To a CSM only those whose targets are not hidden.</param>
public sealed record CycleDetails(CycleOverview Cycle, PersonTargetView[] People, TeamTargetView[] Teams);

/// <summary>What a team aims at in a cycle: what it was given; where that is empty, the sum of its people's targets.</summary>
/// <param name="Points">Given; null where nothing was.</param>
/// <param name="Accounts">Impacted accounts, given; null where nothing was.</param>
/// <param name="SumPoints">What its people aim at together; null where none of them has a target, or theirs are hidden.</param>
public sealed record TeamTargetView(PersonRef Team, int? Points, int? Accounts, int? SumPoints, int? SumAccounts);

/// <summary>What a person aims at in a cycle.</summary>
/// <param name="Points">Null for no target.</param>
/// <param name="Accounts">Impacted accounts; null for no target.</param>
/// <param name="Weight">The person's share of full time, 0 to 100 per cent.</param>
/// <param name="Team">The person's team; of an ended cycle as it was.</param>
public sealed record PersonTargetView(PersonRef User, int? Points, int? Accounts, int Weight, PersonRef? Team);

internal static class GetCycle
{
    public const int FullTime = 100;

    public static void Map(IEndpointRouteBuilder cycles) =>
        cycles.MapGet("/{id:guid}", HandleAsync).WithName("GetCycle").WithSummary("A cycle and what everybody aims at in it. CSMs see of others what the portal's privacy shows.").ProducesProblem(404);

    public static async Task<Results<Ok<CycleDetails>, ProblemHttpResult>> HandleAsync(Guid id, Actor actor, ImpactPilotDb db, TimeProvider clock, CancellationToken ct) =>
        await db.Cycles.AsNoTracking().SingleOrDefaultAsync(cycle => cycle.Id == new CycleId(id), ct) is { } cycle
            ? TypedResults.Ok(await ReadAsync(db, cycle, actor, clock, ct))
            : CycleGuard.NotFound.ToProblem();

    internal static async Task<CycleDetails> ReadAsync(ImpactPilotDb db, Cycle cycle, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var targets = await db.CycleTargets.AsNoTracking().Where(target => target.CycleId == cycle.Id).ToDictionaryAsync(target => target.UserId, ct);
        var people = await db.Users.AsNoTracking()
            .Where(user => (user.Active && user.Role == Role.Csm) || targets.Keys.Contains(user.Id))
            .OrderBy(user => user.Name).ThenBy(user => user.Id)
            .ToListAsync(ct);
        var teams = await BoardTeams.OfAsync(db, cycle, ct);
        var sight = await db.SightAsync(actor, ct);
        return new CycleDetails(
            await CycleOverview.ReadAsync(db, cycle, clock, ct),
            [.. people.Where(user => sight.SeesTargetOf(user.Id.Value)).Select(user => View(user, targets.GetValueOrDefault(user.Id), teams))],
            View(teams, await TeamAims.OfAsync(db, cycle.Id, teams, ct), sight));
    }

    private static PersonTargetView View(User user, PersonTarget? target, BoardTeams teams) =>
        new(new PersonRef(user.Id.Value, user.Name), target?.Points, target?.Accounts, target?.Weight ?? FullTime, teams.Of(user.Id.Value));

    // The sum is made of what single people aim at: in a small team it tells of each.
    private static TeamTargetView[] View(BoardTeams teams, TeamAims aims, BoardSight sight)
    {
        var seen = sight.SeesTargets ? teams.All : [.. teams.All.Where(team => team.Id == teams.Of(sight.Self)?.Id)];
        return [.. seen.Select(team =>
        {
            var (given, sum) = (aims.GivenTo(team.Id), sight.SeesTargets ? aims.SumOf(team.Id) : default);
            return new TeamTargetView(team, given.Points, given.Accounts, sum.Points, sum.Accounts);
        })];
    }
}
