using System.Globalization;
using ImpactPilot.Domain.Conditions.Evaluation;

namespace ImpactPilot.Domain.Conditions.Syntax;

internal sealed partial class Parser
{
    private TextNode ParseText()
    {
        if (Current.Kind != TokenKind.Text)
            FailExpecting("a text in quotes", "'…'");
        return ParseLiteral() as TextNode ?? new(Current.Start, "");
    }

    private LiteralNode ParseLiteral()
    {
        var start = Current.Start;
        if (LiteralLength(0) == 0)
        {
            FailExpecting("a value");
            return new BooleanNode(start, false);
        }

        if (Current.Kind == TokenKind.Text)
            return TextLiteral();
        if (Current.Kind == TokenKind.Word)
            return WordLiteral();
        return NumberLiteral();
    }

    private TextNode TextLiteral()
    {
        var token = Take();
        if (token.Text.Length == 0)
            Fail(token.Start, "An empty text is no value: ask whether the property is unknown", "is unknown");
        return new(token.Start, token.Text);
    }

    private LiteralNode WordLiteral()
    {
        var word = Take();
        if (word.Is("true") || word.Is("yes"))
            return new BooleanNode(word.Start, true);
        if (word.Is("false") || word.Is("no"))
            return new BooleanNode(word.Start, false);
        if (word.Is("today"))
            return new TodayNode(word.Start);
        if (word.Is("now"))
            return new NowNode(word.Start);

        var text = Take();
        if (word.Is("date"))
        {
            if (StoredValue.TryDate(text.Text, out var date))
                return new DateNode(word.Start, date);
            Fail(text.Start, $"'{text.Text}' is no calendar day: write the year, the month and the day", "date '2026-05-01'");
            return new DateNode(word.Start, default);
        }

        if (!StoredValue.TryInstant(text.Text, out var instant))
            Fail(text.Start, $"'{text.Text}' is no instant: write day, time and zone", "instant '2026-05-01T09:00:00Z'");
        return new InstantNode(word.Start, instant);
    }

    private LiteralNode NumberLiteral()
    {
        var start = Current.Start;
        var negative = Accept("-");
        var token = Take();
        var digits = token.Text.Replace("_", "", StringComparison.Ordinal);
        if (token.Kind == TokenKind.Percent)
            return new NumberNode(start, negative, digits, IsPercentage: true);
        if (At("%"))
            Fail(Current.Start, "The percent sign follows its number without a space", $"{digits}%");
        if (Current.Kind != TokenKind.Word || !Duration.TryParseUnit(Current.Text, out var unit))
            return new NumberNode(start, negative, digits, IsPercentage: false);

        var unitWord = Take();
        if (digits.Contains('.', StringComparison.Ordinal))
            Fail(token.Start, "A duration is a whole number: use a smaller unit", $"{digits.Split('.')[0]} {unitWord.Text}");
        // A number past all calendars overflows like the date it would lead to.
        var amount = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : long.MaxValue;
        return new DurationNode(start, new(negative ? -amount : amount, unit));
    }

    /// <summary>How many tokens a literal takes that stands so far ahead; 0 where there is none.</summary>
    private int LiteralLength(int ahead)
    {
        var token = Peek(ahead);
        var next = Peek(ahead + 1);
        if (token.Kind is TokenKind.Text or TokenKind.Percent)
            return 1;
        if (token.Kind == TokenKind.Number)
            return next.Kind == TokenKind.Word && Duration.TryParseUnit(next.Text, out _) ? 2 : 1;
        if (token.Is("-"))
            return next.Kind is TokenKind.Number or TokenKind.Percent ? 1 + LiteralLength(ahead + 1) : 0;
        if (token.Kind != TokenKind.Word || next.Is("(") || next.Is("."))
            return 0;
        if (token.Is("true") || token.Is("false") || token.Is("yes") || token.Is("today") || token.Is("now"))
            return 1;
        if (token.Is("no"))
            return next.Kind == TokenKind.Word && ObjectKinds.TryParse(next.Text, out _) ? 0 : 1;
        return (token.Is("date") || token.Is("instant")) && next.Kind == TokenKind.Text ? 2 : 0;
    }
}
