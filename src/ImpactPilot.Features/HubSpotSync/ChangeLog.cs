using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>Writes down what changed, once for every account that the changed object belongs to.</summary>
internal sealed class ChangeLog(ImpactPilotDb db, DateTimeOffset now, DateTimeOffset keepSince)
{
    private const string Write =
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

    /// <summary>The accounts with a change that is new and that transitions have not looked at.</summary>
    public async Task<IReadOnlyCollection<Guid>> WriteAsync(PropertiesInUse inUse, IEnumerable<Arrival> arrivals, PeopleInHubSpot people, CancellationToken ct)
    {
        var changes = arrivals.SelectMany(arrival => inUse.Watched.SelectMany(property => Changes(arrival, inUse.Object, property, people))).ToArray();
        if (changes.Length == 0)
            return [];
        return await db.QueryAsync<Guid>(
            Write,
            new
            {
                portal = db.PortalId.Value,
                object_type = inUse.Object.Name,
                now,
                ids = Array.ConvertAll(changes, change => change.Id),
                accounts = Array.ConvertAll(changes, change => change.AccountId.Value),
                object_ids = Array.ConvertAll(changes, change => change.ObjectId),
                properties = Array.ConvertAll(changes, change => change.Property),
                old_values = Array.ConvertAll(changes, change => change.OldValue),
                new_values = Array.ConvertAll(changes, change => change.NewValue),
                occurred = Array.ConvertAll(changes, change => change.OccurredAt),
                source_types = Array.ConvertAll(changes, change => change.SourceType),
                changed_by = Array.ConvertAll(changes, change => change.ChangedBy),
                evaluated = Array.ConvertAll(changes, change => change.Evaluated),
            },
            ct);
    }

    private IEnumerable<RecordedChange> Changes(Arrival arrival, SyncObject kind, string property, PeopleInHubSpot people)
    {
        var changes = arrival.Record.Changes(property) is { Count: > 0 } history ? history : arrival.WithoutHistory(property, kind);
        return changes.Where(change => change.At > keepSince).Select(change => new RecordedChange
        {
            PortalId = db.PortalId,
            Id = Guid.CreateVersion7(now),
            AccountId = arrival.Account,
            ObjectType = kind.Name,
            ObjectId = arrival.Record.Id,
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
}

/// <summary>What the mirror had of a record before.</summary>
internal sealed record KnownState(IReadOnlyDictionary<string, string?> Properties, DateTimeOffset ModifiedAt);

/// <summary>A record as HubSpot has it now at one of its accounts, beside what we had.</summary>
internal sealed record Arrival(RecordReading Record, AccountId Account, KnownState? Before, DateTimeOffset? ImportedAt)
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
        _ => at < Before.ModifiedAt - StampsLate,
    };

    /// <summary>
    /// Some computed properties have no history: then the values we knew and the record's stamp must do. What a new
    /// contact, deal or activity comes with, it has had since its creation.
    /// </summary>
    public IReadOnlyList<ValueChange> WithoutHistory(string property, SyncObject kind)
    {
        var value = Record.Values[property];
        if (Before is not null)
            return Before.Properties.TryGetValue(property, out var old) && old != value ? [Change(old, value, Record.Record.UpdatedAt)] : [];
        return kind.IsCompany || value is null ? [] : [Change(null, value, Record.Record.CreatedAt)];
    }

    private static ValueChange Change(string? old, string? value, DateTimeOffset at) => new(old, value, at, new HubSpotValue(value, at));
}
