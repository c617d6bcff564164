using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Points;

/// <summary>One pursuit of a driver in a window, as two accounts bring it along when HubSpot merges them.</summary>
/// <param name="Impact">Which.</param>
/// <param name="Driver">What is pursued.</param>
/// <param name="WindowKey">The window.</param>
/// <param name="IsWon">Whether a ledger line is in force.</param>
public readonly record struct Pursuit(ImpactId Impact, DriverId Driver, string WindowKey, bool IsWon);

/// <summary>
/// How the impacts of two accounts become those of one. No line is lost and none is taken back: what both had won was earned
/// twice, at what were two customers. But from now on the driver counts as won for that window, and is not won again.
/// </summary>
public static class AccountMerge
{
    /// <summary>The window keys that change, so that each window belongs to one impact: to a won one where there is one, else to the survivor's.</summary>
    /// <param name="survivor">The impacts of the account that stays.</param>
    /// <param name="merged">The impacts of the account that goes.</param>
    /// <param name="mergedFrom">Tells what was brought along from where; the gone account's HubSpot id.</param>
    public static IReadOnlyDictionary<ImpactId, string> Rename(IReadOnlyCollection<Pursuit> survivor, IReadOnlyCollection<Pursuit> merged, string mergedFrom)
    {
        var own = survivor.ToDictionary(pursuit => (pursuit.Driver, pursuit.WindowKey));
        var renamed = new Dictionary<ImpactId, string>();
        foreach (var brought in merged)
        {
            if (!own.TryGetValue((brought.Driver, brought.WindowKey), out var kept))
                continue;
            var stepsBack = brought.IsWon && !kept.IsWon ? kept : brought;
            renamed[stepsBack.Impact] = $"{stepsBack.WindowKey} merged {mergedFrom}";
        }

        return renamed;
    }
}
