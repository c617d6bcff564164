namespace ImpactPilot.Domain.Detection;

/// <summary>An activity proves a driver, says the detector.</summary>
/// <param name="DriverKey">Which driver.</param>
/// <param name="Confidence">How often a finding with this score is right, from 0 to 1.</param>
/// <param name="Quote">The words that prove it, as they stand in the source; null only where the record's structure is the proof.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="RuleVersion">The version of the rules and weights that found it; of the model and its prompt where a model did.</param>
public sealed record Finding(string DriverKey, double Confidence, Quote? Quote, string Reason, Speaker Speaker, string RuleVersion)
{
    /// <summary>Why the rules decided where a language model should have; null where nothing stood in for anything.</summary>
    public string? Instead { get; init; }
}

/// <summary>Words of an activity, where they stand.</summary>
/// <param name="Property">The HubSpot property that holds them.</param>
/// <param name="Start">The position of their first character in the property as stored.</param>
/// <param name="Text">The words, character by character as stored.</param>
public sealed record Quote(string Property, int Start, string Text)
{
    /// <summary>How many characters.</summary>
    public int Length => Text.Length;
}

/// <summary>Who said the words of a quote.</summary>
public enum Speaker
{
    /// <summary>Nobody can tell.</summary>
    Unknown,

    /// <summary>Somebody at the account.</summary>
    Customer,

    /// <summary>Somebody of ours.</summary>
    Us,
}
