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

    /// <summary>Offered to the customer: from nothing, or once more after it was lost.</summary>
    public Result<ImpactState> Pitch() => Status is ImpactStatus.None or ImpactStatus.Lost
        ? this with { Status = ImpactStatus.Pitched }
        : Refused(ImpactStatus.Pitched);

    /// <summary>Won, with the line that books it. Refused while another win is in force, and for what was there before us.</summary>
    public Result<ImpactState> Win(PointsEntryId line) => this switch
    {
        { Status: ImpactStatus.InPlace } => Error.Conflict("points.in_place", "This driver was in place before, so it can't be won at this account for that period. Undo that first if it was not."),
        { Entry: null } => new ImpactState(ImpactStatus.Won, Wins + 1, line),
        _ => Error.Conflict("points.already_won", "This driver is already won at this account for that period."),
    };

    /// <summary>It was there before us. No line is in force for it, and while it stands nobody can win it in that window.</summary>
    public Result<ImpactState> Place() => Status is ImpactStatus.None or ImpactStatus.Pitched or ImpactStatus.Lost
        ? this with { Status = ImpactStatus.InPlace }
        : Refused(ImpactStatus.InPlace);

    /// <summary>The win stays, and another line is in force for it: booked anew, hence with the next number.</summary>
    public Result<ImpactState> Correct(PointsEntryId line) => Entry is not null
        ? this with { Wins = Wins + 1, Entry = line }
        : Error.Conflict("points.not_in_force", "This line is no longer in force. Look at the ledger again and correct the line that is.");

    /// <summary>The customer does not want it, pitched or not.</summary>
    public Result<ImpactState> Lose() => Status is ImpactStatus.None or ImpactStatus.Pitched
        ? this with { Status = ImpactStatus.Lost }
        : Refused(ImpactStatus.Lost);

    /// <summary>What was won is at work at the customer; the win stays in force.</summary>
    public Result<ImpactState> Implement() => Status is ImpactStatus.Won
        ? this with { Status = ImpactStatus.Implemented }
        : Refused(ImpactStatus.Implemented);

    /// <summary>The last change is taken back; with a win its line is no longer in force.</summary>
    /// <param name="before">The status before that change.</param>
    public Result<ImpactState> Undo(ImpactStatus before) => Status is not ImpactStatus.None
        ? this with { Status = before, Entry = before is ImpactStatus.Won ? Entry : null }
        : Error.Conflict("impacts.nothing_to_undo", "Nothing has happened here that could be undone.");

    private Error Refused(ImpactStatus wanted) => Error.Conflict(
        "impacts.not_possible", $"What is {Word(Status)} can't become {Word(wanted)}. Undo the last change first.");

    private static string Word(ImpactStatus status) => status switch
    {
        ImpactStatus.None => "not begun",
        ImpactStatus.Pitched => "pitched",
        ImpactStatus.Won => "won",
        ImpactStatus.Lost => "lost",
        ImpactStatus.Implemented => "implemented",
        ImpactStatus.InPlace => "in place from before",
    };
}
