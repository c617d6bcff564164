using ImpactPilot.Domain.Conditions;

namespace ImpactPilot.Features.Facts;

/// <summary>
/// The people on an activity: its contacts, the addresses of an e-mail that are no contact, and our people who own or
/// attend it. A contact is the same participant on all of its activities.
/// </summary>
internal sealed class Participants
{
    private readonly PortalContext portal;
    private readonly Dictionary<string, ObjectState> contacts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactObject> known = new(StringComparer.Ordinal);

    /// <param name="own">The account's contacts.</param>
    /// <param name="others">Contacts of other accounts who took part here.</param>
    public Participants(IEnumerable<ObjectState> own, IEnumerable<ObjectState> others, PortalContext portal)
    {
        this.portal = portal;
        foreach (var contact in own.Concat(others))
            contacts.TryAdd(contact.Id, contact);
    }

    /// <summary>A contact has changed.</summary>
    public void Forget(ObjectState contact) => known.Remove(contact.Id);

    public IReadOnlyList<FactObject> Of(ObjectState activity)
    {
        List<FactObject> people = [];
        var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in activity.ContactIds)
            Add(Contact(id));
        foreach (var address in FactNames.Addresses.SelectMany(property => Several(activity, property)))
            AddAddress(address);
        foreach (var owner in Several(activity, FactNames.Owner).Concat(Several(activity, FactNames.Attendees)))
            AddOwner(owner);
        return people;

        void Add(FactObject person)
        {
            if (person.Properties.GetValueOrDefault(FactNames.Email) is not { } email || met.Add(email))
                people.Add(person);
        }

        void AddAddress(string email)
        {
            if (met.Contains(email))
                return;
            var contact = contacts.Values.FirstOrDefault(contact => string.Equals(contact.Values.GetValueOrDefault(FactNames.Email), email, StringComparison.OrdinalIgnoreCase));
            Add(contact is not null ? Contact(contact.Id) : Somebody(email));
        }

        void AddOwner(string ownerId)
        {
            if (portal.People.Owner(ownerId) is { } user)
                Add(Ours(user.Email, user.Name, ownerId));
        }
    }

    private FactObject Contact(string id)
    {
        if (known.TryGetValue(id, out var person))
            return person;
        // A contact that is not mirrored, say because it was archived, still took part.
        var values = contacts.TryGetValue(id, out var contact) ? portal.WithRole(contact) : [];
        values[FactNames.Side] = FactNames.Customer;
        values[FactNames.ContactId] = id;
        values[FactNames.Name] = $"{values.GetValueOrDefault(FactNames.FirstName)} {values.GetValueOrDefault(FactNames.LastName)}".Trim();
        values[FactNames.Group] = portal.People.GroupsOf(values.GetValueOrDefault(FactNames.Email), null);
        return known[id] = new FactObject(id, values);
    }

    private FactObject Somebody(string email)
    {
        if (portal.People.Has(email))
            return Ours(email, portal.People.Named(email)?.Name, portal.People.Named(email)?.HubSpotOwnerId);
        return new FactObject(null, new Dictionary<string, string?> { [FactNames.Side] = FactNames.Customer, [FactNames.Email] = email });
    }

    private FactObject Ours(string email, string? name, string? ownerId) => new(null, new Dictionary<string, string?>
    {
        [FactNames.Side] = FactNames.Us,
        [FactNames.Email] = email,
        [FactNames.Name] = name,
        [FactNames.Group] = portal.People.GroupsOf(email, ownerId),
    });

    private static string[] Several(ObjectState activity, string property) =>
        activity.Values.GetValueOrDefault(property)?.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
