using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Suggestions;

namespace ImpactPilot.Features.Card;

/// <summary>All that the card shows of a company, in at most 30 KB.</summary>
/// <param name="CanAct">Whether the reader may decide and take steps here.</param>
/// <param name="ReadAt">The server's time of this answer.</param>
/// <param name="Winnable">What can still be won at this account in the active cycle.</param>
/// <param name="BestNext">What to go for next, at most three.</param>
/// <param name="SnoozeDays">For how many days a snooze lasts unless the person says otherwise.</param>
/// <param name="Waiting">How many suggestions wait for somebody, listed or not.</param>
/// <param name="Suggestions">The surest first, then the newest; what the reader decided in the last ten minutes stays in its place.</param>
/// <param name="MoreSuggestions">Whether there are more than are listed.</param>
/// <param name="History">The newest lines.</param>
public sealed record CardView(
    CardAccount Account,
    bool CanAct,
    DateTimeOffset ReadAt,
    CardSync Sync,
    CycleView? Cycle,
    AccountPoints Points,
    ImpactedView Impacted,
    CardWinnable Winnable,
    CardNext[] BestNext,
    CardSetUp SetUp,
    int SnoozeDays,
    int Waiting,
    SuggestionView[] Suggestions,
    bool MoreSuggestions,
    CardArea[] Areas,
    HistoryLine[] History);

/// <summary>The company.</summary>
/// <param name="Lifecycle">HubSpot's lifecycle stage as people call it.</param>
/// <param name="IsCustomer">Whether that stage is a customer's; null where HubSpot does not tell.</param>
public sealed record CardAccount(Guid Id, string HubSpotId, string Name, PersonRef? Csm, string? Segment, string? Lifecycle, bool? IsCustomer);

/// <summary>How far what the card shows can be trusted to be HubSpot's state of now.</summary>
/// <param name="State"><c>current</c>, <c>importing</c>, <c>delayed</c> (no look at HubSpot succeeded for a quarter of an hour) or <c>disconnected</c>.</param>
/// <param name="LastSuccessAt">The last look that succeeded; null before the first.</param>
public sealed record CardSync(string State, DateTimeOffset? LastSuccessAt);

/// <summary>What is still to be won.</summary>
public sealed record CardWinnable(int Points, int Drivers);

/// <summary>A driver to go for.</summary>
/// <param name="Why">Why this one, in words.</param>
public sealed record CardNext(Guid DriverId, string Name, int Points, string Why);

/// <summary>How far the portal is set up.</summary>
/// <param name="TransitionsOn">How many transitions look for impact.</param>
/// <param name="Admins">Who can set more up, at most three names.</param>
public sealed record CardSetUp(int TransitionsOn, string[] Admins);

/// <summary>An area.</summary>
/// <param name="Drivers">How many drivers it has for this account.</param>
/// <param name="Rows">They themselves; null where there are too many to be listed unasked.</param>
public sealed record CardArea(Guid Id, string Name, string Colour, int Drivers, int Won, int Pitched, CardDriver[]? Rows);

/// <summary>A driver as it stands at the account.</summary>
/// <param name="Version">To be named when the status is changed; 0 where nothing has happened.</param>
/// <param name="By">Who took the last step.</param>
/// <param name="Note">Their words about it.</param>
/// <param name="NextAvailableOn">When it can be won again; null where it can be won now or never again.</param>
/// <param name="CanUndo">Whether the reader may take the last step back.</param>
/// <param name="Guide">Where the team explains how to win it.</param>
/// <param name="Counts">False where the active cycle leaves it out: it can't be won there.</param>
public sealed record CardDriver(
    Guid Id,
    string Name,
    string Definition,
    int Points,
    Cadence Cadence,
    ImpactStatus Status,
    int Version,
    DateTimeOffset? StatusAt,
    string? By,
    string? Note,
    DateOnly? NextAvailableOn,
    bool CanUndo,
    CardAutomation? Automation,
    string? Guide,
    bool Counts);

/// <summary>What moves a driver by itself.</summary>
/// <param name="Words">The rule read aloud.</param>
public sealed record CardAutomation(TransitionMode Mode, string Words);

/// <summary>Further suggestions.</summary>
public sealed record CardSuggestions(SuggestionView[] Items, bool More);

/// <summary>Some drivers.</summary>
public sealed record CardDrivers(CardDriver[] Items, bool More);
