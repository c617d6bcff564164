using ImpactPilot.Domain.Conditions;

namespace ImpactPilot.Domain.Transitions;

/// <summary>A transition's answer to one look: what it saw and whether that calls for a win or a suggestion.</summary>
/// <param name="Fires">True when there is an edge.</param>
/// <param name="Truth">The condition's value; remembered to find the next edge.</param>
/// <param name="Reason">Why it fired or not, in words an admin understands.</param>
public sealed record Firing(bool Fires, Truth Truth, string Reason)
{
    /// <summary>True when the condition held before as well, and fires for a further record that satisfies it.</summary>
    public bool IsFurther { get; init; }

    /// <summary>The records that a firing rests on, outermost first; empty where it rests on the account alone.</summary>
    public IReadOnlyList<Witness> Witnesses { get; init; } = [];
}

/// <summary>Finds edges: the moments at which a condition begins to hold.</summary>
public static class Edge
{
    /// <summary>
    /// Looks at an account after a change, or as time passes. A state condition fires when its value goes from not-true to
    /// true, and again when a further record begins to satisfy it: the next workshop, the next contact. A change condition
    /// fires for every change that satisfies it. What happened up to the baseline only moves the memory.
    /// </summary>
    /// <param name="condition">The transition's condition.</param>
    /// <param name="before">Its value at the look before.</param>
    /// <param name="facts">The account's facts, with the change where there is one.</param>
    /// <param name="baseline">What happened at or before this instant never fires.</param>
    /// <param name="factsBefore">The facts just before the change, naming the same change; null where no further record can be at stake.</param>
    public static Firing Look(Condition condition, Truth before, AccountFacts facts, DateTimeOffset baseline, AccountFacts? factsBefore = null)
    {
        var truth = condition.Evaluate(facts);
        if (truth is not Truth.True)
            return new Firing(false, truth, condition.Explain(facts).ToString());
        if ((facts.Change?.Timestamp ?? facts.Now) <= baseline)
            return new Firing(false, truth, "It already held when the transition was switched on.");

        var explanation = condition.Explain(facts);
        var firing = new Firing(true, truth, explanation.ToString()) { Witnesses = explanation.Witnesses };
        if (condition.Kind is ConditionKind.Change || before is not Truth.True)
            return firing;
        return IsFurther(condition, explanation, factsBefore, facts.Change)
            ? firing with { IsFurther = true }
            : new Firing(false, truth, "It held before this change too.");
    }

    // The changed record is told as a witness wherever it satisfies the condition, so its absence before means that it did not.
    private static bool IsFurther(Condition condition, Explanation after, AccountFacts? before, PropertyChange? change) =>
        before is not null && change is not null && Rests(after, change) && !Rests(condition.Explain(before), change);

    private static bool Rests(Explanation explanation, PropertyChange change) =>
        explanation.Witnesses.Any(witness => witness.Object == change.Object && witness.Id is not null && witness.Id == change.Id);
}
