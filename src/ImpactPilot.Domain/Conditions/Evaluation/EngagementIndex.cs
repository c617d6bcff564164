namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>
/// When each person took part in an activity. A person is a contact's id; else an e-mail address, which may lead to a
/// contact after all; else the participant's own id. Built in one pass over the account, once.
/// </summary>
internal sealed class EngagementIndex
{
    private readonly HashSet<FactObject> contacts;
    private readonly Dictionary<string, string> contactOfEmail = new(StringComparer.Ordinal);
    private readonly Dictionary<(PersonKey Kind, string Key), List<long>> timestamps = [];

    public EngagementIndex(AccountFacts facts)
    {
        contacts = [.. facts.Contacts];
        foreach (var contact in facts.Contacts)
            Learn(contact.Id, contact);
        foreach (var participant in facts.Activities.SelectMany(activity => activity.Participants))
            Learn(Given(participant, "contactId"), participant);
        foreach (var activity in facts.Activities)
            Record(activity);
        foreach (var times in timestamps.Values)
            times.Sort();
    }

    private enum PersonKey
    {
        Contact,
        Email,
        Participant,
    }

    /// <summary>UTC ticks of the person's last activity before an instant, or null.</summary>
    public long? LastBefore(FactObject person, DateTimeOffset reference)
    {
        if (KeyOf(person) is not { } key || !timestamps.TryGetValue(key, out var times))
            return null;
        var index = times.BinarySearch(reference.UtcTicks);
        var later = index < 0 ? ~index : index;
        while (later > 0 && times[later - 1] == reference.UtcTicks)
            later--;
        return later == 0 ? null : times[later - 1];
    }

    /// <summary>UTC ticks of the person's first activity at an instant or after it, or null.</summary>
    public long? FirstFrom(FactObject person, DateTimeOffset reference)
    {
        if (KeyOf(person) is not { } key || !timestamps.TryGetValue(key, out var times))
            return null;
        var index = times.BinarySearch(reference.UtcTicks);
        var first = index < 0 ? ~index : index;
        return first < times.Count ? times[first] : null;
    }

    private void Learn(string? contactId, FactObject record)
    {
        if (contactId is not null && EmailOf(record) is { } email)
            contactOfEmail.TryAdd(email, contactId);
    }

    private void Record(ActivityFacts activity)
    {
        if (activity.Timestamp is not { } timestamp)
            return;
        foreach (var participant in activity.Participants)
        {
            if (KeyOf(participant) is not { } key)
                continue;
            if (!timestamps.TryGetValue(key, out var times))
                timestamps.Add(key, times = []);
            times.Add(timestamp.UtcTicks);
        }
    }

    private (PersonKey Kind, string Key)? KeyOf(FactObject record)
    {
        var isContact = contacts.Contains(record);
        if ((isContact ? record.Id : Given(record, "contactId")) is { } contactId)
            return (PersonKey.Contact, contactId);
        if (EmailOf(record) is { } email)
            return contactOfEmail.TryGetValue(email, out var known) ? (PersonKey.Contact, known) : (PersonKey.Email, email);
        return record.Id is { } id && !isContact ? (PersonKey.Participant, id) : null;
    }

    private static string? EmailOf(FactObject record) => Given(record, "email") is { } email ? Folding.Fold(email) : null;

    private static string? Given(FactObject record, string property) =>
        record.Read(property) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
