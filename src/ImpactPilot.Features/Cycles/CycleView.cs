using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Accounts;

namespace ImpactPilot.Features.Cycles;

/// <summary>A cycle as people see it.</summary>
/// <param name="EndsOn">The last day, included.</param>
/// <param name="DaysLeft">Days left, today included: 1 on the last day, 0 once that is over and nobody has ended the cycle yet; null unless active.</param>
public sealed record CycleView(Guid Id, string Name, DateOnly StartsOn, DateOnly EndsOn, CycleStatus Status, int? DaysLeft, int? TargetPoints, int? TargetAccounts)
{
    internal static CycleView Of(Cycle cycle, DateOnly today) => new(
        cycle.Id.Value,
        cycle.Name,
        cycle.StartsOn,
        cycle.EndsOn,
        cycle.Status,
        cycle.Status is CycleStatus.Active ? cycle.Period.DaysLeft(today) : null,
        cycle.TargetPoints,
        cycle.TargetAccounts);

    /// <summary>The active cycle.</summary>
    internal static CycleView? Of(CycleRow? active, DateOnly today) => active is null ? null : new(
        active.Id, active.Name, active.StartsOn, active.EndsOn, CycleStatus.Active, active.Period.DaysLeft(today), active.TargetPoints, active.TargetAccounts);
}
