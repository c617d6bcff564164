using ImpactPilot.Domain.Conditions.Checking;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions;

/// <summary>What a portal's conditions can name, for people who choose rather than type.</summary>
public static class ConditionNames
{
    /// <summary>The objects of the language; <c>activity</c> is any of the five kinds of activities.</summary>
    public static IEnumerable<string> Objects => ObjectKinds.Names;

    /// <summary>What one object has: first the names that the language itself gives it, then its properties by label.</summary>
    public static IEnumerable<PropertyDefinition> Of(string @object, ConditionSchema schema)
    {
        if (!ObjectKinds.TryParse(@object, out var kind))
            return [];
        var properties = schema.PropertiesOf(kind.Name()).OrderBy(property => property.Label, StringComparer.OrdinalIgnoreCase).ThenBy(property => property.Name, StringComparer.Ordinal);
        return Own(kind, schema).Where(own => schema.Find(kind.Name(), own.Name) is null).Concat(properties).Select(Chosen);
    }

    /// <summary>A single checkbox is chosen as yes or no, however HubSpot keeps it.</summary>
    private static PropertyDefinition Chosen(PropertyDefinition property) => property.IsCheckbox ? property with { Type = PropertyType.Boolean } : property;

    private static IEnumerable<PropertyDefinition> Own(ObjectKind kind, ConditionSchema schema)
    {
        if (kind is ObjectKind.Contact or ObjectKind.Participant)
            return [new(NameResolver.DaysSinceLastEngagement, PropertyType.Number, "Days since last engagement")];
        return kind.IsActivity() ? ActivityAliases.Names.Order(StringComparer.Ordinal).Select(name => BuiltIn(name, kind, schema)).OfType<PropertyDefinition>() : [];
    }

    /// <summary>What a built-in name is on a kind of activity; null where that has nothing of the sort.</summary>
    private static PropertyDefinition? BuiltIn(string name, ObjectKind kind, ConditionSchema schema)
    {
        var label = $"{char.ToUpperInvariant(name[0])}{name[1..]}";
        var type = name == ActivityAliases.Timestamp ? PropertyType.Instant : PropertyType.Text;
        if (kind is ObjectKind.Activity)
            return new(name, type, label);
        if (!ActivityAliases.TryFind(name, kind, out var property) || property is null)
            return null;
        return schema.Find(kind.Name(), property) is { } known ? known with { Name = name, Label = label } : new(name, type, label);
    }
}
