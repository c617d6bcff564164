using ImpactPilot.Domain.Conditions;

namespace ImpactPilot.Features.Catalogue.Import;

internal static class ConditionText
{
    /// <summary>
    /// What is wrong with a text as a condition; null when it reads as one. Names are not looked up: a sheet may be
    /// imported before its names are mapped, and a transition is checked against the portal when it is switched on.
    /// </summary>
    public static string? Check(string text) => Condition.SyntaxErrorIn(text) is { } error ? $"{error}." : null;
}
