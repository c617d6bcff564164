namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>An activity with the truth about it, as a person labelled it.</summary>
/// <param name="Id">Its name in its file.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Expected">The drivers that it proves.</param>
/// <param name="Quote">The words that prove the first of them, where words do.</param>
public sealed record LabelledActivity(string Id, Activity Activity, IReadOnlyList<string> Expected, string? Quote)
{
    /// <summary><c>positive</c>, <c>hard-negative</c> or <c>background</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The driver that a hard negative looks like.</summary>
    public string? About { get; init; }

    /// <summary>In what a hard negative differs from a proof.</summary>
    public string? Trap { get; init; }

    /// <summary>The language, as two letters.</summary>
    public string Language { get; init; } = "";
}
