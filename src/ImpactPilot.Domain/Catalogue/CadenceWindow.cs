using System.Globalization;

namespace ImpactPilot.Domain.Catalogue;

/// <summary>The window that an instant falls into under a cadence: one win per account, driver and window.</summary>
public static class CadenceWindow
{
    /// <summary>The window of an instant.</summary>
    /// <remarks>
    /// A quarter of a fiscal year that starts in January is called <c>2026-Q4</c>. Any other fiscal year bears the name of the calendar year
    /// in which it ends and says so: with a start in April, January 2026 lies in <c>FY2026-Q4</c>. So a portal that moves its fiscal start
    /// away from January, or back to it, never meets an old key with a new meaning. Years are calendar years.
    /// </remarks>
    /// <param name="cadence">How often the driver may be won.</param>
    /// <param name="instant">When it happened.</param>
    /// <param name="calendar">The portal's calendar.</param>
    /// <param name="evidenceKey">What proves it; only <see cref="Cadence.TriggerBased"/> asks for it.</param>
    public static Window WindowAt(this Cadence cadence, DateTimeOffset instant, PortalCalendar calendar, string? evidenceKey = null)
    {
        var today = calendar.DateAt(instant);
        return cadence switch
        {
            Cadence.Once => new("once", null, null),
            Cadence.EveryMonth => Months(1, MonthOf(today), Invariant($"{today:yyyy-MM}"), calendar),
            Cadence.EveryQuarter => Quarter(today, calendar),
            Cadence.EveryYear => Months(12, new(today.Year, 1, 1), Invariant($"{today:yyyy}"), calendar),
            Cadence.TriggerBased => new("trigger:" + RequireEvidence(evidenceKey), null, null),
        };
    }

    private static Window Quarter(DateOnly today, PortalCalendar calendar)
    {
        var fiscalMonth = (today.Month - calendar.FiscalStartMonth + 12) % 12;
        var start = MonthOf(today).AddMonths(-(fiscalMonth % 3));
        var lastMonthOfYear = MonthOf(today).AddMonths(11 - fiscalMonth);
        var prefix = calendar.FiscalStartMonth == 1 ? "" : "FY";
        return Months(3, start, Invariant($"{prefix}{lastMonthOfYear:yyyy}-Q{(fiscalMonth / 3) + 1}"), calendar);
    }

    private static Window Months(int months, DateOnly start, string key, PortalCalendar calendar) =>
        new(key, calendar.StartOf(start), calendar.StartOf(start.AddMonths(months)));

    private static DateOnly MonthOf(DateOnly date) => new(date.Year, date.Month, 1);

    private static string RequireEvidence(string? evidenceKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(evidenceKey);
        return evidenceKey;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
