using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>A sentence of an activity that may prove a driver, with the features that speak for and against it.</summary>
/// <param name="Target">The driver.</param>
/// <param name="Sentence">The sentence; null where the activity's structure is all there is.</param>
/// <param name="Slots">The parts of the evidence that the sentence holds.</param>
/// <param name="Features">What holds, as numbers of the feature space, each once.</param>
/// <param name="Around">What the whole activity is about.</param>
internal sealed record Candidate(ITarget Target, Sentence? Sentence, List<Match> Slots, int[] Features, float[] Around)
{
    /// <summary>What the sentence is about.</summary>
    public float[] Meaning => Sentence?.Meaning ?? Meanings.Nothing;
}

/// <summary>A driver as something to look for.</summary>
internal interface ITarget
{
    /// <summary>Its own weights' place in the model; without meaning where none were learnt.</summary>
    int Driver { get; }

    /// <summary>Whether weights of its own were learnt.</summary>
    bool IsLearnt { get; }

    /// <summary>Whether an activity can prove it at all, before a word is read.</summary>
    bool Admits(Traits activity);

    /// <summary>Whether an activity may prove it without a telling word.</summary>
    bool StructureMayProve(Traits activity);

    /// <summary>The parts of its evidence in a sentence.</summary>
    List<Match> SlotsIn(Sentence sentence);
}

/// <summary>A driver of the library: the lexicon has its concepts, the weights file its weights.</summary>
internal sealed class LearntTarget(Lexicon lexicon, int driver) : ITarget
{
    public int Driver => driver;

    public bool IsLearnt => true;

    public bool Admits(Traits activity) => Gates.Admit(lexicon.Drivers[driver], activity);

    public bool StructureMayProve(Traits activity) => Gates.StructureMayProve(lexicon.Drivers[driver], activity);

    public List<Match> SlotsIn(Sentence sentence) => sentence.Matches.FindAll(match => lexicon.Concepts[match.Concept].Driver == driver);
}
