using System.Text.Json;
using System.Text.RegularExpressions;

namespace ImpactPilot.Cli.Demo;

/// <summary>
/// Reads what a process logs and says what of it a person sees: warnings and worse, or everything. Records in JSON, which
/// the hosts write, are put into words; the lines of plain records stay as they are.
/// </summary>
internal sealed partial class LogReader(bool everything)
{
    // What comes before the first record, say from the runtime when a program cannot start, is always worth seeing.
    private bool showing = true;

    /// <summary>The line for a person, or null.</summary>
    public string? Read(string line)
    {
        if (line.StartsWith('{') && TryParse(line) is { } record)
        {
            showing = true;
            return everything || IsBad(record) ? InWords(record) : null;
        }

        var start = RecordStart().Match(line);
        if (start.Success)
            showing = start.Groups["bad"].Success;
        return everything || showing ? line : null;
    }

    private static JsonElement? TryParse(string line)
    {
        try
        {
            return JsonElement.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsBad(JsonElement record) => Text(record, "Level") is "Warning" or "Error" or "Fatal";

    private static string InWords(JsonElement record)
    {
        var properties = record.TryGetProperty("Properties", out var found) ? found : default;
        var message = Placeholder().Replace(
            Text(record, "MessageTemplate"),
            match => properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(match.Groups["name"].Value, out var value) ? value.ToString() : match.Value);
        var exception = Text(record, "Exception");
        return $"{Text(record, "Level")}: {message}{(exception.Length > 0 ? Environment.NewLine + exception : "")}";
    }

    private static string Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    // The starts of records as the console writers of ASP.NET and Serilog form them.
    [GeneratedRegex(
        @"^(((?<bad>warn|fail|crit)|trce|dbug|info): |\[[\d:. -]+ ((?<bad>WRN|ERR|FTL)|VRB|DBG|INF)\])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecordStart();

    [GeneratedRegex(@"\{[@$]?(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
