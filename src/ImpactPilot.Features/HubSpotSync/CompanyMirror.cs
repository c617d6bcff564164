using Dapper;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Transitions;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// Writes what HubSpot said about companies into the mirror, in the caller's transaction: accounts, their changes and
/// the work that follows from them. Writing the same again changes nothing, and an older answer never overwrites a
/// newer one. The caller holds the cursor's row lock, so pages are written one after another.
/// </summary>
internal sealed class CompanyMirror(ImpactPilotDb db, Journal journal, DateTimeOffset now, DateTimeOffset keepSince)
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
            where accounts.hub_spot_modified_at <= excluded.hub_spot_modified_at
        returning hub_spot_id, id
        """;

    private const string WriteChanges =
        """
        with written as (
            insert into property_changes (portal_id, id, account_id, object_type, object_id, property, old_value, new_value, occurred_at, source_type, changed_by, seen_at, evaluated)
            select @portal, row.id, row.account_id, @object_type, row.object_id, row.property, row.old_value, row.new_value, row.occurred_at, row.source_type, row.changed_by, @now, row.evaluated
            from unnest(@ids, @accounts, @object_ids, @properties, @old_values, @new_values, @occurred, @source_types, @changed_by, @evaluated)
                as row(id, account_id, object_id, property, old_value, new_value, occurred_at, source_type, changed_by, evaluated)
            on conflict (portal_id, account_id, object_type, object_id, property, occurred_at) do nothing
            returning account_id, evaluated)
        select distinct account_id from written where not evaluated order by account_id
        """;

    /// <summary>Writes companies. <paramref name="importedAt"/> is when the first import was over; null while it runs.</summary>
    public async Task WriteAsync(IReadOnlyList<CompanyReading> companies, PropertiesInUse inUse, DateTimeOffset? importedAt, CancellationToken ct)
    {
        if (companies.Count == 0)
            return;
        var ids = companies.Select(company => company.Id).ToArray();
        var before = await db.Accounts.AsNoTracking().Where(account => ids.Contains(account.HubSpotId)).ToDictionaryAsync(account => account.HubSpotId, ct);
        var people = await PeopleInHubSpot.ReadAsync(db, ct);
        var written = await WriteAccountsAsync(companies, inUse, before, people, ct);
        var arrivals = companies
            .Where(company => written.ContainsKey(company.Id))
            .Select(company => new Arrival(company, written[company.Id], before.GetValueOrDefault(company.Id), importedAt));
        var unseen = await WriteChangesAsync([.. arrivals.SelectMany(arrival => inUse.Watched.SelectMany(property => Changes(arrival, property, people)))], ct);
        foreach (var account in unseen)
            await WorkQueue.AskAsync(db, EvaluateAccount.Work, account.ToString(), now, ct);
        if (importedAt is null)
            return;
        foreach (var account in written.Values)
            journal.Announce(Topics.Account, account);
    }

    /// <summary>The ids of those records that we have not or in an older state.</summary>
    public async Task<IReadOnlyList<string>> NewsAsync(IReadOnlyList<HubSpotRecord> records, CancellationToken ct)
    {
        var ids = records.Select(record => record.Id).ToArray();
        var known = await db.Accounts.Where(account => ids.Contains(account.HubSpotId))
            .Select(account => new { account.HubSpotId, account.HubSpotModifiedAt })
            .ToDictionaryAsync(account => account.HubSpotId, account => account.HubSpotModifiedAt, ct);
        return [.. records.Where(record => !known.TryGetValue(record.Id, out var at) || at < record.UpdatedAt).Select(record => record.Id)];
    }

    /// <summary>Some of the companies that lack a property which is in use.</summary>
    public Task<List<string>> IncompleteAsync(PropertiesInUse inUse, CancellationToken ct) =>
        db.Database.SqlQuery<string>(
            $"""
            select hub_spot_id as "Value" from accounts
            where portal_id = {db.PortalId.Value} and not archived and not properties ?& {inUse.All}
            order by hub_spot_id limit {Batch}
            """).ToListAsync(ct);

    /// <summary>Marks what HubSpot no longer has.</summary>
    public Task ArchiveAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        var gone = ids.ToArray();
        return db.Accounts.Where(account => gone.Contains(account.HubSpotId)).ExecuteUpdateAsync(row => row.SetProperty(account => account.Archived, true), ct);
    }

    private async Task<Dictionary<string, AccountId>> WriteAccountsAsync(
        IReadOnlyList<CompanyReading> companies, PropertiesInUse inUse, Dictionary<string, Account> before, PeopleInHubSpot people, CancellationToken ct)
    {
        // In the order of ids, so that two transactions never wait for each other's rows crosswise.
        var rows = companies.OrderBy(company => company.Id, StringComparer.Ordinal).ToList();
        var written = await QueryAsync<(string HubSpotId, Guid Id)>(
            WriteAccounts,
            new
            {
                portal = db.PortalId.Value,
                ids = rows.Select(row => (before.GetValueOrDefault(row.Id)?.Id ?? AccountId.New(now)).Value).ToArray(),
                hub_spot_ids = rows.Select(row => row.Id).ToArray(),
                names = rows.Select(row => row.Values[PropertiesInUse.Name] ?? row.Values[PropertiesInUse.Domain] ?? $"Company {row.Id}").ToArray(),
                domains = rows.Select(row => row.Values[PropertiesInUse.Domain]).ToArray(),
                segments = rows.Select(row => inUse.SegmentOf(row.Values)).ToArray(),
                csms = rows.Select(row => people.Owner(row.Values[inUse.Csm])).ToArray(),
                properties = rows.Select(row => row.Json).ToArray(),
                modified = rows.Select(row => row.Record.UpdatedAt.ToUniversalTime()).ToArray(),
                archived = rows.Select(row => row.Record.Archived).ToArray(),
            },
            ct);
        return written.ToDictionary(row => row.HubSpotId, row => new AccountId(row.Id));
    }

    /// <summary>The accounts with a change that is new and that transitions have not looked at.</summary>
    private async Task<IReadOnlyCollection<Guid>> WriteChangesAsync(List<RecordedChange> changes, CancellationToken ct)
    {
        if (changes.Count == 0)
            return [];
        return await QueryAsync<Guid>(
            WriteChanges,
            new
            {
                portal = db.PortalId.Value,
                object_type = SyncObjects.Company,
                now,
                ids = changes.Select(change => change.Id).ToArray(),
                accounts = changes.Select(change => change.AccountId.Value).ToArray(),
                object_ids = changes.Select(change => change.ObjectId).ToArray(),
                properties = changes.Select(change => change.Property).ToArray(),
                old_values = changes.Select(change => change.OldValue).ToArray(),
                new_values = changes.Select(change => change.NewValue).ToArray(),
                occurred = changes.Select(change => change.OccurredAt).ToArray(),
                source_types = changes.Select(change => change.SourceType).ToArray(),
                changed_by = changes.Select(change => change.ChangedBy).ToArray(),
                evaluated = changes.Select(change => change.Evaluated).ToArray(),
            },
            ct);
    }

    private IEnumerable<RecordedChange> Changes(Arrival arrival, string property, PeopleInHubSpot people)
    {
        var changes = arrival.Company.Changes(property) is { Count: > 0 } history ? history : arrival.WithoutHistory(property);
        return changes.Where(change => change.At > keepSince).Select(change => new RecordedChange
        {
            PortalId = db.PortalId,
            Id = Guid.CreateVersion7(now),
            AccountId = arrival.Account,
            ObjectType = SyncObjects.Company,
            ObjectId = arrival.Company.Id,
            Property = property,
            OldValue = change.Old,
            NewValue = change.New,
            OccurredAt = change.At.ToUniversalTime(),
            SourceType = change.Source.SourceType,
            ChangedBy = people.NameOf(change.Source),
            SeenAt = now,
            Evaluated = arrival.WasThere(property, change.At),
        });
    }

    private async Task<List<T>> QueryAsync<T>(string sql, object parameters, CancellationToken ct)
    {
        var command = new CommandDefinition(sql, parameters, db.Database.CurrentTransaction!.GetDbTransaction(), cancellationToken: ct);
        return (await db.Database.GetDbConnection().QueryAsync<T>(command)).AsList();
    }

    /// <summary>A company as HubSpot has it now, beside the account as we had it.</summary>
    private sealed record Arrival(CompanyReading Company, AccountId Account, Account? Before, DateTimeOffset? ImportedAt)
    {
        /// <summary>
        /// HubSpot stamps a record some moments after its values. So what is much older than the stamp we know was there
        /// when we looked last, and what is near it may be new: better looked at twice than never.
        /// </summary>
        private static readonly TimeSpan StampsLate = TimeSpan.FromHours(1);

        /// <summary>Whether a change was there before we began to watch: it is history, and does not fire by itself.</summary>
        public bool WasThere(string property, DateTimeOffset at) => Before switch
        {
            null => ImportedAt is null || at <= ImportedAt,
            _ when !Before.Properties.ContainsKey(property) => true,
            _ => at < Before.HubSpotModifiedAt - StampsLate,
        };

        /// <summary>Some computed properties have no history: then the values we knew and the record's stamp must do.</summary>
        public IReadOnlyList<ValueChange> WithoutHistory(string property) =>
            Before is not null && Before.Properties.TryGetValue(property, out var old) && old != Company.Record[property]
                ? [new ValueChange(old, Company.Record[property], Company.Record.UpdatedAt, new HubSpotValue(Company.Record[property], Company.Record.UpdatedAt))]
                : [];
    }
}
