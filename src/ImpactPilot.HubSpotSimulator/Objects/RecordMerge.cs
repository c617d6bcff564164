using System.Globalization;
using ImpactPilot.HubSpotSimulator.Associations;
using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>
/// Makes one record of two: a new one with an id of its own, for which both old ids stand from then on. Values are the
/// primary's, and the other's where the primary has none.
/// </summary>
internal static class RecordMerge
{
    private const string MergedIds = "hs_merged_object_ids";

    /// <summary>What the new record takes over from the one that is not the primary.</summary>
    public static IReadOnlyList<Property> Moved(ObjectStore store, CrmRecord primary, CrmRecord merged) =>
        [.. Own(store).Where(property => primary.Read(property) is null && merged.Read(property) is not null)];

    public static void Apply(Portal portal, RecordsMerged change)
    {
        var store = portal[ObjectType.Find(change.Type)!];
        var (primary, merged) = (store.Find(change.PrimaryId)!, store.Find(change.MergedId)!);
        var first = primary.CreatedAt <= merged.CreatedAt ? primary : merged;
        var record = new CrmRecord(change.NewId, first.CreatedAt, change.Source);
        foreach (var property in Own(store))
            record.Inherit(property, primary.Read(property) is null ? merged : primary);
        record.Recompute(store.Properties[MergedIds], string.Join(';', Ids(store, primary).Concat(Ids(store, merged)).Distinct()), change.At);
        record.Touch(change.At);

        store.Add(record);
        store.Replace(primary, record);
        store.Replace(merged, record);
        MoveLinks(portal, store.Type, primary, record);
        MoveLinks(portal, store.Type, merged, record);
        if (store.Type == ObjectType.Companies)
            FollowCompany(portal, record, change);
    }

    private static IEnumerable<Property> Own(ObjectStore store) =>
        store.Properties.All.Where(property => property.Definition.System == SystemValue.None && property.Name != MergedIds);

    private static IEnumerable<string> Ids(ObjectStore store, CrmRecord record) =>
        [.. (record.Read(store.Properties[MergedIds]) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries), record.IdText];

    private static void MoveLinks(Portal portal, ObjectType type, CrmRecord from, CrmRecord to)
    {
        foreach (var other in ObjectType.All)
        {
            foreach (var link in portal.Associations.Of(type, from.Id, other).ToList())
            {
                portal.Associations.Unlink(type, from.Id, other, link.ToId);
                portal.Associations.Link(type, to.Id, other, link.ToId, Kept(portal, type, to, other, link));
            }
        }
    }

    /// <summary>A record has one primary company. The primary record's came first, so a second one is no longer called primary.</summary>
    private static IReadOnlyList<int> Kept(Portal portal, ObjectType type, CrmRecord record, ObjectType other, Link link)
    {
        bool IsPrimary(int typeId) => AssociationTypes.Find(type, other, typeId)?.Label == "Primary";
        if (other != ObjectType.Companies || !portal.Associations.Of(type, record.Id, other).Any(known => known.ToId != link.ToId && known.TypeIds.Any(IsPrimary)))
            return link.TypeIds;
        return [.. link.TypeIds.Where(typeId => !IsPrimary(typeId)).Union(AssociationTypes.DefaultIds(type, other))];
    }

    /// <summary>Contacts name their primary company by id, and the company counts them.</summary>
    private static void FollowCompany(Portal portal, CrmRecord company, RecordsMerged change)
    {
        var contacts = portal[ObjectType.Contacts];
        var named = contacts.Properties["associatedcompanyid"];
        string[] old = [change.PrimaryId.ToString(CultureInfo.InvariantCulture), change.MergedId.ToString(CultureInfo.InvariantCulture)];
        foreach (var link in portal.Associations.Of(ObjectType.Companies, company.Id, ObjectType.Contacts))
        {
            if (contacts.Find(link.ToId) is { } contact && old.Contains(contact.Read(named)))
                contact.Recompute(named, company.IdText, change.At);
        }

        Rollups.Count(portal, company, change.At);
    }
}
