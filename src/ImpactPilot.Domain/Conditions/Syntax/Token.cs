namespace ImpactPilot.Domain.Conditions.Syntax;

internal enum TokenKind
{
    End,
    Word,
    Label,
    Text,
    Number,
    Percent,
    Symbol,
    Invalid,
}

/// <summary>A piece of the text. <c>Text</c> is its content without quotes, or for an invalid piece the complaint.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, string? Suggestion = null)
{
    public bool Is(string wordOrSymbol) =>
        Kind is TokenKind.Word or TokenKind.Symbol && Text.Equals(wordOrSymbol, StringComparison.OrdinalIgnoreCase);

    public string Describe() => Kind switch
    {
        TokenKind.End => "the end of the text",
        TokenKind.Text => $"'{Text}'",
        TokenKind.Label => $"\"{Text}\"",
        TokenKind.Percent => $"`{Text}%`",
        TokenKind.Word or TokenKind.Number or TokenKind.Symbol or TokenKind.Invalid => $"`{Text}`",
    };
}
