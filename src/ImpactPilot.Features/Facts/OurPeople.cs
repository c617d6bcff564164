using ImpactPilot.Features.People;

namespace ImpactPilot.Features.Facts;

/// <summary>Who is one of us: the portal's users, everybody of their domains, and the groups they are in.</summary>
internal sealed class OurPeople
{
    // Somebody of ours with a private address does not make everybody there one of us.
    private static readonly HashSet<string> PublicDomains = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "gmx.net", "gmx.de", "proton.me",
    };

    private readonly Dictionary<string, User> byOwnerId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, User> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> domains = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<InternalGroup> groups;

    public OurPeople(IEnumerable<User> users, IReadOnlyList<InternalGroup> groups)
    {
        this.groups = [.. groups.OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase)];
        foreach (var user in users)
        {
            byEmail.TryAdd(user.Email, user);
            if (user.HubSpotOwnerId is not null)
                byOwnerId.TryAdd(user.HubSpotOwnerId, user);
            if (DomainOf(user.Email) is { } domain && !PublicDomains.Contains(domain))
                domains.Add(domain);
        }
    }

    public User? Owner(string ownerId) => byOwnerId.GetValueOrDefault(ownerId);

    public User? Named(string email) => byEmail.GetValueOrDefault(email);

    public bool Has(string email) => byEmail.ContainsKey(email) || DomainOf(email) is { } domain && domains.Contains(domain);

    /// <summary>The groups that somebody is in, as HubSpot writes several choices; null for none.</summary>
    public string? GroupsOf(string? email, string? ownerId)
    {
        var names = groups
            .Where(group => email is not null && group.Emails.Contains(email, StringComparer.OrdinalIgnoreCase) || ownerId is not null && group.OwnerIds.Contains(ownerId))
            .Select(group => group.Name);
        return string.Join(';', names) is { Length: > 0 } joined ? joined : null;
    }

    private static string? DomainOf(string email) => email.LastIndexOf('@') is >= 0 and var at && at + 1 < email.Length ? email[(at + 1)..] : null;
}
