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
        foreach (var measure in plan.Measures)
            notes.AddRange(Describe(measure, scope));
        if (plan.Source is ChangeNode && reads.TrueForAll(read => !read.IsChange))
            notes.Add("this property is not what changed");
        return Node(plan, scope, reads, notes, []);
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

    private static List<string> Describe(Measure measure, in Scope scope)
    {
        var text = Printer.Print(measure.Source);
        var known = measure.Term.TryRead(scope, out var value);
        List<string> notes = [known ? string.Create(CultureInfo.InvariantCulture, $"{text} is {value}") : $"{text} is unknown"];
        if (measure.Term is Sum sum && sum.TryRead(scope, out _, out var leftOut) && leftOut > 0)
            notes.Add($"{leftOut} without a readable value left out");
        return notes;
    }

    private static Explanation Search(SearchPlan plan, in Scope scope)
    {
        var looked = 0;
        Explanation? witness = null;
        if (plan.Objects.TryWindow(scope, out var window))
        {
            var decisive = plan.Quantifier == Quantifier.Every ? Truth.False : Truth.True;
            foreach (var candidate in plan.Objects.All(scope))
            {
                if (!plan.Objects.Picks(candidate, window, scope))
                    continue;
                looked++;
                if (plan.Body is null || witness?.Value == decisive)
                    continue;
                var found = Explain(plan.Body, scope);
                if (witness is null || found.Value == decisive || found.Value == Truth.Unknown && witness.Value != Truth.Unknown)
                    witness = found;
            }
        }

        var name = plan.Objects.Kind;
        var note = looked switch
        {
            0 => $"there is no {name.Name()} to look at",
            1 => $"one {name.Name()} was looked at",
            _ => string.Create(CultureInfo.InvariantCulture, $"{looked} {name.Plural()} were looked at"),
        };
        var kind = plan.Quantifier switch
        {
            Quantifier.Any => ExplanationKind.Any,
            Quantifier.No => ExplanationKind.No,
            Quantifier.Every => ExplanationKind.Every,
        };
        return Node(plan, scope, [], [note], witness is null ? [] : [witness]) with { Kind = kind, Looked = looked };
    }

    private static Explanation Node(Plan plan, in Scope scope, IReadOnlyList<ValueRead> reads, IReadOnlyList<string> notes, IReadOnlyList<Explanation> children) =>
        new(Printer.Print(plan.Source), plan.Predicate.Evaluate(scope), reads, notes, children);
}
