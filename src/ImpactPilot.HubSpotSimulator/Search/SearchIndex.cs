using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Search;

/// <summary>
/// What search sees of a portal. HubSpot indexes a moment after a write: until then search shows a record as it was, a new
/// one not at all, and one that is gone still. The portal's gate guards it.
/// </summary>
internal sealed class SearchIndex
{
    private readonly Dictionary<ObjectType, Dictionary<long, Queue<Outdated>>> _outdated = [];

    /// <summary>Keeps how the records are that a change is about to touch.</summary>
    public void BeforeChange(Portal portal, PortalChange change, DateTimeOffset shownUntil)
    {
        foreach (var (type, id) in Touched(portal, change).Distinct())
        {
            if (!_outdated.TryGetValue(type, out var ofType))
                _outdated.Add(type, ofType = []);
            if (!ofType.TryGetValue(id, out var versions))
                ofType.Add(id, versions = new Queue<Outdated>());
            versions.Enqueue(new Outdated(portal[type].Find(id)?.Copy(), shownUntil));
        }
    }

    public IEnumerable<CrmRecord> RecordsOf(ObjectStore store, DateTimeOffset now)
    {
        if (!_outdated.TryGetValue(store.Type, out var outdated) || outdated.Count == 0)
            return store.Records;

        Forget(outdated, now);
        return store.Records
            .Select(record => outdated.TryGetValue(record.Id, out var versions) ? versions.Peek().Record : record)
            .Concat(outdated.Where(pair => store.Find(pair.Key)?.Id != pair.Key).Select(pair => pair.Value.Peek().Record))
            .OfType<CrmRecord>();
    }

    private static void Forget(Dictionary<long, Queue<Outdated>> outdated, DateTimeOffset now)
    {
        foreach (var (id, versions) in outdated)
        {
            while (versions.TryPeek(out var oldest) && oldest.ShownUntil <= now)
                versions.Dequeue();
            if (versions.Count == 0)
                outdated.Remove(id);
        }
    }

    /// <summary>The records named by a change, and those whose computed values hang on them.</summary>
    private static IEnumerable<(ObjectType Type, long Id)> Touched(Portal portal, PortalChange change)
    {
        (string Type, long Id)[] named = change switch
        {
            RecordCreated created => [(created.Type, created.Id)],
            RecordChanged changed => [(changed.Type, changed.Id)],
            RecordArchived archived => [(archived.Type, archived.Id)],
            RecordRestored restored => [(restored.Type, restored.Id)],
            RecordPurged purged => [(purged.Type, purged.Id)],
            RecordsMerged merged => [(merged.Type, merged.PrimaryId), (merged.Type, merged.MergedId), (merged.Type, merged.NewId)],
            RecordsLinked linked => [(linked.From, linked.FromId), (linked.To, linked.ToId)],
            RecordsUnlinked unlinked => [(unlinked.From, unlinked.FromId), (unlinked.To, unlinked.ToId)],
            _ => [],
        };
        foreach (var (name, id) in named)
        {
            var type = ObjectType.Find(name)!;
            yield return (type, id);
            foreach (var neighbour in (ObjectType[])[ObjectType.Companies, ObjectType.Contacts])
            {
                foreach (var link in portal.Associations.Of(type, id, neighbour))
                    yield return (neighbour, link.ToId);
            }
        }
    }

    /// <param name="Record">As search still shows it; null where it did not exist yet.</param>
    private readonly record struct Outdated(CrmRecord? Record, DateTimeOffset ShownUntil);
}
