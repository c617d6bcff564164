using System.Globalization;
using System.Text;

namespace ImpactPilot.Domain.Conditions.Syntax;

/// <summary>Cuts a text into tokens. What it cannot read becomes an invalid token, so that the parser reports whichever error comes first.</summary>
internal sealed class Lexer(string text)
{
    private static readonly string[] TwoSignSymbols = ["==", "!=", "<>", "<=", ">="];
    private readonly List<Token> tokens = [];
    private int position;

    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var lexer = new Lexer(text);
        while (lexer.Next())
        {
        }

        return lexer.tokens;
    }

    private char Current => position < text.Length ? text[position] : '\0';

    private char Following => position + 1 < text.Length ? text[position + 1] : '\0';

    /// <summary>False when the text is finished or cannot be read further.</summary>
    private bool Next()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;

        var start = position;
        if (position == text.Length)
            return Stop(new(TokenKind.End, "", start));
        if (Current is '\'' or '"')
            return Quoted(Current);
        if (char.IsAsciiDigit(Current))
            return Number();
        if (StartsWord(start))
            return Word();
        return Symbol();
    }

    private bool Add(Token token)
    {
        tokens.Add(token);
        return true;
    }

    private bool Stop(Token token)
    {
        tokens.Add(token);
        return false;
    }

    private bool Quoted(char quote)
    {
        var start = position++;
        var content = new StringBuilder();
        while (position < text.Length)
        {
            if (Current != quote)
            {
                content.Append(text[position++]);
            }
            else if (Following == quote)
            {
                content.Append(quote);
                position += 2;
            }
            else
            {
                position++;
                return Add(new(quote == '"' ? TokenKind.Label : TokenKind.Text, content.ToString(), start));
            }
        }

        var what = quote == '"' ? "This label has no closing double quote" : "This text has no closing quote";
        return Stop(new(TokenKind.Invalid, what, start, $"{text[start..]}{quote}"));
    }

    private bool Number()
    {
        var start = position;
        if (!Digits())
            return Stop(new(TokenKind.Invalid, "An underscore in a number stands between two digits", position));
        if (Current == '.' && char.IsAsciiDigit(Following))
        {
            position++;
            if (!Digits())
                return Stop(new(TokenKind.Invalid, "An underscore in a number stands between two digits", position));
        }

        var digits = text[start..position];
        if (Current != '%')
            return Add(new(TokenKind.Number, digits, start));
        position++;
        return Add(new(TokenKind.Percent, digits, start));
    }

    private bool Digits()
    {
        while (char.IsAsciiDigit(Current) || Current == '_')
        {
            if (Current == '_' && !char.IsAsciiDigit(Following))
                return false;
            position++;
        }

        return true;
    }

    private bool Word()
    {
        var start = position;
        while (position < text.Length && ContinuesWord(position))
            position += char.IsSurrogatePair(text, position) ? 2 : 1;
        return Add(new(TokenKind.Word, text[start..position], start));
    }

    private bool StartsWord(int index) => text[index] == '_' || IsLetter(CharUnicodeInfo.GetUnicodeCategory(text, index));

    private bool ContinuesWord(int index) =>
        StartsWord(index) || CharUnicodeInfo.GetUnicodeCategory(text, index) is
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsLetter(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private bool Symbol()
    {
        var start = position;
        var two = position + 1 < text.Length ? text.Substring(position, 2) : "";
        if (Array.IndexOf(TwoSignSymbols, two) >= 0)
        {
            position += 2;
            return Add(new(TokenKind.Symbol, two, start));
        }

        if ("()=<>+-*/,.%".Contains(Current, StringComparison.Ordinal))
            return Add(new(TokenKind.Symbol, text[position++].ToString(), start));
        return Stop(Foreign(start, two));
    }

    private Token Foreign(int start, string two)
    {
        var (what, instead) = two switch
        {
            "&&" => ("`&&` is not part of the language", "and"),
            "||" => ("`||` is not part of the language", "or"),
            _ => Current switch
            {
                '‘' or '’' or '‚' or '‛' => ("A text stands in straight quotes", "'…'"),
                '“' or '”' or '„' or '‟' => ("A label stands in straight double quotes, a text in straight single quotes", "\"…\""),
                '!' => ("`!` is not part of the language", "not"),
                '−' or '–' => ("A minus is written `-`", "-"),
                '≠' => ("`≠` is not part of the language", "!="),
                '≤' => ("`≤` is not part of the language", "<="),
                '≥' => ("`≥` is not part of the language", ">="),
                _ => ($"The sign `{Rune(start)}` is not part of the language", (string?)null),
            },
        };
        return new(TokenKind.Invalid, what, start, instead);
    }

    private string Rune(int start) => text.Substring(start, char.IsSurrogatePair(text, start) ? 2 : 1);
}
