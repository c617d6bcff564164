using System.Net.Mail;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.Features.Mapping;

/// <summary>What a group of people of ours must be.</summary>
internal static class GroupRules
{
    private const int LongestName = 60;
    private const int LongestEmail = 254;
    private const int MostMembers = 500;
    private const int MostGroups = 100;

    /// <summary>Whether conditions can compare with the name, and people read it: HubSpot parts several choices by semicolons.</summary>
    public static bool IsName(string name, int longest = LongestName) =>
        name.Length > 0 && name.Length <= longest && name == name.Trim() && name.Any(char.IsLetterOrDigit)
        && name.All(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_' or '&' or '/' or '\'' or '.');

    /// <summary>The members without blanks and repetitions, or what is wrong.</summary>
    /// <param name="owners">The owner ids that the portal has.</param>
    /// <param name="others">How many other groups there are.</param>
    public static Result<GroupMembers> Read(string name, ChangeGroupRequest asked, IReadOnlySet<string> owners, int others)
    {
        var members = new GroupMembers(Plain(asked.Emails, StringComparer.OrdinalIgnoreCase), Plain(asked.OwnerIds, StringComparer.Ordinal));
        if (!IsName(name))
            return No("mapping.groups.name_invalid", $"{AliasRules.Shown(name)} can't be a group's name. Write 1 to {LongestName} letters, digits, blanks or - _ & / ' .");
        if (others >= MostGroups)
            return No("mapping.groups.too_many", $"This portal has {others} groups, the most there may be.");
        if (members.Emails.Length + members.OwnerIds.Length is 0 or > MostMembers)
            return No("mapping.groups.members", $"A group has 1 to {MostMembers} members. Name them by e-mail address or HubSpot owner; delete a group that is no longer needed.");
        if (Array.Find(members.Emails, email => !IsEmail(email)) is { } wrong)
            return No("mapping.groups.email_invalid", $"{AliasRules.Shown(wrong)} is no e-mail address. Write it as name@example.com, each by itself.");
        if (Array.Find(members.OwnerIds, owner => !owners.Contains(owner)) is { } unknown)
            return No("mapping.groups.owner_unknown", $"HubSpot has no owner {AliasRules.Shown(unknown)} in this portal. Choose an owner from the list, or name the person by e-mail address.");
        return members;
    }

    private static bool IsEmail(string text) => text.Length <= LongestEmail && !text.Any(char.IsControl) && MailAddress.TryCreate(text, out var address) && address.Address == text;

    private static string[] Plain(IReadOnlyList<string?>? words, StringComparer comparer) =>
        [.. (words ?? []).Select(word => word?.Trim() ?? "").Where(word => word is not "").Distinct(comparer)];

    private static Error No(string code, string message) => Error.Invalid(code, message);
}

/// <summary>Who is in a group.</summary>
internal sealed record GroupMembers(string[] Emails, string[] OwnerIds);
