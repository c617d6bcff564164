namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>A compiled condition or part of one. Evaluation allocates nothing unless it walks through objects, and never throws.</summary>
internal abstract class Predicate
{
    public abstract Truth Evaluate(in Scope scope);
}

internal sealed class Fixed(Truth value) : Predicate
{
    public static Fixed Unknown { get; } = new(Truth.Unknown);

    public override Truth Evaluate(in Scope scope) => value;
}

internal sealed class And(Predicate[] terms) : Predicate
{
    public override Truth Evaluate(in Scope scope)
    {
        var result = Truth.True;
        foreach (var term in terms)
        {
            var value = term.Evaluate(scope);
            if (value == Truth.False)
                return Truth.False;
            if (value == Truth.Unknown)
                result = Truth.Unknown;
        }

        return result;
    }
}

internal sealed class Or(Predicate[] terms) : Predicate
{
    public override Truth Evaluate(in Scope scope)
    {
        var result = Truth.False;
        foreach (var term in terms)
        {
            var value = term.Evaluate(scope);
            if (value == Truth.True)
                return Truth.True;
            if (value == Truth.Unknown)
                result = Truth.Unknown;
        }

        return result;
    }
}

internal sealed class Not(Predicate operand) : Predicate
{
    public override Truth Evaluate(in Scope scope) => Kleene.Not(operand.Evaluate(scope));
}

/// <summary>A boolean value that stands as a condition.</summary>
internal sealed class Holds(Term<bool> term) : Predicate
{
    public override Truth Evaluate(in Scope scope) => term.TryRead(scope, out var value) ? Kleene.Of(value) : Truth.Unknown;
}

/// <summary>Whether a term can be read at all: the one question that is never unknown.</summary>
internal sealed class IsKnown<T>(Term<T> term, bool wanted) : Predicate
{
    public override Truth Evaluate(in Scope scope) => Kleene.Of(term.TryRead(scope, out _) == wanted);
}

/// <summary>A field of <c>activity</c> is another property, with other options, for each type of activity.</summary>
internal sealed class ByActivityType(int slot, Predicate[] variants) : Predicate
{
    public override Truth Evaluate(in Scope scope) => variants[(int)((ActivityFacts)scope.Object(slot)).Type].Evaluate(scope);
}
