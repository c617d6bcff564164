namespace ImpactPilot.Domain.Conditions.Checking;

/// <summary>What was probably meant: the known names that differ least from what was typed. A portal may have thousands.</summary>
internal static class NearestNames
{
    private const int Wanted = 3;

    public static IReadOnlyList<string> Among(IEnumerable<string> names, string typed) =>
        Among(names.Select(name => (name, name)), typed);

    /// <summary>Compares with the key, offers the name; a name is offered once, for its nearest key.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<(string Key, string Name)> names, string typed)
    {
        var edits = new Edits(typed);
        List<(int Distance, string Name)> nearest = [];
        foreach (var (key, name) in names)
            Offer(nearest, (edits.To(key), name));
        return nearest.ConvertAll(candidate => candidate.Name);
    }

    private static void Offer(List<(int Distance, string Name)> nearest, (int Distance, string Name) candidate)
    {
        if (nearest.Count == Wanted && !IsNearer(candidate, nearest[^1]))
            return;
        var known = nearest.FindIndex(other => other.Name == candidate.Name);
        if (known >= 0 && !IsNearer(candidate, nearest[known]))
            return;
        if (known >= 0)
            nearest.RemoveAt(known);
        var place = nearest.FindIndex(other => IsNearer(candidate, other));
        nearest.Insert(place < 0 ? nearest.Count : place, candidate);
        if (nearest.Count > Wanted)
            nearest.RemoveAt(Wanted);
    }

    private static bool IsNearer((int Distance, string Name) left, (int Distance, string Name) right) =>
        left.Distance < right.Distance || left.Distance == right.Distance && string.CompareOrdinal(left.Name, right.Name) < 0;
}

/// <summary>
/// Counts the edits from one text to others, a swap of neighbours being one. The column of the usual table is kept in the bits
/// of a word (Hyyrö 2003), so that a comparison costs a few operations per letter.
/// </summary>
internal sealed class Edits
{
    /// <summary>As many letters as a word has bits; what follows is not compared.</summary>
    private const int Longest = 64;

    private readonly int length;

    /// <summary>Of each letter, the places in the text where it stands.</summary>
    private readonly Dictionary<char, ulong> places = [];

    public Edits(string from)
    {
        length = Math.Min(from.Length, Longest);
        for (var i = 0; i < length; i++)
            places[Plain(from[i])] = places.GetValueOrDefault(Plain(from[i])) | (1UL << i);
    }

    public int To(string text)
    {
        if (length == 0)
            return Math.Min(text.Length, Longest);

        var last = 1UL << (length - 1);
        var (up, down) = (ulong.MaxValue, 0UL);
        ulong same = 0, before = 0;
        var distance = length;
        for (var i = 0; i < text.Length && i < Longest; i++)
        {
            var here = places.GetValueOrDefault(Plain(text[i]));
            var swapped = ((~same & here) << 1) & before;
            same = (((here & up) + up) ^ up) | here | down | swapped;
            var (right, left) = (down | ~(same | up), same & up);
            distance += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
            right = (right << 1) | 1;
            up = (left << 1) | ~(same | right);
            down = right & same;
            before = here;
        }

        return distance;
    }

    /// <summary>Without the differences that nobody means.</summary>
    private static char Plain(char letter) => letter == '_' ? ' ' : char.ToLowerInvariant(letter);
}
