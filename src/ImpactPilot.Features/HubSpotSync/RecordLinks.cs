using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>Which records of one kind belong to which accounts. An activity without a company belongs to its contacts' primary one.</summary>
internal sealed class RecordLinks(ImpactPilotDb db, SyncObject kind)
{
    private const string Write =
        """
        with wanted as (
            select row.object_id, account.id as account_id, string_to_array(row.labels, ';') as labels, false as through_contact
            from unnest(@objects, @companies, @labels) as row(object_id, company, labels)
            join accounts account on account.portal_id = @portal and account.hub_spot_id = row.company
            union
            select row.object_id, contact.account_id, '{}', true
            from unnest(@orphans, @contacts) as row(object_id, contact_id)
            join record_accounts contact on contact.portal_id = @portal and contact.object_type = 'contact' and contact.object_id = row.contact_id
            where @primary = any(contact.labels) or not exists (
                select from record_accounts other
                where other.portal_id = @portal and other.object_type = 'contact' and other.object_id = row.contact_id and other.account_id <> contact.account_id)),
        gone as (
            delete from record_accounts link
            where link.portal_id = @portal and link.object_type = @type and link.object_id = any(@written)
                and not exists (select from wanted where wanted.object_id = link.object_id and wanted.account_id = link.account_id)
            returning link.object_id, link.account_id),
        put as (
            insert into record_accounts (portal_id, object_type, object_id, account_id, labels, through_contact)
            select @portal, @type, object_id, account_id, labels, through_contact from wanted
            on conflict (portal_id, object_type, object_id, account_id) do update set labels = excluded.labels, through_contact = excluded.through_contact
                where (record_accounts.labels, record_accounts.through_contact) <> (excluded.labels, excluded.through_contact)
            returning object_id, account_id)
        select object_id, account_id from gone union select object_id, account_id from put
        """;

    private const string MarkActivities =
        """
        update mirrored_records activity set stale = true
        where activity.portal_id = @portal and activity.contact_ids && @contacts and not activity.archived and not activity.stale
            and not exists (
                select from record_accounts link
                where link.portal_id = activity.portal_id and link.object_type = activity.object_type and link.object_id = activity.object_id and not link.through_contact)
        returning 1
        """;

    /// <summary>Writes the links of records; answers which appeared, went or changed their labels.</summary>
    public Task<List<(string ObjectId, Guid AccountId)>> WriteAsync(IReadOnlyCollection<RecordReading> records, CancellationToken ct)
    {
        var direct = records.SelectMany(record => record.LinksTo(SyncObjects.Companies).Select(link => (record.Id, Link: link))).ToArray();
        var orphans = records.Where(record => !record.LinksTo(SyncObjects.Companies).Any())
            .SelectMany(record => record.LinksTo(SyncObjects.Contacts).Select(contact => (record.Id, Contact: contact.ToId))).ToArray();
        return db.QueryAsync<(string ObjectId, Guid AccountId)>(
            Write,
            new
            {
                portal = db.PortalId.Value,
                type = kind.Name,
                primary = LinkReader.Primary,
                written = records.Select(record => record.Id).ToArray(),
                objects = Array.ConvertAll(direct, link => link.Id),
                companies = Array.ConvertAll(direct, link => link.Link.ToId),
                labels = Array.ConvertAll(direct, link => string.Join(';', link.Link.Labels)),
                orphans = Array.ConvertAll(orphans, orphan => orphan.Id),
                contacts = Array.ConvertAll(orphans, orphan => orphan.Contact),
            },
            ct);
    }

    /// <summary>Activities that belong somewhere through these contacts may belong elsewhere now; answers whether there are any.</summary>
    public async Task<bool> MarkActivitiesAsync(string[] contacts, CancellationToken ct) =>
        contacts.Length > 0 && (await db.QueryAsync<int>(MarkActivities, new { portal = db.PortalId.Value, contacts }, ct)).Count > 0;

    /// <summary>The accounts of each record.</summary>
    public async Task<ILookup<string, AccountId>> OfAsync(string[] ids, CancellationToken ct) =>
        (await Rows(ids).Select(link => new { link.ObjectId, link.AccountId }).ToListAsync(ct)).ToLookup(link => link.ObjectId, link => link.AccountId, StringComparer.Ordinal);

    /// <summary>The accounts that some records belong to.</summary>
    public async Task<IReadOnlyCollection<Guid>> AccountsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        [.. (await Rows([.. ids]).Select(link => link.AccountId).Distinct().ToListAsync(ct)).Select(account => account.Value)];

    /// <summary>Those of the records whose links are others than HubSpot told.</summary>
    public async Task<string[]> MovedAsync(IReadOnlyCollection<string> ids, ILookup<string, RecordLink> told, CancellationToken ct)
    {
        string[] asked = [.. ids];
        var accounts = db.Accounts.AsNoTracking();
        string[] companies = [.. told.SelectMany(links => links).Where(link => link.To.IsCompany).Select(link => link.ToId).Distinct(StringComparer.Ordinal)];
        var known = (await accounts.Where(account => companies.Contains(account.HubSpotId)).Select(account => account.HubSpotId).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var ours = (await Rows(asked).Where(link => !link.ThroughContact)
            .Join(accounts, link => new { link.PortalId, Id = link.AccountId }, account => new { account.PortalId, account.Id }, (link, account) => new { link.ObjectId, account.HubSpotId, link.Labels })
            .ToListAsync(ct)).ToLookup(link => link.ObjectId, link => Key(link.HubSpotId, link.Labels), StringComparer.Ordinal);
        var contacts = await db.MirroredRecords.Where(record => record.ObjectType == kind.Name && asked.Contains(record.ObjectId)).ToDictionaryAsync(record => record.ObjectId, record => record.ContactIds, ct);
        return Array.FindAll(asked, id =>
            !ours[id].ToHashSet(StringComparer.Ordinal).SetEquals(told[id].Where(link => link.To.IsCompany && known.Contains(link.ToId)).Select(link => Key(link.ToId, link.Labels)))
            || !contacts.GetValueOrDefault(id, []).ToHashSet(StringComparer.Ordinal).SetEquals(told[id].Where(link => link.To == SyncObjects.Contacts).Select(link => link.ToId)));
    }

    private IQueryable<RecordAccount> Rows(string[] ids) => db.RecordAccounts.AsNoTracking().Where(link => link.ObjectType == kind.Name && ids.Contains(link.ObjectId));

    private static string Key(string company, IEnumerable<string> labels) => $"{company}:{string.Join(';', labels)}";
}
