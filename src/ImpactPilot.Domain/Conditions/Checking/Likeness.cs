namespace ImpactPilot.Domain.Conditions.Checking;

/// <summary>How much two names have in common.</summary>
public static class Likeness
{
    /// <summary>Words that differ more than this are different words, not one of them misspelled.</summary>
    private const double SameWord = 0.65;

    /// <summary>
    /// How alike two names are, from 0 to 1: the share of words that both have, in whatever order and but for slips, where
    /// initials count as the words they stand for: <c>sso_active</c> and <c>Single Sign-On active</c> are the same.
    /// </summary>
    public static double Of(string left, string right) => Of(Words(left), Words(right));

    /// <summary>The same of names that were cut into words before, for comparing many with many.</summary>
    public static double Of(string[] ofLeft, string[] ofRight)
    {
        if (ofLeft.Length == 0 || ofRight.Length == 0)
            return 0;
        (ofLeft, ofRight) = (Abbreviated(ofLeft, ofRight), Abbreviated(ofRight, ofLeft));
        return (ofLeft.Average(word => Best(word, ofRight)) + ofRight.Average(word => Best(word, ofLeft))) / 2;
    }

    private static double Best(string word, string[] others)
    {
        var edits = new Edits(word);
        var best = 0.0;
        foreach (var other in others)
        {
            var longer = Math.Max(word.Length, other.Length);
            var atMost = (double)Math.Min(word.Length, other.Length) / longer;
            if (word == other)
                return 1;
            if (atMost >= SameWord && atMost > best && 1 - ((double)edits.To(other) / longer) is >= SameWord and var alike)
                best = Math.Max(best, alike);
        }

        return best;
    }

    /// <summary>A name's words, without their signs and in lower case.</summary>
    public static string[] Words(string name) =>
        string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words with every run of them whose initials the other side writes replaced by these.</summary>
    private static string[] Abbreviated(string[] words, string[] others)
    {
        const int ShortestInitials = 3;
        foreach (var initials in others)
        {
            for (var start = 0; initials.Length >= ShortestInitials && start + initials.Length <= words.Length; start++)
            {
                if (BeginsWith(words.AsSpan(start), initials))
                    words = [.. words[..start], initials, .. words[(start + initials.Length)..]];
            }
        }

        return words;
    }

    private static bool BeginsWith(ReadOnlySpan<string> words, string initials)
    {
        for (var i = 0; i < initials.Length; i++)
        {
            if (words[i][0] != initials[i])
                return false;
        }

        return true;
    }
}
