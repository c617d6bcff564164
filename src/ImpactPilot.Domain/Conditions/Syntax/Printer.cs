using System.Globalization;

namespace ImpactPilot.Domain.Conditions.Syntax;

/// <summary>Writes a tree in the language's own spelling, with the parentheses that it needs and no others. What it writes parses to the same tree.</summary>
internal static class Printer
{
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static string Print(SyntaxNode node) => node switch
    {
        OrNode or => Chain(or.Terms, "or"),
        AndNode and => Chain(and.Terms, "and"),
        NotNode not => $"not {Grouped(not.Operand, not.Operand is OrNode or AndNode or NotNode)}",
        CompareNode compare => $"{Print(compare.Left)} {Spelling.Of(compare.Operator)} {Print(compare.Right)}",
        InNode @in => $"{Print(@in.Left)} {Not(@in.Negated)}in {List(@in.Items)}",
        ContainsNode contains => $"{Print(contains.Left)} {Not(contains.Negated)}contains {Texts(contains)}",
        AffixNode affix => $"{Print(affix.Left)} {(affix.AtEnd ? "ends" : "starts")} with {Print(affix.Text)}",
        BetweenNode between => $"{Print(between.Left)} {Not(between.Negated)}between {Print(between.Low)} and {Print(between.High)}",
        KnownNode known => $"{Print(known.Left)} is {(known.Known ? "known" : "unknown")}",
        ChangedNode changed => $"{Print(changed.Field)} changed",
        ChangedToNode { Items: [var single] } to => $"{Print(to.Field)} changed to {Print(single)}",
        ChangedToNode to => $"{Print(to.Field)} changed to any of {List(to.Items)}",
        ChangedFromToNode fromTo => $"{Print(fromTo.Field)} changed from {Print(fromTo.From)} to {Print(fromTo.To)}",
        MovedNode moved => Moved(moved),
        QueryNode query => $"{Spelling.Of(query.Quantifier)} {query.Source.Object.Name()}{Clauses(query.Source)}",
        CountNode count => $"count({count.Source.Object.Name()}{Clauses(count.Source)})",
        SumNode sum => $"sum({sum.Source.Object.Name()}.{Name(sum.Field)}{Clauses(sum.Source)})",
        ArithmeticNode arithmetic => Arithmetic(arithmetic),
        NegateNode negate => negate.Operand is NumberNode or DurationNode ? $"-({Print(negate.Operand)})" : $"-{Factor(negate.Operand)}",
        FieldNode field => field.Prefix is null ? Name(field) : $"{field.Prefix}.{Name(field)}",
        PreviousNode previous => $"previous({Print(previous.Field)})",
        FunctionNode function => $"{function.Function.Name()}({string.Join(", ", function.Arguments.Select(Print))})",
        NumberNode number => $"{(number.Negative ? "-" : "")}{number.Digits}{(number.IsPercentage ? "%" : "")}",
        TextNode text => $"'{text.Text.Replace("'", "''", StringComparison.Ordinal)}'",
        BooleanNode boolean => boolean.Value ? "true" : "false",
        DateNode date => $"date '{date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        InstantNode instant => $"instant '{instant.Instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture)}'",
        TodayNode => "today",
        NowNode => "now",
        DurationNode duration => duration.Duration.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "A node without a spelling"),
    };

    /// <summary>
    /// All but the last term are closed off where their <c>where</c> would swallow what follows, and <c>true</c> where
    /// a list of values before it would.
    /// </summary>
    private static string Chain(IReadOnlyList<SyntaxNode> terms, string word) => string.Join(
        $" {word} ",
        terms.Select((term, i) => Grouped(term, term is OrNode or BooleanNode || term is AndNode && word == "and" || i < terms.Count - 1 && EndsOpen(term))));

    /// <summary>Ends in a <c>where</c> without a closing <c>within</c>, or in a query that a <c>within</c> or <c>where</c> could follow.</summary>
    private static bool EndsOpen(SyntaxNode node) => node switch
    {
        QueryNode query => query.Source.Within is null,
        NotNode not => EndsOpen(not.Operand) && not.Operand is not (OrNode or AndNode or NotNode),
        OrNode or => EndsOpen(or.Terms[^1]),
        AndNode and => EndsOpen(and.Terms[^1]),
        _ => false,
    };

    private static string Grouped(SyntaxNode node, bool needed) => needed ? $"({Print(node)})" : Print(node);

    private static string Clauses(SourceClause source)
    {
        var where = source.Where is null ? "" : $" where {Grouped(source.Where, source.Within is not null && EndsOpen(source.Where))}";
        return source.Within is null ? where : $"{where} within {Print(source.Within)}";
    }

    private static string Moved(MovedNode moved)
    {
        var direction = moved.Up ? "increased" : "decreased";
        if (moved.By is null)
            return $"{Print(moved.Field)} {direction}";
        return $"{Print(moved.Field)} {direction} by {(moved.AtLeast ? "at least " : "")}{Print(moved.By)}";
    }

    private static string Arithmetic(ArithmeticNode node)
    {
        var isSum = node.Rest[0].Operator is ArithmeticOperator.Add or ArithmeticOperator.Subtract;
        Func<SyntaxNode, string> operand = isSum ? Term : Factor;
        return operand(node.First) + string.Concat(node.Rest.Select(step => $" {Spelling.Of(step.Operator)} {operand(step.Operand)}"));
    }

    /// <summary>An operand of <c>+</c> and <c>-</c>: another sum needs parentheses, a product does not.</summary>
    private static string Term(SyntaxNode node) =>
        node is ArithmeticNode { Rest: [{ Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract }, ..] } ? $"({Print(node)})" : Print(node);

    /// <summary>An operand of <c>*</c>, <c>/</c> or a sign. A negated number is not a negative one, hence the parentheses.</summary>
    private static string Factor(SyntaxNode node) =>
        node is ArithmeticNode or NegateNode ? $"({Print(node)})" : Print(node);

    private static string List(IEnumerable<SyntaxNode> items) => $"({string.Join(", ", items.Select(Print))})";

    private static string Texts(ContainsNode node) => node.Form switch
    {
        ContainsForm.One => Print(node.Items[0]),
        ContainsForm.AnyOf => $"any of {List(node.Items)}",
        ContainsForm.AllOf => $"all of {List(node.Items)}",
    };

    private static string Name(FieldNode field) =>
        field.Form == FieldForm.Word ? field.Name : $"\"{field.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Not(bool negated) => negated ? "not " : "";
}
