namespace ImpactPilot.HubSpotSimulator.Properties;

/// <summary>Short ways to write a property down.</summary>
internal static class Definitions
{
    private static readonly ModificationMetadata ReadOnly =
        new(Archivable: false, ReadOnlyDefinition: true, ReadOnlyOptions: true, ReadOnlyValue: true);

    private static readonly ModificationMetadata BuiltIn =
        new(Archivable: false, ReadOnlyDefinition: true, ReadOnlyOptions: false, ReadOnlyValue: false);

    public static PropertyDefinition Text(string name, string label) =>
        new() { Name = name, Label = label, Type = "string", FieldType = "text" };

    public static PropertyDefinition LongText(string name, string label) =>
        new() { Name = name, Label = label, Type = "string", FieldType = "textarea" };

    public static PropertyDefinition Html(string name, string label) =>
        new() { Name = name, Label = label, Type = "string", FieldType = "html" };

    public static PropertyDefinition Number(string name, string label, string hint = "formatted") =>
        new() { Name = name, Label = label, Type = "number", FieldType = "number", NumberDisplayHint = hint };

    public static PropertyDefinition Money(string name, string label) =>
        Number(name, label, "currency") with { ShowCurrencySymbol = true };

    public static PropertyDefinition Date(string name, string label) =>
        new() { Name = name, Label = label, Type = "date", FieldType = "date" };

    public static PropertyDefinition Instant(string name, string label) =>
        new() { Name = name, Label = label, Type = "datetime", FieldType = "date" };

    public static PropertyDefinition Flag(string name, string label) => new()
    {
        Name = name,
        Label = label,
        Type = "bool",
        FieldType = "booleancheckbox",
        Options = [new PropertyOption("Yes", "true", 0), new PropertyOption("No", "false", 1)],
    };

    public static PropertyDefinition Choice(string name, string label, params (string Value, string Label)[] options) =>
        new() { Name = name, Label = label, Type = "enumeration", FieldType = "select", Options = Listed(options) };

    public static PropertyDefinition Choices(string name, string label, params (string Value, string Label)[] options) =>
        new() { Name = name, Label = label, Type = "enumeration", FieldType = "checkbox", Options = Listed(options) };

    public static PropertyDefinition Owner(string name, string label) => new()
    {
        Name = name,
        Label = label,
        Type = "enumeration",
        FieldType = "select",
        ExternalOptions = true,
        ReferencedObjectType = "OWNER",
    };

    public static PropertyDefinition Computed(this PropertyDefinition definition) =>
        definition with { Calculated = true, ModificationMetadata = ReadOnly };

    public static PropertyDefinition Carries(this PropertyDefinition definition, SystemValue value) =>
        definition with { System = value, ModificationMetadata = ReadOnly };

    public static PropertyDefinition Unique(this PropertyDefinition definition) =>
        definition with { HasUniqueValue = true };

    public static PropertyDefinition Described(this PropertyDefinition definition, string description) =>
        definition with { Description = description };

    /// <summary>Properties that HubSpot itself brings, in a group of its own.</summary>
    public static IEnumerable<PropertyDefinition> BuiltInto(string group, params PropertyDefinition[] definitions) =>
        definitions.Select((definition, order) => definition with
        {
            GroupName = group,
            DisplayOrder = order,
            HubspotDefined = true,
            ModificationMetadata = definition.ModificationMetadata.ReadOnlyValue ? ReadOnly : BuiltIn,
        });

    /// <summary>Properties that the portal's administrators made.</summary>
    public static IEnumerable<PropertyDefinition> MadeFor(string group, DateTimeOffset at, params PropertyDefinition[] definitions) =>
        definitions.Select((definition, order) => definition with
        {
            GroupName = group,
            DisplayOrder = order,
            HubspotDefined = false,
            CreatedAt = at,
            UpdatedAt = at,
        });

    private static PropertyOption[] Listed((string Value, string Label)[] options) =>
        [.. options.Select((option, order) => new PropertyOption(option.Label, option.Value, order))];
}
