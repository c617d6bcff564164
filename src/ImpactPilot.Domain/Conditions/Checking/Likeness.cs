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
    public static double Of(string left, string right)
    {
        var (ofLeft, ofRight) = (Words(left), Words(right));
        if (ofLeft.Length == 0 || ofRight.Length == 0)
            return 0;
        (ofLeft, ofRight) = (Abbreviated(ofLeft, ofRight), Abbreviated(ofRight, ofLeft));
        return (ofLeft.Average(word => Best(word, ofRight)) + ofRight.Average(word => Best(word, ofLeft))) / 2;
    }

    private static double Best(string word, string[] others) =>
        others.Max(other => 1 - ((double)new Edits(word).To(other) / Math.Max(word.Length, other.Length))) is >= SameWord and var best ? best : 0;

    private static string[] Words(string name) =>
        string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words with every run of them whose initials the other side writes replaced by these.</summary>
    private static string[] Abbreviated(string[] words, string[] others)
    {
        const int ShortestInitials = 3;
        foreach (var initials in others.Where(other => other.Length >= ShortestInitials))
        {
            for (var start = 0; start + initials.Length <= words.Length; start++)
            {
                var run = words.AsSpan(start, initials.Length).ToArray();
                if (string.Concat(run.Select(word => word[0])) == initials)
                    words = [.. words[..start], initials, .. words[(start + initials.Length)..]];
            }
        }

        return words;
    }
}
