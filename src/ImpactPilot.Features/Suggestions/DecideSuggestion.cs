using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Suggestions;

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
            .WithSummary("Books the driver's points, dated when the evidence happened. 409 when already settled, already won in that period, or no cycle is active.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
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

    public static async Task<Results<Ok<DecidedSuggestion>, ProblemHttpResult>> ConfirmAsync(Guid id, Suggesting suggesting, ImpactPilotDb db, TimeProvider clock, CancellationToken ct) =>
        await AnswerAsync(await suggesting.ConfirmAsync(new SuggestionId(id), note: null, company: null, ct), db, clock, ct);

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
        var by = await db.Users.Where(user => user.Id == suggestion.SettledBy).Select(user => user.Name).SingleOrDefaultAsync(ct);
        var company = await db.Accounts.Where(account => account.Id == suggestion.AccountId).Select(account => account.HubSpotId).SingleAsync(ct);
        return TypedResults.Ok(new DecidedSuggestion(
            SuggestionView.Of(SuggestionRow.Of(suggestion, driver, area, by), await db.PortalAsync(ct), company, clock.GetUtcNow()),
            await AccountPoints.OfAsync(db, suggestion.AccountId, ct)));
    }
}
