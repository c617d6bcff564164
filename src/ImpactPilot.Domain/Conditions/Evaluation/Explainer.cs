using System.Globalization;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>Says why. Each value comes from the very predicate that an evaluation runs, so the reasons cannot differ from the result.</summary>
internal static class Explainer
{
    public static Explanation Explain(Plan plan, in Scope scope) => plan switch
    {
        GroupPlan group => Group(group, scope),
        LeafPlan leaf => Leaf(leaf, scope),
        SearchPlan search => Search(search, scope),
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan, "A plan without an explanation"),
    };

    private static Explanation Group(GroupPlan plan, in Scope scope)
    {
        List<Explanation> children = [];
        foreach (var term in plan.Terms)
            children.Add(Explain(term, scope));
        var kind = plan.Source switch
        {
            NotNode => ExplanationKind.Not,
            OrNode => ExplanationKind.Or,
            _ => ExplanationKind.And,
        };
        return Node(plan, scope, [], [], children) with { Kind = kind };
    }

    private static Explanation Leaf(LeafPlan plan, in Scope scope)
    {
        List<ValueRead> reads = [];
        foreach (var use in plan.Fields)
        {
            if (use.Field.Applies(scope))
                reads.Add(use.Previous ? ReadPrevious(use.Field, scope) : Read(use.Field, plan.Source, scope));
        }

        List<string> notes = [];
        List<Witness> found = [];
        foreach (var measure in plan.Measures)
            notes.AddRange(Describe(measure, scope, found));
        if (plan.Source is ChangeNode && reads.TrueForAll(read => !read.IsChange))
            notes.Add("this property is not what changed");
        return Node(plan, scope, reads, notes, []) with { Found = found };
    }

    private static ValueRead Read(FieldAccess field, SyntaxNode source, in Scope scope)
    {
        var change = source is ChangeNode ? field.Change(scope) : null;
        var value = change is null ? field.Current(scope) : change.New;
        var problem = value is null || field.CanBeRead(value, scope) ? null : $"cannot be read as {field.TypeName}";
        return new(field.Reference, field.Label, change is null ? null : field.Shown(change.Old), field.Shown(value), problem) { IsChange = change is not null };
    }

    private static ValueRead ReadPrevious(FieldAccess field, in Scope scope) =>
        new(field.Reference, $"{field.Label} before", null, field.Shown(field.Previous(scope)), null);

    /// <summary>Says what a measure came to, and collects the objects that it took.</summary>
    private static string[] Describe(Measure measure, in Scope scope, List<Witness> found)
    {
        var text = Printer.Print(measure.Source);
        List<FactObject> taken = [], leftOut = [];
        var known = measure.Term is Tally tally ? tally.TryRead(scope, out var value, taken, leftOut) : measure.Term.TryRead(scope, out value);
        found.AddRange(taken.OrderByDescending(record => (record as ActivityFacts)?.Timestamp).Select(record => Witness.Of(record, KindOf(measure))));
        string[] notes = [known ? string.Create(CultureInfo.InvariantCulture, $"{text} is {value}") : $"{text} is unknown"];
        return leftOut.Count == 0 ? notes : [.. notes, $"{leftOut.Count} without a readable value left out"];
    }

    private static ObjectKind KindOf(Measure measure) => measure.Source switch
    {
        CountNode count => count.Source.Object,
        SumNode sum => sum.Source.Object,
        _ => ObjectKind.Contact,
    };

    private static Explanation Search(SearchPlan plan, in Scope scope)
    {
        var looked = 0;
        FactObject? shown = null;
        var value = Truth.Unknown;
        var decisive = plan.Quantifier == Quantifier.Every ? Truth.False : Truth.True;
        if (plan.Objects.TryWindow(scope, out var window))
        {
            foreach (var candidate in plan.Objects.All(scope))
            {
                if (!plan.Objects.Picks(candidate, window, scope))
                    continue;
                looked++;
                if (shown is not null && value == decisive)
                    continue;
                var found = plan.Body?.Predicate.Evaluate(scope) ?? Truth.True;
                if (shown is null || found == decisive || found == Truth.Unknown && value != Truth.Unknown)
                    (shown, value) = (candidate, found);
            }
        }

        return Node(plan, scope, [], [Looked(plan.Objects.Kind, looked)], BodyAt(shown, plan, scope)) with
        {
            Kind = KindOf(plan.Quantifier),
            Looked = looked,
            Found = shown is not null && value == decisive ? [Witness.Of(shown, plan.Objects.Kind)] : [],
        };
    }

    private static Explanation[] BodyAt(FactObject? shown, SearchPlan plan, in Scope scope)
    {
        if (shown is null || plan.Body is null)
            return [];
        scope.Bind(plan.Objects.Slot, shown);
        return [Explain(plan.Body, scope)];
    }

    private static ExplanationKind KindOf(Quantifier quantifier) => quantifier switch
    {
        Quantifier.Any => ExplanationKind.Any,
        Quantifier.No => ExplanationKind.No,
        Quantifier.Every => ExplanationKind.Every,
    };

    private static string Looked(ObjectKind kind, int looked) => looked switch
    {
        0 => $"there is no {kind.Name()} to look at",
        1 => $"one {kind.Name()} was looked at",
        _ => string.Create(CultureInfo.InvariantCulture, $"{looked} {kind.Plural()} were looked at"),
    };

    private static Explanation Node(Plan plan, in Scope scope, IReadOnlyList<ValueRead> reads, IReadOnlyList<string> notes, IReadOnlyList<Explanation> children) =>
        new(Printer.Print(plan.Source), plan.Predicate.Evaluate(scope), reads, notes, children);
}
