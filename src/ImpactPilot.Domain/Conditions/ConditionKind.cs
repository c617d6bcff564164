namespace ImpactPilot.Domain.Conditions;

/// <summary>What makes a condition worth evaluating again.</summary>
public enum ConditionKind
{
    /// <summary>Reads values only: fires on the edge from not-true to true.</summary>
    State,

    /// <summary>Holds a change operator: looks at one property change.</summary>
    Change,

    /// <summary>Depends on the clock (now, today, within, silence): may turn true without any event.</summary>
    Time,
}
