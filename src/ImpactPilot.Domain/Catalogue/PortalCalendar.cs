namespace ImpactPilot.Domain.Catalogue;

/// <summary>A portal's calendar: where its days begin and in which month its fiscal year does.</summary>
public sealed record PortalCalendar
{
    /// <summary>A calendar in a time zone with a fiscal year.</summary>
    /// <param name="zone">The portal's time zone.</param>
    /// <param name="fiscalStartMonth">The month, 1 to 12, on whose first day the fiscal year starts.</param>
    public PortalCalendar(TimeZoneInfo zone, int fiscalStartMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fiscalStartMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fiscalStartMonth, 12);
        Zone = zone;
        FiscalStartMonth = fiscalStartMonth;
    }

    /// <summary>The portal's time zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The month, 1 to 12, on whose first day the fiscal year starts.</summary>
    public int FiscalStartMonth { get; }

    /// <summary>The date that the portal's wall calendar shows at an instant.</summary>
    public DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The first instant, in UTC, at which the portal's wall calendar shows this date.</summary>
    public DateTimeOffset StartOf(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        var start = new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
        return IsStartOf(date, start) ? start : SearchStartOf(date, start);
    }

    private bool IsStartOf(DateOnly date, DateTimeOffset instant) => DateAt(instant) == date && DateAt(instant.AddTicks(-1)) < date;

    // Clocks may skip midnight (or a whole day) or show it twice, so the answer is looked for among instants, where time is simple.
    private DateTimeOffset SearchStartOf(DateOnly date, DateTimeOffset near)
    {
        var (before, from) = (near.AddDays(-2), near.AddDays(2));
        while (from - before > TimeSpan.FromTicks(1))
        {
            var middle = before + ((from - before) / 2);
            if (DateAt(middle) < date)
                before = middle;
            else
                from = middle;
        }

        return from;
    }
}
