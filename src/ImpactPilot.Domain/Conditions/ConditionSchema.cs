using System.Collections.Immutable;
using ImpactPilot.Domain.Conditions.Evaluation;

namespace ImpactPilot.Domain.Conditions;

/// <summary>
/// What a portal's conditions may name: its properties per object and its aliases. Immutable, safe to share.
/// An object without properties here is untyped: any property name passes and is read as the other side of a comparison asks.
/// </summary>
public sealed class ConditionSchema
{
    private readonly ImmutableDictionary<string, ImmutableDictionary<string, PropertyDefinition>> objects;
    private readonly ImmutableDictionary<string, string> aliases;

    /// <summary>Per object; built when first asked for, two threads that ask at once build the same.</summary>
    private Dictionary<string, ILookup<string, PropertyDefinition>>? labels;

    private ConditionSchema(
        ImmutableDictionary<string, ImmutableDictionary<string, PropertyDefinition>> objects,
        ImmutableDictionary<string, string> aliases)
    {
        this.objects = objects;
        this.aliases = aliases;
    }

    /// <summary>Knows nothing: every object is untyped.</summary>
    public static ConditionSchema Empty { get; } = new(
        ImmutableDictionary.Create<string, ImmutableDictionary<string, PropertyDefinition>>(StringComparer.OrdinalIgnoreCase),
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase));

    /// <summary>The portal's logical names, each with the <c>object.property</c> that it stands for.</summary>
    public IReadOnlyDictionary<string, string> Aliases => aliases;

    /// <summary>Adds properties to an object (<c>company</c>, <c>meeting</c>, …), replacing those of the same name.</summary>
    public ConditionSchema With(string @object, params IEnumerable<PropertyDefinition> properties)
    {
        var known = objects.GetValueOrDefault(@object)
            ?? ImmutableDictionary.Create<string, PropertyDefinition>(StringComparer.OrdinalIgnoreCase);
        var all = known.SetItems(properties.Select(property => KeyValuePair.Create(property.Name, property with { Label = LabelOf(property) })));
        return new(objects.SetItem(@object, all), aliases);
    }

    /// <summary>Maps a logical name, such as <c>product.sso_enabled</c>, to an <c>object.property</c>.</summary>
    public ConditionSchema WithAlias(string name, string target) => new(objects, aliases.SetItem(name, target));

    /// <summary>On one line, with one blank between its words: so people can type it, and a sentence can show it.</summary>
    private static string LabelOf(PropertyDefinition property) =>
        string.IsNullOrWhiteSpace(property.Label) ? property.Name : OneBlank(property.Label);

    private static string OneBlank(string label) => string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Letters and accents compare as in any text, blanks do not count.</summary>
    internal IEnumerable<PropertyDefinition> Labelled(string @object, string label)
    {
        labels ??= objects.ToDictionary(
            described => described.Key,
            described => described.Value.Values.ToLookup(property => Folding.Fold(property.Label)),
            StringComparer.OrdinalIgnoreCase);
        return labels.TryGetValue(@object, out var known) ? known[Folding.Fold(OneBlank(label))] : [];
    }

    internal bool Describes(string @object) => objects.ContainsKey(@object);

    internal PropertyDefinition? Find(string @object, string property) =>
        objects.TryGetValue(@object, out var properties) ? properties.GetValueOrDefault(property) : null;

    internal IEnumerable<PropertyDefinition> PropertiesOf(string @object) =>
        objects.TryGetValue(@object, out var properties) ? properties.Values : [];
}
