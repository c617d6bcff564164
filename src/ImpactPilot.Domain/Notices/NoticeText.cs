using System.Globalization;

namespace ImpactPilot.Domain.Notices;

/// <summary>A notice in words.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">The rest, a thought per line; plain text.</param>
public sealed record NoticeText(string Title, string Text);

/// <summary>How one person stood when a cycle ended.</summary>
public sealed record Standing(int Rank, string Name, int Points, bool IsYou);

/// <summary>A cycle as it ended.</summary>
/// <param name="Standings">All who earned or aimed at something, the first first.</param>
public sealed record CycleOutcome(string Name, int Points, int? TargetPoints, int ImpactedAccounts, int? TargetAccounts, IReadOnlyList<Standing> Standings);

/// <summary>A person's week.</summary>
/// <param name="Points">Earned in the week.</param>
/// <param name="Wins">Won in the week.</param>
/// <param name="Waiting">Suggestions that wait at own accounts now.</param>
/// <param name="Cycle">The active cycle with the person's points in it; null without one.</param>
public sealed record PersonsWeek(int Points, int Wins, int Waiting, CycleSoFar? Cycle);

/// <summary>How far a person has come in the active cycle.</summary>
/// <param name="DaysLeft">Its days that are left, today included.</param>
public sealed record CycleSoFar(string Name, int Points, int? Target, int DaysLeft);

/// <summary>Puts what people are told into words.</summary>
public static class NoticeTexts
{
    private const int Shown = 3;

    /// <summary>A cycle started.</summary>
    public static NoticeText CycleStarted(string name, DateOnly from, DateOnly to, int? targetPoints, int? targetAccounts)
    {
        List<string> lines = [Invariant($"It runs from {from:d MMMM} to {to:d MMMM yyyy}. Everything counts from zero.")];
        if (targetPoints is { } points)
            lines.Add($"The target is {Many(points, "point")}{(targetAccounts is { } accounts ? $" and {Many(accounts, "impacted account")}" : "")}.");
        return new($"{name} has started", string.Join('\n', lines));
    }

    /// <summary>A cycle ended: what was reached, who was ahead, and where the reader stood.</summary>
    public static NoticeText CycleEnded(CycleOutcome cycle)
    {
        List<string> lines =
        [
            $"{Reached(cycle.Points, cycle.TargetPoints, "point")} and {Reached(cycle.ImpactedAccounts, cycle.TargetAccounts, "impacted account")}.",
            .. cycle.Standings.Take(Shown).Select(place => $"{place.Rank.ToString(CultureInfo.InvariantCulture)}. {place.Name}: {Many(place.Points, "point")}"),
        ];
        if (cycle.Standings.Skip(Shown).FirstOrDefault(place => place.IsYou) is { } you)
            lines.Add($"You came {you.Rank.ToString(CultureInfo.InvariantCulture)} of {cycle.Standings.Count.ToString(CultureInfo.InvariantCulture)} with {Many(you.Points, "point")}.");
        return new($"{cycle.Name} has ended", string.Join('\n', lines));
    }

    /// <summary>Impact was detected.</summary>
    /// <param name="suggestions">How many suggestions are new, at least one.</param>
    /// <param name="accounts">At which accounts, by name.</param>
    public static NoticeText NewSuggestions(int suggestions, IReadOnlyList<string> accounts)
    {
        var named = string.Join(", ", accounts.Take(Shown));
        var more = accounts.Count - Shown;
        return new($"{Many(suggestions, "new suggestion")} at {(accounts.Count == 1 ? accounts[0] : Many(accounts.Count, "account"))}", more > 0 ? $"{named} and {Many(more, "other")}." : $"{named}.");
    }

    /// <summary>A person's week; null where nothing happened and nothing waits.</summary>
    public static NoticeText? Week(PersonsWeek week)
    {
        if (week is { Points: 0, Wins: 0, Waiting: 0 })
            return null;
        List<string> lines = [week.Wins == 0 ? "Nothing was won last week." : $"{Many(week.Wins, "win")} last week earned {Many(week.Points, "point")}."];
        if (week.Waiting > 0)
            lines.Add($"{Many(week.Waiting, "suggestion")} {(week.Waiting == 1 ? "waits" : "wait")} for you.");
        if (week.Cycle is { } cycle)
            lines.Add($"{cycle.Name}: {Reached(cycle.Points, cycle.Target, "point")}, {Left(cycle.DaysLeft)}.");
        return new($"Your week: {Many(week.Points, "point")}, {Many(week.Wins, "win")}", string.Join('\n', lines));
    }

    private static string Left(int days) => days switch
    {
        0 => "its last day is over",
        1 => "its last day is today",
        _ => $"{Many(days, "day")} left",
    };

    private static string Reached(int reached, int? target, string what) => target is { } aim ? $"{Count(reached)} of {Many(aim, what)}" : Many(reached, what);

    private static string Many(int count, string one) => $"{Count(count)} {one}{(count is 1 or -1 ? "" : "s")}";

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>When the weekly digest is due: as the first working day of the week begins.</summary>
public static class DigestTime
{
    private const int Week = 7;

    /// <summary>Whether a digest falls due after one instant and not after another.</summary>
    public static bool IsDue(DateTimeOffset after, DateTimeOffset upTo, TimeZoneInfo zone, WorkingHours hours)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(upTo, zone).DateTime);
        for (var back = 0; back < Week; back++)
        {
            var day = today.AddDays(-back);
            if (day.DayOfWeek != hours.Days[0])
                continue;
            var due = InstantOf(day.ToDateTime(hours.From), zone);
            return due > after && due <= upTo;
        }

        return false;
    }

    // A time that the clocks jump over is that of an hour later.
    private static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        var real = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(real, zone.GetUtcOffset(real));
    }
}
