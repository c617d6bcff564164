using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points.Ledger;

/// <summary>What a line should have said.</summary>
/// <param name="Points">What the win is worth, shares included: whole points, 0 to 100.</param>
/// <param name="Csm">Whom it should have counted for; null for nobody. They get the points that the shares leave.</param>
/// <param name="Reason">Why, at most 500 characters: everybody who looks at the ledger reads it.</param>
/// <param name="Shares">Who else gets points of it, each person once, nine at most; without any, the win is no longer split.</param>
public sealed record CorrectLineRequest([property: Range(0, 100)] int Points, Guid? Csm, [property: Required, MaxLength(500)] string Reason, ShareRequest[]? Shares = null);

/// <summary>What somebody gets of a win that counts for another.</summary>
/// <param name="Points">Whole points, at least one.</param>
public sealed record ShareRequest(Guid User, int Points);

/// <summary>What a correction booked.</summary>
/// <param name="Line">The line in force now for which the win counts.</param>
/// <param name="Points">The account's points after it.</param>
public sealed record LineCorrected(Guid Line, AccountPoints Points);

/// <summary>An admin's correction. Nothing is rewritten: all lines of the win are taken back and the right ones booked beside them.</summary>
internal static class CorrectLine
{
    public static void Map(IEndpointRouteBuilder ledger) =>
        ledger.MapPost("/{id:guid}/correct", HandleAsync).WithName("CorrectLine")
            .WithSummary("Corrects what a win earned, whom it counts for or who shares in its points, by the opposites of its lines and those in their place, all with the reason. Admins only; 409 once its cycle has ended, and for a line that is no longer in force or only a share.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    public static async Task<Results<Ok<LineCorrected>, ProblemHttpResult>> HandleAsync(
        Guid id, CorrectLineRequest request, Actor actor, AccountAccess access, Booking booking, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return Error.Forbidden("points.admins_only", "Only an admin can correct the ledger. Who won it, or a manager, can undo the win instead.").ToProblem();
        if (string.IsNullOrWhiteSpace(request.Reason))
            return Error.Invalid("points.reason_needed", "Say why: everybody who looks at the ledger reads it.").ToProblem();
        var corrected = await CorrectAsync(new PointsEntryId(id), request, access, booking, db, ct);
        if (!corrected.Succeeded)
            return corrected.Error.ToProblem();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new LineCorrected(corrected.Value.Id.Value, await AccountPoints.OfAsync(db, corrected.Value.Account, ct)));
    }

    private static async Task<Result<LedgerLine>> CorrectAsync(PointsEntryId id, CorrectLineRequest request, AccountAccess access, Booking booking, ImpactPilotDb db, CancellationToken ct)
    {
        var accountId = await db.PointsEntries.Where(row => row.Id == id).Select(row => (AccountId?)row.AccountId).SingleOrDefaultAsync(ct);
        if (accountId is null)
            return Error.NotFound("points.line_not_found", "There is no such line in this portal's ledger.");
        var account = await access.LockAsync(accountId.Value, ct);
        if (!account.Succeeded)
            return account.Error;
        var credits = await CreditsAsync(request, db, ct);
        if (!credits.Succeeded)
            return credits.Error;

        var line = await db.PointsEntries.SingleAsync(row => row.Id == id, ct);
        var impact = await db.Impacts.SingleAsync(row => row.Id == line.ImpactId, ct);
        return impact.EntryId == id
            ? await booking.CorrectAsync(impact, credits.Value, request.Reason.Trim(), ct)
            : NotTheMainLine(line, impact);
    }

    private static async Task<Result<Credits>> CreditsAsync(CorrectLineRequest request, ImpactPilotDb db, CancellationToken ct)
    {
        var earner = await Earners.FindAsync(db, request.Csm, ct);
        if (!earner.Succeeded)
            return earner.Error;
        var shares = await Earners.FindAsync(db, request.Shares ?? [], ct);
        return shares.Succeeded ? Credits.Of(request.Points, earner.Value, shares.Value) : shares.Error;
    }

    private static Error NotTheMainLine(PointsEntry line, Impact impact) =>
        line is { Part: > 0, Reverses: null } && line.Win == impact.Wins && impact.EntryId is { } main
            ? Error.Conflict("points.is_share", $"This line is a share of a win that counts for another. Correct the win's own line, {main}: that says anew who gets how much.") with
            {
                Details = new Dictionary<string, object?> { ["line"] = main.Value },
            }
            : Error.Conflict("points.not_in_force", "This line is no longer in force: its win was taken back or corrected already. Look at the ledger again.");
}
