namespace ImpactPilot.Domain.Points;

/// <summary>For how many weeks in a row somebody has won.</summary>
public static class Streak
{
    /// <summary>
    /// Weeks in a row with at least one win, counted back from today within a cycle. Weeks begin on Monday.
    /// This week counts once it has a win, and breaks nothing before it is over.
    /// </summary>
    /// <param name="wins">Wins by the day that they happened on in the portal's zone, those taken back as less than none. What happened outside of the cycle counts on its nearest day.</param>
    /// <param name="startsOn">The cycle's first day.</param>
    /// <param name="endsOn">The cycle's last day.</param>
    /// <param name="today">Today in the portal's zone.</param>
    public static int Weeks(IEnumerable<(DateOnly Day, int Wins)> wins, DateOnly startsOn, DateOnly endsOn, DateOnly today)
    {
        if (today < startsOn)
            return 0;
        var last = today < endsOn ? today : endsOn;
        var won = wins
            .GroupBy(day => MondayOf(day.Day < startsOn ? startsOn : day.Day > last ? last : day.Day))
            .Where(week => week.Sum(day => day.Wins) > 0)
            .Select(week => week.Key)
            .ToHashSet();
        var week = MondayOf(last);
        if (!won.Contains(week) && today <= endsOn)
            week = week.AddDays(-7);
        var weeks = 0;
        for (; won.Contains(week); week = week.AddDays(-7))
            weeks++;
        return weeks;
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
