using ImpactPilot.HubSpotSimulator.Associations;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Properties;
using ImpactPilot.HubSpotSimulator.Search;

namespace ImpactPilot.HubSpotSimulator.Portals;

/// <summary>One HubSpot account in memory. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class Portal
{
    // Ids of one type start far from those of another, so that mixing them up is noticed.
    private const long IdsPerType = 10_000_000_000;

    private readonly Dictionary<ObjectType, ObjectStore> _stores;

    public Portal(PortalProfile profile, IReadOnlyList<PortalUser> users)
    {
        Profile = profile;
        Users = users;
        Csms = [.. users.Where(user => user.Role == PortalRole.Csm)];
        _stores = ObjectType.All.Index().ToDictionary(
            pair => pair.Item,
            pair => new ObjectStore(pair.Item, ((pair.Index + 1) * IdsPerType) + 1001));
        foreach (var store in _stores.Values)
            StandardProperties.AddTo(store);
    }

    public Lock Gate { get; } = new();

    public PortalProfile Profile { get; }

    public IReadOnlyList<PortalUser> Users { get; private set; }

    public IReadOnlyList<PortalUser> Csms { get; }

    public AssociationGraph Associations { get; } = new();

    public SearchIndex SearchIndex { get; } = new();

    public Installation Installation { get; } = new();

    public ObjectStore this[ObjectType type] => _stores[type];

    public void Apply(PortalChange change)
    {
        switch (change)
        {
            case RecordCreated created:
                var record = new CrmRecord(created.Id, created.At, created.Source);
                Store(created.Type).Add(record);
                Write(created.Type, record, created.Values, created.At, created.Source);
                break;
            case RecordChanged changed:
                Write(changed.Type, Record(changed.Type, changed.Id), changed.Values, changed.At, changed.Source);
                CountAgain(Store(changed.Type).Type, changed.Id, changed.At);
                break;
            case RecordArchived archived:
                Record(archived.Type, archived.Id).Archive(archived.At);
                CountAgain(Store(archived.Type).Type, archived.Id, archived.At);
                break;
            case RecordRestored restored:
                Record(restored.Type, restored.Id).Restore(restored.At);
                CountAgain(Store(restored.Type).Type, restored.Id, restored.At);
                break;
            case RecordPurged purged:
                Purge(Store(purged.Type), purged);
                break;
            case RecordsMerged merged:
                RecordMerge.Apply(this, merged);
                CountAgain(Store(merged.Type).Type, merged.NewId, merged.At);
                break;
            case RecordsLinked linked:
                Associations.Link(Store(linked.From).Type, linked.FromId, Store(linked.To).Type, linked.ToId, linked.TypeIds);
                Roll(Store(linked.From).Type, linked.FromId, Store(linked.To).Type, linked.ToId);
                break;
            case RecordsUnlinked unlinked:
                Associations.Unlink(Store(unlinked.From).Type, unlinked.FromId, Store(unlinked.To).Type, unlinked.ToId);
                break;
            case PropertyPut put:
                Store(put.Type).Properties.Put(put.Definition);
                break;
            case PropertyGroupPut put:
                Store(put.Type).Properties.Put(put.Group);
                break;
            case UserDeactivated deactivated:
                Users = [.. Users.Select(user => user.UserId == deactivated.UserId ? user with { HasLeft = true } : user)];
                break;
            case AppInstalled:
                Installation.Install();
                break;
            case TokensInvalidated invalidated:
                Installation.Invalidate(invalidated.RefreshTokensToo);
                break;
            case RefreshTokenRevoked revoked:
                Installation.Revoke(revoked.TokenId);
                break;
            default:
                throw new InvalidOperationException($"A portal does not know {change.GetType().Name}.");
        }
    }

    private void Write(string type, CrmRecord record, IReadOnlyDictionary<string, string?> values, DateTimeOffset at, ChangeSource source)
    {
        var store = Store(type);
        foreach (var (name, value) in values)
            record.Write(store.Properties[name], value, at, source);
        record.Touch(at);
        DerivedValues.Refresh(store, record, values.Keys, at);
    }

    /// <summary>Whatever is linked to a company moves the company's computed values, from either end of the link.</summary>
    private void Roll(ObjectType from, long fromId, ObjectType to, long toId)
    {
        if (from == ObjectType.Companies)
            (from, fromId, to, toId) = (to, toId, from, fromId);
        if (to != ObjectType.Companies || this[to].Find(toId) is not { } company || this[from].Find(fromId) is not { } other)
            return;

        if (from.IsEngagement)
            Rollups.Touch(this, company, from, other);
        else
            Rollups.Count(this, company, other.UpdatedAt);
    }

    private void Purge(ObjectStore store, RecordPurged purged)
    {
        var companies = Associations.Of(store.Type, purged.Id, ObjectType.Companies).ToList();
        Associations.Isolate(store.Type, purged.Id);
        store.Remove(store.Find(purged.Id)!);
        foreach (var link in companies)
            Rollups.Count(this, this[ObjectType.Companies].Find(link.ToId)!, purged.At);
    }

    /// <summary>A deal that closes, a contact whose role changes, and either that comes or goes, counts differently from then on.</summary>
    private void CountAgain(ObjectType type, long id, DateTimeOffset at)
    {
        if (type != ObjectType.Deals && type != ObjectType.Contacts)
            return;
        foreach (var link in Associations.Of(type, id, ObjectType.Companies))
            Rollups.Count(this, this[ObjectType.Companies].Find(link.ToId)!, at);
    }

    private ObjectStore Store(string type) =>
        this[ObjectType.Find(type) ?? throw new InvalidOperationException($"There is no object type {type}.")];

    private CrmRecord Record(string type, long id) =>
        Store(type).Find(id) ?? throw new InvalidOperationException($"There is no {type} record {id}.");
}
