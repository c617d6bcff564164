using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection.Words;

/// <summary>Words without their endings, the same for all languages: rough, and enough to count by.</summary>
internal static class Stems
{
    private const int Length = 6;
    private const int Shortest = 2;

    // What stands in fewer texts says more about its writer than about impact.
    private const int Often = 3;

    public static string Of(string word) => word.Length > Length ? word[..Length] : word;

    /// <summary>The stems that several texts share, in alphabetical order.</summary>
    public static IReadOnlyList<string> Common(IEnumerable<Reading> readings) =>
    [
        .. readings.SelectMany(reading => reading.Sentences.SelectMany(sentence => sentence.Tokens)
                .Where(token => token.Kind is TokenKind.Word && token.Word.Length >= Shortest)
                .Select(token => Of(token.Word))
                .Distinct())
            .CountBy(stem => stem)
            .Where(count => count.Value >= Often)
            .Select(count => count.Key)
            .Order(StringComparer.Ordinal),
    ];
}
