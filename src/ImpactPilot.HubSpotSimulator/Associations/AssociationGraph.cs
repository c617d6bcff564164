using System.Runtime.InteropServices;
using ImpactPilot.HubSpotSimulator.Objects;

namespace ImpactPilot.HubSpotSimulator.Associations;

/// <summary>A record at the other end of an association, and the association types that hold.</summary>
internal readonly record struct Link(long ToId, IReadOnlyList<int> TypeIds);

/// <summary>Who belongs to whom. Every association is kept from both ends, each with the type ids of its own direction.</summary>
internal sealed class AssociationGraph
{
    private readonly Dictionary<(ObjectType From, ObjectType To), Dictionary<long, List<Link>>> _pairs = [];

    public IReadOnlyList<Link> Of(ObjectType from, long id, ObjectType to) =>
        _pairs.TryGetValue((from, to), out var links) && links.TryGetValue(id, out var found) ? found : [];

    public bool Has(ObjectType from, long id, ObjectType to, long toId) =>
        Of(from, id, to).Any(link => link.ToId == toId);

    public void Link(ObjectType from, long fromId, ObjectType to, long toId, IReadOnlyList<int> typeIds)
    {
        Put(from, fromId, to, toId, typeIds);
        Put(to, toId, from, fromId, AssociationTypes.Opposite(from, to, typeIds));
    }

    public void Unlink(ObjectType from, long fromId, ObjectType to, long toId)
    {
        Drop(from, fromId, to, toId);
        Drop(to, toId, from, fromId);
    }

    /// <summary>Cuts a record off from everything.</summary>
    public void Isolate(ObjectType type, long id)
    {
        foreach (var other in ObjectType.All)
        {
            foreach (var link in Of(type, id, other).ToList())
                Unlink(type, id, other, link.ToId);
        }
    }

    private void Put(ObjectType from, long fromId, ObjectType to, long toId, IReadOnlyList<int> typeIds)
    {
        ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (from, to), out _);
        ref var links = ref CollectionsMarshal.GetValueRefOrAddDefault(pair ??= [], fromId, out _);
        links ??= [];
        var index = links.FindIndex(link => link.ToId == toId);
        if (index < 0)
            links.Add(new Link(toId, typeIds));
        else
            links[index] = new Link(toId, [.. links[index].TypeIds.Union(typeIds)]);
    }

    private void Drop(ObjectType from, long fromId, ObjectType to, long toId)
    {
        if (_pairs.TryGetValue((from, to), out var pair) && pair.TryGetValue(fromId, out var links))
            links.RemoveAll(link => link.ToId == toId);
    }
}
