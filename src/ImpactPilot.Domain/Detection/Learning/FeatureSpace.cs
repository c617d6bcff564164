using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>How near to a driver's evidence a concept stands.</summary>
internal enum Place
{
    /// <summary>At most two words away.</summary>
    Beside,

    Clause,
    Sentence,

    /// <summary>In the sentence before or after.</summary>
    Near,

    Title,

    /// <summary>Anywhere else in what was written.</summary>
    Elsewhere,
}

/// <summary>Numbers the features and names them: the names are what the weights file keeps and what explanations show.</summary>
internal sealed class FeatureSpace
{
    /// <summary>What the names of features that are single words begin with.</summary>
    public const string WordPrefix = "word:";

    private static readonly int Places = Enum.GetValues<Place>().Length;
    private static readonly int Traits = Enum.GetValues<Trait>().Length;
    private static readonly string[] Others = ["always", "slots-1", "slots-2", "slots-3", "slots-4+", "structure-alone", "around-1", "around-2+", "cues-2+"];

    private readonly int afterPlaces;
    private readonly int afterTraits;
    private readonly int[,] pairs;
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<string, int> words = [];

    public FeatureSpace(Lexicon lexicon, IReadOnlyList<string>? stems = null)
    {
        foreach (var concept in lexicon.Concepts)
            foreach (var place in Enum.GetValues<Place>())
                names.Add($"{FullName(lexicon, concept)}@{place.ToString().ToLowerInvariant()}");
        afterPlaces = names.Count;
        names.AddRange(Enum.GetNames<Trait>());
        afterTraits = names.Count;
        names.AddRange(Others);
        Lexicon = lexicon;
        pairs = new int[lexicon.Concepts.Count, lexicon.Concepts.Count];
        foreach (var driver in lexicon.Concepts.Where(concept => concept.Driver != Concept.Shared).GroupBy(concept => concept.Driver))
            AddPairs([.. driver]);
        foreach (var stem in stems ?? [])
        {
            words.Add(stem, names.Count);
            names.Add(WordPrefix + stem);
        }

        for (var i = 0; i < names.Count; i++)
            numbers.Add(names[i], i);
    }

    public Lexicon Lexicon { get; }

    public int Count => names.Count;

    public int Always => afterTraits;

    public int StructureAlone => afterTraits + 5;

    public int Slots(int count) => afterTraits + Math.Min(count, 4);

    public int Around(int count) => afterTraits + (count > 1 ? 7 : 6);

    public static int Of(int concept, Place place) => (concept * Places) + (int)place;

    public int Of(Trait trait) => afterPlaces + (int)trait;

    public bool TryWord(string stem, out int feature) => words.TryGetValue(stem, out feature);

    public bool IsWord(int feature) => words.Count > 0 && feature >= names.Count - words.Count;

    public int Pair(int one, int other) => pairs[one, other];

    public string Name(int feature) => names[feature];

    public int Number(string name) => numbers.TryGetValue(name, out var number) ? number : throw new InvalidDataException($"The weights name {name}, which the lexicon does not have. Train them again.");

    /// <summary>Only what does not speak of one driver's own concepts can be learnt from all drivers together.</summary>
    public bool IsShared(int feature) =>
        feature >= afterPlaces ? feature < afterTraits + Others.Length || IsWord(feature) : Lexicon.Concepts[feature / Places].Driver == Concept.Shared;

    private static string FullName(Lexicon lexicon, Concept concept) =>
        concept.Driver == Concept.Shared ? concept.Name : $"{lexicon.Drivers[concept.Driver]}.{concept.Name}";

    private void AddPairs(Concept[] concepts)
    {
        for (var one = 0; one < concepts.Length; one++)
            for (var other = one + 1; other < concepts.Length; other++)
            {
                pairs[concepts[one].Index, concepts[other].Index] = pairs[concepts[other].Index, concepts[one].Index] = names.Count;
                names.Add($"{FullName(Lexicon, concepts[one])}+{concepts[other].Name}");
            }
    }
}
