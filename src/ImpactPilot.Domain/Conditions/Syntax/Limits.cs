namespace ImpactPilot.Domain.Conditions.Syntax;

/// <summary>Bounds that keep a condition readable and its evaluation cheap.</summary>
internal static class Limits
{
    public const int MaximumLength = 4000;
    public const int MaximumNodes = 200;

    public static SyntaxError? Check(SyntaxNode root)
    {
        var nodes = 0;
        return Visit(root, 1, ref nodes);
    }

    private static SyntaxError? Visit(SyntaxNode node, int depth, ref int nodes)
    {
        depth += node.Parentheses;
        if (depth > Parser.MaximumDepth)
            return new(node.Start, $"The condition is nested more than {Parser.MaximumDepth} deep: split it or drop parentheses", []);
        if (++nodes > MaximumNodes)
            return new(node.Start, $"The condition has more than {MaximumNodes} parts: split it into several transitions", []);

        foreach (var child in node.Children)
        {
            if (Visit(child, depth + 1, ref nodes) is { } error)
                return error;
        }

        return null;
    }
}
