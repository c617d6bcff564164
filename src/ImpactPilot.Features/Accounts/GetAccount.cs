using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Suggestions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts;

/// <summary>All that the account page and the card show.</summary>
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
    bool CanAct,
    CycleView? Cycle,
    AccountPoints Points,
    ImpactedView Impacted,
    SuggestionView[] Suggestions,
    AreaView[] Areas,
    HistoryLine[] History);

/// <summary>Whether the account counts as impacted in the active cycle, and from how many points it does.</summary>
public sealed record ImpactedView(bool Reached, int NeededPoints);

/// <summary>An area with its drivers as they stand at the account.</summary>
/// <param name="Won">How many of them are won in their current window.</param>
public sealed record AreaView(Guid Id, string Name, string Colour, int Won, DriverRow[] Drivers);

/// <summary>A driver as it stands at the account in its current window.</summary>
/// <param name="ImpactId">What to undo; null where nothing happened.</param>
/// <param name="NextAvailableOn">When it can be won again; null where it can be won now or never again.</param>
public sealed record DriverRow(
    Guid Id,
    string Name,
    string Definition,
    int Points,
    Cadence Cadence,
    ImpactStatus Status,
    Guid? ImpactId,
    DateTimeOffset? StatusAt,
    DateOnly? NextAvailableOn,
    DriverTransition? Transition);

/// <summary>How the driver moves by itself.</summary>
public sealed record DriverTransition(TransitionType Type, TransitionMode Mode, string? Condition);

/// <summary>One thing that happened at the account.</summary>
/// <param name="Kind"><c>won</c>, <c>undone</c>, <c>ignored</c> or <c>snoozed</c>.</param>
/// <param name="Points">Points booked by it, 0 where it books none.</param>
public sealed record HistoryLine(Guid Id, DateTimeOffset At, string Kind, string Driver, int Points, string? By, Guid? ImpactId, Guid? SuggestionId, bool CanUndo, string? Note, bool Late);

internal static class GetAccount
{
    public static void Map(IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/{id:guid}", HandleAsync).WithName("GetAccount")
            .WithSummary("An account with its points, what was detected, its drivers by area and its recent history; of one that HubSpot merged, the account that it became part of.")
            .ProducesProblem(404);

    public static async Task<Results<Ok<AccountView>, ProblemHttpResult>> HandleAsync(Guid id, AccountReading reading, ImpactPilotDb db, CancellationToken ct)
    {
        var account = await FindAsync(db, new AccountId(id), ct);
        while (account?.MergedInto is { } survivor)
            account = await FindAsync(db, survivor, ct);
        return account is null ? AccountAccess.NotFound.ToProblem() : TypedResults.Ok(await reading.ReadAsync(account, ct));
    }

    private static Task<Account?> FindAsync(ImpactPilotDb db, AccountId id, CancellationToken ct) =>
        db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
}
