using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>A cycle and what everybody aims at in it.</summary>
/// <param name="People">Every active CSM, and whoever else has a target, by name.</param>
public sealed record CycleDetails(CycleOverview Cycle, PersonTargetView[] People);

/// <summary>What a person aims at in a cycle.</summary>
/// <param name="Points">Null for no target.</param>
/// <param name="Accounts">Impacted accounts; null for no target.</param>
/// <param name="Weight">The person's share of full time, 0 to 100 per cent.</param>
public sealed record PersonTargetView(PersonRef User, int? Points, int? Accounts, int Weight);

internal static class GetCycle
{
    public const int FullTime = 100;

    public static void Map(IEndpointRouteBuilder cycles) =>
        cycles.MapGet("/{id:guid}", HandleAsync).WithName("GetCycle").WithSummary("A cycle and what everybody aims at in it.").ProducesProblem(404);

    public static async Task<Results<Ok<CycleDetails>, ProblemHttpResult>> HandleAsync(Guid id, ImpactPilotDb db, TimeProvider clock, CancellationToken ct) =>
        await db.Cycles.AsNoTracking().SingleOrDefaultAsync(cycle => cycle.Id == new CycleId(id), ct) is { } cycle
            ? TypedResults.Ok(await ReadAsync(db, cycle, clock, ct))
            : CycleGuard.NotFound.ToProblem();

    internal static async Task<CycleDetails> ReadAsync(ImpactPilotDb db, Cycle cycle, TimeProvider clock, CancellationToken ct)
    {
        var targets = await db.CycleTargets.AsNoTracking().Where(target => target.CycleId == cycle.Id).ToDictionaryAsync(target => target.UserId, ct);
        var people = await db.Users.AsNoTracking()
            .Where(user => (user.Active && user.Role == Role.Csm) || targets.Keys.Contains(user.Id))
            .OrderBy(user => user.Name).ThenBy(user => user.Id)
            .ToListAsync(ct);
        return new CycleDetails(await CycleOverview.ReadAsync(db, cycle, clock, ct), [.. people.Select(user => View(user, targets.GetValueOrDefault(user.Id)))]);
    }

    private static PersonTargetView View(User user, PersonTarget? target) =>
        new(new PersonRef(user.Id.Value, user.Name), target?.Points, target?.Accounts, target?.Weight ?? FullTime);
}
