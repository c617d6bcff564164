using System.Globalization;
using System.Text.Json;
using ImpactPilot.Domain.Conditions.Evaluation;

namespace ImpactPilot.Domain.Conditions.Cases;

/// <summary>A condition with the facts to try it on, as the command line and support write it: one JSON object.</summary>
/// <param name="Id">The case's own name.</param>
/// <param name="Text">The condition.</param>
/// <param name="Schema">The portal's properties and aliases.</param>
/// <param name="Facts">The account.</param>
public sealed record ConditionCase(string? Id, string Text, ConditionSchema Schema, AccountFacts Facts)
{
    /// <summary>Reads a case. Throws <see cref="FormatException"/> or <see cref="JsonException"/> where it is none.</summary>
    /// <param name="json">One JSON object.</param>
    /// <param name="machineNow">The evaluation instant of a case that names none.</param>
    public static ConditionCase Parse(string json, DateTimeOffset machineNow)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("condition", out var condition) || condition.ValueKind != JsonValueKind.String)
            throw new FormatException("A case is an object with a text \"condition\".");

        var facts = root.Child("facts");
        return new(root.Text("id"), condition.GetString()!, SchemaJson.Read(facts), FactsJson.Read(facts, machineNow));
    }

    /// <summary>The name of a case that cannot be read otherwise, so that it can be told from the others; null where it has none.</summary>
    public static string? IdOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Text("id");
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A portal's properties and aliases in JSON: <c>{"schema":{"company":{…}},"aliases":{…}}</c>, or the schema alone.</summary>
public static class SchemaJson
{
    /// <summary>Reads a schema file. Throws <see cref="JsonException"/> where it is no JSON.</summary>
    public static ConditionSchema Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return root.Child("schema") is null && root.Child("aliases") is null ? ReadObjects(root) : Read(root);
    }

    internal static ConditionSchema Read(JsonElement? holder)
    {
        var schema = ReadObjects(holder.Child("schema"));
        foreach (var alias in holder.Child("aliases").Members())
            schema = schema.WithAlias(alias.Name, alias.Value.AsText() ?? "");
        return schema;
    }

    private static ConditionSchema ReadObjects(JsonElement? objects)
    {
        var schema = ConditionSchema.Empty;
        foreach (var @object in objects.Members())
            schema = schema.With(@object.Name, ((JsonElement?)@object.Value).Members().Select(Definition));
        return schema;
    }

    private static PropertyDefinition Definition(JsonProperty property)
    {
        JsonElement? definition = property.Value;
        return new(
            property.Name,
            PropertyDefinition.TypeOf(definition.Text("type")),
            definition.Text("label") ?? property.Name,
            [.. definition.Child("options").Members().Select(option => new PropertyOption(option.Name, option.Value.AsText() ?? option.Name))]);
    }
}

internal static class FactsJson
{
    public static AccountFacts Read(JsonElement? facts, DateTimeOffset machineNow) => new()
    {
        Now = facts.Instant("now") ?? machineNow,
        TimeZone = facts.Text("timeZone") is { } zone ? Zone(zone) : TimeZoneInfo.Utc,
        Company = Record(facts.Child("company")),
        Contacts = [.. facts.Child("contacts").Items().Select(item => Record(item))],
        Deals = [.. facts.Child("deals").Items().Select(item => Record(item))],
        Activities = [.. facts.Child("activities").Items().Select(Activity)],
        Change = facts.Child("change") is { } change ? Change(change, facts.Instant("now") ?? machineNow) : null,
    };

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
        ? zone
        : throw new FormatException($"There is no time zone '{id}'.");

    private static FactObject Record(JsonElement? record) =>
        new(record.Text("id"), Properties(record.Child("properties")), History(record.Child("history")));

    private static ActivityFacts Activity(JsonElement activity)
    {
        JsonElement? record = activity;
        if (!Enum.TryParse<ActivityType>(record.Text("type"), ignoreCase: true, out var type) || !Enum.IsDefined(type))
            throw new FormatException($"'{record.Text("type")}' is no type of activity.");
        return new(
            type,
            record.Instant("timestamp"),
            record.Text("id"),
            Properties(record.Child("properties")),
            [.. record.Child("participants").Items().Select(item => new FactObject(((JsonElement?)item).Text("id"), Properties(item)))],
            History(record.Child("history")));
    }

    private static PropertyChange Change(JsonElement element, DateTimeOffset now)
    {
        JsonElement? change = element;
        return new(
            change.Text("object") ?? "company",
            change.Text("id"),
            change.Text("property") ?? throw new FormatException("A change names its \"property\"."),
            change.Text("old"),
            change.Text("new"),
            change.Instant("timestamp") ?? now);
    }

    private static Dictionary<string, string?> Properties(JsonElement? properties)
    {
        Dictionary<string, string?> read = new(StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties.Members())
            read[property.Name] = property.Value.AsText();
        return read;
    }

    private static Dictionary<string, IReadOnlyList<HistoricValue>> History(JsonElement? history)
    {
        Dictionary<string, IReadOnlyList<HistoricValue>> read = new(StringComparer.OrdinalIgnoreCase);
        foreach (var property in history.Members())
        {
            read[property.Name] =
            [
                .. ((JsonElement?)property.Value).Items().Select(entry => (JsonElement?)entry)
                    .Select(entry => new HistoricValue(entry.Text("value"), entry.Instant("timestamp") ?? DateTimeOffset.MinValue)),
            ];
        }

        return read;
    }
}

/// <summary>Reads JSON that people write: what is absent, null or of another kind is simply not there.</summary>
internal static class LenientJson
{
    public static JsonElement? Child(this JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } holder && holder.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null
            ? child
            : null;

    public static JsonElement? Child(this JsonElement element, string name) => ((JsonElement?)element).Child(name);

    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static IEnumerable<JsonProperty> Members(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Object } holder ? holder.EnumerateObject() : [];

    public static string? Text(this JsonElement? element, string name) => element.Child(name)?.AsText();

    public static string? Text(this JsonElement element, string name) => ((JsonElement?)element).Text(name);

    public static string? AsText(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => element.GetRawText(),
    };

    public static DateTimeOffset? Instant(this JsonElement? element, string name)
    {
        if (element.Text(name) is not { } text)
            return null;
        if (StoredValue.TryPoint(text, out var instant))
            return instant;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var lenient)
            ? lenient
            : throw new FormatException($"'{text}' is no instant.");
    }
}
