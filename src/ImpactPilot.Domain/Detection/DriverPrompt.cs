namespace ImpactPilot.Domain.Detection;

/// <summary>What to look for: one impact driver, in its team's words.</summary>
/// <param name="Key">The driver's name for programs. The library's keys have learnt weights; any other is detected by its words.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">When it counts, in words.</param>
/// <param name="Prompt">What to look for in texts, in words.</param>
public sealed record DriverPrompt(string Key, string Name = "", string Definition = "", string Prompt = "")
{
    /// <summary>Sentences that prove it, from a person who confirmed them.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
