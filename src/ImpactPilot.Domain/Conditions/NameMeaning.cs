namespace ImpactPilot.Domain.Conditions;

/// <summary>What a name stands for in a portal.</summary>
/// <param name="Field">The property at the end of its aliases; null where it has no meaning.</param>
/// <param name="Definition">How that property is read; null where nothing is known about it.</param>
/// <param name="Problem">Why it has no meaning; null where it has one.</param>
/// <param name="Suggestions">What was probably meant where it has no meaning, best first; may be empty.</param>
public sealed record NameMeaning(FieldReference? Field, PropertyDefinition? Definition, string? Problem, IReadOnlyList<string> Suggestions)
{
    /// <summary>True when conditions can read it.</summary>
    public bool Reads => Problem is null;
}
