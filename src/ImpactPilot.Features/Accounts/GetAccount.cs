using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Suggestions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts;

/// <summary>All that the account page and the card show.</summary>
/// <param name="Cover">Who covers for the CSM today; null where nobody does.</param>
/// <param name="CanAct">Whether the reader may confirm, snooze, undo and win here.</param>
/// <param name="Suggestions">What waits, certain ones first, then the newest.</param>
public sealed record AccountView(
    Guid Id,
    string HubSpotId,
    string HubSpotUrl,
    string Name,
    string? Domain,
    PersonRef? Csm,
    string? Segment,
    CsmCover? Cover,
    bool CanAct,
    CycleView? Cycle,
    AccountPoints Points,
    ImpactedView Impacted,
    SuggestionView[] Suggestions,
    AreaView[] Areas,
    HistoryLine[] History)
{
    internal static AccountView Of(AccountSnapshot snapshot, Portal portal, Actor actor, DateTimeOffset now)
    {
        var account = snapshot.Account;
        var canAct = AccountAccess.Allows(actor, portal, account);
        return new AccountView(
            account.Id,
            account.HubSpotId,
            portal.RecordUrl(SyncObjects.Companies.TypeId, account.HubSpotId),
            account.Name,
            account.Domain,
            account.CsmId is { } csm ? new PersonRef(csm, account.CsmName!) : null,
            account.Segment,
            account.CoverId is { } cover ? new CsmCover(cover, account.CoverName!, account.CoverUntil!.Value) : null,
            canAct,
            CycleView.Of(snapshot.Cycle, portal.Calendar.DateAt(now)),
            snapshot.Points,
            ImpactedView.Of(snapshot.Points, portal),
            [.. snapshot.Suggestions.Select(row => SuggestionView.Of(row, portal, account.HubSpotId, now))],
            AreaView.Of(snapshot, portal.Calendar, now),
            [.. snapshot.History.Select(line => line.For(canAct))]);
    }
}

/// <summary>Who covers for the account's CSM today, and until which day.</summary>
public sealed record CsmCover(Guid Id, string Name, DateOnly UntilOn);

/// <summary>Whether the account counts as impacted in the active cycle, and from how many points it does.</summary>
public sealed record ImpactedView(bool Reached, int NeededPoints)
{
    internal static ImpactedView Of(AccountPoints points, Portal portal) => new(points.ThisCycle >= portal.ImpactedFromPoints, portal.ImpactedFromPoints);
}

/// <summary>An area with its drivers as they stand at the account.</summary>
/// <param name="Won">How many of them are won in their current window.</param>
public sealed record AreaView(Guid Id, string Name, string Colour, int Won, DriverRow[] Drivers)
{
    internal static AreaView[] Of(AccountSnapshot snapshot, PortalCalendar calendar, DateTimeOffset now)
    {
        var drivers = snapshot.Drivers.ToLookup(driver => driver.AreaId);
        return
        [
            .. snapshot.Areas.Where(area => drivers.Contains(area.Id)).Select(area => new AreaView(
                area.Id, area.Name, area.Colour, drivers[area.Id].Count(driver => driver.IsWon), [.. drivers[area.Id].Select(driver => DriverRow.Of(driver, calendar, now))])),
        ];
    }
}

/// <summary>A driver as it stands at the account in its current window.</summary>
/// <param name="ImpactId">What to undo; null where nothing happened.</param>
/// <param name="Version">How many steps it has taken; what a further step has to name.</param>
/// <param name="NextAvailableOn">When it can be won again; null where it can be won now or never again.</param>
/// <param name="IsFrozen">Whether its points stand in a cycle that has ended: the win can't be taken back.</param>
/// <param name="EnablementUrl">Where the team learns how to win it.</param>
/// <param name="PlaybookUrl">Where it is written how to bring it about.</param>
public sealed record DriverRow(
    Guid Id,
    string Name,
    string Definition,
    int Points,
    Cadence Cadence,
    ImpactStatus Status,
    Guid? ImpactId,
    int Version,
    DateTimeOffset? StatusAt,
    DateOnly? NextAvailableOn,
    bool IsFrozen,
    string? EnablementUrl,
    string? PlaybookUrl,
    DriverTransition? Transition)
{
    internal static DriverRow Of(DriverStanding driver, PortalCalendar calendar, DateTimeOffset now) => new(
        driver.Id,
        driver.Name,
        driver.Definition,
        driver.Points,
        driver.Cadence,
        driver.Status,
        driver.Status is ImpactStatus.None ? null : driver.ImpactId,
        driver.Version,
        driver.Status is ImpactStatus.None ? null : driver.StatusAt,
        driver.NextAvailableOn(calendar, now),
        driver.IsFrozen,
        driver.EnablementUrl,
        driver.PlaybookUrl,
        driver.TransitionType is { } type ? new DriverTransition(type, driver.Mode!.Value, driver.Condition) : null);
}

/// <summary>How the driver moves by itself.</summary>
public sealed record DriverTransition(TransitionType Type, TransitionMode Mode, string? Condition);

/// <summary>One thing that happened at the account.</summary>
/// <param name="Kind">On the timeline also <c>detected</c>, <c>confirmed</c>, <c>expired</c>, <c>corrected</c> and <c>merged</c>; else <c>won</c>, <c>pitched</c>, <c>lost</c>, <c>implemented</c>, <c>inPlace</c>, <c>undone</c>, <c>ignored</c> or <c>snoozed</c>.</param>
/// <param name="Points">Points booked by it, 0 where it books none.</param>
/// <param name="OccurredAt">When what was won or detected happened, which may be long before it was booked or found; null of anything else.</param>
public sealed record HistoryLine(
    Guid Id, DateTimeOffset At, string Kind, string Driver, int Points, string? By, Guid? ImpactId, Guid? SuggestionId, bool CanUndo, string? Note, bool Late, DateTimeOffset? OccurredAt)
{
    /// <summary>As it is for a reader who may or may not act at the account.</summary>
    internal HistoryLine For(bool canAct) => this with { CanUndo = canAct && CanUndo };
}

internal static class GetAccount
{
    private static readonly AccountExtent Extent = new(Suggestions: 200, Lines: 30);

    public static void Map(IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/{id:guid}", HandleAsync).WithName("GetAccount")
            .WithSummary("An account with its points, what was detected, its drivers by area and its recent history; of one that HubSpot merged, the account that it became part of.")
            .ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<AccountView>, ProblemHttpResult>> HandleAsync(Guid id, AccountReading reading, ImpactPilotDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var account = await FindAsync(db, new AccountId(id), ct);
        while (account?.MergedInto is { } survivor)
            account = await FindAsync(db, survivor, ct);
        var portal = await db.Portals.AsNoTracking().SingleAsync(ct);
        if (account is null || await reading.ReadAsync(portal, account.HubSpotId, Extent, ct) is not { } snapshot)
            return AccountAccess.NotFound.ToProblem();
        return AccountAccess.Shows(actor, portal, snapshot.Account) ? TypedResults.Ok(AccountView.Of(snapshot, portal, actor, clock.GetUtcNow())) : AccountAccess.Hidden.ToProblem();
    }

    private static Task<Account?> FindAsync(ImpactPilotDb db, AccountId id, CancellationToken ct) =>
        db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
}
