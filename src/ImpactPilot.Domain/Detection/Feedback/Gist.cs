using ImpactPilot.Domain.Detection.Text;
using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Feedback;

/// <summary>What a sentence says, roughly enough to know it again: its longer words without their endings, and how real and whose it is.</summary>
internal sealed class Gist
{
    /// <summary>From this likeness on two sentences say the same.</summary>
    public const double Alike = 0.7;

    // Two sentences of two words each share one by chance.
    private const int FewestWords = 3;

    // Shorter words stand in every sentence.
    private const int ShortestWord = 4;

    // One word of these turns a sentence into its opposite, or into somebody else's.
    private static readonly string[] Turning =
    [
        "not", "no", "not-yet", "future", "plan", "maybe", "ask", "cancelled", "refused", "failing", "elsewhere", "ours-only", "absent", "undone", "tried", "denied", "conditional", "we", "i", "you", "they",
    ];

    private static readonly HashSet<int> Turns =
    [
        .. Turning.Select(name => Lexicon.BuiltIn.Concepts.Single(concept => concept.Driver == Concept.Shared && concept.Name == name).Index),
    ];

    private static readonly Names Nobody = new([]);

    private readonly HashSet<string> words;
    private readonly HashSet<int> turns;

    private Gist(HashSet<string> words, HashSet<int> turns) => (this.words, this.turns) = (words, turns);

    public static Gist Of(string sentence)
    {
        var text = SourceText.Read(sentence).Text;
        var tokens = Tokenizer.Read(text, 0, text.Length);
        var language = LanguageGuess.Of(tokens);
        var meant = Lexicon.BuiltIn.Find(tokens, language is Languages.None ? Languages.All : language, Nobody);
        return new(
            [.. tokens.Where(token => token.Kind is TokenKind.Word && token.Word.Length >= ShortestWord).Select(token => Stems.Of(token.Word))],
            [.. meant.Select(match => match.Concept).Where(Turns.Contains)]);
    }

    /// <summary>The share of words that both have, from 0 to 1; 0 where one is real and the other is not, or they are of different people.</summary>
    public double Likeness(Gist other)
    {
        var shared = words.Count(other.words.Contains);
        return shared < FewestWords || !turns.SetEquals(other.turns) ? 0 : 2.0 * shared / (words.Count + other.words.Count);
    }
}
