using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.HubSpotSync;

namespace ImpactPilot.Features.Facts;

/// <summary>An account at one moment, which changes move back and forth. Only what a change touches is made anew.</summary>
internal sealed class AccountMoment
{
    private readonly PortalContext portal;
    private readonly Histories histories;
    private readonly ObjectState company;
    private readonly Dictionary<(string Type, string Id), ObjectState> states = [];
    private readonly List<ObjectState> contacts = [];
    private readonly List<ObjectState> deals = [];
    private readonly List<ObjectState> activities = [];
    private readonly Participants participants;

    public AccountMoment(Account account, IReadOnlyList<OwnRecord> records, IReadOnlyList<MirroredRecord> others, Histories histories, PortalContext portal)
    {
        (this.portal, this.histories) = (portal, histories);
        company = new ObjectState(SyncObjects.Company, account.HubSpotId, account.Properties);
        states.Add((SyncObjects.Company, account.HubSpotId), company);
        foreach (var (record, labels) in records)
        {
            var state = new ObjectState(record, labels);
            states.Add((record.ObjectType, record.ObjectId), state);
            (record.ObjectType switch { SyncObjects.Contact => contacts, SyncObjects.Deal => deals, _ => activities }).Add(state);
        }

        participants = new Participants(contacts, others.Select(other => new ObjectState(other, [])), portal);
    }

    public void Undo(RecordedChange change) => Set(change, change.OldValue);

    public void Redo(RecordedChange change) => Set(change, change.NewValue);

    /// <summary>The role of the contact that a change is about; null for other objects too.</summary>
    public string? RoleOf(RecordedChange change) =>
        change.ObjectType == SyncObjects.Contact && states.TryGetValue((change.ObjectType, change.ObjectId), out var contact)
            ? portal.Roles.Resolve(contact.Values, contact.Labels)?.Name
            : null;

    public AccountFacts Facts(DateTimeOffset now, PropertyChange? change) => new()
    {
        Company = company.Fact ??= new FactObject(company.Id, company.Values, histories.Of(company.Type, company.Id)),
        Contacts = [.. There(contacts, now).Select(Contact)],
        Deals = [.. There(deals, now).Select(deal => deal.Fact ??= new FactObject(deal.Id, deal.Values, histories.Of(deal.Type, deal.Id)))],
        Activities = [.. There(activities, now).Select(Activity)],
        Now = now,
        TimeZone = portal.Zone,
        Change = change,
    };

    private void Set(RecordedChange change, string? value)
    {
        // The object may be gone from the account meanwhile; what happened to it is still part of the account's past.
        if (!states.TryGetValue((change.ObjectType, change.ObjectId), out var state))
            return;
        state.Set(change.Property, value);
        if (change.ObjectType != SyncObjects.Contact)
            return;
        participants.Forget(state);
        foreach (var activity in activities)
            activity.Fact = null;
    }

    private static IEnumerable<ObjectState> There(List<ObjectState> objects, DateTimeOffset now) => objects.Where(state => state.CreatedAt <= now);

    private FactObject Contact(ObjectState contact) =>
        contact.Fact ??= new FactObject(contact.Id, portal.WithRole(contact), portal.WithRoles(contact, histories.Of(contact.Type, contact.Id)));

    private ActivityFacts Activity(ObjectState activity)
    {
        if (activity.Fact is ActivityFacts known)
            return known;
        var facts = new ActivityFacts(
            Enum.Parse<ActivityType>(activity.Type, ignoreCase: true),
            HubSpotInstant.Read(activity.Values.GetValueOrDefault(SyncObjects.Timestamp)) ?? activity.OccurredAt,
            activity.Id,
            activity.Values,
            participants.Of(activity),
            histories.Of(activity.Type, activity.Id));
        activity.Fact = facts;
        return facts;
    }
}

/// <summary>An object's values at the moment; what facts hold of it is never changed under them.</summary>
internal sealed class ObjectState(string type, string id, IReadOnlyDictionary<string, string?> values)
{
    public ObjectState(MirroredRecord record, string[] labels)
        : this(record.ObjectType, record.ObjectId, record.Properties) =>
        (CreatedAt, OccurredAt, ContactIds, Labels) = (record.CreatedAt, record.OccurredAt, record.ContactIds, labels);

    public string Type => type;

    public string Id => id;

    public DateTimeOffset CreatedAt { get; } = DateTimeOffset.MinValue;

    public DateTimeOffset? OccurredAt { get; }

    public IReadOnlyList<string> ContactIds { get; } = [];

    public IReadOnlyList<string> Labels { get; } = [];

    public IReadOnlyDictionary<string, string?> Values { get; private set; } = values;

    /// <summary>What conditions see; null until asked for.</summary>
    public FactObject? Fact { get; set; }

    public void Set(string property, string? value)
    {
        Values = new Dictionary<string, string?>(Values, StringComparer.Ordinal) { [property] = value };
        Fact = null;
    }
}
