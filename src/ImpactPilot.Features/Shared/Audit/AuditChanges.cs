using System.Globalization;
using System.Text.Json;

namespace ImpactPilot.Features.Shared.Audit;

/// <summary>One part of something that was changed.</summary>
/// <param name="Field">Its name, such as <c>points</c> or <c>transition.condition</c>.</param>
/// <param name="Before">What it was; null where there was nothing.</param>
/// <param name="After">What it became; null where there is nothing any longer.</param>
public sealed record AuditChange(string Field, string? Before, string? After);

/// <summary>Says in which parts two recorded states differ, short enough for a list.</summary>
internal static class AuditChanges
{
    public const int LongestText = 1_000;

    public static AuditChange[] Between(string? before, string? after)
    {
        var (old, young) = (Parts(before), Parts(after));
        return
        [
            .. old.Keys.Union(young.Keys)
                .Select(field => new AuditChange(field, old.GetValueOrDefault(field), young.GetValueOrDefault(field)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static Dictionary<string, string?> Parts(string? recorded)
    {
        var parts = new Dictionary<string, string?>();
        if (recorded is not null)
        {
            using var json = JsonDocument.Parse(recorded);
            Collect(json.RootElement, "", parts);
        }

        return parts;
    }

    private static void Collect(JsonElement element, string path, Dictionary<string, string?> parts)
    {
        if (element.ValueKind is not JsonValueKind.Object)
            parts[path] = Text(element);
        else
            foreach (var property in element.EnumerateObject())
                Collect(property.Value, path is "" ? property.Name : $"{path}.{property.Name}", parts);
    }

    private static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Array => List([.. element.EnumerateArray()]),
        JsonValueKind.String => Short(element.GetString()!),
        _ => element.GetRawText(),
    };

    // Words are told, anything else is counted: nobody reads a hundred drivers or ids in a line.
    private static string? List(JsonElement[] items)
    {
        if (items is [])
            return null;
        var areWords = items.All(item => item.ValueKind is JsonValueKind.String && !item.TryGetGuid(out _));
        return areWords ? Short(string.Join(", ", items.Select(item => item.GetString()))) : items.Length.ToString(CultureInfo.InvariantCulture);
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
