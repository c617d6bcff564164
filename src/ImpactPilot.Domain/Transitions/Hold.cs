using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;
using PortalCalendar = ImpactPilot.Domain.Catalogue.PortalCalendar;

namespace ImpactPilot.Domain.Transitions;

/// <summary>What is remembered of a state that has to hold for some days.</summary>
/// <param name="Since">Since when it has been true without a break; null while it is not.</param>
/// <param name="IsSpent">True when this stretch has fired, or may not because it began before the transition was switched on.</param>
public readonly record struct HoldMemory(DateTimeOffset? Since, bool IsSpent)
{
    /// <summary>Not true, as far as is known.</summary>
    public static HoldMemory None { get; }

    /// <summary>As a transition finds a state when it is switched on: what holds already never fires.</summary>
    public static HoldMemory AtBaseline(Truth truth, DateTimeOffset now) => truth == Truth.True ? new(now, IsSpent: true) : None;
}

/// <summary>A look at a state that has to hold for some days.</summary>
/// <param name="Fires">True at the first look at which the days are full, once for a stretch.</param>
/// <param name="Memory">What to remember until the next look.</param>
/// <param name="FullAt">When the days are or were full: the firing's own time, or when to look again. Null when nothing is to be waited for.</param>
public readonly record struct HoldLook(bool Fires, HoldMemory Memory, DateTimeOffset? FullAt);

/// <summary>The option "held for N days": a state fires once it has been true for that long without a break.</summary>
public static class Hold
{
    /// <summary>Looks at a state. The days run on the portal's wall clock; a state that breaks before they are full starts anew.</summary>
    /// <param name="truth">The condition's value.</param>
    /// <param name="now">The instant of the look.</param>
    /// <param name="memory">What the look before it returned.</param>
    /// <param name="days">How long it has to hold; with 0 it fires at once.</param>
    /// <param name="calendar">The portal's calendar.</param>
    /// <param name="trueSince">HubSpot's own time of the change that made it true, where that is known; else it begins with this look.</param>
    public static HoldLook Look(Truth truth, DateTimeOffset now, HoldMemory memory, int days, PortalCalendar calendar, DateTimeOffset? trueSince = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (truth != Truth.True)
            return new(false, HoldMemory.None, null);
        if (memory.IsSpent)
            return new(false, memory, null);

        var since = memory.Since ?? (trueSince is { } known && known < now ? known : now);
        var held = new HoldMemory(since, IsSpent: false);
        if (!Moment.Instant(since).TryAdd(new Duration(days, DurationUnit.Day), calendar.Zone, out var full))
            return new(false, held, null);
        var fullAt = new DateTimeOffset(full.Ticks, TimeSpan.Zero);
        return now < fullAt ? new(false, held, fullAt) : new(true, held with { IsSpent = true }, fullAt);
    }
}
