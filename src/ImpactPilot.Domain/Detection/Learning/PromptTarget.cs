using ImpactPilot.Domain.Detection.Text;
using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>
/// A driver that a team made itself: looked for by the words of its name, definition, prompt and examples. How real, over and whose a
/// sentence's content is, the model learnt from the library's drivers.
/// </summary>
internal sealed class PromptTarget : ITarget
{
    private const int ShortestWord = 4;
    private const double NameWeight = 2;
    private const double ExampleWeight = 1.5;
    private const double TextWeight = 1;

    // A sentence needs this much: a word of the name and one more, or several of the definition.
    private const double Enough = 3;

    private static readonly HashSet<string> Common =
    [
        .. new[]
        {
            "customer", "account", "company", "product", "driver", "impact", "activity", "meeting", "email", "call", "note", "team", "says", "said", "confirm", "confirms", "confirmed", "states", "does", "someone", "somebody", "there", "their", "about", "with", "that", "this", "which", "when", "where",
            "have", "been", "from", "into", "they", "them", "only", "also", "such", "than", "then", "whether", "record", "fact", "least", "proves", "evidence", "text", "answer", "reject", "look", "find", "mentions", "mention",
        }.Select(Stems.Of),
    ];

    private readonly Dictionary<string, (int Number, double Weight)> words = [];

    public PromptTarget(DriverPrompt prompt)
    {
        Add(prompt.Name, NameWeight);
        foreach (var example in prompt.Examples)
            Add(example, ExampleWeight);
        Add(prompt.Definition, TextWeight);
        Add(prompt.Prompt, TextWeight);
    }

    public int Driver => -1;

    public bool IsLearnt => false;

    public bool Admits(Traits activity) => !activity.Has(Trait.TaskOpen) && !activity.Has(Trait.NotHeld) && !activity.Has(Trait.Scheduled) && !activity.Has(Trait.Automatic);

    public bool StructureMayProve(Traits activity) => false;

    public List<Match> SlotsIn(Sentence sentence)
    {
        var slots = new List<Match>();
        var (weight, seen) = (0.0, new HashSet<int>());
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (!words.TryGetValue(Stems.Of(sentence.Tokens[at].Word), out var word))
                continue;
            slots.Add(new(word.Number, at, at + 1));
            if (seen.Add(word.Number))
                weight += word.Weight;
        }

        return weight >= Enough ? slots : [];
    }

    private void Add(string text, double weight)
    {
        foreach (var token in Tokenizer.Read(text, 0, text.Length))
        {
            var stem = Stems.Of(token.Word);
            if (token.Kind is TokenKind.Word && token.Word.Length >= ShortestWord && !Common.Contains(stem))
                words.TryAdd(stem, (words.Count, weight));
        }
    }
}
