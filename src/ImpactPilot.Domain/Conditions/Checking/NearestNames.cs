namespace ImpactPilot.Domain.Conditions.Checking;

/// <summary>What was probably meant: the known names that differ least from what was typed.</summary>
internal static class NearestNames
{
    private const int Wanted = 3;
    private const int LongestCompared = 64;

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

    private static string Plain(string name)
    {
        var plain = name.ToLowerInvariant().Replace('_', ' ');
        return plain.Length <= LongestCompared ? plain : plain[..LongestCompared];
    }

    /// <summary>Edits between two words, a swap of neighbours counting as one.</summary>
    internal static int Distance(string left, string right)
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
