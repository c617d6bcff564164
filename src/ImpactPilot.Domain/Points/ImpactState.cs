using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Points;

/// <summary>Where the pursuit of a driver at an account in a window stands. It is won at most once at a time.</summary>
/// <param name="Status">How far it has come.</param>
/// <param name="Wins">How often it was won; a win after an undo is the second.</param>
/// <param name="Entry">The ledger line in force; there is one exactly while it is won or implemented.</param>
public readonly record struct ImpactState(ImpactStatus Status, int Wins, PointsEntryId? Entry)
{
    /// <summary>Nothing has happened yet.</summary>
    public static ImpactState Open => new(ImpactStatus.None, 0, null);

    /// <summary>Won, with the line that books it. Refused while another win is in force.</summary>
    public Result<ImpactState> Win(PointsEntryId line) => Entry is null
        ? new ImpactState(ImpactStatus.Won, Wins + 1, line)
        : Error.Conflict("points.already_won", "This driver is already won at this account for that period.");

    /// <summary>The win in force is taken back.</summary>
    public Result<ImpactState> Undo() => Entry is not null
        ? new ImpactState(ImpactStatus.None, Wins, null)
        : Error.Conflict("points.not_won", "This impact isn't won, so there is nothing to undo.");
}
