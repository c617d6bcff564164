using System.Collections.Frozen;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>The options of an enumeration, found by internal value first and by label only where no internal value fits.</summary>
internal sealed class OptionSet
{
    private readonly FrozenDictionary<string, string> values;
    private readonly FrozenDictionary<string, string> labels;

    public OptionSet(IReadOnlyList<PropertyOption> options)
    {
        values = Index(options, option => option.Value);
        labels = Index(options, option => option.Label);
        Names = [.. options.SelectMany(option => new[] { (option.Value, option.Value), (option.Label, option.Value) })];
    }

    /// <summary>Internal values under every name that people know them by.</summary>
    public IReadOnlyList<(string Key, string Name)> Names { get; }

    /// <summary>A text as a set of options: <c>'a;b'</c> is both, in any order.</summary>
    public OptionLiteral Literal(string text) =>
        new([.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Part)]);

    /// <summary>Two stored values hold the same options, whatever their order.</summary>
    public static bool SameSet(string left, string right) => Untyped.Literal(left).Equals(right) && Untyped.Literal(right).Equals(left);

    private static OptionSet Untyped { get; } = new([]);

    private OptionPart Part(string text)
    {
        var folded = Folding.Fold(text);
        if (values.Count == 0)
            return new(folded, folded, IsOption: true);
        if (values.ContainsKey(folded))
            return new(folded, folded, IsOption: true);
        return labels.TryGetValue(folded, out var value) ? new(value, folded, IsOption: true) : new(folded, folded, IsOption: false);
    }

    private static FrozenDictionary<string, string> Index(IReadOnlyList<PropertyOption> options, Func<PropertyOption, string> key) => options
        .DistinctBy(option => Folding.Fold(key(option).AsSpan().Trim()))
        .ToFrozenDictionary(option => Folding.Fold(key(option).AsSpan().Trim()), option => Folding.Fold(option.Value.AsSpan().Trim()));
}

/// <summary>One option that a literal names: its internal value, and the text itself for stored values that are no option.</summary>
internal readonly record struct OptionPart(string Value, string Text, bool IsOption)
{
    public bool Is(ReadOnlySpan<char> stored) => Folding.Equal(stored, Value) || !ReferenceEquals(Value, Text) && Folding.Equal(stored, Text);
}

/// <summary>A literal read against an enumeration. One that names no option is never equal to anything.</summary>
internal sealed class OptionLiteral(OptionPart[] parts)
{
    public bool NamesOptions => Array.TrueForAll(parts, part => part.IsOption);

    /// <summary>The stored set is exactly this one.</summary>
    public bool Equals(string stored) => parts.Length == 1 && !stored.Contains(';', StringComparison.Ordinal)
        ? parts[0].IsOption && parts[0].Is(stored.AsSpan().Trim())
        : IsContainedIn(stored) && HoldsAll(stored);

    /// <summary>The stored set has all of these.</summary>
    public bool IsContainedIn(string stored)
    {
        foreach (var part in parts)
        {
            if (!part.IsOption || !Has(stored, part))
                return false;
        }

        return parts.Length > 0;
    }

    private bool HoldsAll(ReadOnlySpan<char> stored)
    {
        foreach (var range in stored.Split(';'))
        {
            var element = stored[range].Trim();
            if (!element.IsEmpty && !IsOneOfTheParts(element))
                return false;
        }

        return true;
    }

    private bool IsOneOfTheParts(ReadOnlySpan<char> element)
    {
        foreach (var part in parts)
        {
            if (part.Is(element))
                return true;
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<char> stored, OptionPart part)
    {
        foreach (var range in stored.Split(';'))
        {
            if (part.Is(stored[range].Trim()))
                return true;
        }

        return false;
    }
}
