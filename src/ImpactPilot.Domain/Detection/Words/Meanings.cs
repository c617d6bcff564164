using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection.Words;

/// <summary>
/// What English words mean, as vectors: words that are used alike point the same way, so that a word nobody taught still says something.
/// Distilled from a sentence encoder and a dictionary by <c>tools/meanings</c>; a word a line, then its coordinates as base64.
/// </summary>
internal sealed class Meanings
{
    /// <summary>How many coordinates a word has.</summary>
    public const int Width = 64;

    /// <summary>The direction of no words.</summary>
    public static readonly float[] Nothing = new float[Width];

    private const string Resource = "ImpactPilot.Domain.Detection.Data.meanings.txt";
    private const float Unit = 1 / 127f;
    private const int ShortestStem = 2;
    private const int LongestInstead = 4;

    // Longest first; what is put in its place when a word is only known without it.
    private static readonly (string Ending, string[] Instead)[] Endings =
    [
        ("ically", ["ic", "ical"]), ("iness", ["y"]), ("ingly", ["e", "", "ing"]), ("edly", ["e", "", "ed"]), ("ies", ["y", "ie"]), ("ied", ["y"]), ("ier", ["y"]), ("iest", ["y"]), ("ily", ["y"]), ("ing", ["e", ""]), ("est", ["e", ""]),
        ("es", ["e", ""]), ("ed", ["e", ""]), ("er", ["e", ""]), ("ly", ["", "le"]), ("'s", [""]), ("’s", [""]), ("s", [""]),
    ];

    private readonly Dictionary<string, sbyte[]> words = [];

    public Meanings(string source)
    {
        Source = source;
        foreach (var line in source.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var coordinates = Convert.FromBase64String(line[(space + 1)..]);
            if (coordinates.Length != Width)
                throw new InvalidDataException($"The word {line[..space]} has {coordinates.Length} coordinates instead of {Width}.");
            words[line[..space]] = (sbyte[])(Array)coordinates;
        }
    }

    /// <summary>The file's text.</summary>
    public string Source { get; }

    /// <summary>The words that are built in.</summary>
    public static Meanings BuiltIn { get; } = new(ReadBuiltIn());

    /// <summary>The direction of several words together; names say nothing.</summary>
    public float[] Of(List<Token> tokens, Names names)
    {
        var sum = new float[Width];
        var known = 0;
        foreach (var token in tokens)
        {
            if (token.Kind is not TokenKind.Word || names.IsAny(token) || Find(token.Word) is not { } coordinates)
                continue;
            known++;
            for (var i = 0; i < Width; i++)
                sum[i] += coordinates[i] * Unit;
        }

        return Scaled(sum, known);
    }

    /// <summary>The direction of several sentences together.</summary>
    public static float[] Together(IEnumerable<float[]> sentences)
    {
        var sum = new float[Width];
        var count = 0;
        foreach (var sentence in sentences)
        {
            count++;
            for (var i = 0; i < Width; i++)
                sum[i] += sentence[i];
        }

        return Scaled(sum, count);
    }

    // Twice as many words say more, but not twice as much.
    private static float[] Scaled(float[] sum, int count)
    {
        var scale = count == 0 ? 0 : 1 / MathF.Sqrt(count);
        for (var i = 0; i < Width; i++)
            sum[i] *= scale;
        return sum;
    }

    /// <summary>A word's coordinates, or its plain form's.</summary>
    private sbyte[]? Find(string word)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var known))
            return known;
        Span<char> form = stackalloc char[word.Length + LongestInstead];
        foreach (var (ending, instead) in Endings)
        {
            if (word.Length < ending.Length + ShortestStem || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word.AsSpan(0, word.Length - ending.Length);
            stem.CopyTo(form);
            foreach (var end in instead)
            {
                end.CopyTo(form[stem.Length..]);
                if (lookup.TryGetValue(form[..(stem.Length + end.Length)], out known))
                    return known;
            }

            // Dropped is drop, planned is plan.
            if (stem[^1] == stem[^2] && lookup.TryGetValue(stem[..^1], out known))
                return known;
        }

        return null;
    }

    private static string ReadBuiltIn()
    {
        using var reader = new StreamReader(typeof(Meanings).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException("The words' meanings are not built in."));
        return reader.ReadToEnd();
    }
}
