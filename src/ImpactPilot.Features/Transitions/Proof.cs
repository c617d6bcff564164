using ImpactPilot.Features.Suggestions;

namespace ImpactPilot.Features.Transitions;

/// <summary>What a rule or the detector found at an account.</summary>
/// <param name="Key">Names the evidence: it never counts twice for the same driver and account.</param>
/// <param name="At">When it happened.</param>
/// <param name="Evidence">What people can check.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Rule">The text of what found it: a condition or a prompt.</param>
internal sealed record Proof(string Key, DateTimeOffset At, Evidence Evidence, string Reason, string? Rule)
{
    /// <summary>Parts a person from the activity in the key of evidence that counts once for each of them.</summary>
    public const char Whose = '@';

    /// <summary>From 0 to 1; null where there is nothing to guess, as in HubSpot's own history.</summary>
    public double? Confidence { get; init; }

    /// <summary>True where it tells nobody anything new while the driver already waits in the same window.</summary>
    public bool IsFurther { get; init; }
}
