using System.Collections.Frozen;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Checking;

/// <summary>Names that every activity understands, whatever HubSpot calls the property on its type.</summary>
internal static class ActivityAliases
{
    public const string Timestamp = "timestamp";

    /// <summary>Where HubSpot keeps an activity's own time.</summary>
    public const string TimestampProperty = "hs_timestamp";

    private static readonly FrozenDictionary<string, FrozenDictionary<ObjectKind, string>> Targets =
        new Dictionary<string, FrozenDictionary<ObjectKind, string>>
        {
            ["subject"] = PerType("hs_meeting_title", "hs_call_title", "hs_email_subject", null, "hs_task_subject"),
            ["body"] = PerType("hs_meeting_body", "hs_call_body", "hs_email_text", "hs_note_body", "hs_task_body"),
            ["outcome"] = PerType("hs_meeting_outcome", "hs_call_disposition", null, null, null),
            ["status"] = PerType(null, "hs_call_status", "hs_email_status", null, "hs_task_status"),
            ["direction"] = PerType(null, "hs_call_direction", "hs_email_direction", null, null),
            ["owner"] = OnAll("hubspot_owner_id"),
            ["template"] = OnAll("hs_activity_type"),
            [Timestamp] = OnAll(TimestampProperty),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Targets.Keys;

    /// <summary>True for an alias; its property is null on a type that has none.</summary>
    public static bool TryFind(string name, ObjectKind type, out string? property)
    {
        var isAlias = Targets.TryGetValue(name, out var targets);
        property = targets?.GetValueOrDefault(type);
        return isAlias;
    }

    private static FrozenDictionary<ObjectKind, string> OnAll(string property) => PerType(property, property, property, property, property);

    private static FrozenDictionary<ObjectKind, string> PerType(params string?[] properties) => properties
        .Select((property, type) => (Type: (ObjectKind)type, Property: property))
        .Where(target => target.Property is not null)
        .ToFrozenDictionary(target => target.Type, target => target.Property!);
}
