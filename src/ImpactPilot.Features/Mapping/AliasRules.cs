using System.Text;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.HubSpotSync;

namespace ImpactPilot.Features.Mapping;

/// <summary>What a mapping of a name must be.</summary>
internal static class AliasRules
{
    private const int LongestName = 100;
    private const int Most = 300;
    private const int LongestShown = 60;
    private const string ComputedSegment = SyncObjects.Company + ".segment";

    /// <summary>As names are kept and compared.</summary>
    public static string Plain(string name) => name.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();

    /// <summary>As it is put into a sentence, however long and strange it is.</summary>
    public static string Shown(string name)
    {
        var plain = string.Concat(name.Where(sign => !char.IsControl(sign)));
        return $"“{(plain.Length <= LongestShown ? plain : plain[..LongestShown] + "…")}”";
    }

    /// <summary>Why a name can't be mapped as asked; null where it can.</summary>
    public static Error? Refuses(string name, string target, ConditionSchema schema, IReadOnlyCollection<(string Name, string Target)> mapped)
    {
        if (name.Length > LongestName || !IsName(name))
            return No("mapping.alias.name_invalid", $"{Shown(name)} is no name that a condition can write. Write a word, a dot and a word, such as product.sso_enabled, of at most {LongestName} characters.");
        if (name == ComputedSegment)
            return No("mapping.alias.hides_property", $"{ComputedSegment} follows from {PropertiesInUse.SegmentAlias}. Map that name instead.", PropertiesInUse.SegmentAlias);
        var isNew = mapped.All(alias => alias.Name != name);
        if (isNew && NameMeaning.Of(name, schema).Reads)
            return No("mapping.alias.hides_property", $"{name} is read as it is in this portal, so a mapping would hide it. Choose another name.");
        if (isNew && mapped.Count >= Most)
            return No("mapping.alias.too_many", $"This portal has mapped {mapped.Count} names, the most there may be. Take back those that no condition uses.");
        if (LeadsTo(name, target, mapped))
            return No("mapping.alias.cycle", $"{name} would stand for {target}, which stands for {name}. Choose a property as the target.");
        return RefusesTarget(name, target, schema);
    }

    private static Error? RefusesTarget(string name, string target, ConditionSchema schema)
    {
        var meaning = IsName(target) ? NameMeaning.Of(target, schema) : null;
        if (name == PropertiesInUse.SegmentAlias && meaning?.Field?.ToString() is { } field && (field != target || meaning.Field.Object != SyncObjects.Company))
            return No("mapping.alias.segment_target", $"The segment is a property of the company, and {Shown(target)} is none. Choose one such as company.customer_tier.");
        if (meaning is { Definition: not null })
            return null;
        var why = meaning?.Problem ?? "it is written as an object, a dot and a property";
        return No("mapping.alias.target_unknown", $"{Shown(target)} is no property of this portal: {why}. Choose one that HubSpot has, such as company.name.", meaning?.Suggestions ?? []);
    }

    // Conditions themselves say what a name is: whatever else somebody puts into one would read as something else, or not at all.
    private static bool IsName(string text) => Condition.NamesIn($"{text} is known") is [var only] && only.Name == text;

    private static bool LeadsTo(string name, string target, IReadOnlyCollection<(string Name, string Target)> mapped)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? next = target; next is not null && seen.Add(next); next = mapped.FirstOrDefault(alias => alias.Name == next).Target)
        {
            if (next == name)
                return true;
        }

        return false;
    }

    /// <param name="suggestions">What was probably meant.</param>
    private static Error No(string code, string message, params IReadOnlyList<string> suggestions) =>
        Error.Invalid(code, message) with { Details = new Dictionary<string, object?> { ["suggestions"] = suggestions } };
}
