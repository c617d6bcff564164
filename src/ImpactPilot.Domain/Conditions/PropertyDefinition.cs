using ImpactPilot.Domain.Conditions.Evaluation;

namespace ImpactPilot.Domain.Conditions;

/// <summary>How a property's stored text is to be read.</summary>
public enum PropertyType
{
    /// <summary>Text, and every type of HubSpot that has no meaning of its own here.</summary>
    Text,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>One or more of a list of options; several are stored as <c>a;b</c>.</summary>
    Enumeration,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>A point in time.</summary>
    Instant,
}

/// <summary>One choice of an enumeration.</summary>
/// <param name="Value">The internal value that is stored.</param>
/// <param name="Label">What people see.</param>
public sealed record PropertyOption(string Value, string Label);

/// <summary>A property that a portal has on an object.</summary>
/// <param name="Name">HubSpot's internal name.</param>
/// <param name="Type">How its text is read.</param>
/// <param name="Label">What people see; the name where HubSpot gives none.</param>
/// <param name="Options">The choices of an enumeration.</param>
public sealed record PropertyDefinition(string Name, PropertyType Type, string Label, IReadOnlyList<PropertyOption> Options)
{
    /// <summary>A property without options.</summary>
    public PropertyDefinition(string name, PropertyType type, string? label = null)
        : this(name, type, label ?? name, [])
    {
    }

    /// <summary>HubSpot keeps many single checkboxes as enumerations of <c>true</c> and <c>false</c>.</summary>
    internal bool IsCheckbox => Type == PropertyType.Enumeration && Options.Count > 0 && Options.All(option => bool.TryParse(option.Value, out _));

    /// <summary>What people see for a stored value; null for one that is no option.</summary>
    internal string? LabelOf(string stored)
    {
        var folded = Folding.Fold(stored.AsSpan().Trim());
        return Options.FirstOrDefault(option => Folding.Equal(option.Value.AsSpan().Trim(), folded))?.Label;
    }

    /// <summary>HubSpot's word for a type: <c>string</c>, <c>number</c>, <c>bool</c>, <c>enumeration</c>, <c>date</c>, <c>datetime</c>.</summary>
    public static PropertyType TypeOf(string? hubSpotType) => hubSpotType?.ToLowerInvariant() switch
    {
        "number" => PropertyType.Number,
        "bool" or "boolean" => PropertyType.Boolean,
        "enumeration" => PropertyType.Enumeration,
        "date" => PropertyType.Date,
        "datetime" => PropertyType.Instant,
        _ => PropertyType.Text,
    };
}
