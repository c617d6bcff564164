using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Cycles;

/// <summary>Where a cycle stands.</summary>
public enum CycleStatus
{
    /// <summary>Being prepared; counts nothing.</summary>
    Draft,

    /// <summary>Counting. A portal has at most one.</summary>
    Active,

    /// <summary>Closed; its results stay as they were.</summary>
    Ended,
}

/// <summary>A dated stretch of counting.</summary>
/// <param name="Id">The cycle.</param>
/// <param name="StartsOn">Its first day, in the portal's time zone.</param>
/// <param name="EndsOn">Its last day, in the portal's time zone.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Name">What people call it.</param>
public sealed record CyclePeriod(CycleId Id, DateOnly StartsOn, DateOnly EndsOn, CycleStatus Status, string Name = "")
{
    /// <summary>How many days it has, both ends included.</summary>
    public int Days => EndsOn.DayNumber - StartsOn.DayNumber + 1;

    /// <summary>How many of its days are left, today included: 1 on the last day, 0 once that is over.</summary>
    public int DaysLeft(DateOnly today) => Math.Max(0, EndsOn.DayNumber - today.DayNumber + 1);

    /// <summary>True when the day lies in the cycle, both ends included.</summary>
    public bool Contains(DateOnly day) => day >= StartsOn && day <= EndsOn;

    /// <summary>True when the two share a day.</summary>
    public bool Overlaps(DateOnly startsOn, DateOnly endsOn) => StartsOn <= endsOn && startsOn <= EndsOn;
}
