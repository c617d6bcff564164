using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Cycles;

/// <summary>Which drivers count in a cycle. All do, but those that it leaves out; so a driver that comes later counts.</summary>
public static class DriverSelection
{
    /// <summary>Why these can't be left out; null where they can.</summary>
    /// <param name="leftOut">The drivers that shall not count.</param>
    /// <param name="winnable">The drivers that could be won.</param>
    public static Error? Refusal(IReadOnlyCollection<DriverId> leftOut, IReadOnlyCollection<DriverId> winnable)
    {
        if (leftOut.Distinct().Count() < leftOut.Count)
            return Error.Invalid("cycles.driver_twice", "A driver is named twice. Name each once.");
        if (leftOut.Except(winnable).Any())
            return Error.Invalid("cycles.no_such_driver", "A driver is named that isn't in the catalogue, or is archived. Load the cycle again and repeat your change.");
        return winnable.Count > 0 && leftOut.Count == winnable.Count
            ? Error.Invalid("cycles.no_driver_counts", "No driver would count, so nothing could be won in the cycle. Keep at least one.")
            : null;
    }

    /// <summary>What is left of earlier points without some drivers: what would still have been winnable.</summary>
    /// <param name="earlier">The points of a cycle by driver.</param>
    /// <param name="leftOut">The drivers that shall not count.</param>
    public static int Winnable(IReadOnlyDictionary<DriverId, int> earlier, IReadOnlyCollection<DriverId> leftOut) =>
        earlier.Where(driver => !leftOut.Contains(driver.Key)).Sum(driver => driver.Value);
}
