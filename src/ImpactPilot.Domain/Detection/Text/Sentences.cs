namespace ImpactPilot.Domain.Detection.Text;

/// <summary>Where a sentence stands in its text.</summary>
internal readonly record struct Span(int Start, int End);

/// <summary>Splits what was written into sentences: at full stops, at the ends of list items and short lines.</summary>
internal static class Sentences
{
    // Mail programs wrap lines no shorter than this; a shorter line was ended by its writer.
    private const int WrappedLine = 55;

    private static readonly HashSet<string> Abbreviations =
    [
        "mr", "mrs", "ms", "dr", "prof", "st", "nr", "vs", "incl", "excl", "ca", "approx", "resp", "e.g", "i.e", "z.b", "d.h", "u.a", "bzw", "ggf", "inkl", "o.a", "bijv", "d.w.z", "i.v.m", "p.ex", "etc", "ing", "ir", "mme", "mlle", "hr", "fr", "dept", "ext", "tel", "jr", "sr", "co", "ltd", "fig", "vol", "avg", "mgr",
    ];

    /// <summary>The sentences of consecutive lines of one kind.</summary>
    public static IEnumerable<Span> Of(string text, List<Line> lines, LineKind kind)
    {
        var start = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != kind)
                continue;
            if (start < 0)
                start = lines[i].Start;
            if (GoesOn(text, lines, i))
                continue;
            foreach (var sentence in Of(text, start, lines[i].End))
                yield return sentence;
            start = -1;
        }
    }

    private static bool GoesOn(string text, List<Line> lines, int at)
    {
        var line = lines[at];
        if (at + 1 >= lines.Count || lines[at + 1].Kind != line.Kind || line.End - line.Start < WrappedLine)
            return false;
        var next = text.AsSpan(lines[at + 1].Start, lines[at + 1].End - lines[at + 1].Start);
        return !next.IsEmpty && (char.IsLower(next[0]) || char.IsDigit(next[0])) && !EndsSentence(text[line.End - 1]);
    }

    private static IEnumerable<Span> Of(string text, int start, int end)
    {
        var from = start;
        for (var at = start; at < end; at++)
        {
            if (!Ends(text, at, end))
                continue;
            var after = at + 1;
            while (after < end && text[after] is '.' or '!' or '?' or '"' or '”' or '\'' or '’' or ')' or '»')
                after++;
            if (Trim(text, from, after) is { } sentence)
                yield return sentence;
            from = after;
            at = after - 1;
        }

        if (Trim(text, from, end) is { } rest)
            yield return rest;
    }

    private static bool Ends(string text, int at, int end)
    {
        if (!EndsSentence(text[at]))
            return false;
        var next = at + 1;
        while (next < end && text[next] is '.' or '!' or '?' or '"' or '”' or '\'' or '’' or ')' or '»')
            next++;
        if (next < end && !char.IsWhiteSpace(text[next]))
            return false;
        return text[at] != '.' || !IsAbbreviation(text, at);
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < 12 && (char.IsLetterOrDigit(text[start - 1]) || (text[start - 1] == '.' && start < stop)))
            start--;
        var word = Folding.Fold(text.AsSpan(start, stop - start));
        // “Dr.”, an initial, or a day such as “3. Mai”.
        return Abbreviations.Contains(word) || (word.Length == 1 && char.IsUpper(text[start])) || (word.Length is 1 or 2 && word.All(char.IsDigit) && !AtLineEnd(text, stop));
    }

    private static bool AtLineEnd(string text, int at) => at + 1 >= text.Length || text[at + 1] == '\n';

    private static bool EndsSentence(char character) => character is '.' or '!' or '?' or '…';

    private static Span? Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '•' or '*' or '·'))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end > start ? new Span(start, end) : null;
    }
}
