using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts;

/// <summary>Reads an account as people see it; the account page and the card show the same.</summary>
public sealed class AccountReading(ImpactPilotDb db, Actor actor, AccountHistory history, TimeProvider clock)
{
    public async Task<AccountView> ReadAsync(Account account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var portal = await db.Portals.AsNoTracking().SingleAsync(ct);
        var today = portal.Calendar.DateAt(now);
        var csm = account.CsmId is { } csmId ? await db.Users.AsNoTracking().SingleAsync(user => user.Id == csmId, ct) : null;
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(row => row.Status == CycleStatus.Active, ct);
        var points = await AccountPoints.OfAsync(db, account.Id, ct);
        var areas = await db.Areas.AsNoTracking().OrderBy(area => area.Position).ToListAsync(ct);
        var drivers = await db.Drivers.AsNoTracking().OrderBy(driver => driver.Position).ToListAsync(ct);
        var canAct = AccountAccess.Allows(actor.Role, actor.User, portal.OwnAccountsOnly, account.CsmId);
        return new AccountView(
            account.Id.Value,
            account.HubSpotId,
            $"https://{portal.UiDomain}/contacts/{portal.HubId}/record/0-2/{account.HubSpotId}",
            account.Name,
            account.Domain,
            csm is null ? null : new PersonRef(csm.Id.Value, csm.Name),
            account.Segment,
            canAct,
            cycle is null ? null : CycleView.Of(cycle, today),
            points,
            new ImpactedView(points.ThisCycle >= portal.ImpactedFromPoints, portal.ImpactedFromPoints),
            await SuggestionsAsync(account, areas, drivers, now, ct),
            await AreasAsync(account, areas, drivers, portal, now, ct),
            await history.RecentAsync(account.Id, canAct, ct));
    }

    private async Task<SuggestionView[]> SuggestionsAsync(Account account, List<Area> areas, List<Driver> drivers, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = await db.Suggestions.AsNoTracking()
            .Where(row => row.AccountId == account.Id)
            .Where(row => row.Status == SuggestionStatus.Pending || (row.Status == SuggestionStatus.Snoozed && row.SnoozedUntil <= now))
            .OrderByDescending(row => row.DetectedAt).ThenByDescending(row => row.Id)
            .Take(200)
            .ToListAsync(ct);
        return [.. waiting.Select(row =>
        {
            var driver = drivers.Single(candidate => candidate.Id == row.DriverId);
            return SuggestionView.Of(row, driver, areas.Single(area => area.Id == driver.AreaId).Name, now);
        })];
    }

    private async Task<AreaView[]> AreasAsync(Account account, List<Area> areas, List<Driver> drivers, Portal portal, DateTimeOffset now, CancellationToken ct)
    {
        var impacts = await db.Impacts.AsNoTracking().Where(impact => impact.AccountId == account.Id).ToListAsync(ct);
        var transitions = await db.Transitions.AsNoTracking().ToDictionaryAsync(transition => transition.DriverId, ct);
        return [.. areas.Select(area =>
        {
            var rows = drivers
                .Where(driver => driver.AreaId == area.Id && driver.ArchivedAt is null && AppliesTo(driver, account))
                .Select(driver => Row(driver, impacts, transitions.GetValueOrDefault(driver.Id), portal.Calendar, now))
                .ToArray();
            return new AreaView(area.Id.Value, area.Name, area.Colour, rows.Count(row => row.Status is ImpactStatus.Won or ImpactStatus.Implemented), rows);
        }).Where(area => area.Drivers.Length > 0)];
    }

    private static bool AppliesTo(Driver driver, Account account) =>
        driver.Segments.Length == 0 || account.Segment is null || driver.Segments.Contains(account.Segment, StringComparer.OrdinalIgnoreCase);

    private static DriverRow Row(Driver driver, List<Impact> impacts, Transition? transition, PortalCalendar calendar, DateTimeOffset now)
    {
        var window = driver.Cadence is Cadence.TriggerBased ? null : driver.Cadence.WindowAt(now, calendar);
        var impact = impacts
            .Where(row => row.DriverId == driver.Id && (window is null ? row.Status is not ImpactStatus.None : row.WindowKey == window.Key))
            .MaxBy(row => row.ChangedAt);
        var status = impact?.Status ?? ImpactStatus.None;
        var isWon = status is ImpactStatus.Won or ImpactStatus.Implemented;
        return new DriverRow(
            driver.Id.Value,
            driver.Name,
            driver.Definition,
            driver.Points,
            driver.Cadence,
            status,
            status is ImpactStatus.None ? null : impact!.Id.Value,
            status is ImpactStatus.None ? null : impact!.OccurredAt ?? impact.ChangedAt,
            isWon && window?.EndsAt is { } end ? calendar.DateAt(end) : null,
            transition is null ? null : new DriverTransition(transition.Type, transition.Mode, transition.Condition));
    }
}
