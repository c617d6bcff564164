using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Accounts;

namespace ImpactPilot.Features.Cycles;

/// <summary>A cycle as people see it.</summary>
/// <param name="EndsOn">The last day, included.</param>
/// <param name="DaysLeft">Whole days after today, 0 on the last day; null unless active.</param>
public sealed record CycleView(Guid Id, string Name, DateOnly StartsOn, DateOnly EndsOn, CycleStatus Status, int? DaysLeft, int? TargetPoints)
{
    internal static CycleView Of(Cycle cycle, DateOnly today) => new(
        cycle.Id.Value,
        cycle.Name,
        cycle.StartsOn,
        cycle.EndsOn,
        cycle.Status,
        cycle.Status is CycleStatus.Active ? Math.Max(0, cycle.EndsOn.DayNumber - today.DayNumber) : null,
        cycle.TargetPoints);

    /// <summary>The active cycle.</summary>
    internal static CycleView? Of(CycleRow? active, DateOnly today) => active is null ? null : new(
        active.Id, active.Name, active.StartsOn, active.EndsOn, CycleStatus.Active, Math.Max(0, active.EndsOn.DayNumber - today.DayNumber), active.TargetPoints);
}
