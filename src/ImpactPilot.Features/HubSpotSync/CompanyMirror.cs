using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Transitions;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>Writes what HubSpot said about companies: accounts, their changes and the work that follows from them.</summary>
internal sealed class CompanyMirror(SyncUnit unit, CompanyProperties inUse, MirrorPlan plan) : IMirror
{
    private const int Batch = 50;

    private const string WriteAccounts =
        """
        insert into accounts (portal_id, id, hub_spot_id, name, domain, segment, csm_id, properties, hub_spot_modified_at, archived)
        select @portal, row.id, row.hub_spot_id, row.name, row.domain, row.segment, row.csm_id, row.properties::jsonb, row.modified_at, row.archived
        from unnest(@ids, @hub_spot_ids, @names, @domains, @segments, @csms, @properties, @modified, @archived)
            as row(id, hub_spot_id, name, domain, segment, csm_id, properties, modified_at, archived)
        on conflict (portal_id, hub_spot_id) do update
            set name = excluded.name, domain = excluded.domain, segment = excluded.segment, csm_id = excluded.csm_id, properties = excluded.properties,
                hub_spot_modified_at = excluded.hub_spot_modified_at, archived = excluded.archived
            where accounts.hub_spot_modified_at <= excluded.hub_spot_modified_at and accounts.merged_into is null
        returning hub_spot_id, id
        """;

    // HubSpot moves a company's counts when something is linked with it or parted from it, but not the linked record.
    private const string MarkRecordsWhoseLinkMoved =
        """
        with told as (
            select row.company, row.type, row.object_id from unnest(@companies, @types, @objects) as row(company, type, object_id)),
        known as (
            select account.hub_spot_id, link.object_type, link.object_id
            from accounts account
            join record_accounts link on link.portal_id = account.portal_id and link.account_id = account.id and not link.through_contact
            where account.portal_id = @portal and account.hub_spot_id = any(@asked) and link.object_type = any(@kinds)),
        moved as (
            select type, object_id from (table told except table known) linked
            union select object_type, object_id from (table known except table told) parted)
        update mirrored_records record set stale = true from moved
        where record.portal_id = @portal and record.object_type = moved.type and record.object_id = moved.object_id and not record.archived and not record.stale
        returning 1
        """;

    public async Task WriteAsync(IReadOnlyList<RecordReading> records, DateTimeOffset? importedAt, CancellationToken ct)
    {
        if (records.Count == 0)
            return;
        var ids = records.Select(company => company.Id).ToArray();
        var before = await unit.Db.Accounts.AsNoTracking().Where(account => ids.Contains(account.HubSpotId)).ToDictionaryAsync(account => account.HubSpotId, ct);
        var people = await PeopleInHubSpot.ReadAsync(unit.Db, ct);
        var written = await WriteAccountsAsync(records, before, people, ct);
        var arrivals = records
            .Where(company => written.ContainsKey(company.Id))
            .Select(company => new Arrival(company, written[company.Id], Known(before.GetValueOrDefault(company.Id)), importedAt));
        var unseen = await unit.Changes.WriteAsync(inUse, arrivals, people, ct);
        // Hardly a company names others: those that do not cost no question.
        string[] survivors = [.. records.Where(company => written.ContainsKey(company.Id) && company.Values[SyncObjects.MergedIds] is { Length: > 0 }).Select(company => company.Id)];
        if (survivors.Length > 0)
            await new MergeAccounts(unit.Db, unit.Journal).FollowAsync(survivors, ct);
        await WorkQueue.AskForAccountsAsync(unit.Db, EvaluateAccount.Work, unseen, unit.Now, ct);
        if (importedAt is null)
            return;
        foreach (var account in written.Values)
            unit.Journal.Announce(Topics.Account, account);
        await CompareLinksAsync(ids, records.SelectMany(company => company.Links.Select(link => (company.Id, link))).ToLookup(pair => pair.Id, pair => pair.link), ct);
    }

    public async Task<IReadOnlyList<string>> NewsAsync(IReadOnlyList<HubSpotRecord> records, CancellationToken ct)
    {
        var ids = records.Select(record => record.Id).ToArray();
        var known = await unit.Db.Accounts.Where(account => ids.Contains(account.HubSpotId))
            .Select(account => new { account.HubSpotId, account.HubSpotModifiedAt })
            .ToDictionaryAsync(account => account.HubSpotId, account => account.HubSpotModifiedAt, ct);
        return [.. records.Where(record => !known.TryGetValue(record.Id, out var at) || at < record.UpdatedAt).Select(record => record.Id)];
    }

    public async Task<IReadOnlyList<string>> IncompleteAsync(bool staleOnly, CancellationToken ct) => staleOnly
        ? []
        : await unit.Db.Database.SqlQuery<string>(
            $"""
            select hub_spot_id as "Value" from accounts
            where portal_id = {unit.Db.PortalId.Value} and not archived and not properties ?& {inUse.All}
            order by hub_spot_id limit {Batch}
            """).ToListAsync(ct);

    public async Task ArchiveAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var gone = ids.ToArray();
        var archived = await unit.Db.Accounts.Where(account => gone.Contains(account.HubSpotId) && !account.Archived).Select(account => account.Id).ToListAsync(ct);
        await unit.Db.Accounts.Where(account => archived.Contains(account.Id)).ExecuteUpdateAsync(row => row.SetProperty(account => account.Archived, true), ct);
        foreach (var account in archived)
            unit.Journal.Announce(Topics.Account, account);
        await new MergeAccounts(unit.Db, unit.Journal).FollowAsync(ids, ct);
    }

    public async Task<IReadOnlyList<MirroredId>> IdsAfterAsync(string after, int most, CancellationToken ct) =>
        await unit.Db.Database.SqlQuery<MirroredId>(
            $"""
            select hub_spot_id as id, archived from accounts
            where portal_id = {unit.Db.PortalId.Value} and merged_into is null and hub_spot_id collate "C" > {after}
            order by hub_spot_id collate "C" limit {most}
            """).ToListAsync(ct);

    public Task<int> CountAsync(CancellationToken ct) => unit.Db.Accounts.CountAsync(account => !account.Archived, ct);

    public async Task<IReadOnlyList<string>> KnownAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        await unit.Db.Accounts.Where(account => ids.Contains(account.HubSpotId)).Select(account => account.HubSpotId).ToListAsync(ct);

    public async Task CompareLinksAsync(IReadOnlyCollection<string> ids, ILookup<string, RecordLink> links, CancellationToken ct)
    {
        var told = ids.SelectMany(id => links[id].Select(link => (Company: id, link.To, link.ToId))).ToArray();
        var marked = await unit.Db.QueryAsync<int>(
            MarkRecordsWhoseLinkMoved,
            new
            {
                portal = unit.Db.PortalId.Value,
                asked = ids.ToArray(),
                kinds = plan.Records.Select(kind => kind.Object.Name).ToArray(),
                companies = Array.ConvertAll(told, link => link.Company),
                types = Array.ConvertAll(told, link => link.To.Name),
                objects = Array.ConvertAll(told, link => link.ToId),
            },
            ct);
        unit.HasMarked |= marked.Count > 0;
    }

    private async Task<Dictionary<string, AccountId>> WriteAccountsAsync(
        IReadOnlyList<RecordReading> companies, Dictionary<string, Account> before, PeopleInHubSpot people, CancellationToken ct)
    {
        // In the order in which everybody locks accounts, so that two transactions never wait for each other's rows crosswise.
        await unit.Db.QueryAsync<int>(
            "select 1 from accounts where portal_id = @portal and hub_spot_id = any(@ids) order by id for update",
            new { portal = unit.Db.PortalId.Value, ids = companies.Select(company => company.Id).ToArray() },
            ct);
        var rows = companies.OrderBy(company => company.Id, StringComparer.Ordinal).ToList();
        var written = await unit.Db.QueryAsync<(string HubSpotId, Guid Id)>(
            WriteAccounts,
            new
            {
                portal = unit.Db.PortalId.Value,
                ids = rows.Select(row => (before.GetValueOrDefault(row.Id)?.Id ?? AccountId.New(unit.Now)).Value).ToArray(),
                hub_spot_ids = rows.Select(row => row.Id).ToArray(),
                names = rows.Select(row => row.Values[CompanyProperties.Name] ?? row.Values[CompanyProperties.Domain] ?? $"Company {row.Id}").ToArray(),
                domains = rows.Select(row => row.Values[CompanyProperties.Domain]).ToArray(),
                segments = rows.Select(row => inUse.SegmentOf(row.Values)).ToArray(),
                csms = rows.Select(row => people.Owner(row.Values[inUse.Csm])).ToArray(),
                properties = rows.Select(row => row.Json).ToArray(),
                modified = rows.Select(row => row.Record.UpdatedAt.ToUniversalTime()).ToArray(),
                archived = rows.Select(row => row.Record.Archived).ToArray(),
            },
            ct);
        return written.ToDictionary(row => row.HubSpotId, row => new AccountId(row.Id));
    }

    private static KnownState? Known(Account? account) => account is null ? null : new KnownState(account.Properties, account.HubSpotModifiedAt);
}
