namespace ImpactPilot.Domain.Notices;

/// <summary>When a message that was not taken is sent again, and when nobody tries any longer.</summary>
public static class Retries
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(10),
    ];

    /// <summary>How often it is tried in all.</summary>
    public static int Most => Waits.Length + 1;

    /// <summary>An endpoint that failed for so long is switched off.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(3);

    /// <summary>How long to wait after so many attempts; null where that was the last.</summary>
    public static TimeSpan? After(int attempts) => attempts < 1 || attempts > Waits.Length ? null : Waits[attempts - 1];
}
