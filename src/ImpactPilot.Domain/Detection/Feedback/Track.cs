using ImpactPilot.Domain.Detection.Measuring;

namespace ImpactPilot.Domain.Detection.Feedback;

/// <summary>How detection of one driver does in one portal, by what its people did.</summary>
/// <param name="Right">Findings that were confirmed.</param>
/// <param name="Wrong">Findings that were not what was found.</param>
/// <param name="SetAside">Findings that were marked incorrect for a reason that says nothing of the detector.</param>
/// <param name="Suggested">Wins that people stand behind and that had been suggested.</param>
/// <param name="ByHand">Wins that people closed by hand while the driver was looked for and nothing had been suggested.</param>
public sealed record Track(int Right, int Wrong, int SetAside, int Suggested, int ByHand)
{
    /// <summary>How many of the findings that people decided were right.</summary>
    public Proportion Precision => new(Right, Right + Wrong);

    /// <summary>
    /// How many of the wins that people know of had been suggested. What nobody noticed is missing from it, so it may flatter; what was never written down
    /// could not be found, so it may be too strict.
    /// </summary>
    public Proportion Recall => new(Suggested, Suggested + ByHand);
}
