using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Checking;

/// <summary>Turns a tree into a plan: finds what names mean, settles types, binds objects. Collects every error that it meets.</summary>
internal sealed partial class Checker(ConditionSchema schema)
{
    private readonly NameResolver names = new(schema);
    private readonly List<SyntaxError> errors = [];
    private readonly List<SyntaxError> warnings = [];
    private readonly List<FieldReference> reads = [];
    private readonly HashSet<ObjectKind> queried = [];

    /// <summary>Counts and sums over activities do not see the type that a comparison around them is compiled for.</summary>
    private readonly Dictionary<SyntaxNode, Operand> activityMeasures = new(ReferenceEqualityComparer.Instance);

    private readonly List<WatchedWindow> windows = [];
    private readonly List<Duration> agesOfTimestamps = [];
    private bool readsTimestamps;
    private bool readsSilence;

    /// <summary>How many parts look at the clock.</summary>
    private int clocks;

    private List<FieldUse> fields = [];
    private List<Measure> measures = [];

    public IReadOnlyList<SyntaxError> Errors => errors;

    public IReadOnlyList<SyntaxError> Warnings => warnings;

    public IReadOnlyList<FieldReference> Reads => reads;

    /// <summary>The objects that are looked at, also where a query asks for none of their properties.</summary>
    public IReadOnlyList<string> Objects => [.. queried.Select(kind => kind.Name()).Union(reads.Select(reference => reference.Object))];

    public bool HasChangeOperator { get; private set; }

    public bool DependsOnTime => clocks > 0;

    /// <summary>When the activities that are looked at can change its value by their age alone.</summary>
    public ActivityClock ActivityClock => new(windows, readsTimestamps ? [.. agesOfTimestamps.Prepend(default).Distinct()] : [], readsSilence);

    /// <summary>How many objects an evaluation holds at once.</summary>
    public int Slots { get; private set; }

    public Plan Check(SyntaxNode root) => Compile(root, Frame.Root, bound: false);

    /// <param name="node">A predicate.</param>
    /// <param name="frame">What names mean there.</param>
    /// <param name="bound">True inside an <c>and</c> group, which has bound its many-objects already.</param>
    private Plan Compile(SyntaxNode node, Frame frame, bool bound)
    {
        switch (node)
        {
            case OrNode or:
                var terms = CompileAll(or.Terms, frame, bound);
                return new GroupPlan(or, new Or(Predicates(terms)), terms);
            case NotNode not:
                var operand = Compile(not.Operand, frame, bound);
                return new GroupPlan(not, new Not(operand.Predicate), [operand]);
            case AndNode and:
                return bound ? Conjunction(and, CompileAll(and.Terms, frame, bound)) : BindGroup(and, frame);
            case QueryNode query:
                return CompileQuery(query, frame);
            default:
                return bound ? CompileLeaf(node, frame) : BindLeaf(node, frame);
        }
    }

    private Plan[] CompileAll(IReadOnlyList<SyntaxNode> nodes, Frame frame, bool bound) =>
        [.. nodes.Select(node => Compile(node, frame, bound))];

    private static GroupPlan Conjunction(AndNode node, IReadOnlyList<Plan> terms) => new(node, new And(Predicates(terms)), terms);

    private static Predicate[] Predicates(IEnumerable<Plan> plans) => [.. plans.Select(plan => plan.Predicate)];

    private SearchPlan CompileQuery(QueryNode node, Frame frame)
    {
        var before = clocks;
        var (source, inner) = Source(node.Source, frame);
        var body = node.Source.Where is { } where ? Compile(where, inner, bound: false) : null;
        var matters = body is not null && node.Quantifier == Quantifier.Every ? new Not(body.Predicate) : body?.Predicate;
        Watch(node.Source, source, matters, before, frame);
        return new(node, new Search(node.Quantifier, source, body?.Predicate), node.Quantifier, source, body);
    }

    /// <summary>The objects of a written query, and what names mean inside it.</summary>
    private (ObjectSource Source, Frame Inner) Source(SourceClause clause, Frame frame)
    {
        var activity = frame.QueriedActivity;
        if (clause.Object == ObjectKind.Participant && activity is null)
            ReportParticipant(clause.ObjectStart);
        queried.UnionWith(clause.Object == ObjectKind.Activity ? Enum.GetValues<ActivityType>().Select(type => (ObjectKind)type) : [clause.Object]);

        var slot = clause.Object == ObjectKind.Company ? Scope.CompanySlot : NewSlot(frame);
        var source = new ObjectSource(clause.Object, slot, activity?.Slot ?? 0, clause.Within?.Duration, changedOnly: false);
        return (source, frame.Query(clause.Object, slot));
    }

    /// <summary>Without a clock in it, the filter of an outermost query tells for good which activities the window can matter for.</summary>
    private void Watch(SourceClause clause, ObjectSource source, Predicate? filter, int clocksBefore, Frame frame)
    {
        if (clause.Within is not { } within)
            return;
        windows.Add(new(source, within.Duration, clocks == clocksBefore && frame == Frame.Root ? filter : null));
        clocks++;
    }

    private int NewSlot(Frame frame)
    {
        var slot = frame.NextSlot;
        Slots = Math.Max(Slots, slot + 1);
        return slot;
    }

    private void ReportParticipant(int start) => Report(
        start,
        "A participant belongs to an activity: ask for it inside a query of activities",
        "any meeting where any participant where (…)");

    private void Report(int start, string message, params IReadOnlyList<string> suggestions) => Add(errors, start, message, suggestions);

    private void Warn(int start, string message, params IReadOnlyList<string> suggestions) => Add(warnings, start, message, suggestions);

    /// <summary>A comparison that is compiled once per type of activity complains once.</summary>
    private static void Add(List<SyntaxError> list, int start, string message, IReadOnlyList<string> suggestions)
    {
        if (!list.Exists(known => known.Start == start && known.Message == message))
            list.Add(new(start, message, suggestions));
    }
}
