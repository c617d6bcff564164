using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Catalogue;

namespace ImpactPilot.Features.Suggestions;

/// <summary>A suggestion as people see it.</summary>
/// <param name="Confidence">How sure, in words: certain, likely or worth a look.</param>
/// <param name="StillTrue">False once the condition no longer holds.</param>
/// <param name="Rule">The rule's text when it fired.</param>
/// <param name="Explanation">Why it fired, in words.</param>
public sealed record SuggestionView(
    Guid Id,
    SuggestedDriver Driver,
    SuggestionStatus Status,
    string Confidence,
    DateTimeOffset OccurredAt,
    DateTimeOffset DetectedAt,
    DateTimeOffset? SnoozedUntil,
    bool StillTrue,
    EvidenceView Evidence,
    string? Rule,
    string Explanation)
{
    internal static SuggestionView Of(Suggestion suggestion, Driver driver, string area, DateTimeOffset now)
    {
        var state = suggestion.State.Wake(now);
        var evidence = suggestion.Evidence;
        return new SuggestionView(
            suggestion.Id.Value,
            new SuggestedDriver(driver.Id.Value, driver.Name, driver.Points, area),
            state.Status,
            Words(suggestion.Confidence),
            suggestion.OccurredAt,
            suggestion.DetectedAt,
            state.SnoozedUntil,
            suggestion.StillTrue,
            new EvidenceView(evidence.Kind, evidence.Property, evidence.Label, evidence.Old, evidence.New, evidence.At, evidence.By, evidence.Source, evidence.Records, evidence.Quote),
            suggestion.Rule,
            suggestion.Explanation);
    }

    // A property's change is read from HubSpot's own history: there is nothing to guess.
    private static string Words(double? confidence) => confidence switch
    {
        null => "certain",
        >= 0.75 => "likely",
        _ => "worth a look",
    };
}

/// <summary>The driver that a suggestion is about.</summary>
public sealed record SuggestedDriver(Guid Id, string Name, int Points, string Area);

/// <summary>What proves it: a property's change, old → new, when and by whom; and the records that it rests on.</summary>
/// <param name="Kind"><c>property</c>, <c>time</c>, or the first record's kind: <c>meeting</c>, <c>deal</c>, <c>contact</c>, …</param>
public sealed record EvidenceView(string Kind, string Property, string Label, string? Old, string? New, DateTimeOffset At, string? By, string? Source, EvidenceRecord[] Records, EvidenceQuote? Quote);
