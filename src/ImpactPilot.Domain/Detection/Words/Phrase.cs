using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection.Words;

/// <summary>A phrase of the lexicon: what consecutive tokens must look like.</summary>
/// <param name="Concept">What the phrase means.</param>
/// <param name="Language">Where it is understood; English phrases are understood everywhere.</param>
/// <param name="Elements">Its words, the first of them never a gap.</param>
internal sealed record Phrase(int Concept, Languages Language, Element[] Elements)
{
    /// <summary>The token after the phrase, where it begins at a token; -1 where it does not.</summary>
    public int MatchAt(List<Token> tokens, int at, Names names) => Match(tokens, at, names, 0);

    // Gaps are few and at most three words wide, so trying them all stays cheap.
    private int Match(List<Token> tokens, int at, Names names, int element)
    {
        if (element == Elements.Length)
            return at;
        var wanted = Elements[element];
        if (wanted.Kind is ElementKind.Gap)
        {
            for (var skip = 0; skip <= Element.WidestGap; skip++)
                if (Match(tokens, at + skip, names, element + 1) is var end && end >= 0)
                    return end;
            return -1;
        }

        if (at < tokens.Count && wanted.Matches(tokens[at], names) && Match(tokens, at + 1, names, element + 1) is var rest && rest >= 0)
            return rest;
        return wanted.Optional ? Match(tokens, at, names, element + 1) : -1;
    }
}

internal enum ElementKind
{
    Words,
    Any,
    Gap,
    Number,
    Percentage,
    Amount,
    Name,
    CustomerName,
    OurName,
    Product,
    Company,
    OtherName,
    Score,
}

/// <summary>What one token must be.</summary>
internal sealed record Element(ElementKind Kind, string[] Words, string[] Prefixes, bool Optional)
{
    public const int WidestGap = 3;

    /// <summary>Reads <c>word</c>, <c>pref*</c>, <c>(one/other)</c>, <c>word?</c>, <c>_</c> any word, <c>...</c> up to three words, <c>#</c> number, <c>%</c>, <c>€</c>, <c>@name</c>, <c>@cus</c>, <c>@us</c>, <c>@product</c>, <c>@company</c>, <c>@other</c> name, <c>@score</c> such as 9/10.</summary>
    public static Element Parse(string text)
    {
        var optional = text.Length > 1 && text[^1] == '?';
        if (optional)
            text = text[..^1];
        var kind = text switch
        {
            "_" => ElementKind.Any,
            "..." => ElementKind.Gap,
            "#" => ElementKind.Number,
            "%" => ElementKind.Percentage,
            "€" => ElementKind.Amount,
            "@name" => ElementKind.Name,
            "@cus" => ElementKind.CustomerName,
            "@us" => ElementKind.OurName,
            "@product" => ElementKind.Product,
            "@company" => ElementKind.Company,
            "@other" => ElementKind.OtherName,
            "@score" => ElementKind.Score,
            _ => ElementKind.Words,
        };
        if (kind is not ElementKind.Words)
            return new(kind, [], [], optional);
        var words = text.Trim('(', ')').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            throw new InvalidDataException($"The lexicon's element {text} has no word.");
        return new(kind, [.. words.Where(word => word[^1] != '*')], [.. words.Where(word => word[^1] == '*').Select(word => word[..^1])], optional);
    }

    public bool Matches(Token token, Names names) => Kind switch
    {
        ElementKind.Words => MatchesWord(token.Word),
        ElementKind.Any => true,
        ElementKind.Number => token.Kind is TokenKind.Number or TokenKind.Percentage or TokenKind.Money,
        ElementKind.Percentage => token.Kind is TokenKind.Percentage,
        ElementKind.Amount => token.Kind is TokenKind.Money,
        ElementKind.Name => token is { Capital: true, Kind: TokenKind.Word },
        ElementKind.CustomerName => names.IsCustomer(token),
        ElementKind.OurName => names.IsOurs(token),
        ElementKind.Product => names.IsProduct(token),
        ElementKind.Company => names.IsCompany(token),
        ElementKind.OtherName => names.IsOther(token),
        ElementKind.Score => token.Word.EndsWith("/5", StringComparison.Ordinal) || token.Word.EndsWith("/10", StringComparison.Ordinal),
        ElementKind.Gap => false,
    };

    private bool MatchesWord(string word)
    {
        foreach (var literal in Words)
            if (literal == word)
                return true;
        foreach (var prefix in Prefixes)
            if (word.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        return false;
    }
}
