using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Suggestions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Card;

/// <summary>A confirmation.</summary>
/// <param name="RequestId">Names the act, at most 100 characters: however often it is sent, it is done once.</param>
/// <param name="Note">What happened, at most 2,000 characters; it also lands in a note on the HubSpot company.</param>
public sealed record CardConfirm([property: Required, MaxLength(100)] string RequestId, [property: MaxLength(2000)] string? Note);

/// <summary>Why a suggestion is wrong, in the person's words; at most 500 characters.</summary>
/// <param name="RequestId">Names the act.</param>
public sealed record CardIncorrect([property: Required, MaxLength(100)] string RequestId, [property: MaxLength(500)] string? Reason);

/// <summary>For how many days to put it aside, 1 to 365; null means the portal's setting (10).</summary>
/// <param name="RequestId">Names the act.</param>
public sealed record CardSnooze([property: Required, MaxLength(100)] string RequestId, [property: Range(1, 365)] int? Days);

/// <summary>Takes something back.</summary>
/// <param name="RequestId">Names the act.</param>
public sealed record CardUndo([property: Required, MaxLength(100)] string RequestId);

/// <summary>A step of a driver at the company; see <see cref="ChangeStatusRequest"/>.</summary>
/// <param name="RequestId">Names the act.</param>
/// <param name="Status">What it becomes; <c>none</c> takes the last step back.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Reason">Why it was lost, at most 200 characters; needed for <c>lost</c>.</param>
/// <param name="Note">What happened, at most 2,000 characters; it also lands in a note on the HubSpot company.</param>
public sealed record CardStep(
    [property: Required, MaxLength(100)] string RequestId,
    Domain.Catalogue.ImpactStatus Status,
    [property: Range(0, int.MaxValue)] int Version,
    [property: MaxLength(200)] string? Reason,
    [property: MaxLength(2000)] string? Note);

/// <summary>What a person does on the card. Each act is done in one transaction; the answer is the card as it then stands.</summary>
internal static class CardActs
{
    private static readonly Error NoImpact = Error.NotFound("impacts.not_found", "There is no such impact at this company.");

    /// <param name="company">The group of one company's card.</param>
    public static void Map(RouteGroupBuilder company)
    {
        Describe(company.MapPost("/suggestions/{id:guid}/confirm", ConfirmAsync), "ConfirmOnCard", "Books the driver's points, dated when the evidence happened.");
        Describe(company.MapPost("/suggestions/{id:guid}/incorrect", MarkIncorrectAsync), "MarkIncorrectOnCard", "The same evidence never comes back.");
        Describe(company.MapPost("/suggestions/{id:guid}/snooze", SnoozeAsync), "SnoozeOnCard", "Puts the suggestion aside; it comes back by itself.");
        Describe(company.MapPost("/suggestions/{id:guid}/undo", UndoSuggestionAsync), "UndoSuggestionOnCard", "Takes the last decision back, its points too.");
        Describe(company.MapPost("/drivers/{driverId:guid}/status", StepAsync), "ChangeStatusOnCard", "Pitched, won, lost, implemented, or back. 409 impacts.changed tells what somebody else did meanwhile.");
        Describe(company.MapPost("/history/{impactId:guid}/undo", UndoImpactAsync), "UndoImpactOnCard", "Takes the last step of an impact back, its points too. 409 once their cycle has ended.");
    }

    public static async Task<Results<Ok, ProblemHttpResult>> ConfirmAsync(string hubSpotId, Guid id, CardConfirm request, Suggesting suggesting, CancellationToken ct) =>
        Done(await suggesting.ConfirmAsync(new SuggestionId(id), new Confirmation(request.Note), company: hubSpotId, ct));

    public static async Task<Results<Ok, ProblemHttpResult>> MarkIncorrectAsync(string hubSpotId, Guid id, CardIncorrect request, Suggesting suggesting, CancellationToken ct) =>
        Done(await suggesting.IgnoreAsync(new SuggestionId(id), request.Reason, company: hubSpotId, ct));

    public static async Task<Results<Ok, ProblemHttpResult>> SnoozeAsync(string hubSpotId, Guid id, CardSnooze request, Suggesting suggesting, CancellationToken ct) =>
        Done(await suggesting.SnoozeAsync(new SuggestionId(id), request.Days, company: hubSpotId, ct));

    public static async Task<Results<Ok, ProblemHttpResult>> UndoSuggestionAsync(string hubSpotId, Guid id, CardUndo request, Suggesting suggesting, CancellationToken ct) =>
        Done(await suggesting.UndoAsync(new SuggestionId(id), company: hubSpotId, ct));

    public static async Task<Results<Ok, ProblemHttpResult>> StepAsync(string hubSpotId, Guid driverId, CardStep request, ImpactPilotDb db, ChangeStatus change, CancellationToken ct) =>
        await AccountAsync(db, hubSpotId, ct) is { } account
            ? Done(await change.HandleAsync(account, new DriverId(driverId), new ChangeStatusRequest(request.Status, request.Version, request.Reason, request.Note), ct))
            : AccountAccess.NotFound.ToProblem();

    public static async Task<Results<Ok, ProblemHttpResult>> UndoImpactAsync(
        string hubSpotId, Guid impactId, CardUndo request, ImpactPilotDb db, AccountAccess access, Pursuing pursuing, CancellationToken ct)
    {
        var account = await AccountAsync(db, hubSpotId, ct) is { } id ? await access.LockAsync(id, ct) : AccountAccess.NotFound;
        if (!account.Succeeded)
            return account.Error.ToProblem();
        var impact = await db.Impacts.SingleOrDefaultAsync(row => row.Id == new ImpactId(impactId) && row.AccountId == account.Value.Id, ct);
        return impact is null ? NoImpact.ToProblem() : Done(await pursuing.UndoAsync(impact, ct));
    }

    private static void Describe(RouteHandlerBuilder act, string name, string summary) => act
        .WithName(name).WithSummary($"{summary} Answers the card as it then stands; a repeated requestId changes nothing.")
        .Produces<CardView>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    private static Results<Ok, ProblemHttpResult> Done<T>(Result<T> result) => result.Succeeded ? TypedResults.Ok() : result.Error.ToProblem();

    private static Task<AccountId?> AccountAsync(ImpactPilotDb db, string hubSpotId, CancellationToken ct) =>
        db.Accounts.Where(account => account.HubSpotId == hubSpotId && account.MergedInto == null).Select(account => (AccountId?)account.Id).SingleOrDefaultAsync(ct);
}
