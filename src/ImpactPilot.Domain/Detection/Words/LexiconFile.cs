using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection.Words;

/// <summary>
/// A file of the lexicon. <c>[name]</c> begins a concept; a line holds phrases separated by <c>|</c>, English unless it begins with
/// <c>nl:</c>, <c>de:</c> or <c>fr:</c>; <c>//</c> at a line's start begins a remark.
/// </summary>
/// <param name="Driver">The driver that the file describes; null for what all drivers share.</param>
/// <param name="Content">The text.</param>
internal sealed record LexiconFile(string? Driver, string Content)
{
    private const string Folder = "ImpactPilot.Domain.Detection.Data.";
    private const string Extension = ".lexicon.txt";
    private const string SharedName = "shared";

    public static IEnumerable<LexiconFile> BuiltIn()
    {
        var assembly = typeof(LexiconFile).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var key = name[Folder.Length..^Extension.Length];
            yield return new(key == SharedName ? null : key, reader.ReadToEnd());
        }
    }

    public IEnumerable<(string Name, List<(Languages Language, string[] Phrase)> Phrases)> Concepts()
    {
        var name = "";
        var phrases = new List<(Languages, string[])>();
        foreach (var raw in Content.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
                continue;
            if (line[0] == '[')
            {
                if (name.Length > 0)
                    yield return (name, phrases);
                (name, phrases) = (line.Trim('[', ']'), []);
                continue;
            }

            var (language, text) = LanguageOf(line);
            foreach (var phrase in text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                foreach (var plain in Spread(Folding.Fold(phrase).Replace('-', ' ')))
                    phrases.Add((language, plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        if (name.Length > 0)
            yield return (name, phrases);
    }

    private static (Languages Language, string Text) LanguageOf(string line) => line.Split(':', 2) switch
    {
        ["nl", var text] => (Languages.Dutch, text),
        ["de", var text] => (Languages.German, text),
        ["fr", var text] => (Languages.French, text),
        _ => (Languages.English, line),
    };

    /// <summary>One phrase for each alternative of several words, for an element is one word.</summary>
    private static IEnumerable<string> Spread(string phrase)
    {
        for (var open = phrase.IndexOf('('); open >= 0; open = phrase.IndexOf('(', open + 1))
        {
            var close = phrase.IndexOf(')', open);
            var inner = phrase[(open + 1)..close];
            if (!inner.Contains(' '))
                continue;
            var optional = close + 1 < phrase.Length && phrase[close + 1] == '?';
            var (before, after) = (phrase[..open], phrase[(close + (optional ? 2 : 1))..]);
            return [.. inner.Split('/').SelectMany(choice => Spread(before + choice.Trim() + after)), .. optional ? Spread(before + after) : []];
        }

        return [phrase];
    }
}
