using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Suggestions;

/// <summary>Settles all that waits when a cycle ends or a driver is archived, and brings it back when the cycle is opened again or the driver restored; under the locks of the accounts.</summary>
public sealed class SettleAll(ImpactPilotDb db, Actor actor, Journal journal)
{
    /// <summary>Nobody is asked any more about what is pending or snoozed now.</summary>
    /// <param name="reason">Why, in words.</param>
    /// <param name="at">The cycle's end.</param>
    public async Task ExpireAsync(string reason, DateTimeOffset at, CancellationToken ct)
    {
        var live = db.Suggestions.Where(row => row.Status == SuggestionStatus.Pending || row.Status == SuggestionStatus.Snoozed);
        foreach (var suggestion in await LockedAsync(live, ct))
        {
            var before = suggestion.Status;
            suggestion.State = suggestion.State.Expire();
            (suggestion.Reason, suggestion.SettledAt, suggestion.SettledBy) = (reason, at, actor.User);
            Tell("suggestion.expired", suggestion, before);
        }
    }

    /// <summary>What a cycle's end settled is pending again.</summary>
    /// <param name="at">That end.</param>
    public async Task ReviveAsync(DateTimeOffset at, CancellationToken ct)
    {
        var settled = db.Suggestions.Where(row => row.Status == SuggestionStatus.Expired && row.ImpactId == null && row.SettledAt == at);
        await ReturnAsync(await LockedAsync(settled, ct), ct);
    }

    /// <summary>Nobody is asked any more about what was detected of a driver that is archived, and nothing is detected of it meanwhile.</summary>
    /// <param name="at">When it was.</param>
    public async Task ArchiveAsync(Driver driver, DateTimeOffset at, CancellationToken ct)
    {
        await DetectionGate.CloseAsync(db, ct);
        var live = db.Suggestions.Where(row => row.DriverId == driver.Id && (row.Status == SuggestionStatus.Pending || row.Status == SuggestionStatus.Snoozed));
        foreach (var suggestion in await LockedAsync(live, ct))
        {
            var before = suggestion.Status;
            suggestion.Archive(driver.Name, at);
            suggestion.SettledBy = actor.User;
            Tell("suggestion.expired", suggestion, before);
        }
    }

    /// <summary>What waited when a driver was archived waits again, the driver being restored.</summary>
    /// <param name="at">When it was archived.</param>
    public async Task RestoreAsync(DriverId driver, DateTimeOffset at, CancellationToken ct)
    {
        var settled = db.Suggestions.Where(row => row.DriverId == driver && row.Status == SuggestionStatus.Expired && row.ImpactId == null && row.SettledAt == at);
        await ReturnAsync(await LockedAsync(settled, ct), ct);
    }

    private async Task ReturnAsync(List<Suggestion> settled, CancellationToken ct)
    {
        var ids = settled.Select(suggestion => suggestion.DriverId).Distinct().ToList();
        var drivers = await db.Drivers.Where(driver => ids.Contains(driver.Id)).ToDictionaryAsync(driver => driver.Id, ct);
        foreach (var suggestion in settled)
        {
            suggestion.Return(drivers[suggestion.DriverId]);
            if (suggestion.Status is SuggestionStatus.Pending)
                Tell("suggestion.returned", suggestion, SuggestionStatus.Expired);
        }
    }

    /// <summary>The suggestions with their accounts locked, in the order of the accounts' ids so that two who do this never wait for each other crosswise.</summary>
    private async Task<List<Suggestion>> LockedAsync(IQueryable<Suggestion> chosen, CancellationToken ct)
    {
        var accounts = await chosen.Select(row => row.AccountId).Distinct().ToListAsync(ct);
        var ids = accounts.ConvertAll(account => account.Value);
        await db.Database.ExecuteSqlAsync($"select 1 from accounts where portal_id = {db.PortalId.Value} and id = any({ids}) order by id for update", ct);

        // Read anew under the locks: meanwhile somebody may have decided.
        return await chosen.Where(row => accounts.Contains(row.AccountId)).OrderBy(row => row.Id).ToListAsync(ct);
    }

    private void Tell(string action, Suggestion suggestion, SuggestionStatus before)
    {
        journal.Record(action, suggestion.AccountId, suggestion.Id.Value, new { status = before }, new { status = suggestion.Status, suggestion.Reason });
        journal.Announce(Topics.Suggestion, suggestion.AccountId);
    }
}
