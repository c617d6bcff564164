using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>A property that went from one value to another.</summary>
internal sealed record ValueChange(string? Old, string? New, DateTimeOffset At, HubSpotValue Source);

/// <summary>Reads HubSpot's list of values as changes.</summary>
internal static class PropertyHistory
{
    /// <summary>
    /// The changes in the order in which they happened. Setting a value that was there already is no change, and what
    /// happened within one instant counts as one change from its first to its last value.
    /// </summary>
    public static IReadOnlyList<ValueChange> Changes(IReadOnlyList<HubSpotValue> newestFirst)
    {
        if (newestFirst.Count == 0)
            return [];

        List<ValueChange> changes = new(newestFirst.Count);
        string? current = null;
        var ordered = newestFirst.Reverse().OrderBy(value => value.Timestamp).ToArray();
        for (var index = 0; index < ordered.Length; index++)
        {
            var entry = ordered[index];
            if (index + 1 < ordered.Length && ordered[index + 1].Timestamp == entry.Timestamp)
                continue;
            var value = string.IsNullOrWhiteSpace(entry.Value) ? null : entry.Value;
            if (value == current)
                continue;
            changes.Add(new ValueChange(current, value, entry.Timestamp, entry));
            current = value;
        }

        return changes;
    }
}
