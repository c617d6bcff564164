using System.Text;

namespace ImpactPilot.Features.Facts;

/// <summary>A contact's role and what it was told from.</summary>
internal sealed record ResolvedRole(string Name, RoleSource Source);

/// <summary>Finds the role of a contact by a portal's rules. A source that says nothing we know leaves the word to the next.</summary>
internal sealed class RoleResolver
{
    private const string BuyingRole = "hs_buying_role";

    private readonly RoleRules rules;
    private readonly Dictionary<string, int> roleOfValue = new(StringComparer.Ordinal);
    private readonly List<(string Words, int Role)> titles = [];

    public RoleResolver(RoleRules rules)
    {
        this.rules = rules;
        for (var role = 0; role < rules.Roles.Count; role++)
        {
            foreach (var value in rules.Roles[role].Values)
                roleOfValue.TryAdd(LettersOf(value), role);
            foreach (var words in rules.Roles[role].TitleWords)
                titles.Add((Words(words), role));
        }

        // The longest phrase first: a chief financial officer is more than a chief.
        titles.Sort((left, right) => right.Words.Length - left.Words.Length);
        Properties = [.. new[] { rules.Property, BuyingRole, FactNames.JobTitle }.OfType<string>()];
    }

    /// <summary>The contact properties that roles are told from.</summary>
    public IReadOnlyList<string> Properties { get; }

    /// <param name="contact">The contact's properties.</param>
    /// <param name="labels">The labels of its association with the company.</param>
    public ResolvedRole? Resolve(IReadOnlyDictionary<string, string?> contact, IReadOnlyList<string> labels)
    {
        foreach (var source in rules.Order)
        {
            var role = source switch
            {
                RoleSource.AssociationLabel => Weightiest(labels),
                RoleSource.CustomProperty => rules.Property is null ? null : Weightiest(ValuesOf(contact, rules.Property)),
                RoleSource.BuyingRole => Weightiest(ValuesOf(contact, BuyingRole)),
                _ => OfTitle(contact.GetValueOrDefault(FactNames.JobTitle)),
            };
            if (role is { } found)
                return new ResolvedRole(rules.Roles[found].Name, source);
        }

        return null;
    }

    /// <summary>What a source says of a contact, as it stands in HubSpot.</summary>
    public string Told(RoleSource source, IReadOnlyDictionary<string, string?> contact, IReadOnlyList<string> labels) => source switch
    {
        RoleSource.AssociationLabel => string.Join(", ", labels),
        RoleSource.CustomProperty => rules.Property is null ? "" : contact.GetValueOrDefault(rules.Property) ?? "",
        RoleSource.BuyingRole => contact.GetValueOrDefault(BuyingRole) ?? "",
        _ => contact.GetValueOrDefault(FactNames.JobTitle) ?? "",
    };

    private int? Weightiest(IEnumerable<string> values)
    {
        int? weightiest = null;
        foreach (var value in values)
        {
            if (roleOfValue.TryGetValue(LettersOf(value), out var role) && !(weightiest <= role))
                weightiest = role;
        }

        return weightiest;
    }

    private int? OfTitle(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
            return null;
        var words = Words(title);
        var index = titles.FindIndex(known => words.Contains(known.Words, StringComparison.Ordinal));
        return index < 0 ? null : titles[index].Role;
    }

    private static string[] ValuesOf(IReadOnlyDictionary<string, string?> contact, string property) =>
        contact.GetValueOrDefault(property)?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>What counts of a value: its letters and digits, in any case.</summary>
    public static string LettersOf(string value) =>
        string.Concat(value.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>" vp of operations ": only letters and digits, with one blank before, between and after words.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder(" ");
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                words.Append(char.ToLowerInvariant(character));
            else if (words[^1] != ' ')
                words.Append(' ');
        }

        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }
}
