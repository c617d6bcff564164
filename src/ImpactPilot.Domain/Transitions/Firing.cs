using ImpactPilot.Domain.Conditions;

namespace ImpactPilot.Domain.Transitions;

/// <summary>A transition's answer to one change: what it saw and whether that calls for a win or a suggestion.</summary>
/// <param name="Fires">True when the change made the condition hold.</param>
/// <param name="Truth">The condition's value after the change; remembered to find the next edge.</param>
/// <param name="Reason">Why it fired or not, in words an admin understands.</param>
public sealed record Firing(bool Fires, Truth Truth, string Reason);

/// <summary>Finds edges: the moments at which a condition begins to hold.</summary>
public static class Edge
{
    /// <summary>
    /// Looks at one change. A state condition fires when its value goes from not-true to true; a change condition
    /// fires for every change that satisfies it. A change up to the baseline only moves the memory.
    /// </summary>
    /// <param name="condition">The transition's condition.</param>
    /// <param name="before">Its value before the change.</param>
    /// <param name="facts">The account's facts just after the change, with the change itself.</param>
    /// <param name="baseline">Changes at or before this instant never fire.</param>
    public static Firing Look(Condition condition, Truth before, AccountFacts facts, DateTimeOffset baseline)
    {
        var truth = condition.Evaluate(facts);
        if (truth is not Truth.True)
            return new Firing(false, truth, condition.Explain(facts).ToString());
        if (facts.Change is { } change && change.Timestamp <= baseline)
            return new Firing(false, truth, "It already held when the transition was switched on.");
        if (condition.Kind is not ConditionKind.Change && before is Truth.True)
            return new Firing(false, truth, "It held before this change too.");
        return new Firing(true, truth, condition.Explain(facts).ToString());
    }
}
