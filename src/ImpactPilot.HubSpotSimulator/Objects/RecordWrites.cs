using System.Globalization;
using System.Text.Json;
using ImpactPilot.HubSpotSimulator.Associations;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Objects;

internal sealed record WriteInput(
    string? Id,
    string? IdProperty,
    string? ObjectWriteTraceId,
    Dictionary<string, JsonElement>? Properties,
    List<AssociationInput>? Associations);

internal sealed record AssociationInput(IdInput To, List<AssociationSpec>? Types);

internal sealed record AssociationSpec(string AssociationCategory, int AssociationTypeId);

internal sealed record IdInput(string Id);

internal sealed record NewLink(ObjectType To, long ToId, IReadOnlyList<int> TypeIds);

/// <summary>A record to create, checked.</summary>
internal sealed record NewRecord(IReadOnlyDictionary<string, string?> Values, IReadOnlyList<NewLink> Links);

/// <summary>Creates and changes records. The caller holds the portal's gate.</summary>
internal sealed class RecordWrites(Simulation simulation, Portal portal, ObjectStore store, ChangeSource source)
{
    public IReadOnlyDictionary<string, string?> Accept(params IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> writes) =>
        PropertyInput.Accept(portal, store, writes);

    /// <summary>Checks a creation in full, so that a batch can be refused before any of it is written.</summary>
    public NewRecord Prepare(IReadOnlyDictionary<string, JsonElement>? properties, IReadOnlyList<AssociationInput>? associations)
    {
        var values = Accept(properties ?? new Dictionary<string, JsonElement>());
        if (store.Type.IsEngagement && values.GetValueOrDefault("hs_timestamp") is null)
        {
            throw new RefusedException(HubSpotError.Invalid(
                "Some required properties were not set.",
                HubSpotErrorDetail.OfProperty("hs_timestamp", "REQUIRED_PROPERTY", "hs_timestamp must be set.")));
        }

        RefuseDuplicate(values);
        return new NewRecord(values, Resolve(associations ?? []));
    }

    public CrmRecord Create(NewRecord prepared)
    {
        var id = store.NextId;
        simulation.Commit(new RecordCreated(portal.Profile.HubId, store.Type.Name, id, simulation.Clock.Now, source, prepared.Values));
        foreach (var link in prepared.Links)
            simulation.Commit(new RecordsLinked(portal.Profile.HubId, store.Type.Name, id, link.To.Name, link.ToId, link.TypeIds, source));
        return store.Find(id)!;
    }

    public void Change(CrmRecord record, IReadOnlyDictionary<string, string?> values) =>
        simulation.Commit(new RecordChanged(portal.Profile.HubId, store.Type.Name, record.Id, simulation.Clock.Now, source, values));

    public void Archive(CrmRecord record) =>
        simulation.Commit(new RecordArchived(portal.Profile.HubId, store.Type.Name, record.Id, simulation.Clock.Now, source));

    private void RefuseDuplicate(IReadOnlyDictionary<string, string?> values)
    {
        foreach (var (name, value) in values)
        {
            if (value is not null
                && store.Properties[name].Definition.HasUniqueValue
                && RecordLookup.ByUniqueValue(store, store.Properties[name], value) is { } existing)
            {
                var noun = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(store.Type.Singular);
                throw new RefusedException(HubSpotError.Conflict($"{noun} already exists. Existing ID: {existing.IdText}"));
            }
        }
    }

    private List<NewLink> Resolve(IReadOnlyList<AssociationInput> associations)
    {
        var links = new List<NewLink>();
        foreach (var association in associations)
        {
            var typeIds = (association.Types ?? []).Select(type => type.AssociationTypeId).ToList();
            var to = ObjectType.All.FirstOrDefault(candidate =>
                typeIds.Count > 0 && typeIds.TrueForAll(typeId => AssociationTypes.Find(store.Type, candidate, typeId) is not null));
            if (to is null)
            {
                throw new RefusedException(HubSpotError.Invalid(
                    $"invalid association type ids [{string.Join(", ", typeIds)}] for {store.Type.TypeId}"));
            }

            if (RecordLookup.ById(portal[to], association.To.Id) is not { Archived: false } target)
                throw new RefusedException(HubSpotError.Invalid($"The {to.Singular} {association.To.Id} to associate with does not exist"));
            links.Add(new NewLink(to, target.Id, typeIds));
        }

        return links;
    }
}
