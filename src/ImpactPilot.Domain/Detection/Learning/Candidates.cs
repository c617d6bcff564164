using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>Finds the sentences that may prove a driver and describes each by its features.</summary>
internal sealed class Candidates(FeatureSpace space)
{
    private const int Beside = 2;

    /// <summary>The candidates of all drivers, one driver after the other.</summary>
    public List<Candidate> Of(Reading reading)
    {
        var activity = Structure.Of(reading.Activity);
        var traits = new Traits[reading.Sentences.Count];
        for (var i = 0; i < traits.Length; i++)
            traits[i] = Structure.Of(reading.Sentences[i], reading, activity);
        var found = new List<Candidate>();
        for (var driver = 0; driver < space.Lexicon.Drivers.Count; driver++)
        {
            if (!Gates.Admit(space.Lexicon.Drivers[driver], activity))
                continue;
            for (var i = 0; i < traits.Length; i++)
                if (HasSlot(reading.Sentences[i], driver))
                    found.Add(new(driver, reading.Sentences[i], Describe(reading, i, driver, activity, traits[i])));
            if (Gates.StructureMayProve(space.Lexicon.Drivers[driver], activity))
                found.Add(new(driver, null, Describe(reading, -1, driver, activity, default)));
        }

        return found;
    }

    private bool HasSlot(Sentence sentence, int driver)
    {
        foreach (var match in sentence.Matches)
            if (space.Lexicon.Concepts[match.Concept].Driver == driver)
                return true;
        return false;
    }

    private int[] Describe(Reading reading, int at, int driver, Traits activity, Traits sentence)
    {
        var features = new SortedSet<int> { space.Always };
        if (at < 0)
            features.Add(space.StructureAlone);
        else
            DescribeSentence(reading.Sentences[at], driver, features);
        DescribeSurroundings(reading, at, driver, features);
        var all = activity | sentence;
        if (at >= 0 && IsSlotCited(reading.Sentences[at], driver))
            all = all.With(Trait.SlotCited);
        if (at == 0 || (at == 1 && reading.Sentences[0].IsTitle))
            all = all.With(Trait.First);
        foreach (var trait in Enum.GetValues<Trait>())
            if (all.Has(trait))
                features.Add(space.Of(trait));
        return [.. features];
    }

    private void DescribeSentence(Sentence sentence, int driver, SortedSet<int> features)
    {
        var slots = sentence.Matches.Where(match => space.Lexicon.Concepts[match.Concept].Driver == driver).ToList();
        var kinds = slots.Select(slot => slot.Concept).Distinct().ToList();
        features.Add(space.Slots(kinds.Count));
        foreach (var one in kinds)
        {
            features.Add(FeatureSpace.Of(one, Place.Sentence));
            foreach (var other in kinds)
                if (one < other)
                    features.Add(space.Pair(one, other));
        }

        foreach (var match in sentence.Matches)
            if (space.Lexicon.Concepts[match.Concept].Driver == Concept.Shared)
                features.Add(FeatureSpace.Of(match.Concept, PlaceOf(match, slots, sentence)));
    }

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

    private void DescribeSurroundings(Reading reading, int at, int driver, SortedSet<int> features)
    {
        var here = at < 0 ? [] : reading.Sentences[at].Matches.Select(match => match.Concept).ToHashSet();
        var around = new HashSet<int>();
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            if (i == at)
                continue;
            var sentence = reading.Sentences[i];
            var place = sentence.IsTitle ? Place.Title : at >= 0 && Math.Abs(i - at) == 1 ? Place.Near : Place.Elsewhere;
            foreach (var match in sentence.Matches)
            {
                var owner = space.Lexicon.Concepts[match.Concept].Driver;
                if (owner != Concept.Shared && owner != driver)
                    continue;
                if (owner == driver && here.Contains(match.Concept))
                    continue;
                features.Add(FeatureSpace.Of(match.Concept, place));
                if (owner == driver)
                    around.Add(match.Concept);
            }
        }

        if (around.Count > 0)
            features.Add(space.Around(around.Count));
    }

    private bool IsSlotCited(Sentence sentence, int driver)
    {
        foreach (var match in sentence.Matches)
            if (space.Lexicon.Concepts[match.Concept].Driver == driver && sentence.Tokens[match.Start].Quoted)
                return true;
        return false;
    }
}
