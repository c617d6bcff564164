using System.Globalization;
using ImpactPilot.Domain.Conditions.Syntax;
using ImpactPilot.Domain.Conditions.Wording;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>Says why. Each value comes from the very predicate that an evaluation runs, so the reasons cannot differ from the result.</summary>
internal sealed class Explainer(PlainWords words)
{
    public Explanation Explain(Plan plan, in Scope scope) => plan switch
    {
        GroupPlan group => Group(group, scope),
        LeafPlan leaf => Leaf(leaf, scope),
        SearchPlan search => Search(search, scope),
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan, "A plan without an explanation"),
    };

    private Explanation Group(GroupPlan plan, in Scope scope)
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
        var group = Node(plan, scope, [], [], children) with { Kind = kind };
        return group with { Words = PlainWords.Joined([.. group.Decisive.Select(child => child.Words)]) };
    }

    private Explanation Leaf(LeafPlan plan, in Scope scope)
    {
        List<ValueRead> reads = [];
        foreach (var use in plan.Fields)
        {
            if (use.Field.Applies(scope))
                reads.Add(use.Previous ? ReadPrevious(use.Field, scope) : Read(use.Field, plan.Source, scope));
        }

        List<string> notes = [];
        List<Witness> found = [];
        List<Measured> measures = [];
        foreach (var measure in plan.Measures)
        {
            var measured = Take(measure, scope, found);
            measures.Add(measured);
            notes.AddRange(Describe(measured));
        }

        if (plan.Source is ChangeNode && reads.TrueForAll(read => !read.IsChange))
            notes.Add("this property is not what changed");
        var leaf = Node(plan, scope, reads, notes, []);
        return leaf with { Found = found, Words = words.Found(new Finding(plan.Source, plan.Home, leaf.Value, reads, measures)) };
    }

    private static ValueRead Read(FieldAccess field, SyntaxNode source, in Scope scope)
    {
        if (source is ChangeNode && field.Change(scope) is { } change)
            return ReadChange(field, change, scope);
        var value = field.Current(scope);
        return new(field.Reference, field.Label, null, field.Shown(value), Problem(field, value, scope))
        {
            Words = ShownValue.Of(field.Definition, value),
        };
    }

    private static ValueRead ReadChange(FieldAccess field, PropertyChange change, in Scope scope)
    {
        string?[] unreadable = [Problem(field, change.Old, scope) is null ? null : change.Old, Problem(field, change.New, scope) is null ? null : change.New];
        var problem = string.Join(" and ", unreadable.Where(text => text is not null).Select(text => $"'{text}'"));
        return new(field.Reference, field.Label, field.Shown(change.Old), field.Shown(change.New), problem.Length == 0 ? null : $"{problem} cannot be read as {field.TypeName}")
        {
            IsChange = true,
            WordsBefore = ShownValue.Of(field.Definition, change.Old),
            Words = ShownValue.Of(field.Definition, change.New),
        };
    }

    private static ValueRead ReadPrevious(FieldAccess field, in Scope scope)
    {
        var value = field.Previous(scope);
        return new(field.Reference, $"{field.Label} before", null, field.Shown(value), Problem(field, value, scope))
        {
            IsPrevious = true,
            Words = ShownValue.Of(field.Definition, value),
        };
    }

    /// <summary>Why a stored text is unknown all the same.</summary>
    private static string? Problem(FieldAccess field, string? text, in Scope scope) =>
        string.IsNullOrWhiteSpace(text) || field.CanBeRead(text, scope) ? null : $"cannot be read as {field.TypeName}";

    /// <summary>Works a measure out once more, this time collecting the objects that it takes, newest first.</summary>
    private static Measured Take(Measure measure, in Scope scope, List<Witness> found)
    {
        List<FactObject> taken = [], leftOut = [];
        var known = measure.Term is Tally tally ? tally.TryRead(scope, out var value, taken, leftOut) : measure.Term.TryRead(scope, out value);
        found.AddRange(taken.OrderByDescending(record => (record as ActivityFacts)?.Timestamp).Select(record => Witness.Of(record, KindOf(measure))));
        return new(measure.Source, known ? value : null, leftOut.Count);
    }

    private static IEnumerable<string> Describe(Measured measured)
    {
        var text = Printer.Print(measured.Source);
        yield return measured.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{text} is {value}") : $"{text} is unknown";
        if (measured.LeftOut > 0)
            yield return $"{measured.LeftOut} without a readable value left out";
    }

    private static ObjectKind KindOf(Measure measure) => measure.Source switch
    {
        CountNode count => count.Source.Object,
        SumNode sum => sum.Source.Object,
        _ => ObjectKind.Contact,
    };

    // Of several objects that decide, the one that has just changed is told: it is what is new.
    private Explanation Search(SearchPlan plan, in Scope scope)
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
                var isChanged = scope.IsChanged(candidate, plan.Objects.Kind);
                if (shown is not null && value == decisive && !isChanged)
                    continue;
                var found = plan.Body?.Predicate.Evaluate(scope) ?? Truth.True;
                if (shown is null || found == decisive || value != decisive && found == Truth.Unknown && value != Truth.Unknown)
                    (shown, value) = (candidate, found);
            }
        }

        var search = Node(plan, scope, [], [Looked(plan.Objects.Kind, looked)], BodyAt(shown, plan, scope));
        var decides = shown is not null && value == decisive;
        var body = search.Children.Count == 0 ? null : search.Children[0].Words;
        return search with
        {
            Kind = KindOf(plan.Quantifier),
            Looked = looked,
            Found = decides ? [Witness.Of(shown!, plan.Objects.Kind)] : [],
            Words = PlainWords.Found(new SearchFinding(plan.Source as QueryNode, plan.Objects.Kind, search.Value, looked, Describe(shown, plan, scope), decides, body)),
        };
    }

    private static string? Describe(FactObject? shown, SearchPlan plan, in Scope scope) => shown switch
    {
        null => null,
        ActivityFacts { Timestamp: { } at } activity => $"{((ObjectKind)activity.Type).Name()} of {ShownValue.Of(at, scope.Facts.TimeZone)}",
        ActivityFacts activity => ((ObjectKind)activity.Type).Name(),
        _ => plan.Objects.Kind.Name(),
    };

    private Explanation[] BodyAt(FactObject? shown, SearchPlan plan, in Scope scope)
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
