using ImpactPilot.Domain.Detection.Words;
using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection;

/// <summary>An activity, read: its sentences with what they mean, and what its structure tells.</summary>
internal sealed class Reading
{
    // An activity has a few dozen sentences; a pasted protocol must not cost more than ten of them.
    private const int MaxSentences = 400;

    private Reading(Activity activity, IReadOnlyList<Sentence> sentences, Names names)
    {
        (Activity, Sentences, Names) = (activity, sentences, names);
        Meaning = Meanings.Together(sentences.Select(sentence => sentence.Meaning));
    }

    public Activity Activity { get; }

    /// <summary>What was written now: no quoted mails, no signatures.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    public Names Names { get; }

    /// <summary>What all of it is about.</summary>
    public float[] Meaning { get; }

    public static Reading Of(Activity activity, Lexicon lexicon)
    {
        var names = new Names(activity.People);
        var parts = new List<(TextProperty Property, SourceText Source, Span Span, List<Token> Tokens)>();
        foreach (var property in ActivityProperties.TextsOf(activity.Kind))
        {
            var source = SourceText.Read(activity.Text(property.Name));
            var lines = MailAnatomy.Read(source.Text, activity.Kind is ActivityKind.Email && property.Role is TextRole.Body);
            foreach (var span in Text.Sentences.Of(source.Text, lines, LineKind.Live))
            {
                if (parts.Count == MaxSentences)
                    break;
                var tokens = Tokenizer.Read(source.Text, span.Start, span.End);
                if (tokens.Count > 0)
                    parts.Add((property, source, span, tokens));
            }
        }

        var whole = LanguageGuess.Of(parts.SelectMany(part => part.Tokens));
        return new(activity, [.. parts.Select(part => SentenceOf(part.Property, part.Source, part.Span, part.Tokens, LanguagesOf(part.Tokens, whole), lexicon, names))], names);
    }

    private static Sentence SentenceOf(TextProperty property, SourceText source, Span span, List<Token> tokens, Languages languages, Lexicon lexicon, Names names) =>
        new(property, source, span, tokens, lexicon.Find(tokens, languages, names)) { Meaning = (languages & Languages.English) is Languages.None ? Meanings.Nothing : Meanings.BuiltIn.Of(tokens, names) };

    /// <summary>Its own language where it shows, beside that of the whole: people mix.</summary>
    private static Languages LanguagesOf(List<Token> tokens, Languages whole) =>
        LanguageGuess.Of(tokens) is var own && (own | whole) is not Languages.None ? own | whole : Languages.All;
}

/// <summary>A sentence and what its words mean.</summary>
internal sealed record Sentence(TextProperty Property, SourceText Source, Span Span, List<Token> Tokens, List<Match> Matches)
{
    /// <summary>What it is about: the direction of its words together.</summary>
    public float[] Meaning { get; init; } = Meanings.Nothing;

    public bool IsTitle => Property.Role is TextRole.Title;

    /// <summary>The sentence as stored, ready to be quoted.</summary>
    public Quote Quote()
    {
        var (start, words) = Source.Stored(Span.Start, Span.End);
        return new(Property.Name, start, words);
    }
}
