using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.HubSpotSync;

namespace ImpactPilot.Features.Facts;

/// <summary>The past values of every object of an account, from its recorded changes. Evaluation looks only at what was before its instant.</summary>
internal sealed class Histories
{
    private readonly Dictionary<(string Type, string Id), Dictionary<string, IReadOnlyList<HistoricValue>>> byObject;

    /// <param name="changes">In the order in which they happened.</param>
    public Histories(IEnumerable<RecordedChange> changes) => byObject = changes
        .GroupBy(change => (change.ObjectType, change.ObjectId))
        .ToDictionary(
            group => group.Key,
            group => group.GroupBy(change => change.Property, StringComparer.Ordinal)
                .ToDictionary(values => values.Key, Values, StringComparer.Ordinal));

    public IReadOnlyDictionary<string, IReadOnlyList<HistoricValue>>? Of(string type, string id) => byObject.GetValueOrDefault((type, id));

    // What was there before the first recorded change was there from some unknown instant on.
    private static IReadOnlyList<HistoricValue> Values(IEnumerable<RecordedChange> changes)
    {
        List<HistoricValue> values = [];
        foreach (var change in changes)
        {
            if (values.Count == 0 && change.OldValue is not null)
                values.Add(new HistoricValue(change.OldValue, DateTimeOffset.MinValue));
            values.Add(new HistoricValue(change.NewValue, change.OccurredAt));
        }

        return values;
    }
}
