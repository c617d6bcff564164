using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;

namespace ImpactPilot.Domain.Points;

/// <summary>Which cycle counts a win.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Late">True when the win happened outside that cycle.</param>
public sealed record CycleChoice(CycleId Cycle, bool Late)
{
    /// <summary>
    /// A win counts in the active cycle: on time when its local day lies within it, late otherwise. Without an
    /// active cycle it can't be booked, because nobody would see it count.
    /// </summary>
    /// <param name="cycles">The portal's cycles.</param>
    /// <param name="occurredOn">The win's day in the portal's time zone.</param>
    /// <param name="leftOut">The driver's name where the active cycle leaves it out; null where it counts.</param>
    public static Result<CycleChoice> For(IReadOnlyCollection<CyclePeriod> cycles, DateOnly occurredOn, string? leftOut = null)
    {
        var active = cycles.FirstOrDefault(cycle => cycle.Status is CycleStatus.Active);
        if (active is null)
            return Error.Conflict("points.no_active_cycle", "No cycle is active, so points have nowhere to count. Ask an admin to start one.");
        if (leftOut is not null)
            return Error.Conflict("points.driver_left_out", $"“{leftOut}” doesn't count in “{active.Name}”, so it can't be won there. An admin chooses which drivers count, on the page of cycles.");
        return new CycleChoice(active.Id, !active.Contains(occurredOn));
    }

    /// <summary>
    /// The same for a day that a person chose: evidence may come late, but nobody moves a win by choice into a cycle whose
    /// results are final. Refused there.
    /// </summary>
    /// <param name="cycles">The portal's cycles, the ended ones too.</param>
    /// <param name="chosen">The day, in the portal's time zone.</param>
    /// <param name="leftOut">The driver's name where the active cycle leaves it out; null where it counts.</param>
    public static Result<CycleChoice> ForChosen(IReadOnlyCollection<CyclePeriod> cycles, DateOnly chosen, string? leftOut = null)
    {
        var choice = For(cycles, chosen, leftOut);
        if (choice is { Succeeded: true, Value.Late: true } && cycles.FirstOrDefault(cycle => cycle.Status is CycleStatus.Ended && cycle.Contains(chosen)) is { } ended)
        {
            var active = cycles.First(cycle => cycle.Status is CycleStatus.Active);
            return Error.Conflict("points.cycle_ended", $"{chosen:d MMMM yyyy} lies in {ended.Name}, which has ended and whose results are final. Choose a day from {active.StartsOn:d MMMM yyyy} on.");
        }

        return choice;
    }
}
