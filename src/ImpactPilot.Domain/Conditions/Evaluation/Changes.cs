using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>A predicate about the change under evaluation: false when that is of another property or object.</summary>
internal abstract class ChangePredicate(FieldAccess field) : Predicate
{
    public sealed override Truth Evaluate(in Scope scope) =>
        field.Change(scope) is { } change ? Evaluate(change, scope) : Truth.False;

    protected abstract Truth Evaluate(PropertyChange change, in Scope scope);
}

/// <summary>Any difference by the rules of comparison, from or to unknown included.</summary>
internal sealed class Changed(FieldAccess field) : ChangePredicate(field)
{
    private readonly PropertyDefinition? definition = field.Definition;

    protected override Truth Evaluate(PropertyChange change, in Scope scope) =>
        Kleene.Of(!ValueReader.Same(definition, change.Old, change.New, scope));
}

/// <summary>The new value is one of those wanted and the old one was not.</summary>
internal sealed class ChangedTo<T>(FieldAccess field, ValueReader<T> read, Matcher<T> wanted) : ChangePredicate(field)
{
    protected override Truth Evaluate(PropertyChange change, in Scope scope) =>
        Kleene.Of(read.Is(wanted, change.New, scope) && !read.Is(wanted, change.Old, scope));
}

internal sealed class ChangedFromTo<T>(FieldAccess field, ValueReader<T> read, Matcher<T> from, Matcher<T> to) : ChangePredicate(field)
{
    protected override Truth Evaluate(PropertyChange change, in Scope scope) =>
        Kleene.Of(read.Is(from, change.Old, scope) && read.Is(to, change.New, scope) && !read.Is(to, change.Old, scope));
}

internal static class ChangeReading
{
    public static bool Is<T>(this ValueReader<T> read, Matcher<T> wanted, string? text, in Scope scope) =>
        read.TryRead(text, scope, out var value) && wanted.Matches(value, scope) == Truth.True;
}

/// <summary>By how much a number has to move: a percentage is of the old value's absolute amount.</summary>
internal sealed record NumberStep(Term<decimal> Amount, bool IsPercentage, bool AtLeast);

internal sealed class NumberMoved(FieldAccess field, bool up, NumberStep? step) : ChangePredicate(field)
{
    protected override Truth Evaluate(PropertyChange change, in Scope scope)
    {
        if (!((ValueReader<decimal>)ValueReader.Number).TryRead(change.Old, scope, out var before)
            || !((ValueReader<decimal>)ValueReader.Number).TryRead(change.New, scope, out var after)
            || (up ? after <= before : after >= before))
        {
            return Truth.False;
        }

        return step is null ? Truth.True : HasMoved(before, after, step, scope);
    }

    private static Truth HasMoved(decimal before, decimal after, NumberStep step, in Scope scope)
    {
        if (!step.Amount.TryRead(scope, out var amount) || step.IsPercentage && before == 0)
            return Truth.Unknown;
        try
        {
            var moved = Math.Abs(after - before);
            var wanted = step.IsPercentage ? Math.Abs(before) * amount : amount;
            return Kleene.Of(step.AtLeast ? moved >= wanted : moved == wanted);
        }
        catch (OverflowException)
        {
            return Truth.Unknown;
        }
    }
}

/// <summary>By how long a date has to move.</summary>
internal sealed record MomentStep(Duration Amount, bool AtLeast);

internal sealed class MomentMoved(FieldAccess field, ValueReader<Moment> read, bool up, MomentStep? step) : ChangePredicate(field)
{
    protected override Truth Evaluate(PropertyChange change, in Scope scope)
    {
        if (!read.TryRead(change.Old, scope, out var before) || !read.TryRead(change.New, scope, out var after))
            return Truth.False;

        var zone = scope.Facts.TimeZone;
        var direction = up ? 1 : -1;
        if (Moment.Compare(after, before, zone) * direction <= 0)
            return Truth.False;
        if (step is null)
            return Truth.True;
        if (!before.TryAdd(up ? step.Amount : step.Amount.Negated, zone, out var wanted))
            return Truth.Unknown;

        var past = Moment.Compare(after, wanted, zone) * direction;
        return Kleene.Of(step.AtLeast ? past >= 0 : past == 0);
    }
}

/// <summary>A property without a type moves as a number where both values are numbers, else as a date.</summary>
internal sealed class UntypedMoved(FieldAccess field, bool up) : ChangePredicate(field)
{
    private readonly NumberMoved asNumber = new(field, up, step: null);
    private readonly MomentMoved asMoment = new(field, ValueReader.MomentOf(null), up, step: null);

    protected override Truth Evaluate(PropertyChange change, in Scope scope) =>
        StoredValue.TryNumber(change.Old, out _) && StoredValue.TryNumber(change.New, out _)
            ? asNumber.Evaluate(scope)
            : asMoment.Evaluate(scope);
}
