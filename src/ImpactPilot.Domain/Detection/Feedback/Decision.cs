namespace ImpactPilot.Domain.Detection.Feedback;

/// <summary>What a person's decision says of a finding.</summary>
public enum Ruling
{
    /// <summary>It was what was found.</summary>
    Right,

    /// <summary>It was not, or it was something else.</summary>
    Wrong,

    /// <summary>The words did prove it, but it was not to be counted here: nothing that the detector could have read.</summary>
    SetAside,
}

/// <summary>A person's decision on a finding of one driver.</summary>
/// <param name="Confidence">The finding's, when it was made.</param>
/// <param name="Ruling">What the decision says of it.</param>
public readonly record struct Decision(double Confidence, Ruling Ruling)
{
    internal int Hundredths => (int)Math.Round(Confidence * 100);
}

/// <summary>What people say when they mark a finding incorrect.</summary>
public static class IncorrectReasons
{
    // As the console and the card offer them. What is older was counted then; at another account it was filed wrongly.
    private static readonly string[] NoFaultOfTheDetector = ["It is another account", "It is older than this"];

    /// <summary>Whether the reason speaks against what was found. One in own words does, unless it speaks of a duplicate.</summary>
    public static Ruling RulingOf(string? reason) =>
        reason is not null && (NoFaultOfTheDetector.Contains(reason.Trim(), StringComparer.OrdinalIgnoreCase) || reason.Contains("duplicate", StringComparison.OrdinalIgnoreCase)) ? Ruling.SetAside : Ruling.Wrong;
}
