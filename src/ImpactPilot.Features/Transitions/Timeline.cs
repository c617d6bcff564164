using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.HubSpotSync;

namespace ImpactPilot.Features.Transitions;

/// <summary>An account's company facts, walked forward through a run of changes in the order in which they happened.</summary>
internal sealed class Timeline
{
    private readonly Dictionary<string, string?> properties;
    private readonly IReadOnlyList<RecordedChange> changes;
    private readonly string companyId;
    private readonly TimeZoneInfo zone;

    /// <param name="companyId">The company's id at HubSpot.</param>
    /// <param name="after">Its properties after the last of the changes; the changes are taken back to find where the walk starts.</param>
    /// <param name="changes">The changes, in any order.</param>
    /// <param name="zone">The portal's zone.</param>
    public Timeline(string companyId, IReadOnlyDictionary<string, string?> after, IEnumerable<RecordedChange> changes, TimeZoneInfo zone)
    {
        this.companyId = companyId;
        this.zone = zone;
        this.changes = [.. changes.OrderBy(change => change.OccurredAt).ThenBy(change => change.Id)];
        properties = new Dictionary<string, string?>(after, StringComparer.Ordinal);
        foreach (var change in this.changes.Reverse())
            properties[change.Property] = change.OldValue;
    }

    /// <summary>The facts before the first change.</summary>
    public AccountFacts Start(DateTimeOffset now) => Facts(now, null);

    /// <summary>Each change with the facts just after it.</summary>
    public IEnumerable<(RecordedChange Change, AccountFacts Facts)> Walk()
    {
        foreach (var change in changes)
        {
            properties[change.Property] = change.NewValue;
            yield return (change, Facts(change.OccurredAt, new PropertyChange("company", change.ObjectId, change.Property, change.OldValue, change.NewValue, change.OccurredAt)));
        }
    }

    private AccountFacts Facts(DateTimeOffset now, PropertyChange? change) => new()
    {
        Company = new FactObject(companyId, new Dictionary<string, string?>(properties, StringComparer.Ordinal)),
        Now = now,
        TimeZone = zone,
        Change = change,
    };
}
