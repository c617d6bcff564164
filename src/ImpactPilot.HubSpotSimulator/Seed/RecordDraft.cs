using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>A record's life before it is planted: what it was created with and what changed later.</summary>
internal sealed class RecordDraft(ObjectType type, DateTimeOffset createdAt, ChangeSource createdBy)
{
    private readonly Dictionary<string, string?> _created = [];
    private readonly List<(DateTimeOffset At, string Name, string? Value, ChangeSource Source)> _changes = [];

    public ObjectType Type { get; } = type;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>The record's id once it is planted.</summary>
    public long Id { get; private set; }

    /// <summary>Reads a value as it was created.</summary>
    public string? this[string name]
    {
        get => _created.GetValueOrDefault(name);
        set => _created[name] = value;
    }

    public void Change(DateTimeOffset at, string name, string? value, ChangeSource source) => _changes.Add((at, name, value, source));

    public IEnumerable<(DateTimeOffset At, string? Value)> ChangesOf(string name) =>
        _changes.Where(change => change.Name == name).Select(change => (change.At, change.Value));

    /// <summary>The value after every change drafted so far.</summary>
    public string? Latest(string name)
    {
        var latest = _changes.Where(change => change.Name == name).OrderBy(change => change.At).ToList();
        return latest.Count > 0 ? latest[^1].Value : this[name];
    }

    public CrmRecord PlantIn(Portal portal)
    {
        var store = portal[Type];
        var record = new CrmRecord(store.NextId, CreatedAt, createdBy);
        foreach (var (name, value) in _created)
            record.Write(store.Properties[name], value, CreatedAt, createdBy);
        DerivedValues.Refresh(store, record, _created.Keys, CreatedAt);

        // A property's versions hang on each other in the order of time.
        foreach (var (at, name, value, source) in _changes.OrderBy(change => change.At))
        {
            record.Write(store.Properties[name], value, at, source);
            DerivedValues.Refresh(store, record, [name], at);
        }

        store.Add(record);
        Id = record.Id;
        return record;
    }
}
