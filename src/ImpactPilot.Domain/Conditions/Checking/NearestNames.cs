namespace ImpactPilot.Domain.Conditions.Checking;

/// <summary>What was probably meant: the known names that differ least from what was typed, and how much two names have in common.</summary>
public static class NearestNames
{
    private const int Wanted = 3;
    private const int LongestCompared = 64;

    /// <summary>Words that differ more than this are different words, not one of them misspelled.</summary>
    private const double SameWord = 0.65;

    /// <summary>The three that differ least, the nearest first.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<string> names, string typed) =>
        Among(names.Select(name => (name, name)), typed);

    /// <summary>Compares with the key, offers the name; a name is offered once, for its nearest key.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<(string Key, string Name)> names, string typed) =>
    [
        .. names
            .Select(candidate => (candidate.Name, Distance: Distance(Plain(candidate.Key), Plain(typed))))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(Wanted),
    ];

    /// <summary>
    /// How alike two names are, from 0 to 1: the share of words that both have, in whatever order and but for slips, where
    /// initials count as the words they stand for: <c>sso_active</c> and <c>Single Sign-On active</c> are the same.
    /// </summary>
    public static double Likeness(string left, string right)
    {
        var (ofLeft, ofRight) = (Words(left), Words(right));
        if (ofLeft.Length == 0 || ofRight.Length == 0)
            return 0;
        (ofLeft, ofRight) = (Abbreviated(ofLeft, ofRight), Abbreviated(ofRight, ofLeft));
        return (ofLeft.Average(word => Best(word, ofRight)) + ofRight.Average(word => Best(word, ofLeft))) / 2;
    }

    private static double Best(string word, string[] others) =>
        others.Max(other => 1 - ((double)Distance(word, other) / Math.Max(word.Length, other.Length))) is >= SameWord and var best ? best : 0;

    private static string[] Words(string name) =>
        string.Concat(Plain(name).Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

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

    private static string Plain(string name)
    {
        var plain = name.ToLowerInvariant().Replace('_', ' ');
        return plain.Length <= LongestCompared ? plain : plain[..LongestCompared];
    }

    /// <summary>Edits between two words, a swap of neighbours counting as one.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            rows[0, j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[left.Length, right.Length];
    }
}
