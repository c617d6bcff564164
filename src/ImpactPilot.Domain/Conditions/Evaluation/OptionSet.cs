using System.Collections.Frozen;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>The options of an enumeration, found by internal value first and by label only where no internal value fits.</summary>
internal sealed class OptionSet
{
    private readonly FrozenDictionary<string, string> values;
    private readonly FrozenDictionary<string, string> labels;
    private readonly bool takesOthers;

    /// <param name="options">The choices.</param>
    /// <param name="takesOthers">True where any other text may be meant as well; so it is without choices.</param>
    public OptionSet(IReadOnlyList<PropertyOption> options, bool takesOthers = false)
    {
        Options = options;
        this.takesOthers = takesOthers || options.Count == 0;
        values = Index(options, option => option.Value);
        labels = Index(options, option => option.Label);
    }

    public IReadOnlyList<PropertyOption> Options { get; }

    /// <summary>Internal values under every name that people know them by.</summary>
    public IEnumerable<(string Key, string Name)> Names =>
        Options.SelectMany(option => new[] { (option.Value, option.Value), (option.Label, option.Value) });

    /// <summary>What the first known of two values may be: the options of both, and any other text where one of them is no enumeration.</summary>
    public static OptionSet? OfEither(OptionSet? first, OptionSet? second)
    {
        if (first is null && second is null)
            return null;
        var either = first is null or { takesOthers: true } || second is null or { takesOthers: true };
        return new([.. first?.Options ?? [], .. second?.Options ?? []], either);
    }

    /// <summary>A text of the condition as a set of options: <c>'a;b'</c> is both, in any order.</summary>
    public OptionLiteral Literal(string text) => Read(text, takesOthers);

    /// <summary>A stored text as a set of options; what is none of them compares as text.</summary>
    public OptionLiteral Stored(string text) => Read(text, othersCount: true);

    /// <summary>Two stored values hold the same options, whatever their order.</summary>
    public static bool SameSet(string left, string right) => Untyped.Stored(left).Equals(right) && Untyped.Stored(right).Equals(left);

    private static OptionSet Untyped { get; } = new([]);

    private OptionLiteral Read(string text, bool othersCount) =>
        new([.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => Part(part, othersCount))]);

    private OptionPart Part(string text, bool othersCount)
    {
        var folded = Folding.Fold(text);
        if (values.ContainsKey(folded))
            return new(folded, folded, IsOption: true);
        return labels.TryGetValue(folded, out var value) ? new(value, folded, IsOption: true) : new(folded, folded, othersCount);
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
        : HasAll(stored) && HoldsAll(stored);

    /// <summary>The stored set has all of these.</summary>
    public bool IsContainedIn(string stored) => parts.Length > 0 && HasAll(stored);

    private bool HasAll(string stored)
    {
        foreach (var part in parts)
        {
            if (!part.IsOption || !Has(stored, part))
                return false;
        }

        return true;
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
