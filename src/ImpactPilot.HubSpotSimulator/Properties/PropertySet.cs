namespace ImpactPilot.HubSpotSimulator.Properties;

/// <summary>A definition and the place of its value in every record of the type.</summary>
internal sealed record Property(PropertyDefinition Definition, int Slot)
{
    public string Name => Definition.Name;
}

/// <summary>The properties and groups of one object type of one portal. Slots are only ever added, never reused.</summary>
internal sealed class PropertySet
{
    private readonly Dictionary<string, Property> byName = [];
    private readonly Dictionary<string, PropertyGroup> groups = [];

    public IEnumerable<Property> All => byName.Values.Where(property => !property.Definition.Archived);

    public IEnumerable<PropertyGroup> Groups => groups.Values;

    public Property this[string name] =>
        Find(name) ?? throw new KeyNotFoundException($"There is no property {name}.");

    public Property? Find(string name) =>
        byName.TryGetValue(name, out var property) && !property.Definition.Archived ? property : null;

    public Property? FindArchived(string name) =>
        byName.TryGetValue(name, out var property) && property.Definition.Archived ? property : null;

    public PropertyGroup? FindGroup(string name) => groups.GetValueOrDefault(name);

    /// <summary>Adds a definition or replaces the one of that name, which keeps its slot and so its values.</summary>
    public void Put(PropertyDefinition definition)
    {
        var slot = byName.TryGetValue(definition.Name, out var existing) ? existing.Slot : byName.Count;
        byName[definition.Name] = new Property(definition, slot);
    }

    public void Put(PropertyGroup group) => groups[group.Name] = group;
}
