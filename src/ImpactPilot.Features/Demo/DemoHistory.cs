using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Demo;

/// <summary>
/// What the demo's team did before the newcomer arrived: wins closed by hand in the last and in this quarter, booked by
/// the same door as everybody's. The same accounts lead to the same wins.
/// </summary>
public sealed class DemoHistory(ImpactPilotDb db, Booking booking, Actor actor, TimeProvider clock)
{
    private const int PointsPerCycle = 900;
    private const int AccountsPerCycle = 150;

    private static readonly string[] Notes =
    [
        "Agreed in the call, notes are on the record.", "Customer confirmed by mail.", "Done together with their project lead.",
        "Went better than planned; follow-up booked.", "Closed after the quarterly review.", "Signed off by their manager.",
    ];

    /// <summary>The quarter before this one, won and ended.</summary>
    public async Task PastCycleAsync(CancellationToken ct)
    {
        var portal = await db.Portals.SingleAsync(ct);
        var now = clock.GetUtcNow();
        var quarter = Cadence.EveryQuarter.WindowAt(now, portal.Calendar).StartsAt!.Value.AddDays(-1);
        if (await CycleAsync(portal, quarter, ct) is not { } cycle)
            return;
        await WinAsync(portal, cycle, chance: 0.9, ct);
        await db.SaveChangesAsync(ct);
        await Ending.FreezeAsync(db, portal, cycle, portal.Calendar.StartOf(cycle.EndsOn.AddDays(1)), ct);
    }

    /// <summary>This quarter, active, with the wins so far.</summary>
    public async Task ThisCycleAsync(CancellationToken ct)
    {
        var portal = await db.Portals.SingleAsync(ct);
        if (await CycleAsync(portal, clock.GetUtcNow(), ct) is { } cycle)
            await WinAsync(portal, cycle, chance: 0.6, ct);
    }

    private async Task<Cycle?> CycleAsync(Portal portal, DateTimeOffset instant, CancellationToken ct)
    {
        var quarter = FiscalQuarter.Of(portal.Calendar.DateAt(instant), portal.Calendar);
        var cycles = await db.Cycles.AsNoTracking().ToListAsync(ct);
        if (cycles.Exists(row => row.Status is CycleStatus.Active || row.Period.Overlaps(quarter.StartsOn, quarter.EndsOn)))
            return null;
        var cycle = new Cycle
        {
            PortalId = db.PortalId,
            Id = CycleId.New(clock.GetUtcNow()),
            Name = quarter.Name,
            StartsOn = quarter.StartsOn,
            EndsOn = quarter.EndsOn,
            Status = CycleStatus.Active,
            TargetPoints = PointsPerCycle,
            TargetAccounts = AccountsPerCycle,
        };
        db.Cycles.Add(cycle);
        var csms = await db.Users.Where(user => user.Active && user.Role == People.Role.Csm).OrderBy(user => user.HubSpotOwnerId).ToListAsync(ct);
        db.CycleTargets.AddRange(csms.Select((csm, place) => Target(cycle, csm.Id, weight: place == csms.Count - 1 ? 50 : 100, csms.Count)));
        await db.SaveChangesAsync(ct);
        return cycle;
    }

    private static PersonTarget Target(Cycle cycle, UserId csm, int weight, int people) => new()
    {
        PortalId = cycle.PortalId,
        CycleId = cycle.Id,
        UserId = csm,
        Points = PointsPerCycle * weight / 100 / people,
        Accounts = AccountsPerCycle * weight / 100 / people,
        Weight = weight,
    };

    private async Task WinAsync(Portal portal, Cycle cycle, double chance, CancellationToken ct)
    {
        var watched = await db.Transitions.Where(transition => transition.Type == TransitionType.Property).Select(transition => transition.DriverId).ToListAsync(ct);
        var drivers = await db.Drivers.Where(driver => driver.ArchivedAt == null).OrderBy(driver => driver.Position).ToListAsync(ct);
        drivers.RemoveAll(driver => watched.Contains(driver.Id));
        var accounts = await db.Accounts.Where(account => !account.Archived && account.CsmId != null).OrderBy(account => account.HubSpotId).ToListAsync(ct);
        var from = portal.Calendar.StartOf(cycle.StartsOn);
        var until = new[] { portal.Calendar.StartOf(cycle.EndsOn.AddDays(1)), clock.GetUtcNow() }.Min();
        var csms = await db.Users.OrderBy(user => user.HubSpotOwnerId).Select(user => user.Id).ToListAsync(ct);
        var dice = new Random(cycle.StartsOn.DayNumber);
        foreach (var account in accounts)
        {
            for (var wins = 0; wins < 3 && dice.NextDouble() < chance * Zeal(csms.IndexOf(account.CsmId!.Value)); wins++)
                await WinAsync(account, drivers[dice.Next(drivers.Count)], from + ((until - from) * dice.NextDouble()), Notes[dice.Next(Notes.Length)], ct);
        }

        // The past is no news on HubSpot's timelines.
        await db.StatusNotes.ExecuteDeleteAsync(ct);
    }

    // People differ, and so do leaderboards.
    private static double Zeal(int csm) => 0.5 + (csm * 5 % 8 * 0.08);

    private async Task WinAsync(Account account, Driver driver, DateTimeOffset at, string note, CancellationToken ct)
    {
        actor.Is(account.CsmId!.Value, People.Role.Csm, "demo");
        var won = await booking.WinAsync(new Win(account, driver, $"demo:{at:O}", at, note), ct);
        if (won.Succeeded)
            await db.SaveChangesAsync(ct);
    }
}
