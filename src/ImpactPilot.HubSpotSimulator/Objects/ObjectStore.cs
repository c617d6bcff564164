using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>All records of one type in one portal, in the order of their ids. The portal's gate guards it.</summary>
internal sealed class ObjectStore(ObjectType type, long firstId)
{
    private readonly List<CrmRecord> _records = [];
    private readonly Dictionary<long, CrmRecord> _byId = [];

    public ObjectType Type { get; } = type;

    public PropertySet Properties { get; } = new();

    public IReadOnlyList<CrmRecord> Records => _records;

    public long NextId => _records.Count == 0 ? firstId : _records[^1].Id + 1;

    public void Add(CrmRecord record)
    {
        if (record.Id < NextId)
            throw new InvalidOperationException($"{Type.Singular} {record.Id} would break the order of ids.");
        _records.Add(record);
        _byId.Add(record.Id, record);
    }

    public CrmRecord? Find(long id) => _byId.GetValueOrDefault(id);

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
