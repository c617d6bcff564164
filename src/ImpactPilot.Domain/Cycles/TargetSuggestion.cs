using System.Globalization;

namespace ImpactPilot.Domain.Cycles;

/// <summary>What a person reached in a cycle that has ended.</summary>
/// <param name="Cycle">The cycle's name.</param>
/// <param name="Days">For how many days it counted.</param>
/// <param name="Weight">The person's share of full time in it, in per cent.</param>
/// <param name="Points">Points earned.</param>
/// <param name="Accounts">Accounts impacted.</param>
public sealed record PastResult(string Cycle, int Days, int Weight, int Points, int Accounts);

/// <summary>A target to take or leave, for somebody who works full time.</summary>
/// <param name="Points">Points, 1 or more; null where there is nothing to go by.</param>
/// <param name="Accounts">Impacted accounts, 1 or more; null where there is nothing to go by.</param>
/// <param name="Reason">Where it comes from, in words.</param>
public sealed record TargetSuggestion(int? Points, int? Accounts, string Reason)
{
    /// <summary>How many ended cycles it looks back on.</summary>
    public const int LooksBackOn = 3;

    /// <summary>The median of what the person reached in their last cycles, each brought to the new one's length and to full time.</summary>
    /// <param name="latestFirst">What they reached, the latest first; cycles in which they were away do not count.</param>
    /// <param name="days">How many days the new cycle has.</param>
    public static TargetSuggestion From(IEnumerable<PastResult> latestFirst, int days)
    {
        PastResult[] past = [.. latestFirst.Where(result => result.Weight > 0).Take(LooksBackOn)];
        if (past.Length == 0)
            return new TargetSuggestion(null, null, "No ended cycle to go by yet.");
        var (points, accounts) = (Median(past, result => result.Points, days), Median(past, result => result.Accounts, days));
        return new TargetSuggestion(points, accounts, $"{(past.Length == 1 ? "As in" : "Median of")} {string.Join(", ", past.Select(Words))}; brought to {days} days of full time.");
    }

    private static int? Median(PastResult[] past, Func<PastResult, int> reached, int days)
    {
        decimal[] sorted = [.. past.Select(result => reached(result) * 100m * days / (result.Weight * result.Days)).Order()];
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return (int)decimal.Round(median, MidpointRounding.AwayFromZero) is >= 1 and var target ? target : null;
    }

    private static string Words(PastResult past) => string.Create(
        CultureInfo.InvariantCulture,
        $"{past.Cycle} ({past.Points:N0} {(past.Points == 1 ? "point" : "points")}, {past.Accounts:N0} {(past.Accounts == 1 ? "account" : "accounts")}{(past.Weight < 100 ? $", at {past.Weight} %" : "")})");
}
