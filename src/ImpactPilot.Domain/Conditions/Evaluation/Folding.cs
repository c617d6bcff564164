using System.Text;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>
/// Text as the language compares it: NFC, then Unicode simple case folding without a locale.
/// Lower case of the upper case has the same equivalence classes as the folding table, for every code point.
/// </summary>
internal static class Folding
{
    public static string Fold(ReadOnlySpan<char> text)
    {
        var normal = Normalised(text);
        if (Ascii.IsValid(normal))
            return normal.ToLowerInvariant();

        var folded = new StringBuilder(normal.Length);
        Span<char> buffer = stackalloc char[2];
        foreach (var rune in normal.EnumerateRunes())
            folded.Append(buffer[..Fold(rune).EncodeToUtf16(buffer)]);
        return folded.ToString();
    }

    /// <summary>Compares a text with one that is folded already, without allocating unless the text is not in NFC.</summary>
    public static bool Equal(ReadOnlySpan<char> text, string folded)
    {
        if (Ascii.IsValid(text))
            return Ascii.EqualsIgnoreCase(text, folded);
        return IsNormal(text) ? EqualRunes(text, folded) : string.Equals(Fold(text), folded, StringComparison.Ordinal);
    }

    public static bool Contains(ReadOnlySpan<char> text, string folded) => IsShort(text, folded)
        ? text.Contains(folded, StringComparison.OrdinalIgnoreCase)
        : Fold(text).Contains(folded, StringComparison.Ordinal);

    public static bool StartsWith(ReadOnlySpan<char> text, string folded) => IsShort(text, folded)
        ? text.StartsWith(folded, StringComparison.OrdinalIgnoreCase)
        : Fold(text).StartsWith(folded, StringComparison.Ordinal);

    public static bool EndsWith(ReadOnlySpan<char> text, string folded) => IsShort(text, folded)
        ? text.EndsWith(folded, StringComparison.OrdinalIgnoreCase)
        : Fold(text).EndsWith(folded, StringComparison.Ordinal);

    /// <summary>How many characters a person would count, not how many UTF-16 units.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var _ in Normalised(text).EnumerateRunes())
            length++;
        return length;
    }

    /// <summary>Within ASCII the framework's own, vectorised search says the same as folding.</summary>
    private static bool IsShort(ReadOnlySpan<char> text, string folded) => Ascii.IsValid(text) && Ascii.IsValid(folded);

    private static bool EqualRunes(ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.DecodeFromUtf16(folded, out var expected, out var length) != System.Buffers.OperationStatus.Done || Fold(rune) != expected)
                return false;
            folded = folded[length..];
        }

        return folded.IsEmpty;
    }

    private static Rune Fold(Rune rune) => Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));

    private static string Normalised(ReadOnlySpan<char> text)
    {
        var copy = text.ToString();
        try
        {
            return Ascii.IsValid(text) ? copy : copy.Normalize();
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair or a non-character has no normal form: such a text is compared as it stands.
            return copy;
        }
    }

    private static bool IsNormal(ReadOnlySpan<char> text)
    {
        try
        {
            return text.IsNormalized();
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
