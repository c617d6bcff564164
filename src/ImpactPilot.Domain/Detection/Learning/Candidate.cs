namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>A sentence of an activity that may prove a driver, with the features that speak for and against it.</summary>
/// <param name="Driver">The driver's index in the lexicon.</param>
/// <param name="Sentence">The sentence; null where the activity's structure is all there is.</param>
/// <param name="Features">What holds, as numbers of the feature space, each once.</param>
internal sealed record Candidate(int Driver, Sentence? Sentence, int[] Features);
