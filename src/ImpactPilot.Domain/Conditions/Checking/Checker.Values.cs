using System.Globalization;
using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Checking;

internal sealed partial class Checker
{
    private Operand Operand(SyntaxNode node, Frame frame) => node switch
    {
        NumberNode number => new NumberOperand(number, Number(number)),
        TextNode text => Text(text),
        BooleanNode boolean => new BooleanOperand(boolean, new Constant<bool>(boolean.Value)),
        DateNode date => new MomentOperand(date, new Constant<Moment>(Moment.Day(date.Date))),
        InstantNode instant => new MomentOperand(instant, new Constant<Moment>(Moment.Instant(instant.Instant))),
        TodayNode or NowNode => Clock(node),
        DurationNode duration => new DurationOperand(duration, duration.Duration),
        FieldNode field => Field(field, field, frame),
        PreviousNode previous => Field(previous, previous.Field, frame),
        NegateNode negate => Negate(negate, frame),
        ArithmeticNode arithmetic => Arithmetic(arithmetic, frame),
        FunctionNode function => Function(function, frame),
        CountNode count => Measured(count, count.Source, frame, Count),
        SumNode sum => Measured(sum, sum.Source, frame, Sum),
        _ => Misplaced(node),
    };

    private NothingOperand Misplaced(SyntaxNode node)
    {
        Report(node.Start, "A value is expected here, this is a condition");
        return new(node);
    }

    /// <summary>Blanks matter only to <c>contains</c> and its like: everywhere else a text is trimmed, and nothing is left of this one.</summary>
    private LiteralTextOperand Text(TextNode node)
    {
        if (string.IsNullOrWhiteSpace(node.Text))
            Report(node.Start, "A text of blanks is no value: ask whether the property is unknown", "is unknown");
        return new(node);
    }

    private Term<decimal> Number(NumberNode node)
    {
        if (!decimal.TryParse(node.Digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            Warn(node.Start, "This number is too large: comparing with it is always unknown");
            return new Unreadable<decimal>();
        }

        value = node.IsPercentage ? value / 100 : value;
        return new Constant<decimal>(node.Negative ? -value : value);
    }

    private MomentOperand Clock(SyntaxNode node)
    {
        clocks++;
        return new(node, node is TodayNode ? new Today() : new Now());
    }

    private Operand Field(SyntaxNode node, FieldNode field, Frame frame)
    {
        if (Resolve(field, frame) is not var (name, slot, slotKind))
            return new NothingOperand(node);

        switch (name.Role)
        {
            case NameRole.Nothing:
                return new NothingOperand(node);
            case NameRole.Timestamp or NameRole.Engagement when node is PreviousNode:
                Report(node.Start, $"`{field.Name}` is worked out, it has no earlier value");
                return new NothingOperand(node);
            case NameRole.Timestamp:
                readsTimestamps = true;
                return new MomentOperand(node, new ActivityTimestamp(slot));
            case NameRole.Engagement:
                return Engagement(node, slot, frame);
            default:
                var access = new FieldAccess(slot, name.Object, name.Property, name.Definition, slotKind);
                fields.Add(new(access, node is PreviousNode));
                return new FieldOperand(node, access, previous: node is PreviousNode);
        }
    }

    private NumberOperand Engagement(SyntaxNode node, int slot, Frame frame)
    {
        clocks++;
        readsSilence |= frame.QueriedActivity is null;
        var term = new DaysSinceLastEngagement(slot, frame.QueriedActivity?.Slot);
        measures.Add(new(node, term));
        return new(node, term);
    }

    /// <summary>What a field means here and where its object is found; null after reporting why it means nothing.</summary>
    private (ResolvedName Name, int Slot, ObjectKind SlotKind)? Resolve(FieldNode field, Frame frame)
    {
        var resolution = names.Resolve(field, frame.Home);
        if (resolution.Problem is { } problem)
        {
            Report(field.Start, problem, resolution.Suggestions());
            return null;
        }

        if (frame.Find(resolution.Object) is not { } binding)
        {
            ReportParticipant(field.Start);
            return null;
        }

        var name = resolution.Object == ObjectKind.Activity ? resolution.Names[(int)binding.As!] : resolution.Names[0];
        var reference = new FieldReference(name.Object.Name(), name.Property);
        if (name.Role != NameRole.Nothing && !reads.Contains(reference))
            reads.Add(reference);
        return (name, binding.Slot, binding.Kind);
    }

    private Operand Negate(NegateNode node, Frame frame)
    {
        var operand = Operand(node.Operand, frame);
        if (operand is DurationOperand duration)
            return new DurationOperand(node, duration.Duration.Negated);
        return new NumberOperand(node, new Derived<decimal, decimal>(RequireNumber(operand), value => -value));
    }

    private Operand Arithmetic(ArithmeticNode node, Frame frame)
    {
        var result = Operand(node.First, frame);
        foreach (var step in node.Rest)
            result = Step(result, step, Operand(step.Operand, frame));
        return result;
    }

    private Operand Step(Operand left, ArithmeticStep step, Operand right)
    {
        if (step.Operator is ArithmeticOperator.Add or ArithmeticOperator.Subtract)
        {
            if (right is DurationOperand by && left.Moment is not null && left is not LiteralTextOperand)
                return Shift(left, left.Moment, step.Operator == ArithmeticOperator.Add ? by.Duration : by.Duration.Negated);
            if (left is DurationOperand first && right.Moment is not null && right is not LiteralTextOperand && step.Operator == ArithmeticOperator.Add)
                return Shift(left, right.Moment, first.Duration);
            if (left.Family == Family.Moment || right.Family == Family.Moment)
                return WrongDateArithmetic(left, right);
        }

        return new NumberOperand(left.Source, new Arithmetic(RequireNumber(left), step.Operator, RequireNumber(right)));
    }

    /// <summary>An activity is compared with <c>now - 3 days</c> as it would be, three days older, with <c>now</c>.</summary>
    private MomentOperand Shift(Operand left, Term<Moment> from, Duration by)
    {
        if (from is Now)
            agesOfTimestamps.Add(by.Negated);
        else if (from is ActivityTimestamp)
            agesOfTimestamps.Add(by);
        return new(left.Source, new Shifted(from, by));
    }

    private NothingOperand WrongDateArithmetic(Operand left, Operand right)
    {
        if (left.Family == Family.Moment && right.Family == Family.Moment)
            Report(right.Source.Start, "Dates are not added or subtracted: count the days between them", "days_between(…, …)");
        else
            Report((left.Family == Family.Moment ? right : left).Source.Start, "A date is moved by a duration with its unit", "30 days", "2 months");
        return new(left.Source);
    }

    /// <summary>A text in quotes is compared with numbers, not calculated with.</summary>
    private Term<decimal> RequireNumber(Operand operand) =>
        (operand is LiteralTextOperand ? null : operand.Number) ?? Wrong<decimal>(operand, Family.Number);

    private Term<Moment> RequireMoment(Operand operand) => operand.Moment ?? Wrong<Moment>(operand, Family.Moment);

    private Term<string> RequireText(Operand operand) => operand.Text ?? Wrong<string>(operand, Family.Text);

    private Unreadable<T> Wrong<T>(Operand operand, Family expected)
    {
        Report(operand.Source.Start, $"{Written(operand)} is {operand.Family.Describe()}, but {expected.Describe()} is expected here");
        return new();
    }

    private Operand Function(FunctionNode node, Frame frame)
    {
        var first = Operand(node.Arguments[0], frame);
        if (node.Arguments.Count == 1)
            return FunctionOfOne(node, first);

        var second = Operand(node.Arguments[1], frame);
        switch (node.Function)
        {
            case Syntax.Function.DaysBetween:
                return new NumberOperand(node, new Combined<Moment, decimal>(RequireMoment(first), RequireMoment(second), PortalCalendar.DaysBetween));
            case Syntax.Function.MonthsBetween:
                return new NumberOperand(node, new Combined<Moment, decimal>(RequireMoment(first), RequireMoment(second), PortalCalendar.MonthsBetween));
            case Syntax.Function.Coalesce:
                return Coalesce(node, first, second);
            default:
                return Extreme(node, first, second);
        }
    }

    private Operand FunctionOfOne(FunctionNode node, Operand operand) => node.Function switch
    {
        Syntax.Function.Lower => new ComputedTextOperand(node, new Derived<string, string>(RequireText(operand), text => text.ToLowerInvariant())),
        Syntax.Function.Length => new NumberOperand(node, new Derived<string, decimal>(RequireText(operand), text => Folding.Length(text))),
        _ => new NumberOperand(node, new Derived<decimal, decimal>(RequireNumber(operand), Math.Abs)),
    };

    private Operand Coalesce(FunctionNode node, Operand first, Operand second)
    {
        var untyped = first.Family == Family.Untyped && second.Family == Family.Untyped;
        return (untyped ? Family.Untyped : Agree(first, second)) is { } family
            ? new CoalesceOperand(node, family, first, second)
            : new NothingOperand(node);
    }

    private Operand Extreme(FunctionNode node, Operand first, Operand second)
    {
        var largest = node.Function == Syntax.Function.Max;
        if (first.Family != Family.Moment && second.Family != Family.Moment)
            return new NumberOperand(node, new Combined<decimal, decimal>(RequireNumber(first), RequireNumber(second), (a, b, _) => largest ? Math.Max(a, b) : Math.Min(a, b)));
        return new MomentOperand(node, new Combined<Moment, Moment>(
            RequireMoment(first),
            RequireMoment(second),
            (a, b, zone) => Moment.Compare(a, b, zone) > 0 == largest ? a : b));
    }

    private Operand Measured<TNode>(TNode node, SourceClause source, Frame frame, Func<TNode, Frame, Term<decimal>> compile)
        where TNode : SyntaxNode
    {
        if (activityMeasures.TryGetValue(node, out var known))
            return known;

        var (outerFields, outerMeasures) = (fields, measures);
        (fields, measures) = ([], []);
        var term = compile(node, frame);
        (fields, measures) = (outerFields, outerMeasures);
        measures.Add(new(node, term));
        var operand = new NumberOperand(node, term);
        if (source.Object == ObjectKind.Activity)
            activityMeasures.Add(node, operand);
        return operand;
    }

    private Count Count(CountNode node, Frame frame)
    {
        var before = clocks;
        var (source, inner) = Source(node.Source, frame);
        var where = Where(node.Source, inner);
        Watch(node.Source, source, where, before, frame);
        return new(source, where);
    }

    private Sum Sum(SumNode node, Frame frame)
    {
        var before = clocks;
        var (source, inner) = Source(node.Source, frame);
        var amount = PerActivityType(
            node.Field,
            inner,
            perType => RequireNumber(Operand(node.Field, perType)),
            (slot, variants) => new TermByActivityType<decimal>(slot, variants));
        var where = Where(node.Source, inner);
        Watch(node.Source, source, where, before, frame);
        return new(source, amount, where);
    }

    private Predicate? Where(SourceClause source, Frame inner) =>
        source.Where is { } where ? Compile(where, inner, bound: false).Predicate : null;
}
