using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Checking;

internal sealed partial class Checker
{
    private LeafPlan CompileLeaf(SyntaxNode node, Frame frame)
    {
        var (outerFields, outerMeasures) = (fields, measures);
        (fields, measures) = ([], []);
        var predicate = PerActivityType(node, frame, inner => Leaf(node, inner), (slot, variants) => new ByActivityType(slot, variants));
        var plan = new LeafPlan(
            node, predicate, frame.Home, [.. fields.DistinctBy(use => (use.Field.Reference, use.Previous))], [.. measures.DistinctBy(measure => measure.Source)]);
        (fields, measures) = (outerFields, outerMeasures);
        return plan;
    }

    /// <summary>Where a field of <c>activity</c> stands, compiles once for each type: its property, type and options differ.</summary>
    private T PerActivityType<T>(SyntaxNode node, Frame frame, Func<Frame, T> compile, Func<int, T[], T> join)
    {
        var activity = frame.Find(ObjectKind.Activity);
        if (activity is null or { As: not null } || FieldsOutsideQueries(node).All(field => names.Resolve(field, frame.Home).Object != ObjectKind.Activity))
            return compile(frame);

        var variants = Enum.GetValues<ActivityType>().Select(type => compile(frame.As(activity, (ObjectKind)type)));
        return join(activity.Slot, [.. variants]);
    }

    private Predicate Leaf(SyntaxNode node, Frame frame) => node switch
    {
        CompareNode compare => CompareLeaf(compare, frame),
        InNode @in => InLeaf(@in, frame),
        ContainsNode contains => ContainsLeaf(contains, frame),
        AffixNode affix => AffixLeaf(affix, frame),
        BetweenNode between => BetweenLeaf(between, frame),
        KnownNode known => KnownLeaf(known, frame),
        ChangeNode change => ChangeLeaf(change, frame),
        _ => BareLeaf(node, frame),
    };

    private Predicate CompareLeaf(CompareNode node, Frame frame)
    {
        var left = Operand(node.Left, frame);
        var right = Operand(node.Right, frame);
        return Agree(left, right) is { } family ? Compared(left, node.Operator, node.OperatorStart, right, family) : Fixed.Unknown;
    }

    private Predicate Compared(Operand left, CompareOperator @operator, int operatorStart, Operand right, Family family)
    {
        if (family is Family.Text or Family.Boolean && @operator is not (CompareOperator.Equal or CompareOperator.NotEqual))
        {
            ReportNoOrder(family, operatorStart);
            return Fixed.Unknown;
        }

        return family switch
        {
            Family.Number when right.Number is Constant<decimal> limit => AgainstNumber(left.Number!, @operator, limit.Value),
            Family.Number => new NumberComparison(left.Number!, @operator, right.Number!),
            Family.Moment => new ValueComparison<Moment>(left.Moment!, @operator, right.Moment!, Moment.Compare),
            Family.Boolean when right.Boolean is Constant<bool> wanted => wanted.Value == (@operator == CompareOperator.Equal) ? new Holds(left.Boolean!) : new Not(new Holds(left.Boolean!)),
            Family.Boolean => new ValueComparison<bool>(left.Boolean!, @operator, right.Boolean!, (a, b, _) => a.CompareTo(b)),
            _ => @operator == CompareOperator.Equal ? TextEquality(left, right) : new Not(TextEquality(left, right)),
        };
    }

    private static Predicate AgainstNumber(Term<decimal> left, CompareOperator @operator, decimal limit) =>
        left is NumberField number && limit == decimal.Truncate(limit) && Math.Abs(limit) <= NumberFieldAgainstWhole.HighestLimit
            ? new NumberFieldAgainstWhole(number.Access, @operator, (long)limit)
            : new NumberAgainst(left, @operator, limit);

    private void ReportNoOrder(Family family, int operatorStart)
    {
        if (family == Family.Text)
            Report(operatorStart, "Texts have no order: compare them with `=`, `contains` or `starts with`; a date is written `date '2026-05-01'`", "=", "contains", "starts with");
        else
            Report(operatorStart, "True and false have no order: compare them with `=`", "=");
    }

    private Membership<string> TextEquality(Operand left, Operand right)
    {
        if (right is LiteralTextOperand literal)
            return new(left.Text!, TextMatcher(left.Options, [literal]));
        if (left is LiteralTextOperand mirrored)
            return new(right.Text!, TextMatcher(right.Options, [mirrored]));

        Compare<string> compare = left.Options is { } ofLeft ? (a, b, _) => ofLeft.Stored(b).Equals(a) ? 0 : 1
            : right.Options is { } ofRight ? (a, b, _) => ofRight.Stored(a).Equals(b) ? 0 : 1
            : (a, b, _) => ValueReader.SameText(a, b) ? 0 : 1;
        return new(left.Text!, new AnyOfTerms<string>([right.Text!], compare));
    }

    private Matcher<string> TextMatcher(OptionSet? options, IReadOnlyList<LiteralTextOperand> literals) => options is null
        ? new AnyOfTexts(literals.Select(literal => literal.Literal))
        : new AnyOfOptions(OptionLiterals(options, literals.Select(literal => (TextNode)literal.Source)));

    private OptionLiteral[] OptionLiterals(OptionSet options, IEnumerable<TextNode> literals)
    {
        List<OptionLiteral> read = [];
        foreach (var text in literals)
        {
            var literal = options.Literal(text.Text);
            if (!literal.NamesOptions)
                Warn(text.Start, $"'{text.Text}' is no option of this property and never equal to its value", NearestNames.Among(options.Names, text.Text));
            read.Add(literal);
        }

        return [.. read];
    }

    private Predicate InLeaf(InNode node, Frame frame)
    {
        var left = Operand(node.Left, frame);
        var items = node.Items.Select(item => Operand(item, frame)).ToArray();
        if (Agree([left, .. items]) is not { } family)
            return Fixed.Unknown;

        Predicate membership = family switch
        {
            Family.Number => new Membership<decimal>(left.Number!, NumberMatcher(items)),
            Family.Moment => new Membership<Moment>(left.Moment!, MomentMatcher(items)),
            Family.Boolean => new Membership<bool>(left.Boolean!, BooleanMatcher(items)),
            _ => new Membership<string>(left.Text!, TextMatcher(left.Options, Texts(items))),
        };
        return node.Negated ? new Not(membership) : membership;
    }

    private static AnyOfTerms<decimal> NumberMatcher(IEnumerable<Operand> items) =>
        new([.. items.Select(item => item.Number!)], (a, b, _) => a.CompareTo(b));

    private static AnyOfTerms<Moment> MomentMatcher(IEnumerable<Operand> items) =>
        new([.. items.Select(item => item.Moment!)], Moment.Compare);

    private static AnyOfTerms<bool> BooleanMatcher(IEnumerable<Operand> items) =>
        new([.. items.Select(item => item.Boolean!)], (a, b, _) => a.CompareTo(b));

    private static LiteralTextOperand[] Texts(IEnumerable<Operand> items) => [.. items.OfType<LiteralTextOperand>()];

    private Predicate ContainsLeaf(ContainsNode node, Frame frame)
    {
        var left = Operand(node.Left, frame);
        if (!RequireText(left, node.Items[0].Start))
            return Fixed.Unknown;

        var all = node.Form == ContainsForm.AllOf;
        Matcher<string> matcher = left.Options is { } options
            ? new ContainsOptions(OptionLiterals(options, node.Items), all)
            : new ContainsTexts(node.Items.Select(item => item.Text), all);
        var contains = new Membership<string>(left.Text!, matcher);
        return node.Negated ? new Not(contains) : contains;
    }

    private Predicate AffixLeaf(AffixNode node, Frame frame)
    {
        var left = Operand(node.Left, frame);
        if (!RequireText(left, node.Text.Start))
            return Fixed.Unknown;

        var affix = new Affix(node.Text.Text, node.AtEnd);
        return new Membership<string>(left.Text!, left.Options is { } options ? new AffixOfOptions(options, affix) : affix);
    }

    private bool RequireText(Operand left, int start)
    {
        if (left.Text is null)
            Report(start, $"A text is looked for, but {Written(left)} is {left.Family.Describe()}");
        return left.Text is not null;
    }

    private Predicate BetweenLeaf(BetweenNode node, Frame frame)
    {
        var (left, low, high) = (Operand(node.Left, frame), Operand(node.Low, frame), Operand(node.High, frame));
        if (Agree(left, low, high) is not { } family)
            return Fixed.Unknown;
        if (family is Family.Text or Family.Boolean)
        {
            ReportNoOrder(family, node.OperatorStart);
            return Fixed.Unknown;
        }

        var between = new And(
        [
            Compared(left, CompareOperator.GreaterOrEqual, node.OperatorStart, low, family),
            Compared(left, CompareOperator.LessOrEqual, node.OperatorStart, high, family),
        ]);
        return node.Negated ? new Not(between) : between;
    }

    private Predicate KnownLeaf(KnownNode node, Frame frame)
    {
        var operand = Operand(node.Left, frame);
        switch (operand.Family)
        {
            case Family.Number:
                return new IsKnown<decimal>(operand.Number!, node.Known);
            case Family.Boolean:
                return new IsKnown<bool>(operand.Boolean!, node.Known);
            case Family.Moment:
                return new IsKnown<Moment>(operand.Moment!, node.Known);
            case Family.Duration:
                Report(node.Left.Start, "A duration is always known");
                return Fixed.Unknown;
            default:
                return new IsKnown<string>(operand.Text!, node.Known);
        }
    }

    private Predicate BareLeaf(SyntaxNode node, Frame frame)
    {
        var operand = Operand(node, frame);
        if (operand.Boolean is not null && operand is not LiteralTextOperand)
            return new Holds(operand.Boolean);
        Report(node.Start, $"{Written(operand)} is {operand.Family.Describe()}: compare it with something");
        return Fixed.Unknown;
    }

    /// <summary>The family in which all can be compared; null after reporting the first that cannot be read as the others.</summary>
    private Family? Agree(params IReadOnlyList<Operand> operands)
    {
        var typed = operands.FirstOrDefault(operand => operand.Family != Family.Untyped && operand is not LiteralTextOperand);
        if (typed is null)
            return Family.Text;
        if (typed.Family == Family.Duration)
        {
            Report(typed.Source.Start, "A duration is added to or taken from a date, it is not compared", "days_between(…, …) > 30");
            return null;
        }

        foreach (var family in operands.Where(operand => operand is not LiteralTextOperand).Select(operand => operand.Family))
        {
            if (family != Family.Untyped && operands.All(operand => operand.Converts(family)))
                return family;
        }

        var odd = operands.First(operand => !operand.Converts(typed.Family));
        var right = odd == operands[0] ? operands[1] : odd;
        Report(right.Source.OuterStart, $"{Written(operands[0])} is {operands[0].Family.Describe()}, {Written(right)} is {right.Family.Describe()}: they cannot be compared");
        return null;
    }

    private static string Written(Operand operand) => $"`{Printer.Print(operand.Source)}`";
}
