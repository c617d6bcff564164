namespace ImpactPilot.Domain.Conditions.Syntax;

/// <summary>A position in the text with what is wrong there.</summary>
internal sealed record SyntaxError(int Start, string Message, IReadOnlyList<string> Suggestions);

/// <summary>
/// Recursive descent, one method per rule of the grammar. The first error wins: it moves the parser to the end of the
/// text, so that every open rule finishes at once and no later complaint is kept.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>Deeper texts are refused; it also bounds the parser's own recursion.</summary>
    public const int MaximumDepth = 16;

    private readonly IReadOnlyList<Token> tokens;
    private int position;
    private int nesting;

    /// <summary>True while a <c>within</c> that follows would belong to an activity query around the current one.</summary>
    private bool activityAwaitsWithin;

    private SyntaxError? error;

    private Parser(string text) => tokens = Lexer.Tokenize(text);

    /// <summary>Either a tree or the first error.</summary>
    public static (SyntaxNode? Root, SyntaxError? Error) Parse(string text)
    {
        var parser = new Parser(text);
        var root = parser.ParseCondition();
        return parser.error is null ? (root, null) : (null, parser.error);
    }

    private Token Current => tokens[position];

    private SyntaxNode ParseCondition()
    {
        if (Current.Kind == TokenKind.End)
            Fail(Current.Start, "A condition is expected, the text is empty");
        var root = ParseOr();
        if (Current.Kind != TokenKind.End)
            FailAfter(root);
        return RequirePredicate(root);
    }

    private SyntaxNode ParseOr()
    {
        var first = ParseAnd();
        if (!At("or"))
            return first;

        List<SyntaxNode> terms = [RequirePredicate(first)];
        while (Accept("or"))
            terms.Add(RequirePredicate(ParseAnd()));
        return new OrNode(first.Start, terms);
    }

    private SyntaxNode ParseAnd()
    {
        var first = ParseNot();
        if (!At("and"))
            return first;

        List<SyntaxNode> terms = [RequirePredicate(first)];
        while (Accept("and"))
            terms.Add(RequirePredicate(ParseNot()));
        return new AndNode(first.Start, terms);
    }

    private SyntaxNode ParseNot()
    {
        if (!At("not"))
            return ParseComparison();

        var start = Take().Start;
        if (At("not"))
            Fail(Current.Start, "`not not` cancels itself out: leave both away, or use parentheses", "not (not …)");
        Enter(start);
        var operand = RequirePredicate(ParseComparison());
        nesting--;
        return new NotNode(start, operand);
    }

    private SyntaxNode RequirePredicate(SyntaxNode node)
    {
        if (node is LiteralNode and not BooleanNode)
            Fail(node.Start, "A comparison is expected here, a value alone says nothing");
        return node;
    }

    private bool At(string wordOrSymbol) => Current.Is(wordOrSymbol);

    private Token Peek(int ahead = 1) => tokens[Math.Min(position + ahead, tokens.Count - 1)];

    private Token Take()
    {
        var token = Current;
        if (position < tokens.Count - 1)
            position++;
        return token;
    }

    private bool Accept(string wordOrSymbol)
    {
        if (!At(wordOrSymbol))
            return false;
        Take();
        return true;
    }

    private void Expect(string wordOrSymbol, string purpose)
    {
        if (!Accept(wordOrSymbol))
            FailExpecting($"`{wordOrSymbol}` {purpose}", wordOrSymbol);
    }

    private void Enter(int start)
    {
        if (++nesting > MaximumDepth)
            Fail(start, $"The condition is nested more than {MaximumDepth} deep: split it or drop parentheses");
    }

    /// <summary>The current token is not what the grammar asks for.</summary>
    private void FailExpecting(string expected, params IReadOnlyList<string> suggestions)
    {
        var token = Current;
        if (token.Kind == TokenKind.Invalid)
            Fail(token.Start, token.Text, token.Suggestion is null ? [] : [token.Suggestion]);
        else
            Fail(token.Start, $"{Capitalised(expected)} is expected here, but there is {token.Describe()}", suggestions);
    }

    /// <summary>A finished predicate or operand is followed by something that cannot follow.</summary>
    private void FailAfter(SyntaxNode node)
    {
        if (At("within"))
            Fail(Current.Start, "`within` belongs to a query of activities, such as `any meeting where … within 30 days`");
        else if (At(")"))
            Fail(Current.Start, "There is no opening parenthesis for this one");
        else if (node is ValueNode)
            FailExpecting("an operator such as `=`, `is known`, `contains`", "=");
        else
            FailExpecting("`and`, `or` or the end", "and", "or");
    }

    private void Fail(int start, string message, params IReadOnlyList<string> suggestions)
    {
        error ??= new(start, message, suggestions);
        position = tokens.Count - 1;
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
