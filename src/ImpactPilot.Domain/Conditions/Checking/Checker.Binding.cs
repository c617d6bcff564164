using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Checking;

/// <summary>
/// A field of a many-object outside a query means any such object, and the same one throughout the outermost
/// <c>and</c> group in which it appears. Conjuncts that share no object are searched apart: by Kleene that is
/// the same answer, at the cost of one pass per object instead of one per pair.
/// </summary>
internal sealed partial class Checker
{
    private Plan BindGroup(AndNode node, Frame frame)
    {
        var groups = Connected(node.Terms, frame);
        if (groups.Count == 1)
            return Bind(node, groups[0].Objects, frame, inner => Conjunction(node, CompileAll(node.Terms, inner, bound: true)));

        var plans = groups.ConvertAll(group => BindTerms(group, frame));
        return Conjunction(node, plans);
    }

    private Plan BindTerms(ObjectGroup group, Frame frame)
    {
        if (group.Terms is [var single])
            return Bind(single, group.Objects, frame, inner => Compile(single, inner, bound: true));
        var node = new AndNode(group.Terms[0].Start, group.Terms);
        return Bind(node, group.Objects, frame, inner => Conjunction(node, CompileAll(group.Terms, inner, bound: true)));
    }

    private Plan BindLeaf(SyntaxNode leaf, Frame frame) =>
        Bind(leaf, FreeObjects(leaf, frame), frame, inner => CompileLeaf(leaf, inner));

    private Plan Bind(SyntaxNode node, IReadOnlyList<ObjectKind> objects, Frame frame, Func<Frame, Plan> compile)
    {
        if (objects.Count == 0)
            return compile(frame);

        var kind = objects[0];
        var slot = NewSlot(frame);
        var changed = ChangedObjects(node, frame).Contains(kind);
        var source = new ObjectSource(kind, slot, frame.QueriedActivity?.Slot ?? 0, within: null, changed);
        var body = Bind(node, [.. objects.Skip(1)], frame.Imply(kind, slot), compile);
        return new SearchPlan(node, new Search(Quantifier.Any, source, body.Predicate), Quantifier.Any, source, body);
    }

    private sealed record ObjectGroup(List<SyntaxNode> Terms, List<ObjectKind> Objects);

    /// <summary>Conjuncts that speak of a common object stay together; the rest stand alone, in the order of the text.</summary>
    private List<ObjectGroup> Connected(IReadOnlyList<SyntaxNode> terms, Frame frame)
    {
        List<ObjectGroup> groups = [];
        foreach (var term in terms)
        {
            var objects = FreeObjects(term, frame);
            var touched = groups.FindAll(group => group.Objects.Exists(objects.Contains));
            if (touched.Count == 0)
            {
                groups.Add(new([term], [.. objects]));
                continue;
            }

            var joined = touched[0];
            foreach (var other in touched.Skip(1))
            {
                joined.Terms.AddRange(other.Terms);
                joined.Objects.AddRange(other.Objects);
                groups.Remove(other);
            }

            joined.Terms.Add(term);
            joined.Objects.AddRange(objects.Where(kind => !joined.Objects.Contains(kind)));
        }

        return groups;
    }

    /// <summary>Many-objects that are named outside queries and not in reach yet, in the order of the text.</summary>
    private IReadOnlyList<ObjectKind> FreeObjects(SyntaxNode node, Frame frame) =>
    [
        .. FieldsOutsideQueries(node)
            .Select(field => names.Resolve(field, frame.Home).Object)
            .Where(kind => kind.IsMany() && frame.Find(kind) is null && (kind != ObjectKind.Participant || frame.QueriedActivity is not null))
            .Distinct(),
    ];

    private IEnumerable<ObjectKind> ChangedObjects(SyntaxNode node, Frame frame) =>
        OutsideQueries(node).OfType<ChangeNode>().Select(change => names.Resolve(change.Field, frame.Home).Object);

    private static IEnumerable<FieldNode> FieldsOutsideQueries(SyntaxNode node) => OutsideQueries(node).OfType<FieldNode>();

    private static IEnumerable<SyntaxNode> OutsideQueries(SyntaxNode node) => node is QueryNode or CountNode or SumNode
        ? []
        : node.Children.SelectMany(OutsideQueries).Prepend(node);
}
