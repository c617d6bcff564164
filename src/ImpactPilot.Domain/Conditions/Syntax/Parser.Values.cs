using ImpactPilot.Domain.Conditions.Checking;

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
        var operand = RequireValue(ParsePrimary());
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
}
