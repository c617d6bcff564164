using System.Globalization;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Associations;

internal sealed record AssociatedId(string Id, string Type);

/// <summary>The associations that a record carries when a request asks for them.</summary>
internal sealed record AssociatedIds(IReadOnlyList<AssociatedId> Results)
{
    /// <summary>Null without any association, because HubSpot then leaves the whole field away.</summary>
    public static IReadOnlyDictionary<string, AssociatedIds>? Of(Portal portal, ObjectType type, CrmRecord record, IReadOnlyList<ObjectType> associated)
    {
        var found = associated
            .Select(to => (To: to, Links: portal.Associations.Of(type, record.Id, to).Where(link => portal[to].Find(link.ToId) is { Archived: false }).ToList()))
            .Where(pair => pair.Links.Count > 0)
            .ToDictionary(pair => pair.To.Name, pair => new AssociatedIds([.. pair.Links.SelectMany(link => Named(type, pair.To, link))]));
        return found.Count == 0 ? null : found;
    }

    private static IEnumerable<AssociatedId> Named(ObjectType from, ObjectType to, Link link)
    {
        var id = link.ToId.ToString(CultureInfo.InvariantCulture);
        var pair = $"{from.Singular}_to_{to.Singular}";
        foreach (var typeId in link.TypeIds)
        {
            var label = AssociationTypes.Find(from, to, typeId)?.Label;
            if (label is null or "Primary")
                yield return new AssociatedId(id, label is null && link.TypeIds.Count > 1 ? $"{pair}_unlabeled" : pair);
            else
                yield return new AssociatedId(id, label.ToLowerInvariant().Replace(' ', '_'));
        }
    }
}
