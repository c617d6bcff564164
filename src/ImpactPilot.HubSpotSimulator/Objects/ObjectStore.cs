using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>All records of one type in one portal, in the order of their ids. The portal's gate guards it.</summary>
internal sealed class ObjectStore(ObjectType type, long firstId)
{
    private readonly List<CrmRecord> _records = [];
    private readonly Dictionary<long, CrmRecord> _byId = [];
    private long _lastId = firstId - 1;

    public ObjectType Type { get; } = type;

    public PropertySet Properties { get; } = new();

    public IReadOnlyList<CrmRecord> Records => _records;

    /// <summary>Ids are never given twice, not even those of forgotten records.</summary>
    public long NextId => _lastId + 1;

    public void Add(CrmRecord record)
    {
        if (record.Id < NextId)
            throw new InvalidOperationException($"{Type.Singular} {record.Id} would break the order of ids.");
        _records.Add(record);
        _byId.Add(record.Id, record);
        _lastId = record.Id;
    }

    /// <summary>The record of that id, or the one it was merged into.</summary>
    public CrmRecord? Find(long id) => _byId.GetValueOrDefault(id);

    /// <summary>Lets one record stand for another that is no more.</summary>
    public void Replace(CrmRecord old, CrmRecord by)
    {
        _records.Remove(old);
        foreach (var id in _byId.Where(pair => pair.Value == old).Select(pair => pair.Key).ToList())
            _byId[id] = by;
    }

    /// <summary>Forgets a record and every id that led to it.</summary>
    public void Remove(CrmRecord record)
    {
        _records.Remove(record);
        foreach (var id in _byId.Where(pair => pair.Value == record).Select(pair => pair.Key).ToList())
            _byId.Remove(id);
    }

    /// <summary>Records whose id is greater than the cursor, in id order.</summary>
    public IEnumerable<CrmRecord> After(long cursor)
    {
        var (low, high) = (0, _records.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_records[middle].Id <= cursor)
                low = middle + 1;
            else
                high = middle;
        }

        for (var index = low; index < _records.Count; index++)
            yield return _records[index];
    }
}
