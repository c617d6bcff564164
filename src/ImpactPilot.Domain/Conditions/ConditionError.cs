namespace ImpactPilot.Domain.Conditions;

/// <summary>What is wrong with a condition's text, where, and what was probably meant.</summary>
/// <param name="Column">1-based, in Unicode code points; the end of the text is its length + 1.</param>
/// <param name="Message">What is wrong and what was expected, for an admin.</param>
/// <param name="Suggestions">Spellings that would be accepted, best first; may be empty.</param>
public sealed record ConditionError(int Column, string Message, IReadOnlyList<string> Suggestions)
{
    /// <inheritdoc />
    public override string ToString() => $"column {Column}: {Message}";
}
