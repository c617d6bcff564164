using System.Diagnostics.CodeAnalysis;

namespace ImpactPilot.Domain.Conditions;

/// <summary>The outcome of compiling a text: a condition, or the errors in order of their columns.</summary>
public sealed class ConditionResult
{
    internal ConditionResult(Condition? condition, IReadOnlyList<ConditionError> errors, IReadOnlyList<ConditionError> warnings)
    {
        Condition = condition;
        Errors = errors;
        Warnings = warnings;
    }

    /// <summary>The condition, null when there are errors.</summary>
    public Condition? Condition { get; }

    /// <summary>Why there is no condition.</summary>
    public IReadOnlyList<ConditionError> Errors { get; }

    /// <summary>What will run but probably not as meant, such as a text that is no option of its property.</summary>
    public IReadOnlyList<ConditionError> Warnings { get; }

    /// <summary>True when there is a condition.</summary>
    [MemberNotNullWhen(true, nameof(Condition))]
    public bool Ok => Condition is not null;
}
