using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;

namespace ImpactPilot.Domain.Points;

/// <summary>A win as it stands on the ledger. It counts once, on its main line; shares move points of it to others.</summary>
/// <param name="Main">The line that is in force for the impact.</param>
/// <param name="Shares">What others got of the points.</param>
public sealed record BookedWin(LedgerLine Main, IReadOnlyList<LedgerLine> Shares)
{
    /// <summary>Every line of it, the main one first.</summary>
    public IEnumerable<LedgerLine> Lines => Shares.Prepend(Main);

    /// <summary>What the win is worth.</summary>
    public int Points => Lines.Sum(line => line.Points);

    /// <summary>The opposite of each line, so that every sum falls back to what it was. Refused once the cycle has ended.</summary>
    /// <param name="cycle">Where the win's cycle stands.</param>
    /// <param name="now">When it is taken back.</param>
    /// <param name="reason">Why, in a correction.</param>
    public Result<IReadOnlyList<LedgerLine>> Reverse(CycleStatus cycle, DateTimeOffset now, string? reason = null)
    {
        var opposites = new List<LedgerLine>();
        foreach (var line in Lines)
        {
            var opposite = line.Reverse(cycle, now);
            if (!opposite.Succeeded)
                return opposite.Error;
            opposites.Add(opposite.Value with { Reason = reason });
        }

        return opposites;
    }

    /// <summary>
    /// Sets the win right: the opposites of its lines, and those that should have been booked in their place, in the same cycle
    /// and of the same instant. Refused where nothing would change, and once the cycle has ended.
    /// </summary>
    /// <param name="credits">Who should have got how much.</param>
    /// <param name="reason">Why; every line of the correction carries it.</param>
    /// <param name="cycle">Where the win's cycle stands.</param>
    /// <param name="now">When the correction is booked.</param>
    public Result<Correction> Correct(Credits credits, string reason, CycleStatus cycle, DateTimeOffset now)
    {
        var opposites = Reverse(cycle, now, reason);
        if (!opposites.Succeeded)
            return opposites.Error;
        if (credits.Says(this))
            return Error.Invalid("points.nothing_to_correct", "That is what the line says already. Change its points, its CSM or how it is split.");
        return new Correction(opposites.Value, new BookedWin(Booked(credits.Main, 0), [.. credits.Shares.Select((share, index) => Booked(share, index + 1))]));

        LedgerLine Booked(Credit credit, int part) => Main with
        {
            Id = PointsEntryId.New(now),
            Driver = Main.Driver with { Points = credit.Points },
            Points = credit.Points,
            Earner = credit.Earner,
            BookedAt = now,
            Part = part,
            Reason = reason,
        };
    }
}

/// <summary>A win set right.</summary>
/// <param name="Opposites">Take the wrong lines back.</param>
/// <param name="Win">What is in force from now on.</param>
public sealed record Correction(IReadOnlyList<LedgerLine> Opposites, BookedWin Win);
