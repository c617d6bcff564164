using System.Globalization;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Cycles;

/// <summary>The cycle that starts where another ends.</summary>
/// <param name="Draft">The draft that is ready for it; null where a new cycle of the same kind is made.</param>
/// <param name="Name">What it is called.</param>
/// <param name="StartsOn">Its first day.</param>
/// <param name="EndsOn">Its last day, included.</param>
public sealed record NextCycle(CycleId? Draft, string Name, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>
    /// The first draft in the stretch of the same kind that follows; where there is none, that stretch itself. Null where
    /// a cycle that already counted lies in it.
    /// </summary>
    public static NextCycle? After(CyclePeriod ending, IEnumerable<CyclePeriod> others, PortalCalendar calendar)
    {
        var startsOn = ending.EndsOn.AddDays(1);
        var endsOn = LastDay(ending, startsOn);
        var inTheWay = others.Where(other => other.Overlaps(startsOn, endsOn)).MinBy(other => other.StartsOn);
        return inTheWay switch
        {
            null => new NextCycle(null, NameOf(startsOn, endsOn, calendar), startsOn, endsOn),
            { Status: CycleStatus.Draft } draft => new NextCycle(draft.Id, draft.Name, draft.StartsOn, draft.EndsOn),
            _ => null,
        };
    }

    /// <summary>Whole months are followed by as many whole months, anything else by as many days.</summary>
    private static DateOnly LastDay(CyclePeriod ending, DateOnly next)
    {
        if (ending.StartsOn.Day != 1 || next.Day != 1)
            return next.AddDays(ending.Days - 1);
        var months = ((next.Year - ending.StartsOn.Year) * 12) + next.Month - ending.StartsOn.Month;
        return next.AddMonths(months).AddDays(-1);
    }

    private static string NameOf(DateOnly startsOn, DateOnly endsOn, PortalCalendar calendar)
    {
        var quarter = FiscalQuarter.Of(startsOn, calendar);
        return (quarter.StartsOn, quarter.EndsOn) == (startsOn, endsOn)
            ? quarter.Name
            : string.Create(CultureInfo.InvariantCulture, $"{startsOn:d MMM yyyy} – {endsOn:d MMM yyyy}");
    }
}
