using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Evaluation;

internal sealed class Today : Term<Moment>
{
    public override bool TryRead(in Scope scope, out Moment value)
    {
        value = Moment.Day(PortalTime.Today(scope.Facts.Now, scope.Facts.TimeZone));
        return true;
    }
}

internal sealed class Now : Term<Moment>
{
    public override bool TryRead(in Scope scope, out Moment value)
    {
        value = Moment.Instant(scope.Facts.Now);
        return true;
    }
}

/// <summary>When the activity in a slot took place.</summary>
internal sealed class ActivityTimestamp(int slot) : Term<Moment>
{
    public override bool TryRead(in Scope scope, out Moment value)
    {
        var timestamp = ((ActivityFacts)scope.Object(slot)).Timestamp;
        value = Moment.Instant(timestamp ?? default);
        return timestamp is not null;
    }
}

internal sealed class Shifted(Term<Moment> from, Duration by) : Term<Moment>
{
    public override bool TryRead(in Scope scope, out Moment value)
    {
        value = default;
        return from.TryRead(scope, out var start) && start.TryAdd(by, scope.Facts.TimeZone, out value);
    }
}

/// <summary>Differences between moments, by the portal's calendar.</summary>
internal static class PortalCalendar
{
    public static decimal DaysBetween(Moment from, Moment to, TimeZoneInfo zone) =>
        (to.WallClock(zone).Date - from.WallClock(zone).Date).Days;

    /// <summary>Full months, towards zero; the last day of a short month completes a month begun on a later day.</summary>
    public static decimal MonthsBetween(Moment from, Moment to, TimeZoneInfo zone)
    {
        var (start, end) = (from.WallClock(zone), to.WallClock(zone));
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        if (months > 0 && start.AddMonths(months) > end)
            return months - 1;
        return months < 0 && start.AddMonths(months) < end ? months + 1 : months;
    }
}
