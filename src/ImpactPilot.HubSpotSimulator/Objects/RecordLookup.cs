using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>Finds records by what a request names them with.</summary>
internal static class RecordLookup
{
    public static CrmRecord? ById(ObjectStore store, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? store.Find(number) : null;

    public static CrmRecord? ByUniqueValue(ObjectStore store, Property property, string value) => store.Records.FirstOrDefault(record =>
        !record.Archived && string.Equals(record.Read(property), value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds by record id, or by the value of a unique property when the request says so.</summary>
    public static CrmRecord? Find(ObjectStore store, string id, string? idProperty)
    {
        if (idProperty is null or "hs_object_id")
            return ById(store, id);
        return store.Properties.Find(idProperty) is { Definition.HasUniqueValue: true } property
            ? ByUniqueValue(store, property, id)
            : throw new RefusedException(HubSpotError.Invalid($"Property {idProperty} is not a unique property of {store.Type.Name}"));
    }
}
