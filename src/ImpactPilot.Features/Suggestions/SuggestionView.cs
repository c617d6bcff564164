using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Portals;

namespace ImpactPilot.Features.Suggestions;

/// <summary>A suggestion as people see it.</summary>
/// <param name="Confidence">How sure, in words: certain, likely or worth a look.</param>
/// <param name="StillTrue">False once the condition no longer holds.</param>
/// <param name="Rule">The rule's text when it fired.</param>
/// <param name="Explanation">Why it fired, in words.</param>
/// <param name="SettledBy">Who decided it; null while it waits.</param>
/// <param name="ConfirmedAs">The driver that it was confirmed as, where that is another one.</param>
/// <param name="RecordUrl">The page in HubSpot of the record that the evidence rests on; null where that is the company itself.</param>
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
    string Explanation,
    string? SettledBy,
    string? ConfirmedAs,
    string? RecordUrl)
{
    /// <summary>From this confidence on a finding is likely.</summary>
    internal const double LikelyFrom = 0.75;

    /// <param name="company">The company's id in HubSpot.</param>
    internal static SuggestionView Of(SuggestionRow row, Portal portal, string company, DateTimeOffset now)
    {
        var (state, evidence) = (new SuggestionState(row.Status, row.SnoozedUntil).Wake(now), row.Evidence);
        return new SuggestionView(
            row.Id,
            new SuggestedDriver(row.DriverId, row.Driver, row.Points, row.Area),
            state.Status,
            Words(row.Confidence),
            row.OccurredAt,
            row.DetectedAt,
            state.SnoozedUntil,
            row.StillTrue,
            EvidenceView.Of(evidence, [.. evidence.Further.Select(one => Further(one, portal, company))]),
            row.Rule,
            row.Explanation,
            state.Status is SuggestionStatus.Pending ? null : row.SettledBy,
            row.ConfirmedAs,
            PageOf(evidence, portal, company));
    }

    private static FurtherEvidenceView Further(FurtherEvidence further, Portal portal, string company)
    {
        var evidence = further.Evidence;
        return new FurtherEvidenceView(
            evidence.Kind, evidence.Property, evidence.Label, evidence.Old, evidence.New, evidence.At, evidence.By, evidence.Source, evidence.Records, evidence.Quote,
            further.Reason, Words(further.Confidence), further.MadeSurer, PageOf(evidence, portal, company));
    }

    private static string? PageOf(Evidence evidence, Portal portal, string company) => evidence.Records is [{ } record, ..] ? PageOf(record, portal, company) : null;

    // HubSpot shows an activity on the page of the company that it belongs to.
    private static string? PageOf(EvidenceRecord record, Portal portal, string company) => SyncObjects.All.FirstOrDefault(kind => kind.Name == record.Object) switch
    {
        null => null,
        { IsActivity: true } => $"{portal.RecordUrl(SyncObjects.Companies.TypeId, company)}?engagement={record.Id}",
        var kind => portal.RecordUrl(kind.TypeId, record.Id),
    };

    // A property's change is read from HubSpot's own history: there is nothing to guess.
    internal static string Words(double? confidence) => confidence switch
    {
        null => "certain",
        >= LikelyFrom => "likely",
        _ => "worth a look",
    };
}

/// <summary>The driver that a suggestion is about.</summary>
public sealed record SuggestedDriver(Guid Id, string Name, int Points, string Area);

/// <summary>What proves it: a property's change, old → new, when and by whom; and the records that it rests on.</summary>
/// <param name="Kind"><c>property</c>, <c>time</c>, or the first record's kind: <c>meeting</c>, <c>deal</c>, <c>contact</c>, …</param>
/// <param name="Further">What was found while the suggestion waited, in the order in which it happened; one decision counts for all of it. At most nine.</param>
/// <param name="FurtherCount">How much was found while it waited, with what is not shown.</param>
public sealed record EvidenceView(
    string Kind, string Property, string Label, string? Old, string? New, DateTimeOffset At, string? By, string? Source, EvidenceRecord[] Records, EvidenceQuote? Quote,
    FurtherEvidenceView[] Further, int FurtherCount)
{
    internal static EvidenceView Of(Evidence evidence, FurtherEvidenceView[] further) => new(
        evidence.Kind, evidence.Property, evidence.Label, evidence.Old, evidence.New, evidence.At, evidence.By, evidence.Source, evidence.Records, evidence.Quote, further, evidence.FurtherKeys.Length);
}

/// <summary>What else proves it, found while the suggestion waited; as the evidence itself, and:</summary>
/// <param name="Explanation">Why it proves the driver, in words.</param>
/// <param name="Confidence">How sure, in words: certain, likely or worth a look.</param>
/// <param name="MadeSurer">Whether the suggestion is as sure as it is because of this.</param>
/// <param name="RecordUrl">The page in HubSpot of its record; null where that is the company itself.</param>
public sealed record FurtherEvidenceView(
    string Kind, string Property, string Label, string? Old, string? New, DateTimeOffset At, string? By, string? Source, EvidenceRecord[] Records, EvidenceQuote? Quote,
    string Explanation, string Confidence, bool MadeSurer, string? RecordUrl);
