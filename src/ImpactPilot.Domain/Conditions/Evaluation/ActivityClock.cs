using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>A window of a query.</summary>
/// <param name="Source">What the query walks through.</param>
/// <param name="Length">How far back from now it reaches.</param>
/// <param name="Filter">Activities for which it is false never matter; null where that cannot be told beforehand.</param>
internal sealed record WatchedWindow(ObjectSource Source, Duration Length, Predicate? Filter);

/// <summary>Finds when activities change a condition's value by growing older.</summary>
/// <param name="windows">Activities enter them at their timestamp and leave them a window's length later.</param>
/// <param name="ages">The ages at which a comparison of a timestamp with <c>now</c> can turn; empty without one.</param>
/// <param name="readsSilence">Whether the days since a contact's last engagement are looked at.</param>
internal sealed class ActivityClock(IReadOnlyList<WatchedWindow> windows, Duration[] ages, bool readsSilence)
{
    public DateTimeOffset? Next(in Scope scope)
    {
        long? next = null;
        foreach (var window in windows)
            next = Earlier(next, NextOf(window, scope));
        foreach (var age in ages)
        {
            foreach (var activity in scope.Facts.Activities)
                next = Earlier(next, NextTurn(activity, age, scope.Facts));
        }

        if (readsSilence)
            next = Earlier(next, NextFullDay(scope.Facts));
        return next is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    private static long? NextOf(WatchedWindow window, in Scope scope)
    {
        long? next = null;
        foreach (var candidate in window.Source.OfKind(scope))
        {
            var crossing = Reaches((ActivityFacts)candidate, default, scope.Facts) ?? Reaches((ActivityFacts)candidate, window.Length, scope.Facts);
            if (crossing is not null && (next is null || crossing < next) && Matters(window, candidate, scope))
                next = crossing;
        }

        return next;
    }

    private static bool Matters(WatchedWindow window, FactObject candidate, in Scope scope)
    {
        if (window.Filter is null)
            return true;
        scope.Bind(window.Source.Slot, candidate);
        return window.Filter.Evaluate(scope) != Truth.False;
    }

    /// <summary>A comparison may include the very instant or not: both sides of it are looked at.</summary>
    private static long? NextTurn(ActivityFacts activity, Duration age, AccountFacts facts)
    {
        if (Reaches(activity, age, facts) is { } ahead)
            return ahead;
        return IsAsOld(activity, age, facts.Now.UtcTicks, facts) && !IsAsOld(activity, age, facts.Now.UtcTicks - 1, facts) ? facts.Now.UtcTicks + 1 : null;
    }

    /// <summary>The first instant after now at which the activity is this old; null when it is already.</summary>
    private static long? Reaches(ActivityFacts activity, Duration age, AccountFacts facts)
    {
        var now = facts.Now.UtcTicks;
        if (activity.Timestamp is not { } timestamp || IsAsOld(activity, age, now, facts) || !Moment.Instant(timestamp).TryAdd(age, facts.TimeZone, out var guess))
            return null;
        return guess.Ticks > now && IsAsOld(activity, age, guess.Ticks, facts) && !IsAsOld(activity, age, guess.Ticks - 1, facts)
            ? guess.Ticks
            : Search(activity, age, guess.Ticks, facts);
    }

    /// <summary>Going back a month from the 1st of March skips the end of January, and clocks change: then the day is searched.</summary>
    private static long? Search(ActivityFacts activity, Duration age, long guess, AccountFacts facts)
    {
        var before = facts.Now.UtcTicks;
        var from = Math.Min(Math.Max(guess, before) + (5 * TimeSpan.TicksPerDay), DateTime.MaxValue.Ticks);
        if (!IsAsOld(activity, age, from, facts))
            return null;
        while (from - before > 1)
        {
            var middle = before + ((from - before) / 2);
            if (IsAsOld(activity, age, middle, facts))
                from = middle;
            else
                before = middle;
        }

        return from;
    }

    private static bool IsAsOld(ActivityFacts activity, Duration age, long at, AccountFacts facts) =>
        activity.Timestamp is { } timestamp
        && new Moment(Math.Max(at, 0), IsDay: false).TryAdd(age.Negated, facts.TimeZone, out var then)
        && timestamp.UtcTicks <= then.Ticks;

    private static long? NextFullDay(AccountFacts facts)
    {
        long? next = null;
        var now = facts.Now.UtcTicks;
        foreach (var contact in facts.Contacts)
        {
            if (facts.Engagements.LastBefore(contact, facts.Now) is { } last)
                next = Earlier(next, last + ((((now - last) / TimeSpan.TicksPerDay) + 1) * TimeSpan.TicksPerDay));
            // The silence ends just after an engagement, because that counts what lies before now.
            next = Earlier(next, facts.Engagements.FirstFrom(contact, facts.Now) + 1);
        }

        return next <= DateTime.MaxValue.Ticks ? next : null;
    }

    private static long? Earlier(long? left, long? right) => left is null || right < left ? right : left;
}
