using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Rules;

/// <summary>What the rule builder has a group or a row for: "what – how – value". Everything else it shows as it is written.</summary>
internal static class RuleRows
{
    public static bool Fit(SyntaxNode node) => node switch
    {
        OrNode or AndNode or NotNode or QueryNode => true,
        FieldNode or ChangedNode or ChangedToNode or ChangedFromToNode => true,
        MovedNode moved => moved.By is null or NumberNode or DurationNode,
        CompareNode compare => compare.Left is FieldNode or CountNode && IsValue(compare.Right),
        BetweenNode between => between.Left is FieldNode && IsValue(between.Low) && IsValue(between.High),
        InNode or ContainsNode or AffixNode or KnownNode => node.Children.First() is FieldNode,
        _ => false,
    };

    /// <summary>A literal, another property, or so long before or after a day.</summary>
    private static bool IsValue(SyntaxNode node) => node is LiteralNode or FieldNode
        or ArithmeticNode { First: TodayNode or NowNode or FieldNode, Rest: [{ Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract, Operand: DurationNode }] };
}
