using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.WriteBack.Notes;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>The steps of a pursuit that book no points: pitched, lost, implemented, in place from before, and back. The account's row is locked by the caller.</summary>
public sealed class Pursuing(ImpactPilotDb db, Booking booking, ImpactTrail trail, Overtaking overtaking, Journal journal, StatusNotes notes, TimeProvider clock)
{
    /// <summary>
    /// The pursuit that people see at an account: that of the driver's current window; of a trigger-based driver the one that
    /// moved last. Null where nothing has happened in it.
    /// </summary>
    public async Task<Impact?> CurrentAsync(Account account, Driver driver, CancellationToken ct)
    {
        var impacts = db.Impacts.Where(row => row.AccountId == account.Id && row.DriverId == driver.Id);
        if (driver.Cadence is Cadence.TriggerBased)
            return await impacts.Where(row => row.Status != ImpactStatus.None).OrderByDescending(row => row.ChangedAt).FirstOrDefaultAsync(ct);
        var portal = await db.PortalAsync(ct);
        var window = driver.Cadence.WindowAt(clock.GetUtcNow(), portal.Calendar);
        return await impacts.SingleOrDefaultAsync(row => row.WindowKey == window.Key, ct);
    }

    /// <summary>The idea was brought to the customer.</summary>
    public Task<Result<Impact>> PitchAsync(Account account, Driver driver, string? note, CancellationToken ct) =>
        StepAsync(account, driver, state => state.Pitch(), null, note, ct);

    /// <summary>The customer does not want it.</summary>
    public Task<Result<Impact>> LoseAsync(Account account, Driver driver, string reason, string? note, CancellationToken ct) =>
        StepAsync(account, driver, state => state.Lose(), reason, note, ct);

    /// <summary>What was won is at work.</summary>
    public Task<Result<Impact>> ImplementAsync(Account account, Driver driver, string? note, CancellationToken ct) =>
        StepAsync(account, driver, state => state.Implement(), null, note, ct);

    /// <summary>
    /// It was there before us: nothing is earned, and what waits for it expires. Closes the driver's window, hence for ever one
    /// that is won once. HubSpot is told nothing: nothing happened.
    /// </summary>
    public async Task<Result<Impact>> PlaceAsync(Account account, Driver driver, string? note, CancellationToken ct)
    {
        if (driver.Cadence is Cadence.TriggerBased)
            return Error.Conflict("impacts.every_occasion", $"“{driver.Name}” counts each time it happens, so there is nothing that was in place before.");
        var placed = await StepAsync(account, driver, state => state.Place(), null, note, ct, isTold: false);
        if (placed.Succeeded)
            await overtaking.SettleAsync(placed.Value, ct);
        return placed;
    }

    /// <summary>Takes the last step back, whichever it was; of a win its points too.</summary>
    public async Task<Result<Impact>> UndoAsync(Impact impact, CancellationToken ct)
    {
        if (impact.Status is ImpactStatus.Won)
            return await booking.UndoAsync(impact, ct);
        var was = await trail.StepBackAsync(impact, ct);
        if (!was.Succeeded)
            return was.Error;
        var driver = await db.Drivers.Where(row => row.Id == impact.DriverId).Select(row => row.Name).SingleAsync(ct);
        if (was.Value is ImpactStatus.InPlace)
            await overtaking.ReviveAsync(impact, ct);
        else
            await notes.TakeBackAsync(impact, was.Value, driver, 0, ct);
        Tell(impact, driver, was.Value);
        return impact;
    }

    private async Task<Result<Impact>> StepAsync(Account account, Driver driver, Func<ImpactState, Result<ImpactState>> step, string? reason, string? note, CancellationToken ct, bool isTold = true)
    {
        if (driver.ArchivedAt is not null)
            return Booking.Archived(driver);
        var current = await CurrentAsync(account, driver, ct);
        var impact = current is null || IsClosed(current, driver, step) ? null : current;
        var state = step(impact?.State ?? ImpactState.Open);
        if (!state.Succeeded)
            return state.Error;
        impact ??= await OpenAsync(account, driver, ct);
        var before = impact.Status;
        trail.Step(impact, state.Value, reason, note);
        if (isTold)
            notes.Tell(impact, driver.Name, 0, string.Join('\n', new[] { reason, note }.Where(words => !string.IsNullOrWhiteSpace(words))));
        Tell(impact, driver.Name, before);
        return impact;
    }

    // What is won once can be pursued again where every occasion counts.
    private static bool IsClosed(Impact current, Driver driver, Func<ImpactState, Result<ImpactState>> step) =>
        driver.Cadence is Cadence.TriggerBased && !step(current.State).Succeeded && current.Status is ImpactStatus.Won or ImpactStatus.Implemented;

    private async Task<Impact> OpenAsync(Account account, Driver driver, CancellationToken ct)
    {
        var (now, portal) = (clock.GetUtcNow(), await db.PortalAsync(ct));
        var window = driver.Cadence.WindowAt(now, portal.Calendar, Impact.Pursuit(now));
        var impact = new Impact { PortalId = db.PortalId, Id = ImpactId.New(now), AccountId = account.Id, DriverId = driver.Id, WindowKey = window.Key, ChangedAt = now };
        db.Impacts.Add(impact);
        return impact;
    }

    private void Tell(Impact impact, string driver, ImpactStatus before)
    {
        journal.Record("impact.changed", impact.AccountId, impact.Id.Value, new { driver, status = before }, new { driver, status = impact.Status });
        journal.Announce(Topics.Points, impact.AccountId);
    }
}
