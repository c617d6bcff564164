using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.WriteBack.Notes;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>A win to be booked.</summary>
/// <param name="Account">An account whose row the caller has locked.</param>
/// <param name="Driver">What was won.</param>
/// <param name="EvidenceKey">Names the evidence; trigger-based drivers are won once per evidence.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="Note">A person's words about it.</param>
/// <param name="Earner">Whom it counts for; null for the account's CSM.</param>
/// <param name="DayIsChosen">Whether a person chose the day, where it is neither the evidence's nor today.</param>
public sealed record Win(Account Account, Driver Driver, string EvidenceKey, DateTimeOffset OccurredAt, string? Note = null, Earner? Earner = null, bool DayIsChosen = false);

/// <summary>Points' one door: books wins and takes them back. The account's row is locked by the caller.</summary>
public sealed class Booking(ImpactPilotDb db, Actor actor, ImpactTrail trail, Overtaking overtaking, Journal journal, StatusNotes notes, TimeProvider clock)
{
    /// <summary>Books a win: the impact, its ledger line, and the end of the suggestions it overtakes.</summary>
    public async Task<Result<Impact>> WinAsync(Win win, CancellationToken ct)
    {
        var (now, account, driver) = (clock.GetUtcNow(), win.Account, win.Driver);
        if (driver.ArchivedAt is not null)
            return Archived(driver);
        if (win.OccurredAt > now)
            return Error.Invalid("points.occurred_in_future", "A win can't be dated in the future.");

        var portal = await db.PortalAsync(ct);
        var window = driver.Cadence.WindowAt(win.OccurredAt, portal.Calendar, win.EvidenceKey);
        var occasion = await Occasion.ReadAsync(db, win, window, ct);
        var day = portal.Calendar.DateAt(win.OccurredAt);
        var cycle = win.DayIsChosen ? CycleChoice.ForChosen(occasion.Cycles, day, occasion.LeftOut) : CycleChoice.For(occasion.Cycles, day, occasion.LeftOut);
        if (!cycle.Succeeded)
            return cycle.Error;

        var line = LedgerLine.Win(account.Id, occasion.Price, occasion.Earner, cycle.Value, win.OccurredAt, now);
        var impact = occasion.Pursued;
        var won = (impact?.State ?? ImpactState.Open).Win(line.Id);
        if (!won.Succeeded)
            return impact!.Status is ImpactStatus.InPlace ? won.Error : AlreadyWon(driver, window, portal.Calendar);

        if (impact is null)
        {
            impact = new Impact { PortalId = db.PortalId, Id = ImpactId.New(now), AccountId = account.Id, DriverId = driver.Id, WindowKey = window.Key, ChangedAt = now };
            db.Impacts.Add(impact);
        }

        trail.Step(impact, won.Value, note: win.Note);
        (impact.WindowKey, impact.OccurredAt, impact.Note) = (window.Key, win.OccurredAt, win.Note);
        db.PointsEntries.Add(Row(line, impact));
        overtaking.Settle(occasion.Live, impact);
        notes.Tell(impact, driver.Name, line.Points, win.Note);
        journal.Record("impact.won", account.Id, impact.Id.Value, null, new { driver = driver.Name, points = line.Points, window = window.Key, late = line.Late });
        journal.Announce(Topics.Points, account.Id);
        return impact;
    }

    /// <summary>Takes a win back: the opposite of each of its lines, and every suggestion that the win settled is pending again.</summary>
    public async Task<Result<Impact>> UndoAsync(Impact impact, CancellationToken ct)
    {
        if (impact.EntryId is null)
            return Error.Conflict("points.not_won", "This impact isn't won, so there is nothing to undo.");
        var (win, cycle) = await InForceAsync(impact, ct);
        var reversal = win.Reverse(cycle, clock.GetUtcNow());
        if (!reversal.Succeeded)
            return reversal.Error;

        db.PointsEntries.AddRange(reversal.Value.Select(line => Row(line, impact)));
        var driver = win.Main.Driver.DriverName;
        while (impact.EntryId is not null)
        {
            var was = await trail.StepBackAsync(impact, ct);
            await notes.TakeBackAsync(impact, was.Value, driver, was.Value is ImpactStatus.Won ? win.Points : 0, ct);
        }

        impact.OccurredAt = null;
        await overtaking.ReviveAsync(impact, ct);
        journal.Record("impact.undone", impact.AccountId, impact.Id.Value, new { driver, points = win.Points }, null);
        journal.Announce(Topics.Points, impact.AccountId);
        return impact;
    }

    /// <summary>Sets a win right: all that was booked is taken back, and what should have been booked is in force in its place.</summary>
    /// <param name="credits">Who should have got how much of it.</param>
    public async Task<Result<LedgerLine>> CorrectAsync(Impact impact, Credits credits, string reason, CancellationToken ct)
    {
        var (wrong, cycle) = await InForceAsync(impact, ct);
        var correction = wrong.Correct(credits, reason, cycle, clock.GetUtcNow());
        if (!correction.Succeeded)
            return correction.Error;
        var right = correction.Value.Win;
        var corrected = impact.State.Correct(right.Main.Id);
        if (!corrected.Succeeded)
            return corrected.Error;

        // Written one after the other: whoever reads the ledger sees what was taken back, then what stands in its place, the main line first.
        db.PointsEntries.AddRange(correction.Value.Opposites.Select(line => Row(line, impact)));
        await db.SaveChangesAsync(ct);
        impact.State = corrected.Value;
        foreach (var line in right.Lines.Reverse())
        {
            db.PointsEntries.Add(Row(line, impact));
            await db.SaveChangesAsync(ct);
        }

        journal.Record("points.corrected", impact.AccountId, impact.Id.Value, Recorded(wrong), Recorded(right, reason));
        journal.Announce(Topics.Points, impact.AccountId);
        return right.Main;
    }

    private async Task<(BookedWin Win, CycleStatus Cycle)> InForceAsync(Impact impact, CancellationToken ct)
    {
        var rows = await db.PointsEntries.Where(row => row.ImpactId == impact.Id && row.Win == impact.Wins && row.Reverses == null).OrderBy(row => row.Part).ToListAsync(ct);
        var status = await db.Cycles.Where(cycle => cycle.Id == rows[0].CycleId).Select(cycle => cycle.Status).SingleAsync(ct);
        return (new BookedWin(Line(rows[0]), [.. rows.Skip(1).Select(Line)]), status);
    }

    // Shares as words: the audit log tells them as they are.
    private static object Recorded(BookedWin win, string? reason = null) => new
    {
        win.Main.Driver.DriverName,
        win.Points,
        CsmName = win.Main.Earner.Name,
        Shares = win.Shares.Count == 0 ? null : win.Shares.Select(share => $"{share.Earner.Name}: {share.Points}"),
        reason,
    };

    internal static Error Archived(Driver driver) =>
        Error.Conflict("points.driver_archived", $"“{driver.Name}” is archived. Restore it in the catalogue to win it again.");

    private static Error AlreadyWon(Driver driver, Window window, PortalCalendar calendar)
    {
        var again = window.EndsAt is { } end ? $" It can be won again from {calendar.DateAt(end):d MMMM yyyy}." : "";
        return Error.Conflict("points.already_won", $"“{driver.Name}” is already won at this account for that period.{again}");
    }

    private PointsEntry Row(LedgerLine line, Impact impact) => new()
    {
        PortalId = db.PortalId,
        Id = line.Id,
        AccountId = line.Account,
        ImpactId = impact.Id,
        Win = impact.Wins,
        DriverId = line.Driver.Driver,
        DriverName = line.Driver.DriverName,
        AreaName = line.Driver.AreaName,
        CsmId = line.Earner.User,
        CsmName = line.Earner.Name,
        CycleId = line.Cycle,
        Points = line.Points,
        Part = (short)line.Part,
        Reverses = line.Reverses,
        Reason = line.Reason,
        OccurredAt = line.OccurredAt,
        BookedAt = line.BookedAt,
        BookedBy = actor.User,
        Late = line.Late,
    };

    private static LedgerLine Line(PointsEntry row) => new(
        row.Id,
        row.AccountId,
        new PricedDriver(row.DriverId, row.DriverName, row.AreaName, row.Points),
        new Earner(row.CsmId, row.CsmName),
        row.CycleId,
        row.Points,
        row.OccurredAt,
        row.BookedAt,
        row.Late,
        row.Reverses,
        row.Reason,
        row.Part);
}
