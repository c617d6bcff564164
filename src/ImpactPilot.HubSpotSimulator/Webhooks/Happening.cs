using System.Globalization;
using ImpactPilot.HubSpotSimulator.Associations;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Webhooks;

/// <summary>Something an app can subscribe to, as it happens in a portal.</summary>
/// <param name="Facts">What the event will tell, in the generic form and not yet addressed to a subscription.</param>
internal sealed record Happening(ObjectType Type, string Action, WebhookEvent Facts)
{
    // HubSpot takes no subscription to these: they are content, not facts.
    private static readonly HashSet<string> Untold = ["hs_email_html", "hs_email_subject"];

    /// <summary>What a change means to subscribers. It must not be applied yet: what was there before decides what is news.</summary>
    public static IReadOnlyList<Happening> Of(Portal portal, PortalChange change) => change switch
    {
        RecordCreated created => Created(portal, created),
        RecordChanged changed => Changed(portal, changed),
        RecordArchived archived => [OfRecord(Named(archived.Type), WebhookAction.Deletion, archived.Id, archived.Source, "DELETED")],
        RecordRestored restored => [OfRecord(Named(restored.Type), WebhookAction.Restore, restored.Id, restored.Source)],
        RecordPurged purged =>
        [
            OfRecord(Named(purged.Type), WebhookAction.PrivacyDeletion, purged.Id, purged.Source),
            OfRecord(Named(purged.Type), WebhookAction.Deletion, purged.Id, purged.Source, "DELETED"),
        ],
        RecordsMerged merged => [Merged(portal[Named(merged.Type)], merged)],
        RecordsLinked linked => Linked(portal, linked),
        RecordsUnlinked unlinked => Unlinked(portal, unlinked),
        _ => [],
    };

    private static List<Happening> Created(Portal portal, RecordCreated created)
    {
        var type = Named(created.Type);
        return
        [
            OfRecord(type, WebhookAction.Creation, created.Id, created.Source, "NEW"),
            .. created.Values.Where(pair => pair.Value is not null).Select(pair => OfProperty(portal[type], created.Id, pair.Key, pair.Value, created.Source)).OfType<Happening>(),
        ];
    }

    private static List<Happening> Changed(Portal portal, RecordChanged changed)
    {
        var store = portal[Named(changed.Type)];
        var record = store.Find(changed.Id)!;
        return [.. changed.Values
            .Where(pair => record.Read(store.Properties[pair.Key]) != pair.Value)
            .Select(pair => OfProperty(store, changed.Id, pair.Key, pair.Value, changed.Source))
            .OfType<Happening>()];
    }

    /// <summary>Only the merge is told, neither the end of the two records nor the beginning of the new one.</summary>
    private static Happening Merged(ObjectStore store, RecordsMerged merged) => new(store.Type, WebhookAction.Merge, new WebhookEvent
    {
        ObjectTypeId = store.Type.TypeId,
        PrimaryObjectId = merged.PrimaryId,
        MergedObjectIds = [merged.MergedId],
        NewObjectId = merged.NewId,
        NumberOfPropertiesMoved = RecordMerge.Moved(store, store.Find(merged.PrimaryId)!, store.Find(merged.MergedId)!).Count,
        ChangeSource = merged.Source.SourceType,
        SourceId = merged.Source.SourceId,
    });

    private static List<Happening> Linked(Portal portal, RecordsLinked linked)
    {
        var (from, to) = (Named(linked.From), Named(linked.To));
        var known = portal.Associations.Of(from, linked.FromId, to).Where(link => link.ToId == linked.ToId).SelectMany(link => link.TypeIds);
        return BothWays(from, linked.FromId, to, linked.ToId, [.. linked.TypeIds.Except(known)], removed: false, linked.Source);
    }

    private static List<Happening> Unlinked(Portal portal, RecordsUnlinked unlinked)
    {
        var (from, to) = (Named(unlinked.From), Named(unlinked.To));
        var known = portal.Associations.Of(from, unlinked.FromId, to).Where(link => link.ToId == unlinked.ToId).SelectMany(link => link.TypeIds);
        return BothWays(from, unlinked.FromId, to, unlinked.ToId, [.. known], removed: true, unlinked.Source);
    }

    /// <summary>Each end is told in its own direction, so that an app which subscribed to both hears of it twice.</summary>
    private static List<Happening> BothWays(
        ObjectType from, long fromId, ObjectType to, long toId, IReadOnlyList<int> typeIds, bool removed, ChangeSource? source) =>
    [
        .. typeIds.Select(typeId => OfAssociation(from, fromId, to, toId, typeId, removed, source)),
        .. AssociationTypes.Opposite(from, to, typeIds).Select(typeId => OfAssociation(to, toId, from, fromId, typeId, removed, source)),
    ];

    private static Happening OfAssociation(ObjectType from, long fromId, ObjectType to, long toId, int typeId, bool removed, ChangeSource? source)
    {
        var type = AssociationTypes.Find(from, to, typeId)!;
        return new Happening(from, WebhookAction.AssociationChange, new WebhookEvent
        {
            AssociationType = $"{from.Singular}_TO_{to.Singular}".ToUpperInvariant(),
            AssociationTypeId = typeId,
            AssociationCategory = type.Category,
            FromObjectId = fromId,
            FromObjectTypeId = from.TypeId,
            ToObjectId = toId,
            ToObjectTypeId = to.TypeId,
            AssociationRemoved = removed,
            IsPrimaryAssociation = type.Label == "Primary",
            ChangeSource = source?.SourceType,
            SourceId = source?.SourceId,
        });
    }

    private static Happening? OfProperty(ObjectStore store, long id, string name, string? value, ChangeSource source)
    {
        if (Untold.Contains(name))
            return null;
        var changed = OfRecord(store.Type, WebhookAction.PropertyChange, id, source);
        return changed with
        {
            Facts = changed.Facts with { PropertyName = name, PropertyValue = Told(store.Properties[name], value), IsSensitive = false },
        };
    }

    private static Happening OfRecord(ObjectType type, string action, long id, ChangeSource? source, string? flag = null) => new(type, action, new WebhookEvent
    {
        ChangeFlag = flag,
        ObjectId = id,
        ObjectTypeId = type.TypeId,
        ChangeSource = source?.SourceType,
        SourceId = source?.SourceId,
    });

    /// <summary>Webhooks tell days and instants in Unix milliseconds, unlike the API.</summary>
    private static string Told(Property property, string? value) =>
        property.Definition.Type is "date" or "datetime" && HubSpotTime.TryParse(value, out var instant)
            ? instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)
            : value ?? "";

    private static ObjectType Named(string type) => ObjectType.Find(type)!;
}
