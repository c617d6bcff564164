using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Facts;

/// <summary>
/// Reads everything that conditions may look at of an account, in a constant number of queries. The caller holds the
/// account's lock, so that what is read belongs together.
/// </summary>
public sealed class AccountFactsReader(ImpactPilotDb db)
{
    private PortalContext? portal;

    internal async Task<AccountPast> ReadAsync(Account account, CancellationToken ct)
    {
        portal ??= await PortalContext.ReadAsync(db, ct);
        var records = await (
            from link in db.RecordAccounts.AsNoTracking()
            join record in db.MirroredRecords.AsNoTracking()
                on new { link.PortalId, link.ObjectType, link.ObjectId } equals new { record.PortalId, record.ObjectType, record.ObjectId }
            where link.AccountId == account.Id && !record.Archived
            orderby record.ObjectType, record.ObjectId
            select new OwnRecord(record, link.Labels)).ToListAsync(ct);
        var others = await OthersAsync(records, ct);
        var changes = await db.Changes.AsNoTracking().Where(change => change.AccountId == account.Id).ToListAsync(ct);
        return new AccountPast(account, records, others, changes, portal);
    }

    /// <summary>Contacts of other accounts who took part in this one's activities.</summary>
    private async Task<List<MirroredRecord>> OthersAsync(List<OwnRecord> records, CancellationToken ct)
    {
        var own = records.Where(own => own.Record.ObjectType == SyncObjects.Contact).Select(own => own.Record.ObjectId);
        var others = records.SelectMany(own => own.Record.ContactIds).Except(own, StringComparer.Ordinal).ToArray();
        return others.Length == 0 ? [] : await db.MirroredRecords.AsNoTracking()
            .Where(record => record.ObjectType == SyncObjects.Contact && !record.Archived && others.Contains(record.ObjectId))
            .ToListAsync(ct);
    }
}

/// <summary>A record of the account, with the labels under which it belongs to it.</summary>
internal sealed record OwnRecord(MirroredRecord Record, string[] Labels);
