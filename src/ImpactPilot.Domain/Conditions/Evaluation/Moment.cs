using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>A calendar day or a point in time. A day has no zone of its own; it meets instants as its start in the portal's zone.</summary>
/// <param name="Ticks">Of the day's midnight, or of the instant in UTC.</param>
/// <param name="IsDay">Which of the two.</param>
internal readonly record struct Moment(long Ticks, bool IsDay)
{
    public static Moment Day(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue).Ticks, IsDay: true);

    public static Moment Instant(DateTimeOffset instant) => new(instant.UtcTicks, IsDay: false);

    public static int Compare(Moment left, Moment right, TimeZoneInfo zone) =>
        left.IsDay == right.IsDay
            ? left.Ticks.CompareTo(right.Ticks)
            : left.UtcTicks(zone).CompareTo(right.UtcTicks(zone));

    public long UtcTicks(TimeZoneInfo zone) => IsDay ? PortalTime.ToUtc(Ticks, zone) : Ticks;

    /// <summary>What a clock in the portal's zone shows.</summary>
    public DateTime WallClock(TimeZoneInfo zone) => new(IsDay ? Ticks : PortalTime.ToLocal(Ticks, zone));

    /// <summary>Days and longer units move the portal's wall clock, hours are elapsed time. False outside the calendar.</summary>
    public bool TryAdd(Duration duration, TimeZoneInfo zone, out Moment moved)
    {
        moved = default;
        if (duration.Unit == DurationUnit.Hour)
        {
            var known = TryTicks(UtcTicks(zone), duration.Amount, TimeSpan.TicksPerHour, out var utc);
            moved = new(utc, IsDay: false);
            return known;
        }

        if (!TryMoveCalendar(WallClock(zone), duration, out var local))
            return false;
        moved = IsDay ? new(local, IsDay: true) : new(PortalTime.ToUtc(local, zone), IsDay: false);
        return true;
    }

    private static bool TryMoveCalendar(DateTime from, Duration duration, out long ticks)
    {
        ticks = 0;
        switch (duration.Unit)
        {
            case DurationUnit.Day:
                return TryTicks(from.Ticks, duration.Amount, TimeSpan.TicksPerDay, out ticks);
            case DurationUnit.Week:
                return TryTicks(from.Ticks, duration.Amount, 7 * TimeSpan.TicksPerDay, out ticks);
            default:
                var perUnit = duration.Unit == DurationUnit.Year ? 12 : 1;
                var months = Int128.CreateChecked(duration.Amount) * perUnit;
                var target = (from.Year * 12) + from.Month - 1 + months;
                if (target < 12 || target >= 120_000)
                    return false;
                ticks = from.AddMonths((int)months).Ticks;
                return true;
        }
    }

    private static bool TryTicks(long from, long amount, long unit, out long ticks)
    {
        var sum = from + (Int128.CreateChecked(amount) * unit);
        var inCalendar = sum >= 0 && sum <= DateTime.MaxValue.Ticks;
        ticks = inCalendar ? (long)sum : 0;
        return inCalendar;
    }
}
