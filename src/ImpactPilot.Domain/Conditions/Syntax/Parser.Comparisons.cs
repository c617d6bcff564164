namespace ImpactPilot.Domain.Conditions.Syntax;

internal sealed partial class Parser
{
    private SyntaxNode ParseComparison()
    {
        var left = ParseSum();
        if (left is CountNode && !AtComparison())
        {
            FailExpecting("a comparison of the count, such as `>= 1`,", ">= 1");
            return left;
        }

        if (AtOperator())
            return left.IsPredicate && left is not BooleanNode ? ComparedPredicate(left) : ParseOperator(left);
        return left;
    }

    private SyntaxNode ComparedPredicate(SyntaxNode left)
    {
        Fail(Current.Start, "A condition cannot be compared: it is already true or false");
        return left;
    }

    private SyntaxNode ParseOperator(SyntaxNode left)
    {
        var start = Current.Start;
        if (TryTakeCompareOperator(out var compare))
            return ParseCompared(left, compare, start);
        if (At("is"))
            return ParseIs(left);
        if (At("not"))
            return ParseNegatedOperator(left);
        if (Accept("in"))
            return new InNode(left, Negated: false, ParseList());
        if (Accept("contains"))
            return ParseContains(left, negated: false, start);
        if (Accept("between"))
            return ParseBetween(left, negated: false, start);
        if (At("starts") || At("ends"))
            return ParseAffix(left);
        return ParseChange(left);
    }

    private SyntaxNode ParseNegatedOperator(SyntaxNode left)
    {
        var start = Take().Start;
        if (Accept("in"))
            return new InNode(left, Negated: true, ParseList());
        if (Accept("contains"))
            return ParseContains(left, negated: true, start);
        if (Accept("between"))
            return ParseBetween(left, negated: true, start);

        var affix = At("starts") ? "starts with" : "ends with";
        Fail(start, $"`not {affix}` is written with `not` in front of the comparison", $"not (… {affix} '…')");
        return left;
    }

    private SyntaxNode ParseIs(SyntaxNode left)
    {
        var start = Take().Start;
        if (left is not CountNode && (At("known") || At("unknown")))
            return new KnownNode(left, Take().Is("known"));
        if (!At("not"))
            return ParseCompared(left, CompareOperator.Equal, start);

        var not = Take();
        if (At("known") || At("unknown"))
        {
            var accepted = At("known") ? "is unknown" : "is known";
            Fail(not.Start, $"`is not {Current.Text}` is written `{accepted}`", accepted);
        }

        return ParseCompared(left, CompareOperator.NotEqual, start);
    }

    private SyntaxNode ParseCompared(SyntaxNode left, CompareOperator compare, int start)
    {
        var right = ParseOperand();
        if (right is not LiteralNode { Parentheses: 0 } first || !AtAlternative())
            return new CompareNode(left, compare, start, right);
        if (compare == CompareOperator.Equal)
            return new InNode(left, Negated: false, ParseAlternatives(first));

        Take();
        if (compare == CompareOperator.NotEqual)
            Fail(Current.Start, "After `!=` several values are written with `not in`", "not in (…, …)");
        else
            Fail(Current.Start, "A comparison is expected here: only `=`, `is` and `changed to` take several values with `or`");
        return right;
    }

    /// <summary><c>= 'x' or 'y'</c>: an <c>or</c> followed by a value that is not itself compared.</summary>
    private bool AtAlternative()
    {
        if (!At("or"))
            return false;
        var length = LiteralLength(1);
        return length > 0 && !ContinuesOperand(1 + length);
    }

    private List<LiteralNode> ParseAlternatives(LiteralNode first)
    {
        List<LiteralNode> items = [first];
        while (AtAlternative())
        {
            Take();
            items.Add(ParseLiteral());
        }

        return items;
    }

    private List<LiteralNode> ParseList()
    {
        Expect("(", "before the list");
        if (At(")"))
            Fail(Current.Start, "A list holds at least one value", "('…')");
        List<LiteralNode> items = [ParseLiteral()];
        while (Accept(","))
        {
            if (At(")"))
                Fail(Current.Start, "A value is expected after the comma: leave the last comma away", ")");
            items.Add(ParseLiteral());
        }

        Expect(")", "after the list");
        return items;
    }

    private ContainsNode ParseContains(SyntaxNode left, bool negated, int start)
    {
        var form = (At("any") || At("all")) && Peek().Is("of")
            ? Take().Is("any") ? ContainsForm.AnyOf : ContainsForm.AllOf
            : ContainsForm.One;
        if (form == ContainsForm.One)
        {
            var single = ParseText();
            if (AtAlternative())
                Fail(Peek().Start, "`contains` takes several texts with `any of`", "contains any of ('…', '…')");
            return new(left, negated, form, start, [single]);
        }

        Take();
        List<TextNode> texts = [];
        foreach (var item in ParseList())
        {
            if (item is TextNode text)
                texts.Add(text);
            else
                Fail(item.Start, "`contains` looks for texts in quotes", "'…'");
        }

        return new(left, negated, form, start, texts);
    }

    private AffixNode ParseAffix(SyntaxNode left)
    {
        var word = Take();
        Expect("with", $"after `{word.Text}`");
        return new(left, word.Is("ends"), word.Start, ParseText());
    }

    private BetweenNode ParseBetween(SyntaxNode left, bool negated, int start)
    {
        var low = ParseOperand();
        Expect("and", "between the two bounds");
        return new(left, negated, start, low, ParseOperand());
    }

    private SyntaxNode ParseChange(SyntaxNode left)
    {
        var start = Current.Start;
        if (left is not FieldNode field)
        {
            Fail(start, $"`{Current.Text}` looks at a change of one property, such as `company.arr {Current.Text}`");
            return left;
        }

        if (!Accept("changed"))
            return ParseMoved(field, start);
        if (Accept("to"))
            return new ChangedToNode(field, AtListOf() ? ParseListOf() : ParseAlternatives(ParseLiteral()));
        if (!Accept("from"))
            return new ChangedNode(field);

        var from = ParseLiteral();
        Expect("to", "and the new value");
        return new ChangedFromToNode(field, from, ParseLiteral());
    }

    private bool AtListOf() => At("any") && Peek().Is("of");

    private List<LiteralNode> ParseListOf()
    {
        Take();
        Take();
        return ParseList();
    }

    private MovedNode ParseMoved(FieldNode field, int start)
    {
        var up = Take().Is("increased");
        if (!Accept("by"))
            return new(field, up, start, AtLeast: false, By: null);

        var atLeast = At("at") && Peek().Is("least");
        if (atLeast)
        {
            Take();
            Take();
        }

        return new(field, up, start, atLeast, ParseOperand());
    }

    /// <summary>What may follow a count: a comparison, or the list that several values after <c>=</c> amount to.</summary>
    private bool AtComparison() => IsCompareSymbol(Current) || At("is") || At("in") || At("not") && Peek().Is("in");

    private bool AtOperator() => ContinuesWithOperator(0);

    private static bool IsCompareSymbol(Token token) =>
        token.Kind == TokenKind.Symbol && token.Text is "=" or "==" or "!=" or "<>" or "<" or "<=" or ">" or ">=";

    /// <summary>A comparison's operator stands that many tokens ahead.</summary>
    private bool ContinuesWithOperator(int ahead)
    {
        var token = Peek(ahead);
        var next = Peek(ahead + 1);
        return IsCompareSymbol(token)
            || token.Is("is") || token.Is("in") || token.Is("contains") || token.Is("between")
            || token.Is("changed") || token.Is("increased") || token.Is("decreased")
            || (token.Is("starts") || token.Is("ends")) && next.Is("with")
            || token.Is("not") && (next.Is("in") || next.Is("contains") || next.Is("between")
                || (next.Is("starts") || next.Is("ends")) && Peek(ahead + 2).Is("with"));
    }

    /// <summary>What stands before this many tokens ahead is part of a larger operand or of a comparison.</summary>
    private bool ContinuesOperand(int ahead) =>
        ContinuesWithOperator(ahead) || Peek(ahead) is { Kind: TokenKind.Symbol, Text: "+" or "-" or "*" or "/" or "." or "(" };

    private bool TryTakeCompareOperator(out CompareOperator compare)
    {
        compare = Current.Text switch
        {
            "!=" or "<>" => CompareOperator.NotEqual,
            "<" => CompareOperator.Less,
            "<=" => CompareOperator.LessOrEqual,
            ">" => CompareOperator.Greater,
            ">=" => CompareOperator.GreaterOrEqual,
            _ => CompareOperator.Equal,
        };
        var taken = IsCompareSymbol(Current);
        if (taken)
            Take();
        return taken;
    }
}
