namespace ImpactPilot.Features.OutgoingWebhooks;

/// <summary>What webhooks can be told of, and which line of the audit log each of it is.</summary>
public static class OutgoingEvents
{
    public const string SuggestionCreated = "suggestion.created";
    public const string ImpactWon = "impact.won";
    public const string ImpactUndone = "impact.undone";
    public const string PointsCorrected = "points.corrected";
    public const string CycleStarted = "cycle.started";
    public const string CycleEnded = "cycle.ended";

    /// <summary>Sent when an admin asks for it, whatever the endpoint chose.</summary>
    public const string Test = "test";

    public static IReadOnlyList<string> All { get; } = [SuggestionCreated, ImpactWon, ImpactUndone, PointsCorrected, CycleStarted, CycleEnded];

    /// <summary>The event that an action is; null for one that is not told.</summary>
    public static string? Of(string action) => action == "suggestion.raised" ? SuggestionCreated : All.Contains(action) ? action : null;
}
