using System.Text.Json;
using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>A link of a record to another one.</summary>
/// <param name="Labels">What the link is called; <see cref="LinkReader.Primary"/> for a record's first company.</param>
internal sealed record RecordLink(SyncObject To, string ToId, IReadOnlyList<string> Labels);

/// <summary>A record as HubSpot tells it, worked out before any transaction begins: its values, the changes behind them and its links.</summary>
internal sealed class RecordReading
{
    private readonly Dictionary<string, IReadOnlyList<ValueChange>> changes;

    public RecordReading(HubSpotRecord record, PropertiesInUse inUse, IEnumerable<RecordLink> links)
    {
        Record = record;
        Links = [.. links];
        changes = inUse.Watched.ToDictionary(property => property, property => Changes(record, property), StringComparer.Ordinal);
        Values = inUse.All.ToDictionary(property => property, Latest, StringComparer.Ordinal);
        Json = JsonSerializer.Serialize(Values, JsonSerializerOptions.Web);
    }

    public HubSpotRecord Record { get; }

    public string Id => Record.Id;

    public IReadOnlyDictionary<string, string?> Values { get; }

    public IReadOnlyList<RecordLink> Links { get; }

    /// <summary>The values as the mirror stores them.</summary>
    public string Json { get; }

    public IEnumerable<RecordLink> LinksTo(SyncObject kind) => Links.Where(link => link.To == kind);

    /// <summary>The changes of a watched property, in their order; none where HubSpot keeps no history of it.</summary>
    public IReadOnlyList<ValueChange> Changes(string property) => changes[property];

    /// <summary>The value after the newest recorded change, so that mirror and changes always agree.</summary>
    private string? Latest(string property) =>
        changes.TryGetValue(property, out var history) && history is [.., var last] ? last.New : BodyText.Of(property, Record[property]);

    private static IReadOnlyList<ValueChange> Changes(HubSpotRecord record, string property) =>
        PropertyHistory.Changes(BodyText.IsBody(property)
            ? [.. record.History(property).Select(past => past with { Value = BodyText.Of(property, past.Value) })]
            : record.History(property));
}
