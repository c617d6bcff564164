using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Points;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>All that a win needs to know of its account, driver and window; read in one question, since people wait for the answer.</summary>
/// <param name="Price">What it earns in the account's segment.</param>
/// <param name="Earner">Whom it counts for.</param>
/// <param name="Cycles">The cycles in which it may count; the ended ones too where a person chose its day.</param>
/// <param name="Pursued">The impact that it closes; null where nobody has pursued the driver yet.</param>
/// <param name="Live">The suggestions that it overtakes.</param>
/// <param name="LeftOut">The driver's name where the active cycle leaves it out.</param>
internal sealed record Occasion(PricedDriver Price, Earner Earner, IReadOnlyList<CyclePeriod> Cycles, Impact? Pursued, IReadOnlyList<Suggestion> Live, string? LeftOut)
{
    public static async Task<Occasion> ReadAsync(ImpactPilotDb db, Win win, Window window, CancellationToken ct)
    {
        var (account, driver) = (win.Account, win.Driver);
        var impacts = db.Impacts.Where(row => row.AccountId == account.Id && row.DriverId == driver.Id);
        var suggestions = db.Suggestions.Where(row => row.AccountId == account.Id && row.DriverId == driver.Id);
        var found = await db.Areas
            .Where(area => area.Id == driver.AreaId)
            .Select(area => new
            {
                Area = area.Name,
                Points = db.Drivers.Where(row => row.Id == driver.Id).Select(row => DriverPrice.Of(row.Points, row.SegmentPoints, account.Segment)).Single(),
                Csm = db.Users.Where(user => user.Id == account.CsmId).Select(user => user.Name).SingleOrDefault(),
                Cycles = db.Cycles.Where(cycle => cycle.Status == CycleStatus.Active || (win.DayIsChosen && cycle.Status == CycleStatus.Ended)).ToList(),
                IsPooled = db.PooledAccounts.Any(row => row.AccountId == account.Id),
                IsLeftOut = db.LeftOutDrivers.Any(row => row.DriverId == driver.Id && db.Cycles.Any(cycle => cycle.Id == row.CycleId && cycle.Status == CycleStatus.Active)),

                // Where every occasion counts, an open pitch is still without its occasion: the win is that.
                Pursuits = impacts.Where(row => row.WindowKey == window.Key || (driver.Cadence == Cadence.TriggerBased && row.Status == ImpactStatus.Pitched)).ToList(),
                Live = suggestions.Where(row => row.WindowKey == window.Key && (row.Status == SuggestionStatus.Pending || row.Status == SuggestionStatus.Snoozed)).ToList(),
            })
            .SingleAsync(ct);
        return new Occasion(
            new PricedDriver(driver.Id, driver.Name, found.Area, found.Points),
            win.Earner ?? (found.Csm is null || found.IsPooled ? Earner.Nobody : new Earner(account.CsmId, found.Csm)),
            [.. found.Cycles.Select(cycle => cycle.Period)],
            found.Pursuits.Find(row => row.WindowKey == window.Key) ?? found.Pursuits.MinBy(row => row.ChangedAt),
            found.Live,
            found.IsLeftOut ? driver.Name : null);
    }
}
