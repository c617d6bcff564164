namespace ImpactPilot.Domain.Conditions.Syntax;

/// <summary>
/// A node of a condition's tree as written, before names and types are looked at.
/// <c>Start</c> is a position in the text; the tree itself is what the text and the rule builder share.
/// </summary>
internal abstract record SyntaxNode(int Start)
{
    /// <summary>How many pairs of parentheses the text puts round this node: they add depth, but are no nodes.</summary>
    public int Parentheses { get; init; }

    /// <summary>Where the node begins with its parentheses, as the operand of something else.</summary>
    public int OuterStart { get; init; } = Start;

    /// <summary>In the order of the text.</summary>
    public virtual IEnumerable<SyntaxNode> Children => [];

    /// <summary>True for what is true or false by its form; a bare field may still turn out to be boolean.</summary>
    public virtual bool IsPredicate => true;
}

internal abstract record ValueNode(int Start) : SyntaxNode(Start)
{
    public override bool IsPredicate => false;
}

internal abstract record LiteralNode(int Start) : ValueNode(Start);

internal sealed record OrNode(int Start, IReadOnlyList<SyntaxNode> Terms) : SyntaxNode(Start)
{
    public override IEnumerable<SyntaxNode> Children => Terms;
}

internal sealed record AndNode(int Start, IReadOnlyList<SyntaxNode> Terms) : SyntaxNode(Start)
{
    public override IEnumerable<SyntaxNode> Children => Terms;
}

internal sealed record NotNode(int Start, SyntaxNode Operand) : SyntaxNode(Start)
{
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

internal enum CompareOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal sealed record CompareNode(SyntaxNode Left, CompareOperator Operator, int OperatorStart, SyntaxNode Right) : SyntaxNode(Left.Start)
{
    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}

internal sealed record InNode(SyntaxNode Left, bool Negated, IReadOnlyList<LiteralNode> Items) : SyntaxNode(Left.Start)
{
    public override IEnumerable<SyntaxNode> Children => [Left, .. Items];
}

internal enum ContainsForm
{
    One,
    AnyOf,
    AllOf,
}

internal sealed record ContainsNode(SyntaxNode Left, bool Negated, ContainsForm Form, int OperatorStart, IReadOnlyList<TextNode> Items) : SyntaxNode(Left.Start)
{
    public override IEnumerable<SyntaxNode> Children => [Left, .. Items];
}

internal sealed record AffixNode(SyntaxNode Left, bool AtEnd, int OperatorStart, TextNode Text) : SyntaxNode(Left.Start)
{
    public override IEnumerable<SyntaxNode> Children => [Left, Text];
}

internal sealed record BetweenNode(SyntaxNode Left, bool Negated, int OperatorStart, SyntaxNode Low, SyntaxNode High) : SyntaxNode(Left.Start)
{
    public override IEnumerable<SyntaxNode> Children => [Left, Low, High];
}

internal sealed record KnownNode(SyntaxNode Left, bool Known) : SyntaxNode(Left.Start)
{
    public override IEnumerable<SyntaxNode> Children => [Left];
}

/// <summary>A predicate about one property change.</summary>
internal abstract record ChangeNode(FieldNode Field) : SyntaxNode(Field.Start);

internal sealed record ChangedNode(FieldNode Field) : ChangeNode(Field)
{
    public override IEnumerable<SyntaxNode> Children => [Field];
}

internal sealed record ChangedToNode(FieldNode Field, IReadOnlyList<LiteralNode> Items) : ChangeNode(Field)
{
    public override IEnumerable<SyntaxNode> Children => [Field, .. Items];
}

internal sealed record ChangedFromToNode(FieldNode Field, LiteralNode From, LiteralNode To) : ChangeNode(Field)
{
    public override IEnumerable<SyntaxNode> Children => [Field, From, To];
}

internal sealed record MovedNode(FieldNode Field, bool Up, int OperatorStart, bool AtLeast, SyntaxNode? By) : ChangeNode(Field)
{
    public override IEnumerable<SyntaxNode> Children => By is null ? [Field] : [Field, By];
}

/// <summary>The objects that a query looks through: a kind, a filter and, for activities, a window.</summary>
internal sealed record SourceClause(ObjectKind Object, int ObjectStart, SyntaxNode? Where, DurationNode? Within)
{
    public IEnumerable<SyntaxNode> Children
    {
        get
        {
            if (Where is not null)
                yield return Where;
            if (Within is not null)
                yield return Within;
        }
    }
}

internal enum Quantifier
{
    Any,
    No,
    Every,
}

internal sealed record QueryNode(int Start, Quantifier Quantifier, SourceClause Source) : SyntaxNode(Start)
{
    public override IEnumerable<SyntaxNode> Children => Source.Children;
}

/// <summary>Stands only on the left of a comparison.</summary>
internal sealed record CountNode(int Start, SourceClause Source) : ValueNode(Start)
{
    public override IEnumerable<SyntaxNode> Children => Source.Children;
}

internal sealed record SumNode(int Start, FieldNode Field, SourceClause Source) : ValueNode(Start)
{
    public override IEnumerable<SyntaxNode> Children => [Field, .. Source.Children];
}

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>A chain of one precedence: <c>a + b - c</c>.</summary>
internal sealed record ArithmeticNode(SyntaxNode First, IReadOnlyList<ArithmeticStep> Rest) : ValueNode(First.Start)
{
    public override IEnumerable<SyntaxNode> Children => [First, .. Rest.Select(step => step.Operand)];
}

internal sealed record ArithmeticStep(ArithmeticOperator Operator, int OperatorStart, SyntaxNode Operand);

internal sealed record NegateNode(int Start, SyntaxNode Operand) : ValueNode(Start)
{
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

internal enum FieldForm
{
    /// <summary>One bare word, or the property after a prefix.</summary>
    Word,

    /// <summary>A label in double quotes.</summary>
    Label,

    /// <summary>Several bare words before an operator, taken as a label.</summary>
    Run,
}

internal sealed record FieldNode(int Start, string? Prefix, string Name, FieldForm Form) : ValueNode(Start);

internal sealed record PreviousNode(int Start, FieldNode Field) : ValueNode(Start)
{
    public override IEnumerable<SyntaxNode> Children => [Field];
}

internal sealed record FunctionNode(int Start, Function Function, IReadOnlyList<SyntaxNode> Arguments) : ValueNode(Start)
{
    public override IEnumerable<SyntaxNode> Children => Arguments;
}

/// <summary>A number as written, without its sign and underscores kept apart; a percentage is a hundredth of it.</summary>
internal sealed record NumberNode(int Start, bool Negative, string Digits, bool IsPercentage) : LiteralNode(Start);

internal sealed record TextNode(int Start, string Text) : LiteralNode(Start);

/// <summary><c>true</c>, <c>false</c> or, as people write it, <c>yes</c> and <c>no</c>.</summary>
internal sealed record BooleanNode(int Start, bool Value) : LiteralNode(Start);

internal sealed record DateNode(int Start, DateOnly Date) : LiteralNode(Start);

internal sealed record InstantNode(int Start, DateTimeOffset Instant) : LiteralNode(Start);

internal sealed record TodayNode(int Start) : LiteralNode(Start);

internal sealed record NowNode(int Start) : LiteralNode(Start);

internal sealed record DurationNode(int Start, Duration Duration) : LiteralNode(Start);
