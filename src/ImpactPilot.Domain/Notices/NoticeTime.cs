namespace ImpactPilot.Domain.Notices;

/// <summary>When a notice may leave the house.</summary>
public static class NoticeTime
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    // Two weeks hold every weekday twice, with any change of the clocks in between.
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(14);

    /// <summary>
    /// The first instant, from a given one on, at which a notice may go: within the working hours where they count, and outside of the
    /// quiet hours. Where these leave no minute of the week, the quiet hours give way: what never comes helps nobody.
    /// </summary>
    public static DateTimeOffset Earliest(DateTimeOffset from, TimeZoneInfo zone, WorkingHours? working, QuietHours? quiet)
    {
        if (May(from, zone, working, quiet))
            return from;
        // Instants are gone through, not times of day: clocks that jump or go back need no rule of their own.
        var minute = from.AddTicks(-(from.UtcTicks % Step.Ticks));
        for (var at = minute + Step; at <= from + Furthest; at += Step)
        {
            if (May(at, zone, working, quiet))
                return at;
        }

        return quiet is null ? from : Earliest(from, zone, working, null);
    }

    private static bool May(DateTimeOffset at, TimeZoneInfo zone, WorkingHours? working, QuietHours? quiet)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        return (working?.Contains(local) ?? true) && !(quiet?.Contains(TimeOnly.FromDateTime(local)) ?? false);
    }
}
