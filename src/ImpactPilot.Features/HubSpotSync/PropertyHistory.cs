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
    public static IReadOnlyList<ValueChange> Changes(IEnumerable<HubSpotValue> newestFirst)
    {
        List<ValueChange> changes = [];
        string? current = null;
        foreach (var instant in newestFirst.Reverse().GroupBy(value => value.Timestamp).OrderBy(instant => instant.Key))
        {
            var last = instant.Last();
            var value = string.IsNullOrWhiteSpace(last.Value) ? null : last.Value;
            if (value == current) continue;

            changes.Add(new ValueChange(current, value, instant.Key, last));
            current = value;
        }

        return changes;
    }
}
