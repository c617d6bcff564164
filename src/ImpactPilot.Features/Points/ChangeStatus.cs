using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>A further step of a driver at an account.</summary>
/// <param name="Status">What it becomes; <c>none</c> takes the last step back.</param>
/// <param name="Version">The version that the person saw, 0 where nothing had happened. Another one means that somebody was quicker.</param>
/// <param name="Reason">Why it was lost, at most 200 characters; needed for <c>lost</c>.</param>
/// <param name="Note">What happened, at most 2,000 characters; it also lands in a note on the HubSpot company.</param>
public sealed record ChangeStatusRequest(ImpactStatus Status, [property: Range(0, int.MaxValue)] int Version, [property: MaxLength(200)] string? Reason, [property: MaxLength(2000)] string? Note);

/// <summary>Pitched, won, lost, implemented, in place from before, and back: one step, if the driver stands as the person saw it.</summary>
public sealed class ChangeStatus(ImpactPilotDb db, AccountAccess access, Booking booking, Pursuing pursuing, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/accounts/{accountId:guid}/drivers/{driverId:guid}/status", ByHandAsync).WithName("ChangeStatus")
            .WithSummary("A further step of a driver at an account: pitched, won, lost, implemented, in place from before, or back. 409 impacts.changed tells what somebody else did meanwhile.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    internal static async Task<Results<Ok<ImpactChanged>, ProblemHttpResult>> ByHandAsync(
        Guid accountId, Guid driverId, ChangeStatusRequest request, ChangeStatus change, ImpactPilotDb db, CancellationToken ct) =>
        await WinByHand.AnswerAsync(await change.HandleAsync(new AccountId(accountId), new DriverId(driverId), request, ct), db, ct);

    public async Task<Result<Impact>> HandleAsync(AccountId accountId, DriverId driverId, ChangeStatusRequest request, CancellationToken ct)
    {
        var account = await access.LockAsync(accountId, ct);
        if (!account.Succeeded)
            return account.Error;
        var driver = await db.Drivers.SingleOrDefaultAsync(row => row.Id == driverId, ct);
        if (driver is null)
            return Error.NotFound("drivers.not_found", "There is no such driver in this portal.");
        if (request.Status is ImpactStatus.Lost && string.IsNullOrWhiteSpace(request.Reason))
            return Error.Invalid("impacts.reason_needed", "Say why it was lost: the reason is what the next pitch learns from.");
        var current = await pursuing.CurrentAsync(account.Value, driver, ct);
        if ((current?.Version ?? 0) != request.Version)
            return await ChangedAsync(current, driver, ct);
        return await StepAsync(account.Value, driver, current, request, ct);
    }

    private async Task<Result<Impact>> StepAsync(Account account, Driver driver, Impact? current, ChangeStatusRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return request.Status switch
        {
            ImpactStatus.Pitched => await pursuing.PitchAsync(account, driver, request.Note, ct),
            ImpactStatus.Won => await booking.WinAsync(new Win(account, driver, $"by-hand:{now:O}", now, request.Note), ct),
            ImpactStatus.Lost => await pursuing.LoseAsync(account, driver, request.Reason!, request.Note, ct),
            ImpactStatus.Implemented => await pursuing.ImplementAsync(account, driver, request.Note, ct),
            ImpactStatus.InPlace => await pursuing.PlaceAsync(account, driver, request.Note, ct),
            _ when current is null => Error.Conflict("impacts.nothing_to_undo", "Nothing has happened here that could be undone."),
            _ => await pursuing.UndoAsync(current, ct),
        };
    }

    private async Task<Error> ChangedAsync(Impact? current, Driver driver, CancellationToken ct)
    {
        var by = await db.Users.Where(user => current != null && user.Id == current.ChangedBy).Select(user => user.Name).SingleOrDefaultAsync(ct);
        var status = current?.Status ?? ImpactStatus.None;
        var what = status switch
        {
            ImpactStatus.None => "was taken back",
            ImpactStatus.InPlace => "is marked as in place from before now",
            _ => $"is {status.ToString().ToLowerInvariant()} now",
        };
        return Error.Conflict("impacts.changed", $"“{driver.Name}” {what}{(by is null ? "" : $", by {by}")}. Look at how it stands before you go on.");
    }
}
