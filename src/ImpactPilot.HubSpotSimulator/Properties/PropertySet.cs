namespace ImpactPilot.HubSpotSimulator.Properties;

/// <summary>A definition and the place of its value in every record of the type.</summary>
internal sealed record Property(PropertyDefinition Definition, int Slot)
{
    public string Name => Definition.Name;
}

/// <summary>The properties and groups of one object type of one portal. Slots are only ever added, never reused.</summary>
internal sealed class PropertySet
{
    private readonly Dictionary<string, Property> _byName = [];
    private readonly Dictionary<string, PropertyGroup> _groups = [];

    public IEnumerable<Property> All => _byName.Values.Where(property => !property.Definition.Archived);

    public IEnumerable<PropertyGroup> Groups => _groups.Values;

    public Property this[string name] =>
        Find(name) ?? throw new KeyNotFoundException($"There is no property {name}.");

    public Property? Find(string name) =>
        _byName.TryGetValue(name, out var property) && !property.Definition.Archived ? property : null;

    public PropertyGroup? FindGroup(string name) => _groups.GetValueOrDefault(name);

    /// <summary>Adds a definition or replaces the one of that name, which keeps its slot and so its values.</summary>
    public void Put(PropertyDefinition definition)
    {
        var slot = _byName.TryGetValue(definition.Name, out var existing) ? existing.Slot : _byName.Count;
        _byName[definition.Name] = new Property(definition, slot);
    }

    public void Put(PropertyGroup group) => _groups[group.Name] = group;
}
