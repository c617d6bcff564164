using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions;

/// <summary>Everything a condition may look at, of one account, at one instant. Holds what it is given; copies nothing.</summary>
public sealed class AccountFacts
{
    private EngagementIndex? engagements;

    /// <summary>The account itself.</summary>
    public required FactObject Company { get; init; }

    /// <summary>Its contacts.</summary>
    public IReadOnlyList<FactObject> Contacts { get; init; } = [];

    /// <summary>Its deals.</summary>
    public IReadOnlyList<FactObject> Deals { get; init; } = [];

    /// <summary>Its meetings, calls, emails, notes and tasks, in any order.</summary>
    public IReadOnlyList<ActivityFacts> Activities { get; init; } = [];

    /// <summary>The instant of the evaluation.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The portal's zone: where its days begin.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The change under evaluation; change operators are false without one.</summary>
    public PropertyChange? Change
    {
        get;
        init
        {
            field = value;
            ChangedKind = value is not null && ObjectKinds.TryParse(value.Object, out var kind) && kind != ObjectKind.Participant ? kind : null;
        }
    }

    /// <summary>What changed; null without a change, and for one of an object that the language does not know. A participant is a role in an activity: it has no changes.</summary>
    internal ObjectKind? ChangedKind { get; private init; }

    /// <summary>The whole days between the last engagement of a person before an instant and that instant; null where there was none.</summary>
    public int? DaysOfSilence(FactObject person, DateTimeOffset until) =>
        Engagements.LastBefore(person, until) is { } last ? (int)((until.UtcTicks - last) / TimeSpan.TicksPerDay) : null;

    /// <summary>Built when first asked for; two threads that ask at once build the same.</summary>
    internal EngagementIndex Engagements => engagements ??= new(this);
}

/// <summary>One HubSpot record: its properties as HubSpot sends them and, where known, their history.</summary>
/// <param name="id">HubSpot's record id.</param>
/// <param name="properties">Internal name → text; names as HubSpot spells them. Missing, null and blank all mean unknown. For many records best a <see cref="PropertyRow"/>.</param>
/// <param name="history">Internal name → past values in any order.</param>
public class FactObject(
    string? id,
    IReadOnlyDictionary<string, string?> properties,
    IReadOnlyDictionary<string, IReadOnlyList<HistoricValue>>? history = null)
{
    /// <summary>HubSpot's record id.</summary>
    public string? Id { get; } = id;

    /// <summary>Internal name → text.</summary>
    public IReadOnlyDictionary<string, string?> Properties { get; } = properties;

    /// <summary>The names that the properties share with those of other records, in the order of the <see cref="Values"/>; null where they share none.</summary>
    internal PropertyNames? Names { get; } = (properties as PropertyRow)?.Shared;

    /// <summary>Beside the names: kept here too, as a condition that is asked of every account feels each step on the way to a value.</summary>
    internal string?[] Values { get; } = (properties as PropertyRow)?.Array ?? [];

    internal string? Read(string property) => Properties.TryGetValue(property, out var value) ? value : null;

    internal IReadOnlyList<HistoricValue> HistoryOf(string property) =>
        history is not null && history.TryGetValue(property, out var values) ? values : [];
}

/// <summary>The five kinds of activity that HubSpot keeps on a record.</summary>
public enum ActivityType
{
    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>A call.</summary>
    Call,

    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A note.</summary>
    Note,

    /// <summary>A task.</summary>
    Task,
}

/// <summary>An activity, with when it took place and who took part.</summary>
/// <param name="type">Which of the five.</param>
/// <param name="timestamp">When it took place; null where HubSpot does not say.</param>
/// <param name="id">HubSpot's record id.</param>
/// <param name="properties">Internal name → text.</param>
/// <param name="participants">The people on it; <c>contactId</c> and <c>email</c> among their properties tell who they are.</param>
/// <param name="history">Internal name → past values in any order.</param>
public sealed class ActivityFacts(
    ActivityType type,
    DateTimeOffset? timestamp,
    string? id,
    IReadOnlyDictionary<string, string?> properties,
    IReadOnlyList<FactObject>? participants = null,
    IReadOnlyDictionary<string, IReadOnlyList<HistoricValue>>? history = null) : FactObject(id, properties, history)
{
    /// <summary>Which of the five.</summary>
    public ActivityType Type { get; } = type;

    /// <summary>When it took place.</summary>
    public DateTimeOffset? Timestamp { get; } = timestamp;

    /// <summary>The people on it.</summary>
    public IReadOnlyList<FactObject> Participants { get; } = participants ?? [];
}

/// <summary>A value that a property had from an instant on.</summary>
/// <param name="Value">The text; null or blank means unknown.</param>
/// <param name="Timestamp">HubSpot's own timestamp.</param>
public readonly record struct HistoricValue(string? Value, DateTimeOffset Timestamp);

/// <summary>One property change: the thing that change operators look at.</summary>
/// <param name="Object">The object's name: <c>company</c>, <c>contact</c>, <c>deal</c>, <c>meeting</c>, …</param>
/// <param name="Id">The record; null means the only one of its kind.</param>
/// <param name="Property">The internal name.</param>
/// <param name="Old">The value before.</param>
/// <param name="New">The value after.</param>
/// <param name="Timestamp">HubSpot's own timestamp.</param>
public sealed record PropertyChange(
    string Object,
    string? Id,
    string Property,
    string? Old,
    string? New,
    DateTimeOffset Timestamp);
