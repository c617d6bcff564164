using System.Globalization;
using ImpactPilot.Domain.Conditions.Checking;
using ImpactPilot.Domain.Conditions.Evaluation;

namespace ImpactPilot.Domain.Conditions.Syntax;

internal sealed partial class Parser
{
    /// <summary>A sum that is a value: neither a condition nor a bare count.</summary>
    private SyntaxNode ParseOperand() => RequireValue(ParseSum());

    private SyntaxNode RequireValue(SyntaxNode node)
    {
        if (node is CountNode)
            Fail(node.Start, "`count(…)` stands alone on the left of its comparison", "count(…) >= 1");
        else if (node.IsPredicate && node is not BooleanNode)
            Fail(node.OuterStart, "A value is expected here, this is a condition");
        return node;
    }

    private SyntaxNode ParseSum()
    {
        var first = ParseProduct();
        if (!At("+") && !At("-"))
            return first;

        RequireArithmetic(first);
        List<ArithmeticStep> rest = [];
        while (At("+") || At("-"))
        {
            var sign = Take();
            rest.Add(new(sign.Is("+") ? ArithmeticOperator.Add : ArithmeticOperator.Subtract, sign.Start, RequireValue(ParseProduct())));
        }

        return new ArithmeticNode(first, rest);
    }

    private SyntaxNode ParseProduct()
    {
        var first = ParseUnary();
        if (!At("*") && !At("/"))
            return first;

        RequireArithmetic(first);
        List<ArithmeticStep> rest = [];
        while (At("*") || At("/"))
        {
            var sign = Take();
            rest.Add(new(sign.Is("*") ? ArithmeticOperator.Multiply : ArithmeticOperator.Divide, sign.Start, RequireValue(ParseUnary())));
        }

        return new ArithmeticNode(first, rest);
    }

    private void RequireArithmetic(SyntaxNode first)
    {
        if (first is CountNode)
            Fail(Current.Start, "`count(…)` cannot be calculated with: move the arithmetic to the other side", "count(…) >= 1 + 1");
        else if (first.IsPredicate && first is not BooleanNode)
            Fail(Current.Start, "A condition cannot be calculated with");
    }

    private SyntaxNode ParseUnary()
    {
        if (!At("-"))
            return ParsePrimary();
        if (LiteralLength(0) > 0)
            return ParseLiteral();

        var start = Take().Start;
        Enter(start);
        var operand = RequireValue(ParseUnary());
        nesting--;
        return new NegateNode(start, operand);
    }

    private SyntaxNode ParsePrimary()
    {
        if (AtQuery())
            return ParseQuery();
        if (LiteralLength(0) > 0)
            return ParseLiteral();
        if (At("("))
            return ParseGroup();
        if (Current.Kind == TokenKind.Word && Peek().Is("("))
            return ParseCall();
        return ParseField();
    }

    private SyntaxNode ParseGroup()
    {
        var outside = activityAwaitsWithin;
        activityAwaitsWithin = false;
        var start = Take().Start;
        Enter(start);
        var inner = ParseOr();
        if (!At(")") && Current.Kind is not (TokenKind.End or TokenKind.Invalid) && !At(","))
            FailAfter(inner);
        Expect(")", "closing this parenthesis");
        nesting--;
        activityAwaitsWithin = outside;
        return inner with { Parentheses = inner.Parentheses + 1, OuterStart = start };
    }

    private SyntaxNode ParseCall()
    {
        var name = Current;
        Enter(name.Start);
        SyntaxNode call;
        if (name.Is(Functions.Previous))
            call = ParsePrevious();
        else if (name.Is(Functions.Count) || name.Is(Functions.Count + "s"))
            call = ParseCount();
        else if (name.Is(Functions.Sum) || name.Is(Functions.Sum + "s"))
            call = ParseSumFunction();
        else if (Functions.TryParse(name.Text, out var function))
            call = ParseFunction(function);
        else
            call = UnknownFunction(name);
        nesting--;
        return call;
    }

    private BooleanNode UnknownFunction(Token name)
    {
        Fail(name.Start, $"There is no function `{name.Text}`", NearestNames.Among(Functions.Names, name.Text));
        return new(name.Start, false);
    }

    private FunctionNode ParseFunction(Function function)
    {
        var start = Take().Start;
        Take();
        List<SyntaxNode> arguments = [ParseOperand()];
        while (arguments.Count < function.Arity())
        {
            Expect(",", $"and another value: {function.Name()} takes {function.Arity()}");
            arguments.Add(ParseOperand());
        }

        if (At(","))
            Fail(Current.Start, $"`{function.Name()}` takes {function.Arity()} value{(function.Arity() == 1 ? "" : "s")}, not more");
        Expect(")", $"closing `{function.Name()}(`");
        return new(start, function, arguments);
    }

    private PreviousNode ParsePrevious()
    {
        var start = Take().Start;
        Take();
        var field = ParseField();
        Expect(")", "closing `previous(`");
        return new(start, field);
    }

    private FieldNode ParseField()
    {
        var token = Current;
        if (token.Kind == TokenKind.Label)
        {
            Take();
            return new(token.Start, null, token.Text, FieldForm.Label);
        }

        if (token.Kind != TokenKind.Word || IsKeyword(position))
        {
            FailExpecting("a property or a value");
            return new(token.Start, null, "", FieldForm.Word);
        }

        return Peek().Is(".") ? ParsePrefixed() : ParseBareName();
    }

    private FieldNode ParsePrefixed()
    {
        var prefix = Take();
        Take();
        if (Current.Kind is not (TokenKind.Word or TokenKind.Label))
            FailExpecting($"a property after `{prefix.Text}.`");
        var name = Take();
        return new(prefix.Start, prefix.Text, name.Text, name.Kind == TokenKind.Label ? FieldForm.Label : FieldForm.Word);
    }

    /// <summary>One word is a property's name; several before an operator are a label.</summary>
    private FieldNode ParseBareName()
    {
        var first = Take();
        var name = first.Text;
        var second = Current;
        var words = 1;
        while (Current.Kind == TokenKind.Word && !IsKeyword(position))
        {
            name += $" {Take().Text}";
            words++;
        }

        if (words == 1)
            return new(first.Start, null, name, FieldForm.Word);
        if (!ContinuesOperand(0) || At(".") || At("("))
            Fail(second.Start, $"An operator is expected after `{first.Text}`; a label that stands alone is put in double quotes", $"\"{name}\"");
        return new(first.Start, null, name, FieldForm.Run);
    }

    /// <summary>Words that end a bare label. Others, such as <c>of</c> or <c>date</c>, are keywords only in their place.</summary>
    private bool IsKeyword(int index)
    {
        var token = tokens[index];
        return Keywords.Contains(token.Text)
            || (token.Is("starts") || token.Is("ends")) && index + 1 < tokens.Count && tokens[index + 1].Is("with");
    }

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
