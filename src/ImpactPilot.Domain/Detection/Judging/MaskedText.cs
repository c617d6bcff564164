using System.Text;
using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection.Judging;

/// <summary>A stretch of a text, names replaced by marks, in which each character knows what it stands for.</summary>
internal sealed class MaskedText
{
    private readonly string collapsed;
    private readonly List<Span> behind;

    private MaskedText(string text, string collapsed, List<Span> behind) => (Text, this.collapsed, this.behind) = (text, collapsed, behind);

    public string Text { get; }

    public static MaskedText Of(string source, Span span, NameMask? mask)
    {
        var (shown, words) = (new StringBuilder(), new StringBuilder());
        var stands = new List<Span>();
        for (var at = span.Start; at < span.End;)
        {
            if (mask?.At(source, at, span.End) is { } hidden)
            {
                Append(hidden.Mark, new Span(at, hidden.End), shown, words, stands);
                at = hidden.End;
                continue;
            }

            Append(source[at].ToString(), new Span(at, at + 1), shown, words, stands);
            at++;
        }

        return new(shown.ToString(), words.ToString(), stands);
    }

    /// <summary>One space for every run of white space.</summary>
    public static string Collapse(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var character in text)
            if (!IsFurtherSpace(character, words))
                words.Append(char.IsWhiteSpace(character) ? ' ' : character);
        return words.ToString();
    }

    /// <summary>Where collapsed words stand in the source; null where they do not.</summary>
    public Span? Find(string words)
    {
        var at = collapsed.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new Span(behind[at].Start, behind[at + words.Length - 1].End);
    }

    private static void Append(string text, Span stands, StringBuilder shown, StringBuilder collapsed, List<Span> behind)
    {
        shown.Append(text);
        foreach (var character in text)
        {
            if (IsFurtherSpace(character, collapsed))
                continue;
            collapsed.Append(char.IsWhiteSpace(character) ? ' ' : character);
            behind.Add(stands);
        }
    }

    private static bool IsFurtherSpace(char character, StringBuilder before) => char.IsWhiteSpace(character) && before.Length > 0 && before[^1] == ' ';
}
