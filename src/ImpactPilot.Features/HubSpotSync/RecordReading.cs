using System.Text.Json;
using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>A company as HubSpot tells it, worked out before any transaction begins: its values and the changes behind them.</summary>
internal sealed class CompanyReading
{
    private readonly Dictionary<string, IReadOnlyList<ValueChange>> changes;

    public CompanyReading(HubSpotRecord record, PropertiesInUse inUse)
    {
        Record = record;
        changes = inUse.Watched.ToDictionary(property => property, property => PropertyHistory.Changes(record.History(property)), StringComparer.Ordinal);
        Values = inUse.All.ToDictionary(property => property, Latest, StringComparer.Ordinal);
        Json = JsonSerializer.Serialize(Values, JsonSerializerOptions.Web);
    }

    public HubSpotRecord Record { get; }

    public string Id => Record.Id;

    public IReadOnlyDictionary<string, string?> Values { get; }

    /// <summary>The values as the mirror stores them.</summary>
    public string Json { get; }

    /// <summary>The changes of a watched property, in their order; none where HubSpot keeps no history of it.</summary>
    public IReadOnlyList<ValueChange> Changes(string property) => changes[property];

    /// <summary>The value after the newest recorded change, so that account and changes always agree.</summary>
    private string? Latest(string property) =>
        changes.TryGetValue(property, out var history) && history is [.., var last] ? last.New : Record[property];
}
