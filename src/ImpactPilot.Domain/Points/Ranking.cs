namespace ImpactPilot.Domain.Points;

/// <summary>A place on a leaderboard.</summary>
/// <typeparam name="T">Who or what is ranked.</typeparam>
/// <param name="Rank">1 for the most points; equal points share a rank and the next one is skipped (1, 2, 2, 4). Null for what stands beside the ranking.</param>
/// <param name="Tied">True when the rank is shared.</param>
/// <param name="Item">Who or what is ranked.</param>
public sealed record Ranked<T>(int? Rank, bool Tied, T Item);

/// <summary>Orders a leaderboard.</summary>
public static class Ranking
{
    /// <summary>The same where some take no part: they come last and without a rank, so that nobody's rank depends on them.</summary>
    /// <param name="takesPart">Whether an item is ranked.</param>
    public static IReadOnlyList<Ranked<T>> ByPoints<T>(IReadOnlyCollection<T> items, Func<T, int> points, Func<T, string> name, Func<T, bool> takesPart) =>
        [.. ByPoints(items.Where(takesPart), points, name), .. items.Where(item => !takesPart(item)).Select(item => new Ranked<T>(null, false, item))];

    /// <summary>Ranks by points, the most first; items with equal points share a rank and are ordered by name.</summary>
    public static IReadOnlyList<Ranked<T>> ByPoints<T>(IEnumerable<T> items, Func<T, int> points, Func<T, string> name)
    {
        var groups = items.GroupBy(points).OrderByDescending(group => group.Key);
        var ranked = new List<Ranked<T>>();
        foreach (var group in groups)
        {
            var members = group.OrderBy(name, StringComparer.OrdinalIgnoreCase).ToList();
            var rank = ranked.Count + 1;
            ranked.AddRange(members.Select(member => new Ranked<T>(rank, members.Count > 1, member)));
        }

        return ranked;
    }
}
