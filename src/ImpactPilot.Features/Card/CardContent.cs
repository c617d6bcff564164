using System.Diagnostics.CodeAnalysis;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Suggestions;

namespace ImpactPilot.Features.Card;

/// <summary>Chooses what of an account stands on its card.</summary>
internal sealed class CardContent(AccountSnapshot snapshot, Portal portal, Actor actor, DateTimeOffset now)
{
    /// <summary>So many suggestions are listed at a time.</summary>
    public const int Suggestions = 5;

    /// <summary>So many lines of history.</summary>
    public const int Lines = 8;

    /// <summary>More drivers than these are listed area by area, when asked for.</summary>
    private const int DriversUnasked = 40;

    private const int LongestText = 160;

    private static readonly TimeSpan Delayed = TimeSpan.FromMinutes(15);

    private readonly bool canAct = AccountAccess.Allows(actor, portal, snapshot.Account);

    public CardView View()
    {
        var account = snapshot.Account;
        return new CardView(
            new CardAccount(account.Id, account.HubSpotId, account.Name, account.CsmId is { } csm ? new PersonRef(csm, account.CsmName!) : null, account.Segment, account.Lifecycle, IsCustomer(account)),
            canAct,
            now,
            Sync(),
            CycleView.Of(snapshot.Cycle, portal.Calendar.DateAt(now)),
            snapshot.Points,
            ImpactedView.Of(snapshot.Points, portal),
            Winnable(),
            [.. BestNext()],
            new CardSetUp(snapshot.SetUp.TransitionsOn, snapshot.SetUp.Admins),
            portal.SnoozeDays,
            snapshot.Waiting,
            [.. snapshot.Suggestions.Take(Suggestions).Select(row => SuggestionView.Of(row, portal, account.HubSpotId, now))],
            snapshot.Suggestions.Count > Suggestions,
            Areas(),
            [.. snapshot.History.Select(line => line.For(canAct))]);
    }

    /// <summary>Those that an area has, or whose name or definition holds some words.</summary>
    public CardDrivers Drivers(Guid? area, string? search, int most)
    {
        var found = snapshot.Drivers
            .Where(driver => area is null || driver.AreaId == area)
            .Where(driver => string.IsNullOrWhiteSpace(search) || Holds(driver.Name, search) || Holds(driver.Definition, search))
            .Take(most + 1)
            .ToList();
        return new CardDrivers([.. found.Take(most).Select(Row)], found.Count > most);
    }

    private static bool Holds(string text, string search) => text.Contains(search.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool? IsCustomer(CompanyRow account) => string.IsNullOrEmpty(account.LifecycleStage) ? null : account.LifecycleStage is "customer" or "evangelist";

    private CardSync Sync()
    {
        var (setUp, at) = (snapshot.SetUp, snapshot.SetUp.LastSuccessAt);
        var state = setUp switch
        {
            { Connection: not ConnectionState.Connected } => "disconnected",
            { Importing: not false } => "importing",
            _ => now - at > Delayed ? "delayed" : "current",
        };
        return new CardSync(state, at);
    }

    private CardWinnable Winnable()
    {
        var open = snapshot.Drivers.Where(driver => !driver.IsWon && driver.IsWinnable).ToList();
        return new CardWinnable(open.Sum(driver => driver.Points), open.Count);
    }

    /// <summary>What was pitched is nearest to a win; then what earns most, in areas where nothing was won yet first.</summary>
    private IEnumerable<CardNext> BestNext()
    {
        var wonAreas = snapshot.Drivers.Where(driver => driver.IsWon).Select(driver => driver.AreaId).ToHashSet();
        var names = snapshot.Areas.ToDictionary(area => area.Id, area => area.Name);
        return snapshot.Drivers
            .Where(driver => driver.IsWinnable && driver.Status is ImpactStatus.None or ImpactStatus.Pitched)
            .OrderByDescending(driver => driver.Status is ImpactStatus.Pitched)
            .ThenByDescending(driver => driver.Points)
            .ThenBy(driver => wonAreas.Contains(driver.AreaId))
            .Take(3)
            .Select(driver => new CardNext(driver.Id, driver.Name, driver.Points, Why(driver, names[driver.AreaId], wonAreas)));
    }

    private static string Why(DriverStanding driver, string area, HashSet<Guid> wonAreas) =>
        driver.Status is ImpactStatus.Pitched ? $"Pitched{(driver.By is null ? "" : $" by {driver.By}")}"
        : wonAreas.Contains(driver.AreaId) ? "Among the most points still open"
        : $"Nothing won in {area} yet";

    private CardArea[] Areas()
    {
        var drivers = snapshot.Drivers.ToLookup(driver => driver.AreaId);
        var unasked = snapshot.Drivers.Count <= DriversUnasked;
        return
        [
            .. snapshot.Areas.Where(area => drivers.Contains(area.Id)).Select(area =>
            {
                var own = drivers[area.Id].ToList();
                return new CardArea(area.Id, area.Name, area.Colour, own.Count, own.Count(driver => driver.IsWon), own.Count(driver => driver.Status is ImpactStatus.Pitched), unasked ? [.. own.Select(Row)] : null);
            }),
        ];
    }

    private CardDriver Row(DriverStanding driver) => new(
        driver.Id,
        driver.Name,
        Short(driver.Definition),
        driver.Points,
        driver.Cadence,
        driver.Status,
        driver.Version,
        driver.Status is ImpactStatus.None ? null : driver.StatusAt,
        driver.Status is ImpactStatus.None ? null : driver.By,
        driver.Status is ImpactStatus.None ? null : Short(driver.Note),
        driver.NextAvailableOn(portal.Calendar, now),
        canAct && driver.Status is not ImpactStatus.None && !driver.IsFrozen,
        driver.Mode is { } mode and not TransitionMode.Off ? new CardAutomation(mode, Short(driver.Words ?? driver.Condition ?? "What people write and say is read for it.")) : null,
        driver.EnablementUrl,
        !driver.IsLeftOut);

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Short(string? text) => text is null || text.Length <= LongestText ? text : $"{text[..LongestText].TrimEnd()}…";
}
