using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>Finds the sentences that may prove a driver and describes each by its features.</summary>
internal sealed class Candidates(FeatureSpace space)
{
    private const int Beside = 2;

    private static readonly Trait[] AllTraits = Enum.GetValues<Trait>();

    /// <summary>The candidates of every target in turn.</summary>
    public IEnumerable<Candidate> Of(Reading reading, IEnumerable<ITarget> targets)
    {
        var activity = Structure.Of(reading.Activity);
        var forms = new Traits[reading.Sentences.Count];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = Structure.Of(reading.Sentences[i], reading, activity);
        foreach (var target in targets)
        {
            if (!target.Admits(activity))
                continue;
            var slots = reading.Sentences.Select(target.SlotsIn).ToList();
            for (var i = 0; i < forms.Length; i++)
                if (slots[i].Count > 0)
                    yield return new(target, reading.Sentences[i], slots[i], Describe(reading, i, slots, target, activity | forms[i]), reading.Meaning);
            if (target.StructureMayProve(activity))
                yield return new(target, null, [], Describe(reading, -1, slots, target, activity), reading.Meaning);
        }
    }

    private int[] Describe(Reading reading, int at, List<List<Match>> slots, ITarget target, Traits traits)
    {
        var features = new SortedSet<int> { space.Always };
        if (at < 0)
            features.Add(space.StructureAlone);
        else
            DescribeSentence(reading.Sentences[at], slots[at], target, features);
        DescribeSurroundings(reading, at, slots, target, features);
        if (at >= 0 && slots[at].Exists(slot => reading.Sentences[at].Tokens[slot.Start].Quoted))
            traits = traits.With(Trait.SlotCited);
        if (at == 0 || (at == 1 && reading.Sentences[0].IsTitle))
            traits = traits.With(Trait.First);
        foreach (var trait in AllTraits)
            if (traits.Has(trait))
                features.Add(space.Of(trait));
        return [.. features];
    }

    private void DescribeSentence(Sentence sentence, List<Match> slots, ITarget target, SortedSet<int> features)
    {
        var kinds = slots.Select(slot => slot.Concept).Distinct().ToList();
        features.Add(space.Slots(Apart(slots)));
        if (target.IsLearnt)
            foreach (var one in kinds)
            {
                features.Add(FeatureSpace.Of(one, Place.Sentence));
                foreach (var other in kinds)
                    if (one < other && StandApart(one, other, slots))
                        features.Add(space.Pair(one, other));
            }

        foreach (var token in sentence.Tokens)
            if (space.TryWord(Stems.Of(token.Word), out var word))
                features.Add(word);
        foreach (var match in sentence.Matches)
            if (space.Lexicon.Concepts[match.Concept].Driver == Concept.Shared)
                features.Add(FeatureSpace.Of(match.Concept, PlaceOf(match, slots, sentence)));
    }

    /// <summary>How many parts of the evidence have words of their own: one word that may mean two of them proves one.</summary>
    private static int Apart(List<Match> slots)
    {
        var taken = new List<Match>();
        foreach (var concept in slots.GroupBy(slot => slot.Concept).OrderBy(concept => concept.Count()).ThenBy(concept => concept.Key))
            if (concept.Select(slot => (Match?)slot).FirstOrDefault(slot => !taken.Exists(other => Overlap(slot!.Value, other))) is { } free)
                taken.Add(free);
        return taken.Count;
    }

    private static bool StandApart(int one, int other, List<Match> slots) =>
        slots.Exists(left => left.Concept == one && slots.Exists(right => right.Concept == other && !Overlap(left, right)));

    private static bool Overlap(Match left, Match right) => left.Start < right.End && right.Start < left.End;

    private static Place PlaceOf(Match flag, List<Match> slots, Sentence sentence)
    {
        var place = Place.Sentence;
        foreach (var slot in slots)
        {
            var distance = flag.End <= slot.Start ? slot.Start - flag.End : flag.Start >= slot.End ? flag.Start - slot.End : 0;
            var sameClause = sentence.Tokens[flag.Start].Clause == sentence.Tokens[slot.Start].Clause || sentence.Tokens[flag.End - 1].Clause == sentence.Tokens[slot.End - 1].Clause;
            if (sameClause && distance <= Beside)
                return Place.Beside;
            if (sameClause)
                place = Place.Clause;
        }

        return place;
    }

    private void DescribeSurroundings(Reading reading, int at, List<List<Match>> slots, ITarget target, SortedSet<int> features)
    {
        var here = at < 0 ? [] : slots[at].Select(slot => slot.Concept).ToHashSet();
        var around = new HashSet<int>();
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            if (i == at)
                continue;
            var place = reading.Sentences[i].IsTitle ? Place.Title : at >= 0 && Math.Abs(i - at) == 1 ? Place.Near : Place.Elsewhere;
            foreach (var match in reading.Sentences[i].Matches)
                if (space.Lexicon.Concepts[match.Concept].Driver == Concept.Shared)
                    features.Add(FeatureSpace.Of(match.Concept, place));
            foreach (var slot in slots[i])
            {
                if (here.Contains(slot.Concept))
                    continue;
                around.Add(slot.Concept);
                if (target.IsLearnt)
                    features.Add(FeatureSpace.Of(slot.Concept, place));
            }
        }

        if (around.Count > 0)
            features.Add(space.Around(around.Count));
    }
}
