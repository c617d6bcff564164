using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>A win closed by hand.</summary>
/// <param name="Note">What happened, at most 2,000 characters.</param>
/// <param name="OccurredAt">When it happened, not in the future and not on a day of a cycle that has ended; null means now.</param>
public sealed record WinByHandRequest([property: MaxLength(2000)] string? Note, DateTimeOffset? OccurredAt);

/// <summary>The impact and its account's points after the change.</summary>
public sealed record ImpactChanged(Guid ImpactId, AccountPoints Points);

/// <summary>Marks a driver won without a suggestion, and takes any step back.</summary>
internal static class WinByHand
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/accounts/{accountId:guid}/drivers/{driverId:guid}/win", WinAsync).WithName("WinDriver")
            .WithSummary("Closes a driver as won by hand and expires its suggestions for that period. It counts in the active cycle; 409 for another day than today that lies in a cycle that has ended.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/impacts/{id:guid}/undo", UndoAsync).WithName("UndoImpact")
            .WithSummary("Takes the last step back; a win by an opposite line, and what it settled is pending again. 409 once its cycle has ended.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    public static async Task<Results<Ok<ImpactChanged>, ProblemHttpResult>> WinAsync(
        Guid accountId, Guid driverId, WinByHandRequest request, AccountAccess access, Booking booking, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var account = await access.LockAsync(new AccountId(accountId), ct);
        if (!account.Succeeded)
            return account.Error.ToProblem();
        var driver = await db.Drivers.SingleOrDefaultAsync(row => row.Id == new DriverId(driverId), ct);
        if (driver is null)
            return Error.NotFound("drivers.not_found", "There is no such driver in this portal.").ToProblem();
        var (now, calendar) = (clock.GetUtcNow(), (await db.PortalAsync(ct)).Calendar);
        var occurredAt = request.OccurredAt?.ToUniversalTime() ?? now;
        var win = new Win(account.Value, driver, $"by-hand:{occurredAt:O}", occurredAt, request.Note, DayIsChosen: calendar.DateAt(occurredAt) != calendar.DateAt(now));
        var won = await booking.WinAsync(win, ct);
        return await AnswerAsync(won, db, ct);
    }

    public static async Task<Results<Ok<ImpactChanged>, ProblemHttpResult>> UndoAsync(Guid id, AccountAccess access, Pursuing pursuing, ImpactPilotDb db, CancellationToken ct)
    {
        var notFound = Error.NotFound("impacts.not_found", "There is no such impact in this portal.");
        var accountId = await db.Impacts.Where(row => row.Id == new ImpactId(id)).Select(row => (AccountId?)row.AccountId).SingleOrDefaultAsync(ct);
        if (accountId is null)
            return notFound.ToProblem();
        var account = await access.LockAsync(accountId.Value, ct);
        if (!account.Succeeded)
            return account.Error.ToProblem();
        return await AnswerAsync(await pursuing.UndoAsync(await db.Impacts.SingleAsync(row => row.Id == new ImpactId(id), ct), ct), db, ct);
    }

    internal static async Task<Results<Ok<ImpactChanged>, ProblemHttpResult>> AnswerAsync(Result<Impact> changed, ImpactPilotDb db, CancellationToken ct)
    {
        if (!changed.Succeeded)
            return changed.Error.ToProblem();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new ImpactChanged(changed.Value.Id.Value, await AccountPoints.OfAsync(db, changed.Value.AccountId, ct)));
    }
}
