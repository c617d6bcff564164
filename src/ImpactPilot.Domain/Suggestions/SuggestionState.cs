using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Suggestions;

/// <summary>Where a suggestion stands.</summary>
public enum SuggestionStatus
{
    /// <summary>Waits for a person.</summary>
    Pending,

    /// <summary>Put aside; comes back by itself.</summary>
    Snoozed,

    /// <summary>A person agreed; the points are booked.</summary>
    Confirmed,

    /// <summary>A person marked it incorrect; the same evidence never comes back.</summary>
    Ignored,

    /// <summary>Overtaken: the driver was closed another way.</summary>
    Expired,
}

/// <summary>The moves of a suggestion. Every move names the states it may start from and refuses the rest.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="SnoozedUntil">The instant a snoozed suggestion comes back; null in every other state.</param>
public readonly record struct SuggestionState(SuggestionStatus Status, DateTimeOffset? SnoozedUntil = null)
{
    /// <summary>The code of the refusal that says somebody was quicker.</summary>
    public const string AlreadySettled = "suggestions.already_settled";

    /// <summary>How long a snooze lasts unless the portal or the person says otherwise.</summary>
    public const int DefaultSnoozeDays = 10;

    /// <summary>The longest snooze a person can ask for, in days.</summary>
    public const int LongestSnoozeDays = 365;

    /// <summary>A new suggestion.</summary>
    public static SuggestionState Pending => new(SuggestionStatus.Pending);

    /// <summary>True while somebody still has to decide.</summary>
    public bool IsLive => Status is SuggestionStatus.Pending or SuggestionStatus.Snoozed;

    /// <summary>A person agrees. Allowed while live.</summary>
    public Result<SuggestionState> Confirm() => IsLive ? new SuggestionState(SuggestionStatus.Confirmed) : Settled("confirmed");

    /// <summary>A person marks it incorrect. Allowed while live.</summary>
    public Result<SuggestionState> Ignore() => IsLive ? new SuggestionState(SuggestionStatus.Ignored) : Settled("marked incorrect");

    /// <summary>A person puts it aside for a number of whole days of 24 hours, 1 to 365. Allowed while live.</summary>
    public Result<SuggestionState> Snooze(DateTimeOffset now, int days)
    {
        if (days is < 1 or > LongestSnoozeDays)
            return Error.Invalid("suggestions.snooze.days", $"A snooze lasts 1 to {LongestSnoozeDays} days, not {days}.");
        return IsLive ? new SuggestionState(SuggestionStatus.Snoozed, now.AddDays(days)) : Settled("snoozed");
    }

    /// <summary>The driver was closed another way. A settled suggestion stays as it is.</summary>
    public SuggestionState Expire() => IsLive ? new(SuggestionStatus.Expired) : this;

    /// <summary>Comes back once its time is reached; not an instant before.</summary>
    public SuggestionState Wake(DateTimeOffset now) =>
        Status is SuggestionStatus.Snoozed && SnoozedUntil <= now ? Pending : this;

    /// <summary>Takes a person's decision back. There is nothing to take back while pending; an expired one follows its driver.</summary>
    public Result<SuggestionState> Undo() => Status switch
    {
        SuggestionStatus.Confirmed or SuggestionStatus.Ignored or SuggestionStatus.Snoozed => Pending,
        SuggestionStatus.Pending => Error.Conflict("suggestions.nothing_to_undo", "Nobody has decided on this suggestion yet, so there is nothing to undo."),
        SuggestionStatus.Expired => Error.Conflict("suggestions.expired", "The driver was closed another way. Undo that win to bring this suggestion back."),
    };

    private Error Settled(string wish) => Error.Conflict(
        AlreadySettled,
        $"This suggestion is already {Words(Status)}, so it can't be {wish} now. Undo that first.");

    private static string Words(SuggestionStatus status) => status switch
    {
        SuggestionStatus.Pending => "pending",
        SuggestionStatus.Snoozed => "snoozed",
        SuggestionStatus.Confirmed => "confirmed",
        SuggestionStatus.Ignored => "marked incorrect",
        SuggestionStatus.Expired => "expired",
    };
}
