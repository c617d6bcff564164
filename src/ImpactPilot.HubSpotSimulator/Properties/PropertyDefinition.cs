using System.Text.Json.Serialization;

namespace ImpactPilot.HubSpotSimulator.Properties;

/// <summary>A property as the Properties API shows it.</summary>
internal sealed record PropertyDefinition
{
    public required string Name { get; init; }

    public required string Label { get; init; }

    /// <summary>string, number, bool, enumeration, date or datetime.</summary>
    public required string Type { get; init; }

    public required string FieldType { get; init; }

    public string GroupName { get; init; } = "";

    public string Description { get; init; } = "";

    public IReadOnlyList<PropertyOption> Options { get; init; } = [];

    public int DisplayOrder { get; init; } = -1;

    public bool Calculated { get; init; }

    public bool ExternalOptions { get; init; }

    public string? ReferencedObjectType { get; init; }

    public bool HasUniqueValue { get; init; }

    public bool Hidden { get; init; }

    public bool? HubspotDefined { get; init; }

    public bool FormField { get; init; }

    public string? NumberDisplayHint { get; init; }

    public bool? ShowCurrencySymbol { get; init; }

    public string DataSensitivity { get; init; } = "non_sensitive";

    public ModificationMetadata ModificationMetadata { get; init; } = new(Archivable: true, ReadOnlyDefinition: false, ReadOnlyOptions: false, ReadOnlyValue: false);

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public bool Archived { get; init; }

    /// <summary>A value that the record itself carries rather than a slot of its own.</summary>
    [JsonIgnore]
    public SystemValue System { get; init; }

    [JsonIgnore]
    public bool IsMultiChoice => FieldType == "checkbox";
}

internal sealed record PropertyOption(string Label, string Value, int DisplayOrder = -1, bool Hidden = false, string? Description = null);

internal sealed record ModificationMetadata(bool Archivable, bool ReadOnlyDefinition, bool ReadOnlyOptions, bool ReadOnlyValue);

internal sealed record PropertyGroup(string Name, string Label, int DisplayOrder = -1)
{
    public bool Archived { get; init; }
}

internal enum SystemValue
{
    None,
    ObjectId,
    CreatedAt,
    UpdatedAt,
}
