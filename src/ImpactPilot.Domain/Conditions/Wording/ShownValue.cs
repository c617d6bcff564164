using System.Globalization;
using ImpactPilot.Domain.Conditions.Evaluation;

namespace ImpactPilot.Domain.Conditions.Wording;

/// <summary>Stored values as a sentence shows them.</summary>
internal static class ShownValue
{
    private const string DayFormat = "d MMMM yyyy";

    /// <summary>In UTC, as instants are written in conditions: a sentence may show both.</summary>
    private const string InstantFormat = "d MMMM yyyy HH:mm 'UTC'";

    private const int LongestText = 80;

    public static string Of(decimal value) => value.ToString("#,0.############################", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset instant, TimeZoneInfo zone) => new DateTime(PortalTime.ToLocal(instant.UtcTicks, zone)).ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>By the property's type; a text in quotes where it cannot be read so, null where there is none.</summary>
    public static string? Of(PropertyDefinition? definition, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return definition?.Type switch
        {
            PropertyType.Number => StoredValue.TryNumber(text, out var number) ? Of(number) : Quoted(text),
            PropertyType.Boolean => YesOrNo(text) ?? Quoted(text),
            PropertyType.Date => Day(text) ?? Quoted(text),
            PropertyType.Instant => Instant(text) ?? Quoted(text),
            PropertyType.Enumeration => Options(definition, text) ?? Quoted(text),
            PropertyType.Text => Quoted(text),
            null => YesOrNo(text) ?? (StoredValue.TryNumber(text, out _) ? text.Trim() : Quoted(text)),
        };
    }

    private static string? Options(PropertyDefinition definition, string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? null : PlainWords.List(parts.Select(part => definition.LabelOf(part) ?? part), "and");
    }

    private static string? YesOrNo(string text) => StoredValue.TryBoolean(text, out var value) ? value ? "Yes" : "No" : null;

    /// <summary>A date that HubSpot stored as an instant is that instant's day in UTC.</summary>
    private static string? Day(string text) => StoredValue.TryDate(text, out var date)
        ? date.ToString(DayFormat, CultureInfo.InvariantCulture)
        : StoredValue.TryPoint(text, out var instant) ? Of(instant, TimeZoneInfo.Utc) : null;

    private static string? Instant(string text) => StoredValue.TryPoint(text, out var instant)
        ? instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture)
        : Day(text);

    /// <summary>The body of an e-mail has to fit into a sentence.</summary>
    private static string Quoted(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestText)
            return $"“{line}”";
        var end = char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText;
        return $"“{line[..end].TrimEnd()}…”";
    }
}
