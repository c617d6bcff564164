namespace ImpactPilot.HubSpotSimulator.Search;

/// <summary>Text as search sees it: lower-case words.</summary>
internal static class SearchText
{
    public static IReadOnlyList<string> Words(string? text)
    {
        var words = new List<string>();
        var start = -1;
        for (var index = 0; index <= (text?.Length ?? 0); index++)
        {
            // A wildcard belongs to the word that it completes.
            if (index < text?.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '*'))
            {
                start = start < 0 ? index : start;
            }
            else if (start >= 0)
            {
                words.Add(text![start..index].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    public static bool ContainsToken(string? value, IReadOnlyList<string> wanted)
    {
        var words = Words(value);
        return wanted.Count > 0 && wanted.All(token => words.Any(word => Matches(word, token)));
    }

    private static bool Matches(string word, string token)
    {
        var core = token.Trim('*');
        return (token.StartsWith('*'), token.EndsWith('*')) switch
        {
            (false, false) => word == core,
            (true, false) => word.EndsWith(core, StringComparison.Ordinal),
            (false, true) => word.StartsWith(core, StringComparison.Ordinal),
            (true, true) => word.Contains(core, StringComparison.Ordinal),
        };
    }
}
