using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Suggestions;

/// <summary>How a suggestion is confirmed; without a body, or with what is left out, as it was detected.</summary>
/// <param name="OccurredAt">When it happened, not in the future and not in a cycle that has ended.</param>
/// <param name="Csm">Whom the points count for; managers and admins may name anybody, a CSM only the account's own.</param>
/// <param name="Driver">What it was instead: another driver of the catalogue.</param>
/// <param name="Note">What happened, at most 2,000 characters; it also lands in a note on the HubSpot company.</param>
public sealed record ConfirmSuggestionRequest(DateTimeOffset? OccurredAt, Guid? Csm, Guid? Driver, [property: MaxLength(2000)] string? Note);

/// <summary>Why a suggestion is wrong, in the person's words; at most 500 characters.</summary>
public sealed record MarkIncorrectRequest([property: MaxLength(500)] string? Reason);

/// <summary>For how many days to put it aside, 1 to 365; null means the portal's setting (10).</summary>
public sealed record SnoozeRequest([property: Range(1, SuggestionState.LongestSnoozeDays)] int? Days);

/// <summary>The suggestion as it stands now, and its account's points.</summary>
public sealed record DecidedSuggestion(SuggestionView Suggestion, AccountPoints Points);

/// <summary>Confirm, mark incorrect, snooze, undo.</summary>
internal static class DecideSuggestion
{
    public static void Map(IEndpointRouteBuilder suggestions)
    {
        suggestions.MapPost("/{id:guid}/confirm", ConfirmAsync).WithName("ConfirmSuggestion")
            .WithSummary("Books the driver's points, dated when the evidence happened; with a body as another driver, at another time or for somebody else. 409 when already settled, already won in that period, no cycle is active, or the chosen day lies in a cycle that has ended.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        suggestions.MapPost("/{id:guid}/incorrect", MarkIncorrectAsync).WithName("MarkSuggestionIncorrect")
            .WithSummary("Dismisses the finding; the same evidence never comes back.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        suggestions.MapPost("/{id:guid}/snooze", SnoozeAsync).WithName("SnoozeSuggestion")
            .WithSummary("Puts it aside; it comes back after exactly that many days of 24 hours.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        suggestions.MapPost("/{id:guid}/undo", UndoAsync).WithName("UndoSuggestion")
            .WithSummary("Takes the last decision back. Points of a confirmed one are booked back, unless their cycle has ended (409 points.cycle_ended).")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    public static async Task<Results<Ok<DecidedSuggestion>, ProblemHttpResult>> ConfirmAsync(Guid id, ConfirmSuggestionRequest? request, Suggesting suggesting, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var how = new Confirmation(
            request?.Note,
            request?.OccurredAt,
            request?.Csm is { } csm ? new UserId(csm) : null,
            request?.Driver is { } driver ? new DriverId(driver) : null);
        return await AnswerAsync(await suggesting.ConfirmAsync(new SuggestionId(id), how, company: null, ct), db, clock, ct);
    }

    public static async Task<Results<Ok<DecidedSuggestion>, ProblemHttpResult>> MarkIncorrectAsync(Guid id, MarkIncorrectRequest request, Suggesting suggesting, ImpactPilotDb db, TimeProvider clock, CancellationToken ct) =>
        await AnswerAsync(await suggesting.IgnoreAsync(new SuggestionId(id), request.Reason, company: null, ct), db, clock, ct);

    public static async Task<Results<Ok<DecidedSuggestion>, ProblemHttpResult>> SnoozeAsync(Guid id, SnoozeRequest request, Suggesting suggesting, ImpactPilotDb db, TimeProvider clock, CancellationToken ct) =>
        await AnswerAsync(await suggesting.SnoozeAsync(new SuggestionId(id), request.Days, company: null, ct), db, clock, ct);

    public static async Task<Results<Ok<DecidedSuggestion>, ProblemHttpResult>> UndoAsync(Guid id, Suggesting suggesting, ImpactPilotDb db, TimeProvider clock, CancellationToken ct) =>
        await AnswerAsync(await suggesting.UndoAsync(new SuggestionId(id), company: null, ct), db, clock, ct);

    private static async Task<Results<Ok<DecidedSuggestion>, ProblemHttpResult>> AnswerAsync(Result<Suggestion> decided, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!decided.Succeeded)
            return decided.Error.ToProblem();
        await db.SaveChangesAsync(ct);
        var suggestion = decided.Value;
        var driver = await db.Drivers.SingleAsync(row => row.Id == suggestion.DriverId, ct);
        var area = await db.Areas.Where(row => row.Id == driver.AreaId).Select(row => row.Name).SingleAsync(ct);
        var confirmedAs = await db.Drivers.Where(row => row.Id == suggestion.ConfirmedAs).Select(row => row.Name).SingleOrDefaultAsync(ct);
        var by = await db.Users.Where(user => user.Id == suggestion.SettledBy).Select(user => user.Name).SingleOrDefaultAsync(ct);
        var at = await db.Accounts
            .Where(account => account.Id == suggestion.AccountId)
            .Select(account => new { account.HubSpotId, Points = db.Drivers.Where(row => row.Id == driver.Id).Select(row => DriverPrice.Of(row.Points, row.SegmentPoints, account.Segment)).Single() })
            .SingleAsync(ct);
        return TypedResults.Ok(new DecidedSuggestion(
            SuggestionView.Of(SuggestionRow.Of(suggestion, driver, at.Points, area, by, confirmedAs), await db.PortalAsync(ct), at.HubSpotId, clock.GetUtcNow()),
            await AccountPoints.OfAsync(db, suggestion.AccountId, ct)));
    }
}
