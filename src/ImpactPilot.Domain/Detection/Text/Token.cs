using System.Globalization;

namespace ImpactPilot.Domain.Detection.Text;

/// <summary>A word, number or sign of a text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where the next character stands.</param>
/// <param name="Word">Folded: without case and accents.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Capital">Whether it is written with a capital.</param>
/// <param name="Clause">The clause of its sentence in which it stands, from 0.</param>
/// <param name="Quoted">Whether it stands between quotation marks.</param>
internal readonly record struct Token(int Start, int End, string Word, TokenKind Kind, bool Capital, int Clause, bool Quoted)
{
    /// <summary>Whether it begins a sentence, a clause after a full stop or a list item, where a capital says nothing.</summary>
    public bool IsFirst { get; init; }
}

internal enum TokenKind
{
    Word,
    Number,
    Percentage,
    Money,
    Address,
    Sign,
}

/// <summary>Splits a sentence into words and clauses.</summary>
internal static class Tokenizer
{
    /// <summary>More than any sentence has; what lies beyond is not read.</summary>
    public const int MaxTokens = 400;

    // A word of a natural language is shorter; what is longer is an encoded attachment or a key.
    private const int LongestWord = 60;
    private const int LastClause = 63;

    private static readonly HashSet<string> Turns = ["but", "although", "though", "while", "whereas", "however", "because", "aber", "sondern", "obwohl", "weil", "maar", "hoewel", "terwijl", "omdat", "mais", "alors", "tandis", "car"];

    private static readonly HashSet<string> NumberWords =
    [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "dozen",
        "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "vijftien", "twintig", "dertig", "veertig", "vijftig", "zestig", "honderd", "duizend",
        "zwei", "drei", "funf", "sechs", "sieben", "neun", "zehn", "zwolf", "funfzehn", "zwanzig", "dreisig", "vierzig", "funfzig", "sechzig", "hundert", "tausend",
        "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "onze", "douze", "quinze", "vingt", "trente", "quarante", "cinquante", "soixante", "cent", "mille",
    ];

    public static List<Token> Read(string text, int start, int end)
    {
        var tokens = new List<Token>();
        var clause = 0;
        var inDouble = false;
        var inSingle = false;
        for (var at = start; at < end && tokens.Count < MaxTokens;)
        {
            var character = text[at];
            if (char.IsLetterOrDigit(character))
            {
                var next = WordEnd(text, at, end);
                if (next - at <= LongestWord)
                    Add(tokens, text, at, next, ref clause, inDouble || inSingle);
                at = next;
                continue;
            }

            if (char.IsHighSurrogate(character) && at + 1 < end)
            {
                tokens.Add(new(at, at + 2, text.Substring(at, 2), TokenKind.Sign, false, clause, inDouble || inSingle));
                at += 2;
                continue;
            }

            if (character is '→' || char.GetUnicodeCategory(character) is UnicodeCategory.OtherSymbol)
                tokens.Add(new(at, at + 1, character.ToString(), TokenKind.Sign, false, clause, inDouble || inSingle));

            if (character is '"' or '“' or '”' or '„' or '«' or '»')
                inDouble = !inDouble;
            else if (character is '\'' or '‘' or '’')
                inSingle = !inSingle && (at == start || !char.IsLetterOrDigit(text[at - 1]));
            else if (BreaksClause(text, at, end))
                clause = Math.Min(clause + 1, LastClause);
            at++;
        }

        return tokens;
    }

    private static void Add(List<Token> tokens, string text, int at, int next, ref int clause, bool quoted)
    {
        var word = Folding.Fold(text.AsSpan(at, next - at));
        if (Turns.Contains(word))
            clause = Math.Min(clause + 1, LastClause);
        tokens.Add(new(at, next, word, NumberWords.Contains(word) ? TokenKind.Number : KindOf(text, at, next), char.IsUpper(text[at]), clause, quoted) { IsFirst = tokens.Count == 0 });
    }

    /// <summary>A word keeps its apostrophe (don't), a number its separators (4,112.50), an address its signs.</summary>
    private static int WordEnd(string text, int at, int end)
    {
        var next = at + 1;
        while (next < end && (char.IsLetterOrDigit(text[next]) || char.GetUnicodeCategory(text[next]) is UnicodeCategory.NonSpacingMark || Joins(text, next, end)))
            next++;
        return next;
    }

    private static bool Joins(string text, int at, int end) =>
        at + 1 < end && char.IsLetterOrDigit(text[at + 1]) && text[at] switch
        {
            '\'' or '’' => char.IsLetter(text[at - 1]),
            '/' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '.' or ',' => (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])) || (text[at] == '.' && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1])),
            '@' => true,
            _ => false,
        };

    private static TokenKind KindOf(string text, int at, int next)
    {
        var word = text.AsSpan(at, next - at);
        if (word.Contains('@') || (word.Contains('.') && char.IsLetter(word[0])))
            return TokenKind.Address;
        if (!char.IsDigit(word[0]))
            return TokenKind.Word;
        if (Follows(text, next, '%'))
            return TokenKind.Percentage;
        return Follows(text, next, '€') || (at > 0 && text[at - 1] is '€' or '$' or '£') || (at > 1 && text[at - 1] == ' ' && text[at - 2] is '€' or '$' or '£')
            ? TokenKind.Money
            : TokenKind.Number;
    }

    private static bool Follows(string text, int at, char sign) =>
        (at < text.Length && text[at] == sign) || (at + 1 < text.Length && text[at] == ' ' && text[at + 1] == sign);

    private static bool BreaksClause(string text, int at, int end) => text[at] switch
    {
        ',' or ';' or ':' or '(' or ')' or '–' or '—' or '\n' => true,
        '-' => at > 0 && at + 1 < end && char.IsWhiteSpace(text[at - 1]) && char.IsWhiteSpace(text[at + 1]),
        '.' or '!' or '?' => true,
        _ => false,
    };
}
