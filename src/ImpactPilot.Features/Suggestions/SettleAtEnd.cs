using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Suggestions;

/// <summary>Settles all that waits when a cycle ends, and brings it back when the cycle is opened again; under the locks of the accounts.</summary>
public sealed class SettleAtEnd(ImpactPilotDb db, Actor actor, Journal journal)
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
        foreach (var suggestion in await LockedAsync(settled, ct))
        {
            suggestion.State = SuggestionState.Pending;
            (suggestion.Reason, suggestion.SettledAt, suggestion.SettledBy) = (null, null, null);
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
