using System.Globalization;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Cycles;

/// <summary>What is aimed at in a cycle.</summary>
/// <param name="Points">Points to earn, 1 or more; null for no target.</param>
/// <param name="Accounts">Accounts to impact, 1 or more; null for no target.</param>
public readonly record struct CycleTarget(int? Points, int? Accounts)
{
    /// <summary>The highest target.</summary>
    public const int Most = 1_000_000;

    /// <summary>What several targets come to; no target where none of them is one.</summary>
    public static CycleTarget Sum(IEnumerable<CycleTarget> targets) => targets.Aggregate(default(CycleTarget), (sum, target) => new CycleTarget(Sum(sum.Points, target.Points), Sum(sum.Accounts, target.Accounts)));

    /// <summary>This target; where it says nothing, the other. So a team aims at what it was given, else at what its people aim at together.</summary>
    public CycleTarget Or(CycleTarget other) => new(Points ?? other.Points, Accounts ?? other.Accounts);

    /// <summary>Why it can't be a target; null where it can. Nothing is reached at 0, so none is said by leaving it out.</summary>
    /// <param name="whose">Whose target it is, in words.</param>
    public Error? Refusal(string whose) => Refusal("points", Points, whose) ?? Refusal("accounts", Accounts, whose);

    /// <summary>The same of a person who works a share of full time.</summary>
    /// <param name="weight">The share in per cent, 0 to 100; 0 for somebody who is away for the whole cycle.</param>
    /// <param name="whose">Whose target it is, in words.</param>
    public Error? Refusal(int weight, string whose)
    {
        if (weight is < 0 or > 100)
            return Error.Invalid("cycles.weight", $"The share of full time of {whose} is 0 to 100 per cent, not {weight}.");
        return weight == 0 && this != default
            ? Error.Invalid("cycles.target_while_away", $"With 0 per cent, {whose} is away for the whole cycle and has no target. Raise the share, or leave the target empty.")
            : Refusal(whose);
    }

    private static int? Sum(int? one, int? other) => one is null && other is null ? null : (one ?? 0) + (other ?? 0);

    private static Error? Refusal(string what, int? target, string whose) => target is null or (>= 1 and <= Most)
        ? null
        : Error.Invalid("cycles.target", string.Create(CultureInfo.InvariantCulture, $"The target in {what} of {whose} is a whole number from 1 to {Most:N0}, not {target}. Leave it empty for no target."));
}
