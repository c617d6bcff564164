using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Cycles;

/// <summary>When a cycle may start, end and open again. Each answers why not; null where it may.</summary>
public static class CycleMoves
{
    /// <summary>For how long after its end a cycle can be opened again.</summary>
    public static readonly TimeSpan ReopenWithin = TimeSpan.FromDays(7);

    /// <summary>Why a cycle can't start.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="active">The portal's active cycle; null without one.</param>
    /// <param name="today">The day in the portal's time zone.</param>
    /// <param name="early">Whether the person knows that its first day is still to come.</param>
    public static Error? RefuseStart(CyclePeriod cycle, CyclePeriod? active, DateOnly today, bool early)
    {
        if (cycle.Status is not CycleStatus.Draft)
            return Error.Conflict("cycles.not_draft", $"“{cycle.Name}” has already started. Only a draft can be started.");
        if (active is not null)
            return Error.Conflict("cycles.one_active", $"“{active.Name}” is active, and only one cycle counts at a time. End it first.");
        if (today > cycle.EndsOn)
            return Error.Conflict("cycles.over", $"The last day of “{cycle.Name}” has passed. Change its days before you start it.");
        return today < cycle.StartsOn && !early
            ? Error.Conflict("cycles.too_early", $"“{cycle.Name}” begins on {CycleDates.Words(cycle.StartsOn)}. Wins before that day would count in it, marked as outside its days. Say that you mean it, or wait.")
            : null;
    }

    /// <summary>Why a cycle can't end.</summary>
    public static Error? RefuseEnd(CyclePeriod cycle) =>
        cycle.Status is CycleStatus.Active ? null : Error.Conflict("cycles.not_active", "Only the active cycle can be ended.");

    /// <summary>Why an ended cycle can't be opened again.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="endedAt">When it ended; null unless it has.</param>
    /// <param name="laterEnded">A cycle that ended after it; null where it is the last that did.</param>
    /// <param name="active">The portal's active cycle; null without one.</param>
    /// <param name="activeHasLines">Whether anything was booked into the active cycle.</param>
    /// <param name="now">The instant.</param>
    public static Error? RefuseReopen(CyclePeriod cycle, DateTimeOffset? endedAt, CyclePeriod? laterEnded, CyclePeriod? active, bool activeHasLines, DateTimeOffset now)
    {
        if (endedAt is not { } ended || cycle.Status is not CycleStatus.Ended)
            return Error.Conflict("cycles.not_ended", $"“{cycle.Name}” has not ended, so there is nothing to open again.");
        if (now > ended + ReopenWithin)
            return Error.Conflict("cycles.final", $"“{cycle.Name}” ended more than {ReopenWithin.Days} days ago, so its results are final.");
        if (laterEnded is not null)
            return Error.Conflict("cycles.not_last", $"“{laterEnded.Name}” has ended since. Only the cycle that ended last can be opened again.");
        return active is not null && activeHasLines
            ? Error.Conflict("cycles.successor_counts", $"“{active.Name}” is active and wins are booked in it, so “{cycle.Name}” stays as it ended.")
            : null;
    }
}
