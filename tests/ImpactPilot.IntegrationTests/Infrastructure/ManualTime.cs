using System.Diagnostics;

namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>
/// A clock that stands until it is moved: timers and delays go on in real time, only what the product reads as "now" stands.
/// With a speed it runs, that many times as fast as the machine's, and so do timers and delays.
/// </summary>
public sealed class ManualTime(DateTimeOffset start, double speed = 0) : TimeProvider
{
    private readonly Lock moving = new();
    private readonly long begun = Stopwatch.GetTimestamp();
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (moving)
            return now + (Stopwatch.GetElapsedTime(begun) * speed);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Scaled(dueTime), Scaled(period));

    public void Advance(TimeSpan by)
    {
        lock (moving)
            now += by;
    }

    private TimeSpan Scaled(TimeSpan time) => speed == 0 || time == Timeout.InfiniteTimeSpan ? time : time / speed;
}
