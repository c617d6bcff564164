using System.Buffers;
using System.Text;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>
/// Text as the language compares it: NFC, then Unicode simple case folding without a locale.
/// Lower case of the upper case has the same equivalence classes as the folding table, for every code point.
/// </summary>
internal static class Folding
{
    private const int StackLimit = 256;

    public static string Fold(ReadOnlySpan<char> text)
    {
        var normal = Normalised(text);
        return string.Create(normal.Length, normal, (folded, from) => FoldNormal(from, folded));
    }

    /// <summary>Compares a text with one that is folded already, without allocating unless the text is not in NFC.</summary>
    public static bool Equal(ReadOnlySpan<char> text, string folded) =>
        Ascii.IsValid(text) ? Ascii.EqualsIgnoreCase(text, folded) : Finds(text, folded, Place.Everywhere);

    /// <summary>Compares two texts as they are stored; within ASCII nothing is allocated.</summary>
    public static bool Same(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        Ascii.IsValid(left) && Ascii.IsValid(right) ? Ascii.EqualsIgnoreCase(left, right) : Equal(left, Fold(right));

    /// <summary>Within ASCII the framework's own, vectorised search says the same as folding.</summary>
    public static bool Contains(ReadOnlySpan<char> text, string folded) => IsAscii(text, folded)
        ? text.Contains(folded, StringComparison.OrdinalIgnoreCase)
        : Finds(text, folded, Place.Anywhere);

    public static bool StartsWith(ReadOnlySpan<char> text, string folded) => IsAscii(text, folded)
        ? text.StartsWith(folded, StringComparison.OrdinalIgnoreCase)
        : Finds(text, folded, Place.Start);

    public static bool EndsWith(ReadOnlySpan<char> text, string folded) => IsAscii(text, folded)
        ? text.EndsWith(folded, StringComparison.OrdinalIgnoreCase)
        : Finds(text, folded, Place.End);

    /// <summary>How many characters a person would count, not how many UTF-16 units.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var _ in Normalised(text).EnumerateRunes())
            length++;
        return length;
    }

    private enum Place
    {
        Everywhere,
        Anywhere,
        Start,
        End,
    }

    private static bool IsAscii(ReadOnlySpan<char> text, string folded) => Ascii.IsValid(text) && Ascii.IsValid(folded);

    private static bool Finds(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, Place place)
    {
        if (!IsNormal(text))
            text = Normalised(text);

        char[]? rented = null;
        var buffer = text.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        var own = buffer[..text.Length];
        FoldNormal(text, own);
        var found = place switch
        {
            Place.Everywhere => own.SequenceEqual(folded),
            Place.Anywhere => own.IndexOf(folded) >= 0,
            Place.Start => own.StartsWith(folded),
            Place.End => own.EndsWith(folded),
        };
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return found;
    }

    /// <summary>No simple folding changes how many UTF-16 units a character takes.</summary>
    private static void FoldNormal(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && Rune.DecodeFromUtf16(text[i..], out var rune, out _) == OperationStatus.Done)
                Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).EncodeToUtf16(folded[i++..]);
            else
                folded[i] = char.ToLowerInvariant(char.ToUpperInvariant(text[i]));
        }
    }

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
            return IsBelowCombiningMarks(text) || text.IsNormalized();
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    /// <summary>Such a text is in NFC, which spares most languages the framework's own, allocating check.</summary>
    private static bool IsBelowCombiningMarks(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (sign >= '\u0300')
                return false;
        }

        return true;
    }
}
