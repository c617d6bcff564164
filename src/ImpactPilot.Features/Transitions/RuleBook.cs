using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>A transition that is on, with its condition ready to run.</summary>
internal sealed record Rule(Transition Transition, Condition Condition)
{
    private readonly HashSet<string> companyProperties =
        [.. Condition.Reads.Where(field => field.Object == SyncObjects.Company).Select(field => field.Property)];

    // People on activities are told from contacts, and how long somebody was silent from activities.
    private readonly HashSet<string> objects =
    [
        .. Condition.Objects,
        .. Condition.Objects.Contains(FactNames.Participant) ? [SyncObjects.Contact] : Array.Empty<string>(),
        .. Condition.Reads.Any(field => field.Property == FactNames.Engagement) ? SyncObjects.Activities.Select(activity => activity.Name) : [],
    ];

    public DateTimeOffset Baseline => Transition.BaselineAt!.Value;

    public int HeldForDays => Transition.HeldForDays;

    /// <summary>Whether it may fire although nothing changes.</summary>
    public bool WaitsForTime => Condition.DependsOnTime || HeldForDays > 0;

    /// <summary>Whether records other than the company are looked at: they come, go and move without a change of their own.</summary>
    public bool LooksAtRecords => objects.Any(name => name != SyncObjects.Company);

    /// <summary>Whether the change can make a difference: of the company only what the condition reads, of other records anything.</summary>
    public bool Concerns(RecordedChange change) =>
        change.ObjectType == SyncObjects.Company ? companyProperties.Contains(change.Property) : objects.Contains(change.ObjectType);
}

/// <summary>The portal's rules as they stand in this unit of work, and what they may name.</summary>
internal sealed class RuleBook
{
    private readonly IReadOnlyDictionary<(string Object, string Property), string> labels;

    private readonly IReadOnlySet<string> beginning;

    private RuleBook(IReadOnlyList<Rule> rules, IReadOnlySet<string> beginning, IReadOnlyDictionary<(string Object, string Property), string> labels, PortalCalendar calendar)
    {
        Rules = rules;
        Calendar = calendar;
        this.beginning = beginning;
        this.labels = labels;
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The portal's days and fiscal year.</summary>
    public PortalCalendar Calendar { get; }

    /// <summary>Whether the rule's first look at all accounts still goes on: it will come to those that it has not looked at yet.</summary>
    public bool IsBeginning(Rule rule) => beginning.Contains(rule.Transition.Id.ToString());

    /// <summary>What people call a property.</summary>
    public string Label(string objectType, string property) => labels.GetValueOrDefault((objectType, property), property);

    public static async Task<RuleBook> OpenAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var schema = await FactSchema.ReadAsync(db, ct);
        var on = await db.Transitions.AsNoTracking()
            .Where(transition => transition.Mode != TransitionMode.Off && transition.Condition != null && transition.BaselineAt != null && transition.PausedBecause == null)
            .ToListAsync(ct);
        var rules = new List<Rule>();
        foreach (var transition in on)
        {
            // Between a property's end in HubSpot and the pause that follows, its rules do not read: they can't fire.
            if (Condition.Compile(transition.Condition!, schema).Condition is { } condition)
                rules.Add(new Rule(transition, condition));
        }

        var switchedOn = await db.PendingWork.Where(work => work.Kind == SwitchOn.Work).Select(work => work.Subject).ToHashSetAsync(ct);
        return new RuleBook(rules, switchedOn, await LabelsAsync(db, ct), (await db.Portals.AsNoTracking().SingleAsync(ct)).Calendar);
    }

    private static async Task<Dictionary<(string Object, string Property), string>> LabelsAsync(ImpactPilotDb db, CancellationToken ct) =>
        await db.MirroredProperties.AsNoTracking().ToDictionaryAsync(property => (property.ObjectType, property.Name), property => property.Label, ct);
}
