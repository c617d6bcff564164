using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>Negative, zero or positive; types without an order only tell zero from the rest.</summary>
internal delegate int Compare<in T>(T left, T right, TimeZoneInfo zone);

internal sealed class ValueComparison<T>(Term<T> left, CompareOperator @operator, Term<T> right, Compare<T> compare) : Predicate
{
    public override Truth Evaluate(in Scope scope) =>
        left.TryRead(scope, out var first) && right.TryRead(scope, out var second)
            ? Kleene.Of(@operator.Accepts(compare(first, second, scope.Facts.TimeZone)))
            : Truth.Unknown;
}

internal static class CompareOperators
{
    public static bool Accepts(this CompareOperator @operator, int order) => @operator switch
    {
        CompareOperator.Equal => order == 0,
        CompareOperator.NotEqual => order != 0,
        CompareOperator.Less => order < 0,
        CompareOperator.LessOrEqual => order <= 0,
        CompareOperator.Greater => order > 0,
        CompareOperator.GreaterOrEqual => order >= 0,
    };
}

/// <summary>Numbers against numbers, the most frequent comparison, without a detour.</summary>
internal sealed class NumberComparison(Term<decimal> left, CompareOperator @operator, Term<decimal> right) : Predicate
{
    public override Truth Evaluate(in Scope scope) =>
        left.TryRead(scope, out var first) && right.TryRead(scope, out var second)
            ? Kleene.Of(@operator.Accepts(first.CompareTo(second)))
            : Truth.Unknown;
}

internal sealed class NumberAgainst(Term<decimal> left, CompareOperator @operator, decimal right) : Predicate
{
    public override Truth Evaluate(in Scope scope) =>
        left.TryRead(scope, out var first) ? Kleene.Of(@operator.Accepts(first.CompareTo(right))) : Truth.Unknown;
}

/// <summary>A property against a whole number, as most limits are: a few digits are compared as they stand, without becoming a decimal first.</summary>
internal sealed class NumberFieldAgainstWhole(FieldAccess field, CompareOperator @operator, long limit) : Predicate
{
    /// <summary>Times the highest power below it still fits a long.</summary>
    public const long HighestLimit = 1_000_000_000;

    private static readonly long[] Powers = [.. Enumerable.Range(0, 10).Select(scale => (long)Math.Pow(10, scale))];

    public override Truth Evaluate(in Scope scope)
    {
        var text = field.Stored(scope);
        if (StoredValue.TryDigits(text, out var digits, out var scale) && scale < Powers.Length)
            return Kleene.Of(@operator.Accepts(digits.CompareTo(limit * Powers[scale])));
        return StoredValue.TryNumber(text, out var value) ? Kleene.Of(@operator.Accepts(value.CompareTo(limit))) : Truth.Unknown;
    }
}

/// <summary>The values that a term may equal; <c>in</c> is an or of <c>=</c>.</summary>
internal abstract class Matcher<T>
{
    public abstract Truth Matches(T value, in Scope scope);
}

internal sealed class Membership<T>(Term<T> term, Matcher<T> matcher) : Predicate
{
    public override Truth Evaluate(in Scope scope) =>
        term.TryRead(scope, out var value) ? matcher.Matches(value, scope) : Truth.Unknown;
}

/// <summary>Equal to one of some terms; an unknown one leaves the answer open unless another matches.</summary>
internal sealed class AnyOfTerms<T>(Term<T>[] items, Compare<T> compare) : Matcher<T>
{
    public override Truth Matches(T value, in Scope scope)
    {
        var result = Truth.False;
        foreach (var item in items)
        {
            if (!item.TryRead(scope, out var candidate))
                result = Truth.Unknown;
            else if (compare(value, candidate, scope.Facts.TimeZone) == 0)
                return Truth.True;
        }

        return result;
    }
}

/// <summary>Equal to one of some texts, which are trimmed and folded once.</summary>
internal sealed class AnyOfTexts(IEnumerable<string> texts) : Matcher<string>
{
    private readonly string[] folded = [.. texts.Select(text => Folding.Fold(text.AsSpan().Trim()))];

    public override Truth Matches(string value, in Scope scope)
    {
        foreach (var text in folded)
        {
            if (Folding.Equal(value, text))
                return Truth.True;
        }

        return Truth.False;
    }
}

internal sealed class AnyOfOptions(OptionLiteral[] literals) : Matcher<string>
{
    public override Truth Matches(string value, in Scope scope)
    {
        foreach (var literal in literals)
        {
            if (literal.Equals(value))
                return Truth.True;
        }

        return Truth.False;
    }
}

internal sealed class ContainsOptions(OptionLiteral[] literals, bool all) : Matcher<string>
{
    public override Truth Matches(string value, in Scope scope)
    {
        foreach (var literal in literals)
        {
            if (literal.IsContainedIn(value) != all)
                return Kleene.Of(!all);
        }

        return Kleene.Of(all);
    }
}

internal sealed class ContainsTexts(IEnumerable<string> texts, bool all) : Matcher<string>
{
    private readonly string[] folded = [.. texts.Select(text => Folding.Fold(text))];

    public override Truth Matches(string value, in Scope scope)
    {
        foreach (var text in folded)
        {
            if (Folding.Contains(value, text) != all)
                return Kleene.Of(!all);
        }

        return Kleene.Of(all);
    }
}

internal sealed class Affix(string text, bool atEnd) : Matcher<string>
{
    private readonly string folded = Folding.Fold(text);

    public override Truth Matches(string value, in Scope scope) => Kleene.Of(Fits(value));

    public bool Fits(ReadOnlySpan<char> value) => atEnd ? Folding.EndsWith(value, folded) : Folding.StartsWith(value, folded);
}

/// <summary>An option that is held begins or ends so, by its internal value or by its label.</summary>
internal sealed class AffixOfOptions(OptionSet options, Affix affix) : Matcher<string>
{
    private readonly OptionLiteral[] labelled = [.. options.Options.Where(option => affix.Fits(option.Label)).Select(option => options.Literal(option.Value))];

    public override Truth Matches(string value, in Scope scope)
    {
        foreach (var range in value.AsSpan().Split(';'))
        {
            if (affix.Fits(value.AsSpan(range).Trim()))
                return Truth.True;
        }

        foreach (var option in labelled)
        {
            if (option.IsContainedIn(value))
                return Truth.True;
        }

        return Truth.False;
    }
}
