namespace ImpactPilot.Domain.Notices;

/// <summary>What people can be told of.</summary>
public static class NoticeKinds
{
    /// <summary>A cycle started.</summary>
    public const string CycleStarted = "cycle.started";

    /// <summary>A cycle ended, with its summary.</summary>
    public const string CycleEnded = "cycle.ended";

    /// <summary>Impact was detected at own accounts and waits.</summary>
    public const string NewSuggestions = "suggestions.new";

    /// <summary>What a week brought.</summary>
    public const string WeeklyDigest = "digest.weekly";

    /// <summary>An outgoing webhook was switched off; admins only.</summary>
    public const string WebhookOff = "webhook.off";

    /// <summary>What is found in texts no longer wins a driver by itself; admins only.</summary>
    public const string AutomaticWithdrawn = "automatic.withdrawn";

    /// <summary>Those that only admins are told.</summary>
    public static IReadOnlyList<string> ForAdmins { get; } = [WebhookOff, AutomaticWithdrawn];

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [CycleStarted, CycleEnded, NewSuggestions, WeeklyDigest, WebhookOff, AutomaticWithdrawn];
}

/// <summary>Which notices reach a person, and when those may that leave the house.</summary>
/// <param name="InApp">The kinds shown in the console.</param>
/// <param name="ByMail">The kinds sent by e-mail.</param>
/// <param name="Quiet">No mail comes in these hours, which may go over midnight; null for none.</param>
/// <param name="WorkingHoursOnly">Mail waits for the portal's working hours.</param>
public sealed record NoticeChoices(IReadOnlyList<string> InApp, IReadOnlyList<string> ByMail, QuietHours? Quiet, bool WorkingHoursOnly)
{
    /// <summary>What holds until a person chooses: everything in the console, and by mail what comes seldom.</summary>
    public static NoticeChoices Usual { get; } =
        new(NoticeKinds.All, [NoticeKinds.CycleStarted, NoticeKinds.CycleEnded, NoticeKinds.WeeklyDigest, NoticeKinds.WebhookOff, NoticeKinds.AutomaticWithdrawn], null, true);
}

/// <summary>Hours of the day, by the wall clock, in which nobody is to be disturbed.</summary>
/// <param name="From">The first minute.</param>
/// <param name="To">The end; before <paramref name="From"/> it is that of the next day.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Whether a time of day lies in them. Hours that begin when they end are none.</summary>
    public bool Contains(TimeOnly time) => From <= To ? time >= From && time < To : time >= From || time < To;
}
