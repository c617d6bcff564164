using System.Globalization;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Cycles;

/// <summary>Which days a cycle may have.</summary>
public static class CycleDates
{
    /// <summary>A cycle is at most a leap year long.</summary>
    public const int MostDays = 366;

    /// <summary>Why these days can't be a cycle's; null where they can.</summary>
    /// <param name="startsOn">The first day.</param>
    /// <param name="endsOn">The last day, included.</param>
    /// <param name="others">All other cycles of the portal, drafts too.</param>
    public static Error? Refusal(DateOnly startsOn, DateOnly endsOn, IEnumerable<CyclePeriod> others)
    {
        if (endsOn < startsOn)
            return Error.Invalid("cycles.days_reversed", $"The last day, {Words(endsOn)}, lies before the first, {Words(startsOn)}. Swap or change them.");
        if (endsOn.DayNumber - startsOn.DayNumber >= MostDays)
            return Error.Invalid("cycles.too_long", $"A cycle has at most {MostDays} days. Choose an earlier last day, or plan two cycles.");
        return others.FirstOrDefault(other => other.Overlaps(startsOn, endsOn)) is { } taken ? Overlap(taken) : null;
    }

    /// <summary>A day as people write it.</summary>
    internal static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static Error Overlap(CyclePeriod taken) => Error.Conflict(
        "cycles.overlap", $"These days overlap “{taken.Name}”, {Words(taken.StartsOn)} to {Words(taken.EndsOn)}. Choose days that no other cycle has.");
}
