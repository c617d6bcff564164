using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;

namespace ImpactPilot.Domain.Points;

/// <summary>What a win is called and worth at the moment it is booked. Copied onto the line, so later edits move nothing.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="DriverName">Its name at the win.</param>
/// <param name="AreaName">Its area's name at the win.</param>
/// <param name="Points">Whole points, 0 to 100.</param>
public sealed record PricedDriver(DriverId Driver, string DriverName, string AreaName, int Points);

/// <summary>Who earns the points: the account's CSM at the win.</summary>
/// <param name="User">The CSM, or null where the account has none.</param>
/// <param name="Name">The CSM's name at the win.</param>
public sealed record Earner(UserId? User, string Name)
{
    /// <summary>The account has no CSM.</summary>
    public static Earner Nobody { get; } = new(null, "Unassigned");
}

/// <summary>One immutable line of the points ledger.</summary>
/// <param name="Id">The line.</param>
/// <param name="Account">The account that the points belong to.</param>
/// <param name="Driver">What was won, as it was.</param>
/// <param name="Earner">Who won it, as it was.</param>
/// <param name="Cycle">The cycle that counts it.</param>
/// <param name="Points">Positive or zero for a win, negative or zero for its reversal.</param>
/// <param name="OccurredAt">When the win happened at HubSpot or in life; a reversal carries its win's instant.</param>
/// <param name="BookedAt">When the line was written.</param>
/// <param name="Late">True when the win happened outside the cycle that counts it.</param>
/// <param name="Reverses">The line taken back, on a reversal.</param>
/// <param name="Reason">Why an admin corrected it, on every line of a correction.</param>
/// <param name="Part">0 on the line for which a win counts; 1 and up on shares, which move points of it to others.</param>
public sealed record LedgerLine(
    PointsEntryId Id,
    AccountId Account,
    PricedDriver Driver,
    Earner Earner,
    CycleId Cycle,
    int Points,
    DateTimeOffset OccurredAt,
    DateTimeOffset BookedAt,
    bool Late,
    PointsEntryId? Reverses,
    string? Reason = null,
    int Part = 0)
{
    /// <summary>Books a win into the cycle chosen by <see cref="CycleChoice"/>.</summary>
    public static LedgerLine Win(AccountId account, PricedDriver driver, Earner earner, CycleChoice cycle, DateTimeOffset occurredAt, DateTimeOffset now) =>
        new(PointsEntryId.New(now), account, driver, earner, cycle.Cycle, driver.Points, occurredAt, now, cycle.Late, null);

    /// <summary>
    /// The opposite line of a win: same account, driver, earner, cycle and instant, so that every sum falls back to
    /// what it was. Refused for a reversal, and once the cycle has ended.
    /// </summary>
    public Result<LedgerLine> Reverse(CycleStatus cycle, DateTimeOffset now)
    {
        if (Reverses is not null)
            return Error.Conflict("points.already_reversed", "This line takes a win back; book the win again instead.");
        if (cycle is CycleStatus.Ended)
            return Error.Conflict("points.cycle_ended", "The cycle of this win has ended and its results are final, so the win can't be undone.");
        return this with { Id = PointsEntryId.New(now), Points = -Points, BookedAt = now, Reverses = Id, Reason = null };
    }

    /// <summary>Whether it books exactly this.</summary>
    internal bool Says(Credit credit) => Points == credit.Points && Earner.User == credit.Earner.User;
}
