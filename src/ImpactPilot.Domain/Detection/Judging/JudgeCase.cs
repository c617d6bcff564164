using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection.Judging;

/// <summary>
/// An activity as a language model is shown it: what was written now, without quoted mails and signatures, names masked where that is wished.
/// It knows where each shown character stands in the stored property, so that whatever the model quotes is found there or not at all.
/// </summary>
public sealed class JudgeCase
{
    /// <summary>More than the words of any activity worth finding; what lies beyond is not shown.</summary>
    public const int LongestText = 12_000;

    // A sentence with the one before and after it. Whoever quotes more points at nothing.
    private const int MostSentences = 3;
    private const int ShortestQuote = 4;

    private readonly List<Part> parts;
    private readonly NameMask? mask;

    private JudgeCase(Activity activity, IReadOnlyList<DriverPrompt> drivers, List<Part> parts, NameMask? mask, bool isCut) =>
        (Activity, Drivers, this.parts, this.mask, IsCut) = (activity, drivers, parts, mask, isCut);

    /// <summary>The drivers to judge it against.</summary>
    public IReadOnlyList<DriverPrompt> Drivers { get; }

    /// <summary>What is shown, title first.</summary>
    public IEnumerable<ShownText> Texts => parts.Select(part => new ShownText(part.Property, part.Shown.Text));

    /// <summary>Whether something was left out because it was too long.</summary>
    public bool IsCut { get; }

    internal Activity Activity { get; }

    /// <summary>Prepares an activity for a model.</summary>
    public static JudgeCase Of(Activity activity, IReadOnlyList<DriverPrompt> drivers, bool maskNames)
    {
        var names = maskNames ? new NameMask(activity.People) : null;
        var shown = new List<Part>();
        var room = LongestText;
        foreach (var property in ActivityProperties.TextsOf(activity.Kind))
        {
            var source = SourceText.Read(activity.Text(property.Name));
            var lines = MailAnatomy.Read(source.Text, activity.Kind is ActivityKind.Email && property.Role is TextRole.Body);
            foreach (var stretch in Live(source.Text, lines))
            {
                if (room == 0)
                    return new(activity, drivers, shown, names, isCut: true);
                var span = stretch with { End = Math.Min(stretch.End, stretch.Start + room) };
                room -= span.End - span.Start;
                shown.Add(new(property.Name, source, lines, span, MaskedText.Of(source.Text, span, names)));
                if (span != stretch)
                    return new(activity, drivers, shown, names, isCut: true);
            }
        }

        return new(activity, drivers, shown, names, isCut: false);
    }

    /// <summary>A person as shown.</summary>
    internal string Shown(Person person) => mask?.MarkOf(person) ?? person.Name;

    /// <summary>Words of the model with the masked names put back.</summary>
    internal string Unmask(string words) => mask?.Unmask(words) ?? words;

    /// <summary>The whole sentences that hold these words, as stored; null where they are not in the text. Only white space may differ.</summary>
    public Quote? Find(string words)
    {
        var sought = MaskedText.Collapse(words).Trim();
        if (sought.Length < ShortestQuote)
            return null;
        foreach (var part in parts)
        {
            if (part.Shown.Find(sought) is not { } at)
                continue;
            var sentences = Sentences.Of(part.Source.Text, part.Lines, LineKind.Live).Where(sentence => sentence.Start < at.End && sentence.End > at.Start).ToList();
            if (sentences.Count is 0 or > MostSentences)
                return null;
            var (start, text) = part.Source.Stored(sentences[0].Start, sentences[^1].End);
            return new Quote(part.Property, start, text);
        }

        return null;
    }

    /// <summary>Stretches of lines that were written now, without the white space around them.</summary>
    private static IEnumerable<Span> Live(string text, List<Line> lines)
    {
        for (var first = 0; first < lines.Count; first++)
        {
            if (lines[first].Kind is not LineKind.Live)
                continue;
            var last = first;
            while (last + 1 < lines.Count && lines[last + 1].Kind is LineKind.Live)
                last++;
            var (start, end) = (lines[first].Start, lines[last].End);
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            if (end > start)
                yield return new Span(start, end);
            first = last;
        }
    }

    private sealed record Part(string Property, SourceText Source, List<Line> Lines, Span Span, MaskedText Shown);
}

/// <summary>A text as a model is shown it.</summary>
/// <param name="Property">The HubSpot property that holds it.</param>
/// <param name="Text">The text.</param>
public sealed record ShownText(string Property, string Text);
