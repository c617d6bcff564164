using System.Globalization;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Suggestions;

namespace ImpactPilot.Domain.Transitions;

/// <summary>What stands between a rule and an impact at an account, in the order in which it is asked.</summary>
public enum VerdictKind
{
    /// <summary>Nothing is watched.</summary>
    Off,

    /// <summary>The condition no longer reads in this portal.</summary>
    Paused,

    /// <summary>The first look at all accounts still goes on.</summary>
    Beginning,

    /// <summary>What the condition reads is not fetched yet.</summary>
    Unread,

    /// <summary>Nobody wins the driver any more.</summary>
    DriverArchived,

    /// <summary>The driver is not meant for the account's segment.</summary>
    Segment,

    /// <summary>It is won in this window.</summary>
    Won,

    /// <summary>It was there before us.</summary>
    InPlace,

    /// <summary>It fired, and people or time decided on what it found.</summary>
    Followed,

    /// <summary>It fires with the next look.</summary>
    Due,

    /// <summary>It held already when the rule was switched on.</summary>
    Baseline,

    /// <summary>It does not hold for long enough yet.</summary>
    Holding,

    /// <summary>The condition does not hold now.</summary>
    Condition,
}

/// <summary>One answer to why a rule fired or not.</summary>
/// <param name="Reason">In words an admin understands.</param>
public sealed record Verdict(VerdictKind Kind, string Reason);

/// <summary>The last thing that a rule found at an account.</summary>
/// <param name="On">The day on which it happened.</param>
/// <param name="Status">What became of it; null where nothing followed from it yet.</param>
public sealed record LastFound(DateOnly On, SuggestionStatus? Status, DateOnly? SnoozedUntil);

/// <summary>A stretch in which a condition has held, of the days that it must hold.</summary>
/// <param name="FullOn">The day on which they are full.</param>
public sealed record HeldSoFar(int Days, int Of, DateOnly FullOn);

/// <summary>How a rule stands at an account.</summary>
public sealed record RuleStanding
{
    /// <summary>What happens when it fires.</summary>
    public required TransitionMode Mode { get; init; }

    /// <summary>Why nothing is watched although it is on; null while it is.</summary>
    public string? PausedBecause { get; init; }

    /// <summary>Whether its first look at all accounts still goes on.</summary>
    public bool IsBeginning { get; init; }

    /// <summary>Whether something that the condition reads is not fetched yet.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Whether its driver is out of use.</summary>
    public bool DriverArchived { get; init; }

    /// <summary>The segments that its driver is limited to.</summary>
    public IReadOnlyCollection<string> Segments { get; init; } = [];

    /// <summary>The account's segment.</summary>
    public string? Segment { get; init; }

    /// <summary>What closed the window; null while it is open.</summary>
    public ImpactStatus? Closed { get; init; }

    /// <summary>What it found last; null where it found nothing since it was switched on.</summary>
    public LastFound? Found { get; init; }

    /// <summary>The condition's value now; null without a condition.</summary>
    public Truth? Truth { get; init; }

    /// <summary>The day on which the rule was switched on, where the condition held then already.</summary>
    public DateOnly? HeldBefore { get; init; }

    /// <summary>How long the condition has held, while the days are not full.</summary>
    public HeldSoFar? Held { get; init; }
}

/// <summary>Says why a rule fired at an account, or why not.</summary>
public static class WhyNot
{
    /// <summary>Everything that stands in the way or was decided already, what is asked first at first.</summary>
    public static IReadOnlyList<Verdict> Of(RuleStanding standing) => [.. OfTheRule(standing), .. OfTheAccount(standing), .. OfTheCondition(standing)];

    private static IEnumerable<Verdict> OfTheRule(RuleStanding standing)
    {
        if (standing.Mode is TransitionMode.Off)
            yield return new(VerdictKind.Off, "The rule is off, so nothing is watched.");
        else if (standing.PausedBecause is { } why)
            yield return new(VerdictKind.Paused, $"The rule is paused: {why.TrimEnd('.')}.");
        else if (standing.IsBeginning)
            yield return new(VerdictKind.Beginning, "The rule's first look at all accounts still goes on.");
        if (standing.IsUnread)
            yield return new(VerdictKind.Unread, "What the condition reads is still being fetched from HubSpot.");
    }

    private static IEnumerable<Verdict> OfTheAccount(RuleStanding standing)
    {
        if (standing.DriverArchived)
            yield return new(VerdictKind.DriverArchived, "The driver is archived, so nobody wins it any more.");
        if (!SegmentLimit.Includes(standing.Segments, standing.Segment))
            yield return new(VerdictKind.Segment, $"The driver is for {string.Join(", ", standing.Segments)} only, and this account is in {standing.Segment ?? "no segment"}.");
        if (standing.Closed is ImpactStatus.InPlace)
            yield return new(VerdictKind.InPlace, "It is marked as in place from before.");
        else if (standing.Closed is not null)
            yield return new(VerdictKind.Won, "It is won in this window already.");
    }

    private static IEnumerable<Verdict> OfTheCondition(RuleStanding standing)
    {
        if (standing.Found is { } found)
            yield return Of(found);
        else if (standing is { Truth: Truth.True, HeldBefore: { } since })
            yield return new(VerdictKind.Baseline, $"It held already when the rule was switched on, on {Day(since)}. Only what begins to hold after that counts.");
        if (standing is { Truth: Truth.True, Held: { } held })
            yield return new(VerdictKind.Holding, $"It has held for {held.Days} of {held.Of} days, which are full on {Day(held.FullOn)}.");
        if (standing.Truth is Truth.False)
            yield return new(VerdictKind.Condition, "The condition does not hold now.");
        else if (standing.Truth is Truth.Unknown)
            yield return new(VerdictKind.Condition, "Whether the condition holds is not known.");
    }

    private static Verdict Of(LastFound found)
    {
        var on = Day(found.On);
        return found.Status switch
        {
            null => new(VerdictKind.Due, $"It fires for what happened on {on}; nothing has followed from that yet."),
            SuggestionStatus.Pending => new(VerdictKind.Followed, $"It fired for what happened on {on}, and waits in the inbox."),
            SuggestionStatus.Snoozed when found.SnoozedUntil is { } until => new(VerdictKind.Followed, $"It fired for what happened on {on}, and is snoozed until {Day(until)}."),
            SuggestionStatus.Snoozed => new(VerdictKind.Followed, $"It fired for what happened on {on}, and is snoozed."),
            SuggestionStatus.Ignored => new(VerdictKind.Followed, $"What happened on {on} was marked incorrect, and the same evidence never comes back."),
            SuggestionStatus.Expired => new(VerdictKind.Followed, $"It fired for what happened on {on}, which was settled another way."),
            SuggestionStatus.Confirmed => new(VerdictKind.Followed, $"It fired for what happened on {on}, which was confirmed."),
            _ => throw new ArgumentOutOfRangeException(nameof(found), found.Status, "No such status."),
        };
    }

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
