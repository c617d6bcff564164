namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>A compiled value of a type that the checker has settled. False means unknown.</summary>
internal abstract class Term<T>
{
    public abstract bool TryRead(in Scope scope, out T value);
}

internal sealed class Constant<T>(T constant) : Term<T>
{
    public T Value => constant;

    public override bool TryRead(in Scope scope, out T value)
    {
        value = constant;
        return true;
    }
}

internal sealed class Unreadable<T> : Term<T>
{
    public override bool TryRead(in Scope scope, out T value)
    {
        value = default!;
        return false;
    }
}

internal sealed class FieldTerm<T>(FieldAccess field, ValueReader<T> read) : Term<T>
{
    public override bool TryRead(in Scope scope, out T value) => read.TryRead(field.Current(scope), scope, out value);
}

/// <summary>The three most frequent readings go straight to the text; blanks are none of these values.</summary>
internal sealed class NumberField(FieldAccess access) : Term<decimal>
{
    public FieldAccess Access => access;

    public override bool TryRead(in Scope scope, out decimal value) => StoredValue.TryNumber(access.Stored(scope), out value);
}

internal sealed class BooleanField(FieldAccess field) : Term<bool>
{
    public override bool TryRead(in Scope scope, out bool value) => StoredValue.TryBoolean(field.Stored(scope), out value);
}

internal sealed class TextField(FieldAccess field) : Term<string>
{
    public override bool TryRead(in Scope scope, out string value)
    {
        value = field.Stored(scope)?.Trim() ?? "";
        return value.Length > 0;
    }
}

internal sealed class PreviousTerm<T>(FieldAccess field, ValueReader<T> read) : Term<T>
{
    public override bool TryRead(in Scope scope, out T value) => read.TryRead(field.Previous(scope), scope, out value);
}

internal sealed class Coalesce<T>(Term<T> first, Term<T> second) : Term<T>
{
    public override bool TryRead(in Scope scope, out T value) => first.TryRead(scope, out value) || second.TryRead(scope, out value);
}

/// <summary>One value worked out from one.</summary>
internal sealed class Derived<TIn, TOut>(Term<TIn> operand, Func<TIn, TOut> derive) : Term<TOut>
{
    public override bool TryRead(in Scope scope, out TOut value)
    {
        var known = operand.TryRead(scope, out var input);
        value = known ? derive(input) : default!;
        return known;
    }
}

internal delegate TOut Combine<in TIn, out TOut>(TIn left, TIn right, TimeZoneInfo zone);

/// <summary>One value worked out from two in the portal's zone.</summary>
internal sealed class Combined<TIn, TOut>(Term<TIn> left, Term<TIn> right, Combine<TIn, TOut> combine) : Term<TOut>
{
    public override bool TryRead(in Scope scope, out TOut value)
    {
        TIn second = default!;
        var known = left.TryRead(scope, out var first) && right.TryRead(scope, out second);
        value = known ? combine(first, second, scope.Facts.TimeZone) : default!;
        return known;
    }
}

/// <summary>A value that is another property for each type of activity.</summary>
internal sealed class TermByActivityType<T>(int slot, Term<T>[] variants) : Term<T>
{
    public override bool TryRead(in Scope scope, out T value) =>
        variants[(int)((ActivityFacts)scope.Object(slot)).Type].TryRead(scope, out value);
}
