using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Detection;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Transitions;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// Writes what HubSpot said about contacts, deals or activities: the records, the accounts that they belong to, their
/// changes at each of these and the work that follows for them.
/// </summary>
internal sealed class RecordMirror(SyncUnit unit, PropertiesInUse inUse) : IMirror
{
    private const int Batch = 50;

    private readonly string type = inUse.Object.Name;
    private readonly RecordLinks links = new(unit.Db, inUse.Object);

    private const string WriteRecords =
        """
        insert into mirrored_records (portal_id, object_type, object_id, properties, contact_ids, occurred_at, created_at, hub_spot_modified_at, archived, stale)
        select @portal, @type, row.id, row.properties::jsonb, string_to_array(row.contacts, ';'), row.occurred_at, row.created_at, row.modified_at, row.archived, false
        from unnest(@ids, @properties, @contacts, @occurred, @created, @modified, @archived)
            as row(id, properties, contacts, occurred_at, created_at, modified_at, archived)
        on conflict (portal_id, object_type, object_id) do update
            set properties = excluded.properties, contact_ids = excluded.contact_ids, occurred_at = excluded.occurred_at, created_at = excluded.created_at,
                hub_spot_modified_at = excluded.hub_spot_modified_at, archived = excluded.archived, stale = false
            where mirrored_records.hub_spot_modified_at <= excluded.hub_spot_modified_at
        returning object_id
        """;

    private const string MarkInherited =
        """
        update property_changes inherited set evaluated = true
        from property_changes known
        where inherited.portal_id = @portal and inherited.object_type = @type and inherited.object_id = @survivor and not inherited.evaluated
            and known.portal_id = @portal and known.account_id = inherited.account_id and known.object_type = @type and known.object_id = any(@merged) and known.evaluated
            and known.property = inherited.property and known.occurred_at = inherited.occurred_at and known.new_value is not distinct from inherited.new_value
        returning 1
        """;

    public async Task WriteAsync(IReadOnlyList<RecordReading> records, DateTimeOffset? importedAt, CancellationToken ct)
    {
        if (records.Count == 0)
            return;
        var ids = records.Select(record => record.Id).ToArray();
        var before = await Rows(ids).AsNoTracking().ToDictionaryAsync(record => record.ObjectId, record => new KnownState(record.Properties, record.HubSpotModifiedAt), ct);
        var written = await WriteRecordsAsync(records, ct);
        RecordReading[] arrived = [.. records.Where(record => written.Contains(record.Id))];
        var moved = await links.WriteAsync(arrived, ct);
        var unseen = await WriteChangesAsync(arrived, before, importedAt, ct);
        await MarkInheritedAsync(arrived, ct);
        if (inUse.Object == SyncObjects.Contacts)
            unit.HasMarked |= await links.MarkActivitiesAsync([.. moved.Select(link => link.ObjectId).Distinct(StringComparer.Ordinal)], ct);
        await WorkQueue.AskForAccountsAsync(unit.Db, EvaluateAccount.Work, importedAt is null ? unseen : unseen.Union(moved.Select(link => link.AccountId)), unit.Now, ct);
        await ReadForImpactAsync(arrived, ct);
        if (importedAt is not null)
            await AnnounceAsync(written, ct);
    }

    public async Task<IReadOnlyList<string>> NewsAsync(IReadOnlyList<HubSpotRecord> records, CancellationToken ct)
    {
        var known = await Rows([.. records.Select(record => record.Id)])
            .Select(record => new { record.ObjectId, record.HubSpotModifiedAt })
            .ToDictionaryAsync(record => record.ObjectId, record => record.HubSpotModifiedAt, ct);
        return [.. records.Where(record => !known.TryGetValue(record.Id, out var at) || at < record.UpdatedAt).Select(record => record.Id)];
    }

    public async Task<IReadOnlyList<string>> IncompleteAsync(bool staleOnly, CancellationToken ct) => staleOnly
        ? await unit.Db.MirroredRecords.Where(record => record.ObjectType == type && record.Stale).OrderBy(record => record.ObjectId).Select(record => record.ObjectId).Take(Batch).ToListAsync(ct)
        : await unit.Db.Database.SqlQuery<string>(
            $"""
            select object_id as "Value" from mirrored_records
            where portal_id = {unit.Db.PortalId.Value} and object_type = {type} and not archived and (stale or not properties ?& {inUse.All})
            order by object_id limit {Batch}
            """).ToListAsync(ct);

    public async Task ArchiveAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var gone = await Rows([.. ids]).Where(record => !record.Archived).Select(record => record.ObjectId).ToArrayAsync(ct);
        await Rows(gone).ExecuteUpdateAsync(row => row.SetProperty(record => record.Archived, true).SetProperty(record => record.Stale, false), ct);
        await WorkQueue.AskForAccountsAsync(unit.Db, EvaluateAccount.Work, await links.AccountsAsync(gone, ct), unit.Now, ct);
        await AnnounceAsync(gone, ct);
    }

    public async Task<IReadOnlyList<MirroredId>> IdsAfterAsync(string after, int most, CancellationToken ct) =>
        await unit.Db.Database.SqlQuery<MirroredId>(
            $"""
            select object_id as id, archived from mirrored_records
            where portal_id = {unit.Db.PortalId.Value} and object_type = {type} and object_id collate "C" > {after}
            order by object_id collate "C" limit {most}
            """).ToListAsync(ct);

    public Task<int> CountAsync(CancellationToken ct) => unit.Db.MirroredRecords.CountAsync(record => record.ObjectType == type && !record.Archived, ct);

    public async Task<IReadOnlyList<string>> KnownAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        await Rows([.. ids]).Select(record => record.ObjectId).ToListAsync(ct);

    public async Task CompareLinksAsync(IReadOnlyCollection<string> ids, ILookup<string, RecordLink> told, CancellationToken ct)
    {
        var moved = await links.MovedAsync(ids, told, ct);
        unit.HasMarked |= moved.Length > 0;
        await Rows(moved).ExecuteUpdateAsync(row => row.SetProperty(record => record.Stale, true), ct);
    }

    private IQueryable<MirroredRecord> Rows(string[] ids) => unit.Db.MirroredRecords.Where(record => record.ObjectType == type && ids.Contains(record.ObjectId));

    private async Task<HashSet<string>> WriteRecordsAsync(IReadOnlyList<RecordReading> records, CancellationToken ct)
    {
        // In the order of ids, so that two transactions never wait for each other's rows crosswise.
        var rows = records.OrderBy(record => record.Id, StringComparer.Ordinal).ToList();
        var written = await unit.Db.QueryAsync<string>(
            WriteRecords,
            new
            {
                portal = unit.Db.PortalId.Value,
                type,
                ids = rows.Select(row => row.Id).ToArray(),
                properties = rows.Select(row => row.Json).ToArray(),
                contacts = rows.Select(row => string.Join(';', row.LinksTo(SyncObjects.Contacts).Select(link => link.ToId))).ToArray(),
                occurred = rows.Select(OccurredAt).ToArray(),
                created = rows.Select(row => row.Record.CreatedAt.ToUniversalTime()).ToArray(),
                modified = rows.Select(row => row.Record.UpdatedAt.ToUniversalTime()).ToArray(),
                archived = rows.Select(row => row.Record.Archived).ToArray(),
            },
            ct);
        return written.ToHashSet(StringComparer.Ordinal);
    }

    private DateTimeOffset? OccurredAt(RecordReading record) =>
        inUse.Object.IsActivity && record.Values.TryGetValue(SyncObjects.Timestamp, out var text) ? HubSpotInstant.Read(text)?.ToUniversalTime() : null;

    private async Task<IReadOnlyCollection<Guid>> WriteChangesAsync(
        IReadOnlyCollection<RecordReading> records, Dictionary<string, KnownState> before, DateTimeOffset? importedAt, CancellationToken ct)
    {
        var accounts = await links.OfAsync([.. records.Select(record => record.Id)], ct);
        var arrivals = records.SelectMany(record => accounts[record.Id].Select(account => new Arrival(record, account, before.GetValueOrDefault(record.Id), importedAt)));
        return await unit.Changes.WriteAsync(inUse, arrivals, await PeopleInHubSpot.ReadAsync(unit.Db, ct), ct);
    }

    /// <summary>What was looked at at a record that is merged into another one is nothing new there.</summary>
    private async Task MarkInheritedAsync(IEnumerable<RecordReading> records, CancellationToken ct)
    {
        foreach (var record in records.Where(record => record.Values.GetValueOrDefault(SyncObjects.MergedIds) is { Length: > 0 }))
        {
            var merged = record.Values[SyncObjects.MergedIds]!.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            await unit.Db.QueryAsync<int>(MarkInherited, new { portal = unit.Db.PortalId.Value, type, survivor = record.Id, merged }, ct);
        }
    }

    private async Task ReadForImpactAsync(IEnumerable<RecordReading> records, CancellationToken ct)
    {
        var recent = records.Where(record => OccurredAt(record) > inUse.ReadSince).Select(record => record.Id).ToArray();
        if (recent.Length > 0)
            await WorkQueue.AskForAccountsAsync(unit.Db, DetectImpact.Work, await links.AccountsAsync(recent, ct), unit.Now, ct);
    }

    private async Task AnnounceAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        foreach (var account in await links.AccountsAsync(ids, ct))
            unit.Journal.Announce(Topics.Account, new AccountId(account));
    }
}
