using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Checking;

internal sealed partial class Checker
{
    private Predicate ChangeLeaf(ChangeNode node, Frame frame)
    {
        HasChangeOperator = true;
        var operand = Operand(node.Field, frame);
        if (operand is NothingOperand)
            return new Fixed(Truth.False);
        if (operand is not FieldOperand field)
        {
            Report(node.Field.Start, $"{Written(operand)} is worked out, it has no changes to look at");
            return Fixed.Unknown;
        }

        return node switch
        {
            ChangedToNode to => ChangedToLeaf(field, to, frame),
            ChangedFromToNode fromTo => ChangedFromToLeaf(field, fromTo, frame),
            MovedNode moved => MovedLeaf(field, moved, frame),
            _ => new Changed(field.Field),
        };
    }

    private Predicate ChangedToLeaf(FieldOperand field, ChangedToNode node, Frame frame)
    {
        var items = node.Items.Select(item => Operand(item, frame)).ToArray();
        return Agree([field, .. items]) switch
        {
            null => Fixed.Unknown,
            Family.Number => new ChangedTo<decimal>(field.Field, ValueReader.Number, NumberMatcher(items)),
            Family.Boolean => new ChangedTo<bool>(field.Field, ValueReader.Boolean, BooleanMatcher(items)),
            Family.Moment => new ChangedTo<Moment>(field.Field, ValueReader.MomentOf(field.Field.Type), MomentMatcher(items)),
            _ => new ChangedTo<string>(field.Field, ValueReader.Text, TextMatcher(field.Options, Texts(items))),
        };
    }

    private Predicate ChangedFromToLeaf(FieldOperand field, ChangedFromToNode node, Frame frame)
    {
        var (from, to) = (Operand(node.From, frame), Operand(node.To, frame));
        return Agree(field, from, to) switch
        {
            null => Fixed.Unknown,
            Family.Number => new ChangedFromTo<decimal>(field.Field, ValueReader.Number, NumberMatcher([from]), NumberMatcher([to])),
            Family.Boolean => new ChangedFromTo<bool>(field.Field, ValueReader.Boolean, BooleanMatcher([from]), BooleanMatcher([to])),
            Family.Moment => new ChangedFromTo<Moment>(field.Field, ValueReader.MomentOf(field.Field.Type), MomentMatcher([from]), MomentMatcher([to])),
            _ => new ChangedFromTo<string>(
                field.Field, ValueReader.Text, TextMatcher(field.Options, Texts([from])), TextMatcher(field.Options, Texts([to]))),
        };
    }

    private Predicate MovedLeaf(FieldOperand field, MovedNode node, Frame frame)
    {
        var by = node.By is null ? null : Operand(node.By, frame);
        switch (field.Family)
        {
            case Family.Text or Family.Boolean:
                Report(node.OperatorStart, $"{Written(field)} is {field.Family.Describe()}: only numbers and dates increase or decrease", "changed", "changed to …");
                return Fixed.Unknown;
            case Family.Moment:
                return MomentMovedLeaf(field, node, by);
            case Family.Untyped when by is null:
                return new UntypedMoved(field.Field, node.Up);
            case Family.Untyped when by is DurationOperand:
                return MomentMovedLeaf(field, node, by);
            default:
                var isPercentage = node.By is NumberNode { IsPercentage: true };
                var step = by is null ? null : new NumberStep(RequireNumber(by), isPercentage, node.AtLeast);
                return new NumberMoved(field.Field, node.Up, step);
        }
    }

    private Predicate MomentMovedLeaf(FieldOperand field, MovedNode node, Operand? by)
    {
        if (by is not null and not DurationOperand)
        {
            Report(by.Source.Start, $"{Written(field)} is a date: it moves by a duration", "30 days", "2 months");
            return Fixed.Unknown;
        }

        var step = by is DurationOperand duration ? new MomentStep(duration.Duration, node.AtLeast) : null;
        return new MomentMoved(field.Field, ValueReader.MomentOf(field.Field.Type), node.Up, step);
    }
}
