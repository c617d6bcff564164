using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Facts;

/// <summary>
/// Reads everything that conditions may look at, in a constant number of queries for however many accounts. Who goes on
/// to write holds the account's lock, so that what is read belongs together.
/// </summary>
public sealed class AccountFactsReader(ImpactPilotDb db)
{
    private PortalContext? portal;

    internal async Task<AccountPast> ReadAsync(Account account, CancellationToken ct) => (await ReadAsync([account], ct))[0];

    internal async Task<IReadOnlyList<AccountPast>> ReadAsync(IReadOnlyList<Account> accounts, CancellationToken ct)
    {
        portal ??= await PortalContext.ReadAsync(db, ct);
        var ids = accounts.Select(account => account.Id).ToArray();
        var own = (await (
            from link in db.RecordAccounts.AsNoTracking()
            join record in db.MirroredRecords.AsNoTracking()
                on new { link.PortalId, link.ObjectType, link.ObjectId } equals new { record.PortalId, record.ObjectType, record.ObjectId }
            where ids.Contains(link.AccountId) && !record.Archived
            orderby record.ObjectType, record.ObjectId
            select new { link.AccountId, Own = new OwnRecord(record, link.Labels) }).ToListAsync(ct)).ToLookup(row => row.AccountId, row => row.Own);
        var people = await PeopleAsync(own.SelectMany(records => records), ct);
        var changes = (await db.Changes.AsNoTracking().Where(change => ids.Contains(change.AccountId)).ToListAsync(ct)).ToLookup(change => change.AccountId);
        return [.. accounts.Select(account => Past(account, [.. own[account.Id]], people, changes[account.Id], portal))];
    }

    private static AccountPast Past(Account account, OwnRecord[] records, Dictionary<string, MirroredRecord> people, IEnumerable<RecordedChange> changes, PortalContext portal)
    {
        var own = records.Where(IsContact).Select(one => one.Record.ObjectId);
        var others = records.SelectMany(one => one.Record.ContactIds).Except(own, StringComparer.Ordinal).Where(people.ContainsKey).Select(id => people[id]);
        return new AccountPast(account, records, [.. others], changes, portal);
    }

    /// <summary>All contacts that took part in these activities, those of other accounts too.</summary>
    private async Task<Dictionary<string, MirroredRecord>> PeopleAsync(IEnumerable<OwnRecord> records, CancellationToken ct)
    {
        var known = records.Where(IsContact).Select(one => one.Record).DistinctBy(record => record.ObjectId).ToDictionary(record => record.ObjectId, StringComparer.Ordinal);
        var others = records.SelectMany(one => one.Record.ContactIds).Where(id => !known.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToArray();
        if (others.Length == 0)
            return known;
        var found = await db.MirroredRecords.AsNoTracking()
            .Where(record => record.ObjectType == SyncObjects.Contact && !record.Archived && others.Contains(record.ObjectId))
            .ToListAsync(ct);
        foreach (var record in found)
            known.Add(record.ObjectId, record);
        return known;
    }

    private static bool IsContact(OwnRecord own) => own.Record.ObjectType == SyncObjects.Contact;
}

/// <summary>A record of the account, with the labels under which it belongs to it.</summary>
internal sealed record OwnRecord(MirroredRecord Record, string[] Labels);
