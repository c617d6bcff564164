using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection.Words;

/// <summary>
/// What the detector knows of language: concepts with the phrases that express them. Hand-made and reviewed; the data files beside the
/// code say how to write them. A concept of a driver is a part of its evidence; any other tells how real, whose or when something is.
/// </summary>
internal sealed class Lexicon
{
    private const int ShortestPrefix = 3;
    private const int LongestPrefix = 20;

    private readonly Dictionary<string, List<Phrase>> byWord = [];
    private readonly Dictionary<string, List<Phrase>> byPrefix = [];
    private readonly List<Phrase> byKind = [];

    public Lexicon(IEnumerable<LexiconFile> files)
    {
        var sources = new List<string>();
        var concepts = new List<Concept>();
        var drivers = new List<string>();
        foreach (var file in files)
        {
            sources.Add(file.Content);
            var driver = file.Driver is null ? Concept.Shared : drivers.Count;
            if (file.Driver is not null)
                drivers.Add(file.Driver);
            foreach (var (name, lines) in file.Concepts())
            {
                var concept = new Concept(concepts.Count, name, driver);
                concepts.Add(concept);
                foreach (var (language, phrase) in lines)
                    Index(new(concept.Index, language, [.. phrase.Select(Element.Parse)]));
            }
        }

        Concepts = concepts;
        Drivers = drivers;
        Sources = sources;
    }

    /// <summary>The lexicon that is built in.</summary>
    public static Lexicon BuiltIn { get; } = new(LexiconFile.BuiltIn());

    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The files' texts.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The keys of the drivers that have concepts of their own.</summary>
    public IReadOnlyList<string> Drivers { get; }

    /// <summary>A driver's index; -1 for one that the lexicon does not know.</summary>
    public int DriverOf(string key)
    {
        for (var driver = 0; driver < Drivers.Count; driver++)
            if (Drivers[driver] == key)
                return driver;
        return -1;
    }

    /// <summary>Everything that the tokens of a sentence mean, in order.</summary>
    public List<Match> Find(List<Token> tokens, Languages language, Names names)
    {
        var found = new List<Match>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Word;
            if (byWord.TryGetValue(word, out var phrases))
                Collect(phrases, tokens, at, language, names, found);
            var lookup = byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = ShortestPrefix; length <= LongestPrefix && length <= word.Length; length++)
                if (lookup.TryGetValue(word.AsSpan(0, length), out phrases))
                    Collect(phrases, tokens, at, language, names, found);
            Collect(byKind, tokens, at, language, names, found);
        }

        return found;
    }

    private static void Collect(List<Phrase> phrases, List<Token> tokens, int at, Languages language, Names names, List<Match> found)
    {
        foreach (var phrase in phrases)
            if ((phrase.Language is Languages.English || (phrase.Language & language) is not Languages.None) && phrase.MatchAt(tokens, at, names) is var end && end > at)
                found.Add(new(phrase.Concept, at, end));
    }

    private void Index(Phrase phrase)
    {
        var first = phrase.Elements[0];
        if (first.Kind is not ElementKind.Words)
        {
            byKind.Add(phrase);
            return;
        }

        foreach (var word in first.Words)
            Index(byWord, word, phrase);
        foreach (var prefix in first.Prefixes)
            Index(byPrefix, prefix.Length is >= ShortestPrefix and <= LongestPrefix ? prefix : throw new InvalidDataException($"The lexicon's prefix {prefix}* must have {ShortestPrefix} to {LongestPrefix} letters."), phrase);
    }

    private static void Index(Dictionary<string, List<Phrase>> index, string key, Phrase phrase)
    {
        if (!index.TryGetValue(key, out var phrases))
            index.Add(key, phrases = []);
        phrases.Add(phrase);
    }
}

/// <summary>A meaning.</summary>
/// <param name="Index">Its place in the lexicon.</param>
/// <param name="Name">Its name, unique in its file.</param>
/// <param name="Driver">The index of the driver whose evidence it is part of, or <see cref="Shared"/>.</param>
internal sealed record Concept(int Index, string Name, int Driver)
{
    public const int Shared = -1;
}

/// <summary>A concept, found in a sentence.</summary>
/// <param name="Concept">Which.</param>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after it.</param>
internal readonly record struct Match(int Concept, int Start, int End);
