using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Suggestions;

/// <summary>How a person confirms; what is null stays as it was detected.</summary>
/// <param name="Note">The person's words about it.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="Earner">Whom it counts for.</param>
/// <param name="Driver">What it was instead.</param>
public sealed record Confirmation(string? Note = null, DateTimeOffset? OccurredAt = null, UserId? Earner = null, DriverId? Driver = null)
{
    /// <summary>The win that the evidence proves, as the person says it was; whether it can be booked is for <see cref="Booking"/> to say.</summary>
    internal async Task<Result<Win>> WinAsync(ImpactPilotDb db, Actor actor, Suggestion suggestion, Driver detected, Account account, DateTimeOffset now, CancellationToken ct)
    {
        var driver = await DriverAsync(db, detected, ct);
        if (!driver.Succeeded)
            return driver.Error;
        var earner = await EarnerAsync(db, actor, account, ct);
        if (!earner.Succeeded)
            return earner.Error;

        var found = suggestion.HappenedBy(now);
        var at = OccurredAt?.ToUniversalTime() ?? found;
        var calendar = (await db.PortalAsync(ct)).Calendar;
        return new Win(account, driver.Value, suggestion.EvidenceKey, at, Note, earner.Value.Earner, calendar.DateAt(at) != calendar.DateAt(found));
    }

    private async Task<Result<Driver>> DriverAsync(ImpactPilotDb db, Driver detected, CancellationToken ct)
    {
        if (Driver is not { } id || id == detected.Id)
            return detected;
        var driver = await db.Drivers.SingleOrDefaultAsync(row => row.Id == id, ct);
        return driver is null ? Error.Invalid("suggestions.driver_not_found", "There is no such driver in the catalogue. Choose what it was.") : driver;
    }

    private async Task<Result<Choice>> EarnerAsync(ImpactPilotDb db, Actor actor, Account account, CancellationToken ct)
    {
        if (Earner is not { } chosen || chosen == account.CsmId)
            return new Choice(null);
        if (actor.Role is Role.Csm)
            return Error.Forbidden("suggestions.earner_forbidden", "Points count for the account's CSM. Only a manager or an admin can give them to somebody else.");
        var earner = await Earners.FindAsync(db, chosen.Value, ct);
        return earner.Succeeded ? new Choice(earner.Value) : earner.Error;
    }

    private sealed record Choice(Earner? Earner);
}
