using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts;

/// <summary>
/// Follows HubSpot's merges: what was won and suggested at the company that is gone belongs to the one that stays. HubSpot
/// names the gone ones on the survivor, so that it can be done again and again without doing anything twice.
/// </summary>
internal sealed class MergeAccounts(ImpactPilotDb db, Journal journal)
{
    private const string Unfollowed =
        """
        select survivor.id as survivor, merged.id as merged, merged.hub_spot_id
        from accounts survivor
        cross join lateral unnest(string_to_array(survivor.properties ->> 'hs_merged_object_ids', ';')) with ordinality as named(id, place)
        join accounts merged on merged.portal_id = survivor.portal_id and merged.hub_spot_id = trim(named.id) and merged.id <> survivor.id
        where survivor.portal_id = @portal and survivor.merged_into is null and merged.merged_into is null
            and (survivor.hub_spot_id = any(@ids) or merged.hub_spot_id = any(@ids))
        order by survivor.id, named.place
        """;

    // HubSpot gives the survivor the history of the one whose values it kept: what was looked at there is nothing new here.
    private const string MarkInherited =
        """
        update property_changes inherited set evaluated = true
        from property_changes known
        where inherited.portal_id = @portal and inherited.account_id = @survivor and not inherited.evaluated
            and known.portal_id = @portal and known.account_id = @merged and known.evaluated
            and known.object_type = inherited.object_type and (known.object_type = 'company' or known.object_id = inherited.object_id)
            and known.property = inherited.property and known.occurred_at = inherited.occurred_at and known.new_value is not distinct from inherited.new_value
        returning 1
        """;

    // The primary company is named first: where the survivor is new, it goes on from the primary's memory.
    private const string MoveMemory =
        """
        update transition_states state set account_id = @survivor
        where state.portal_id = @portal and state.account_id = @merged
            and not exists (select 1 from transition_states own where own.portal_id = @portal and own.account_id = @survivor and own.transition_id = state.transition_id)
        returning 1
        """;

    // The same evidence may have been found at both: then the one that is brought along is settled.
    private const string MoveSuggestions =
        """
        update suggestions brought
        set account_id = @survivor,
            evidence_key = case when twin.id is null then brought.evidence_key else brought.evidence_key || ' merged ' || @from end,
            status = case when twin.id is not null and brought.status in ('Pending', 'Snoozed') then 'Expired' else brought.status end,
            snoozed_until = case when twin.id is null then brought.snoozed_until end
        from suggestions own
        left join suggestions twin on twin.portal_id = @portal and twin.account_id = @survivor and twin.driver_id = own.driver_id and twin.evidence_key = own.evidence_key
        where own.portal_id = @portal and own.account_id = @merged and brought.portal_id = own.portal_id and brought.id = own.id
        returning 1
        """;

    // What waited at one and was won at the other is overtaken.
    private const string SettleOvertaken =
        """
        update suggestions waiting set status = 'Expired', snoozed_until = null, impact_id = won.id
        from impacts won
        where waiting.portal_id = @portal and waiting.account_id = @survivor and waiting.status in ('Pending', 'Snoozed')
            and won.portal_id = @portal and won.account_id = @survivor and won.driver_id = waiting.driver_id and won.window_key = waiting.window_key and (won.entry_id is not null or won.status = 'InPlace')
        returning 1
        """;

    /// <summary>Follows the merges in which the given companies take part.</summary>
    public async Task FollowAsync(IReadOnlyCollection<string> hubSpotIds, CancellationToken ct)
    {
        var merges = await db.QueryAsync<(Guid Survivor, Guid Merged, string HubSpotId)>(Unfollowed, new { portal = db.PortalId.Value, ids = hubSpotIds.ToArray() }, ct);
        foreach (var (survivor, merged, hubSpotId) in merges)
            await MergeAsync(new AccountId(survivor), new AccountId(merged), hubSpotId, ct);
    }

    private async Task MergeAsync(AccountId survivor, AccountId merged, string mergedFrom, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from accounts where portal_id = {db.PortalId.Value} and id in ({survivor.Value}, {merged.Value}) order by id for update", ct);
        await db.Accounts.Where(account => account.Id == merged)
            .ExecuteUpdateAsync(row => row.SetProperty(account => account.MergedInto, survivor).SetProperty(account => account.Archived, true), ct);
        var impacts = await MoveImpactsAsync(survivor, merged, mergedFrom, ct);
        var both = new { portal = db.PortalId.Value, survivor = survivor.Value, merged = merged.Value, from = mergedFrom };
        var lines = (await db.QueryAsync<int>("select move_points_of_merged_account(@merged, @survivor)", both, ct)).Single();
        var suggestions = (await db.QueryAsync<int>(MoveSuggestions, both, ct)).Count;
        await db.QueryAsync<int>(SettleOvertaken, both, ct);
        await db.QueryAsync<int>(MarkInherited, both, ct);
        await db.QueryAsync<int>(MoveMemory, both, ct);
        await db.TransitionStates.Where(state => state.AccountId == merged).ExecuteDeleteAsync(ct);
        await db.StatusNotes.Where(note => note.AccountId == merged).ExecuteUpdateAsync(row => row.SetProperty(note => note.AccountId, survivor), ct);
        await db.WrittenValues.Where(value => value.AccountId == merged).ExecuteDeleteAsync(ct);
        journal.Record("account.merged", survivor, merged.Value, null, new { mergedFrom, impacts, lines, suggestions });
        journal.Announce(Topics.Account, merged);
        journal.Announce(Topics.Points, survivor);
        journal.Announce(Topics.Suggestion, survivor);
    }

    private async Task<int> MoveImpactsAsync(AccountId survivor, AccountId merged, string mergedFrom, CancellationToken ct)
    {
        var impacts = await db.Impacts.Where(impact => impact.AccountId == survivor || impact.AccountId == merged).ToListAsync(ct);
        var sides = impacts.ToLookup(impact => impact.AccountId == merged, impact => new Pursuit(impact.Id, impact.DriverId, impact.WindowKey, impact.EntryId is not null));
        foreach (var (id, key) in AccountMerge.Rename([.. sides[false]], [.. sides[true]], mergedFrom))
            await db.Impacts.Where(impact => impact.Id == id).ExecuteUpdateAsync(row => row.SetProperty(impact => impact.WindowKey, key), ct);
        return await db.Impacts.Where(impact => impact.AccountId == merged).ExecuteUpdateAsync(row => row.SetProperty(impact => impact.AccountId, survivor), ct);
    }
}
