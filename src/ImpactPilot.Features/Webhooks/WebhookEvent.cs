using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ImpactPilot.Features.HubSpotSync;

namespace ImpactPilot.Features.Webhooks;

/// <summary>A record that an event speaks of.</summary>
internal readonly record struct HintedRecord(string ObjectType, string ObjectId);

/// <summary>
/// One element of HubSpot's batch, in the new form (<c>object.propertyChange</c> with <c>objectTypeId</c>) or the classic one
/// (<c>company.propertyChange</c>). Only which records it speaks of is taken from it; what they are worth is read from the API.
/// </summary>
/// <param name="Portal">HubSpot's number of the portal; null where the event does not say.</param>
/// <param name="IsOurs">It tells of our own writing.</param>
/// <param name="Reason">Why it leads nowhere although it should; null where it leads somewhere or rightly nowhere.</param>
/// <param name="Node">As it came.</param>
internal sealed record WebhookEvent(string? Portal, DateTimeOffset? OccurredAt, IReadOnlyList<HintedRecord> Records, bool IsOurs, string? Reason, JsonNode? Node)
{
    private const int LongestLetter = 2000;

    private static readonly Dictionary<string, string> ObjectTypes = SyncObjects.All.ToDictionary(kind => kind.TypeId, kind => kind.Name, StringComparer.Ordinal);

    /// <summary>For people: without the property's value, which may be personal; nothing where it is endless.</summary>
    public string Letter()
    {
        var kept = Node?.DeepClone();
        (kept as JsonObject)?.Remove("propertyValue");
        var text = kept?.ToJsonString() ?? "null";
        return text.Length <= LongestLetter ? text : "null";
    }

    /// <summary>Reads whatever stands there; nothing in it throws.</summary>
    public static WebhookEvent Read(JsonNode? node)
    {
        if (node is not JsonObject element)
            return new WebhookEvent(null, null, [], false, "The event is no JSON object.", node);
        var type = Text(element, "subscriptionType") ?? Text(element, "eventType") ?? "";
        var dot = type.IndexOf('.', StringComparison.Ordinal);
        var (kind, action) = dot < 0 ? ("", type) : (type[..dot], type[(dot + 1)..]);
        var records = Hinted(element, kind, action);
        return new WebhookEvent(
            Text(element, "portalId"),
            OccurredAtOf(element),
            records,
            Text(element, "changeSource") == "INTEGRATION" && Text(element, "sourceId") is { } source && source == Text(element, "appId"),
            records.Count > 0 || IsForeign(element, kind) ? null : $"The event \u201c{type}\u201d names no record.",
            element);
    }

    private static IReadOnlyList<HintedRecord> Hinted(JsonObject element, string kind, string action) => action switch
    {
        "associationChange" => [.. Named(element, "fromObjectTypeId", Before(element, kind), "fromObjectId"), .. Named(element, "toObjectTypeId", After(element), "toObjectId")],
        "merge" => [.. Several(element, kind, "primaryObjectId", "newObjectId", "mergedObjectIds")],
        _ => [.. Several(element, kind, "objectId")],
    };

    private static IEnumerable<HintedRecord> Several(JsonObject element, string kind, params string[] fields)
    {
        if (TypeOf(Text(element, "objectTypeId"), kind) is not { } type)
            return [];
        return fields.SelectMany(field => element[field] is JsonArray ids ? ids.Select(Text) : [Text(element[field])])
            .OfType<string>().Distinct(StringComparer.Ordinal).Select(id => new HintedRecord(type, id));
    }

    private static IEnumerable<HintedRecord> Named(JsonObject element, string typeField, string kind, string idField) =>
        TypeOf(Text(element, typeField), kind) is { } type && Text(element, idField) is { } id ? [new HintedRecord(type, id)] : [];

    // CONTACT_TO_COMPANY: the classic form names the two kinds in one word.
    private static string Before(JsonObject element, string kind) =>
        Text(element, "associationType")?.Split("_TO_")[0] ?? kind;

    private static string After(JsonObject element) =>
        Text(element, "associationType")?.Split("_TO_") is [_, var after, ..] ? after : "";

    private static string? TypeOf(string? id, string kind) =>
        id is not null ? ObjectTypes.GetValueOrDefault(id) : SyncObjects.All.FirstOrDefault(known => known.Name.Equals(kind, StringComparison.OrdinalIgnoreCase))?.Name;

    /// <summary>Of an object that is not mirrored: rightly of no use.</summary>
    private static bool IsForeign(JsonObject element, string kind) =>
        Text(element, "objectTypeId") is { } id ? !ObjectTypes.ContainsKey(id) : kind.Length > 0 && TypeOf(null, kind) is null;

    private static DateTimeOffset? OccurredAtOf(JsonObject element) =>
        long.TryParse(Text(element, "occurredAt"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private static string? Text(JsonObject element, string field) => Text(element[field]);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number && node.ToString() is { Length: > 0 and <= 100 } text ? text : null;
}
