using ImpactPilot.Domain.Detection.Measuring;

namespace ImpactPilot.Domain.Suggestions;

/// <summary>What people made of a rule's findings.</summary>
/// <param name="Right">How many they confirmed.</param>
/// <param name="Wrong">How many they marked incorrect.</param>
public readonly record struct Verdicts(int Right, int Wrong)
{
    /// <summary>With fewer decisions a poor share may be bad luck.</summary>
    public const int EnoughDecisions = 10;

    /// <summary>Below this precision a rule costs people more than it gives.</summary>
    public const double PoorBelow = 0.7;

    /// <summary>How many of the decided findings were right.</summary>
    public Proportion Precision => new(Right, Right + Wrong);

    /// <summary>True for a rule that was wrong so often that somebody should look at it.</summary>
    public bool AskToTune => Precision.Whole >= EnoughDecisions && Precision.Value < PoorBelow;
}
