using ImpactPilot.Domain.Catalogue;

namespace ImpactPilot.Domain.Cycles;

/// <summary>A quarter of the portal's fiscal year: the usual cycle.</summary>
/// <param name="Name"><c>Q4 2026</c>; <c>Q4 FY2026</c> where the fiscal year starts in another month than January.</param>
/// <param name="StartsOn">Its first day.</param>
/// <param name="EndsOn">Its last day, included.</param>
public sealed record FiscalQuarter(string Name, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>The quarter that a day lies in.</summary>
    public static FiscalQuarter Of(DateOnly day, PortalCalendar calendar)
    {
        var window = Cadence.EveryQuarter.WindowAt(calendar.StartOf(day), calendar);
        var key = window.Key.Split('-');
        return new FiscalQuarter($"{key[1]} {key[0]}", calendar.DateAt(window.StartsAt!.Value), calendar.DateAt(window.EndsAt!.Value).AddDays(-1));
    }

    /// <summary>The first quarter, from today's on, in which no cycle has a day: what to plan next.</summary>
    public static FiscalQuarter FirstFree(DateOnly today, PortalCalendar calendar, IReadOnlyCollection<CyclePeriod> cycles)
    {
        var quarter = Of(today, calendar);
        while (cycles.Any(cycle => cycle.Overlaps(quarter.StartsOn, quarter.EndsOn)))
            quarter = Of(quarter.EndsOn.AddDays(1), calendar);
        return quarter;
    }
}
