namespace ImpactPilot.HubSpotSimulator.Properties;

/// <summary>What an app sends to create or change a property.</summary>
internal sealed record PropertyDraft(
    string? Name,
    string? Label,
    string? Type,
    string? FieldType,
    string? GroupName,
    string? Description,
    List<PropertyOption>? Options,
    int? DisplayOrder,
    bool? HasUniqueValue,
    bool? Hidden,
    bool? FormField,
    string? NumberDisplayHint,
    bool? ShowCurrencySymbol,
    bool? ExternalOptions,
    string? ReferencedObjectType)
{
    private static readonly IReadOnlyDictionary<string, string[]> FieldTypes = new Dictionary<string, string[]>
    {
        ["string"] = ["text", "textarea", "html", "file", "phonenumber", "calculation_equation"],
        ["number"] = ["number", "calculation_equation"],
        ["bool"] = ["booleancheckbox", "calculation_equation"],
        ["enumeration"] = ["select", "radio", "checkbox", "booleancheckbox", "calculation_equation"],
        ["date"] = ["date"],
        ["datetime"] = ["date"],
    };

    /// <summary>What HubSpot would refuse about a new property, or null.</summary>
    public string? Problem()
    {
        if (string.IsNullOrWhiteSpace(Label))
            return "A label is required.";
        if (Type is null || !FieldTypes.TryGetValue(Type, out var allowed))
            return $"'{Type}' is no property type; allowed are {string.Join(", ", FieldTypes.Keys)}.";
        if (!allowed.Contains(FieldType))
            return $"Field type '{FieldType}' does not go with type '{Type}'; allowed are {string.Join(", ", allowed)}.";
        return Type == "enumeration" && ExternalOptions is not true && Options is not { Count: > 0 } ? "An enumeration needs options." : null;
    }

    public PropertyDefinition ToDefinition(DateTimeOffset now) => ChangeOn(
        new PropertyDefinition
        {
            Name = Name!,
            Label = Label!,
            Type = Type!,
            FieldType = FieldType!,
            GroupName = GroupName!,
            HasUniqueValue = HasUniqueValue ?? false,
            HubspotDefined = false,
            ExternalOptions = ExternalOptions ?? false,
            ReferencedObjectType = ReferencedObjectType,
            CreatedAt = now,
        },
        now);

    /// <summary>A definition with what the draft says replaced; options are replaced as a whole, as HubSpot does.</summary>
    public PropertyDefinition ChangeOn(PropertyDefinition definition, DateTimeOffset now) => definition with
    {
        Label = Label ?? definition.Label,
        Type = Type ?? definition.Type,
        FieldType = FieldType ?? definition.FieldType,
        GroupName = GroupName ?? definition.GroupName,
        Description = Description ?? definition.Description,
        Options = Options ?? definition.Options,
        DisplayOrder = DisplayOrder ?? definition.DisplayOrder,
        Hidden = Hidden ?? definition.Hidden,
        FormField = FormField ?? definition.FormField,
        NumberDisplayHint = NumberDisplayHint ?? definition.NumberDisplayHint,
        ShowCurrencySymbol = ShowCurrencySymbol ?? definition.ShowCurrencySymbol,
        UpdatedAt = now,
    };
}
