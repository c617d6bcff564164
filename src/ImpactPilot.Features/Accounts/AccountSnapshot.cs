using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Suggestions;

namespace ImpactPilot.Features.Accounts;

/// <summary>An account as it stands at one instant, as the database tells it.</summary>
/// <param name="History">Without regard to who reads: what can be undone at all.</param>
internal sealed record AccountSnapshot(
    CompanyRow Account,
    CycleRow? Cycle,
    AccountPoints Points,
    int Waiting,
    IReadOnlyList<SuggestionRow> Suggestions,
    IReadOnlyList<AreaRow> Areas,
    IReadOnlyList<DriverStanding> Drivers,
    IReadOnlyList<HistoryLine> History,
    SetUpRow SetUp);

/// <summary>The company, and its CSM.</summary>
/// <param name="Lifecycle">HubSpot's lifecycle stage as people call it.</param>
/// <param name="CoverId">Who covers for the CSM today; null where nobody does.</param>
internal sealed record CompanyRow(Guid Id, string HubSpotId, string Name, string? Domain, string? Segment, Guid? CsmId, string? CsmName, string? LifecycleStage, string? Lifecycle, Guid? CoverId, string? CoverName, DateOnly? CoverUntil);

internal sealed record CycleRow(Guid Id, string Name, DateOnly StartsOn, DateOnly EndsOn, int? TargetPoints, int? TargetAccounts)
{
    public CyclePeriod Period => new(new CycleId(Id), StartsOn, EndsOn, CycleStatus.Active, Name);
}

internal sealed record AreaRow(Guid Id, string Name, string Colour);

/// <summary>A suggestion with the driver it is about and who settled it.</summary>
internal sealed record SuggestionRow(
    Guid Id, SuggestionStatus Status, double? Confidence, DateTimeOffset OccurredAt, DateTimeOffset DetectedAt, DateTimeOffset? SnoozedUntil, bool StillTrue,
    Evidence Evidence, string? Rule, string Explanation, Guid DriverId, string Driver, int Points, string Area, string? SettledBy, string? ConfirmedAs)
{
    /// <param name="points">What a win would earn at its account.</param>
    public static SuggestionRow Of(Suggestion suggestion, Driver driver, int points, string area, string? settledBy, string? confirmedAs) => new(
        suggestion.Id.Value, suggestion.Status, suggestion.Confidence, suggestion.OccurredAt, suggestion.DetectedAt, suggestion.SnoozedUntil, suggestion.StillTrue,
        suggestion.Evidence, suggestion.Rule, suggestion.Explanation, driver.Id.Value, driver.Name, points, area, settledBy, confirmedAs);
}

/// <summary>A driver with its transition and with the impact that people see of it.</summary>
/// <param name="Words">The rule read aloud; null where it was never switched on.</param>
/// <param name="IsFrozen">Its points stand in a cycle that has ended.</param>
/// <param name="IsLeftOut">The active cycle leaves it out: nothing is earned with it there.</param>
internal sealed record DriverStanding(
    Guid Id, Guid AreaId, string Name, string Definition, int Points, Cadence Cadence, string[] Segments, string? EnablementUrl, string? PlaybookUrl,
    TransitionType? TransitionType, TransitionMode? Mode, string? Condition, string? Words,
    Guid? ImpactId, ImpactStatus Status, int Version, DateTimeOffset? StatusAt, string? By, string? Note, bool IsFrozen, bool IsLeftOut)
{
    public bool IsWon => Status is ImpactStatus.Won or ImpactStatus.Implemented;

    /// <summary>Whether points can still be earned with it.</summary>
    public bool IsWinnable => Points > 0 && !IsLeftOut;

    private bool IsClosed => IsWon || Status is ImpactStatus.InPlace;

    /// <summary>When it can be won again; null where it can be won now or never again.</summary>
    public DateOnly? NextAvailableOn(PortalCalendar calendar, DateTimeOffset now) =>
        IsClosed && Cadence is not Cadence.TriggerBased && Cadence.WindowAt(now, calendar).EndsAt is { } end ? calendar.DateAt(end) : null;
}

/// <summary>How far the portal is set up, and whether its mirror is in step.</summary>
internal sealed record SetUpRow(int TransitionsOn, string[] Admins, ConnectionState? Connection, DateTimeOffset? LastSuccessAt, bool? Importing);
