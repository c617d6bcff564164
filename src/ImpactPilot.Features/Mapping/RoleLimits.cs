using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Facts;

namespace ImpactPilot.Features.Mapping;

/// <summary>What role rules must be.</summary>
internal static class RoleLimits
{
    private const int MostRoles = 50;
    private const int MostWords = 100;
    private const int LongestName = 60;
    private const int LongestWord = 100;

    /// <summary>The rules without blanks around names and words, or what is wrong with them.</summary>
    /// <param name="rules">As they came.</param>
    /// <param name="contactProperties">The portal's contact properties.</param>
    public static Result<RoleRules> Read(RoleRules rules, IEnumerable<string> contactProperties)
    {
        if (rules is not { Order.Count: > 0, Roles.Count: > 0 } || rules.Roles.Any(role => role?.Name is null || role.Values is null || role.TitleWords is null))
            return No("mapping.roles.incomplete", "Name at least one source and one role, and for each role its values and title words, even if there are none.");
        if (rules.Order.Distinct().Count() < rules.Order.Count || rules.Order.Any(source => !Enum.IsDefined(source)))
            return No("mapping.roles.source_twice", "Each source may stand once in the order. Leave out the repetition.");

        var property = rules.Property?.Trim() is { Length: > 0 } named ? named : null;
        var known = contactProperties.FirstOrDefault(name => name.Equals(property, StringComparison.OrdinalIgnoreCase));
        if (property is not null && known is null)
            return No("mapping.roles.property_unknown", $"The contact has no property {AliasRules.Shown(property)} in this portal. Choose one by its internal name, or none.");

        var read = new RoleRules(rules.Order, known, [.. rules.Roles.Select(role => new RoleRule(role.Name.Trim(), Words(role.Values), Words(role.TitleWords)))]);
        return Problem(read.Roles) is { } problem ? problem : read;
    }

    private static Error? Problem(IReadOnlyList<RoleRule> roles)
    {
        if (roles.Count > MostRoles)
            return No("mapping.roles.too_many", $"There are {roles.Count} roles. Keep to {MostRoles}.");
        foreach (var role in roles)
        {
            if (!GroupRules.IsName(role.Name, LongestName))
                return No("mapping.roles.name_invalid", $"{AliasRules.Shown(role.Name)} can't be a role's name. Write 1 to {LongestName} letters, digits, blanks or - _ & / ' .");
            if (role.Values.Count > MostWords || role.TitleWords.Count > MostWords)
                return No("mapping.roles.too_many", $"{role.Name} has more than {MostWords} values or title words. Leave some out.");
            if (role.Values.Concat(role.TitleWords).FirstOrDefault(word => word.Length > LongestWord || !word.Any(char.IsLetterOrDigit)) is { } word)
                return No("mapping.roles.word_invalid", $"{AliasRules.Shown(word)} of {role.Name} means nothing. Write at most {LongestWord} characters with a letter or a digit among them.");
        }

        return Twice("mapping.roles.name_twice", "There are two roles called {0}. Give one of them another name.", roles.Select(role => role.Name))
            ?? Twice("mapping.roles.value_twice", "{0} means two roles. Leave it with one of them.", roles.SelectMany(role => role.Values.DistinctBy(RoleResolver.LettersOf)))
            ?? Twice("mapping.roles.title_word_twice", "The title word {0} means two roles. Leave it with one of them.", roles.SelectMany(role => role.TitleWords.DistinctBy(RoleResolver.LettersOf)));
    }

    private static Error? Twice(string code, string message, IEnumerable<string> words) =>
        words.GroupBy(RoleResolver.LettersOf).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? No(code, string.Format(System.Globalization.CultureInfo.InvariantCulture, message, AliasRules.Shown(twice.First())))
            : null;

    private static string[] Words(IReadOnlyList<string> words) => [.. words.Select(word => word?.Trim() ?? "").Where(word => word is not "").Distinct(StringComparer.OrdinalIgnoreCase)];

    private static Error No(string code, string message) => Error.Invalid(code, message);
}
