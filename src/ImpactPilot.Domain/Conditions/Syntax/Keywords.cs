using System.Collections.Frozen;

namespace ImpactPilot.Domain.Conditions.Syntax;

/// <summary>Words that always mean themselves: a bare label cannot hold one, a quoted one can.</summary>
internal static class Keywords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "and", "or", "not", "is", "in", "contains", "between", "changed", "increased", "decreased",
            "any", "no", "every", "all", "where", "within", "true", "false", "yes", "today", "now",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => Words.Contains(word);
}
