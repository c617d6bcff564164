using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Points;

/// <summary>Somebody's part of what a win earned.</summary>
/// <param name="Earner">Whose.</param>
/// <param name="Points">Whole points.</param>
public sealed record Credit(Earner Earner, int Points);

/// <summary>Who gets how much of a win: one person the win itself and what is left, others a share of its points.</summary>
public sealed record Credits
{
    /// <summary>More people have no part in one win.</summary>
    public const int MostPeople = 10;

    private Credits(Credit main, IReadOnlyList<Credit> shares) => (Main, Shares) = (main, shares);

    /// <summary>For whom the win counts, with the points that the shares leave.</summary>
    public Credit Main { get; }

    /// <summary>Who else has a part, each at least one point.</summary>
    public IReadOnlyList<Credit> Shares { get; }

    /// <summary>What the win is worth: the points of all together.</summary>
    public int Points => Main.Points + Shares.Sum(share => share.Points);

    /// <summary>Divides the points of a win. Refused where the shares are more than there is, or say nothing clear.</summary>
    /// <param name="points">What the win is worth: whole points, 0 to 100.</param>
    /// <param name="earner">For whom it counts.</param>
    /// <param name="shares">What others get of it.</param>
    public static Result<Credits> Of(int points, Earner earner, IReadOnlyList<Credit> shares)
    {
        if (points is < 0 or > 100)
            return Error.Invalid("points.out_of_range", $"A driver earns 0 to 100 whole points; {points} is outside of that.");
        if (shares.Count >= MostPeople)
            return Error.Invalid("points.too_many_people", $"A win can be split among {MostPeople} people at most; these are {shares.Count + 1}. Leave some out.");
        if (shares.FirstOrDefault(share => share.Points < 1) is { } nothing)
            return Error.Invalid("points.share_too_small", $"A share is at least one whole point; that of {nothing.Earner.Name} is {nothing.Points}. Give more, or leave {nothing.Earner.Name} out.");
        if (shares.Select(share => share.Earner).Append(earner).GroupBy(one => one.User).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return Error.Invalid("points.shared_twice", $"{twice.First().Name} is named twice. Name each person once, with all of their points.");
        var shared = shares.Sum(share => (long)share.Points);
        return shared > points
            ? Error.Invalid("points.shares_exceed", $"The shares add up to {shared} points, but the win is worth {points}. Lower a share, or say that the win is worth more.")
            : new Credits(new Credit(earner, points - (int)shared), shares);
    }

    /// <summary>Whether it is the same division, in whatever order the shares are named.</summary>
    internal bool Says(BookedWin win) =>
        win.Main.Says(Main) && win.Shares.Count == Shares.Count && Shares.All(share => win.Shares.Any(line => line.Says(share)));
}
