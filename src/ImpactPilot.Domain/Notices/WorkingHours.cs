using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Notices;

/// <summary>When a portal's people work: some days of the week, from one time of day up to another.</summary>
public sealed record WorkingHours
{
    private WorkingHours(IReadOnlyList<DayOfWeek> days, TimeOnly from, TimeOnly to) => (Days, From, To) = (days, from, to);

    /// <summary>Monday to Friday, 09:00 to 17:00.</summary>
    public static WorkingHours Usual { get; } = new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new TimeOnly(9, 0), new TimeOnly(17, 0));

    /// <summary>The days, Monday first; at least one.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; }

    /// <summary>The first minute of a working day.</summary>
    public TimeOnly From { get; }

    /// <summary>Its end, later on the same day; no longer part of it.</summary>
    public TimeOnly To { get; }

    /// <summary>Working hours, if they can be kept.</summary>
    public static Result<WorkingHours> Of(IEnumerable<DayOfWeek> days, TimeOnly from, TimeOnly to)
    {
        // The week begins on Monday.
        DayOfWeek[] week = [.. days.Distinct().OrderBy(day => ((int)day + 6) % 7)];
        if (week is [])
            return Error.Invalid("settings.working_days", "Working days: none is chosen. Choose at least one day of the week.");
        if (from >= to)
            return Error.Invalid("settings.working_hours", $"Working hours: they begin at {Shown(from)} and end at {Shown(to)}. Choose an end later on the same day.");
        return new WorkingHours(week, from, to);
    }

    /// <summary>Whether people work at a time of a day.</summary>
    public bool Contains(DateTime local) => Days.Contains(local.DayOfWeek) && TimeOnly.FromDateTime(local) is var time && time >= From && time < To;

    private static string Shown(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
