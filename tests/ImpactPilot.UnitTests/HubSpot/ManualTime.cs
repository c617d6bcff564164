namespace ImpactPilot.UnitTests.HubSpot;

/// <summary>A clock that moves only when told, with its timers.</summary>
internal sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;
    private TaskCompletionSource _timersChanged = New();

    public ManualTime() : this(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass; every timer on the way fires at its own moment.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (TakeDue(end) is { } timer) timer.Fire();
    }

    private ManualTimer? TakeDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
            if (next is not null) _timers.Remove(next);
            var reached = next?.DueAt ?? end;
            if (reached > _now) _now = reached;
            return next;
        }
    }

    /// <summary>Waits until somebody waits for no longer than <paramref name="atMost"/>, lets that time pass and says how long it was.</summary>
    public async Task<TimeSpan> NextDelayAsync(TimeSpan atMost)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                changed = _timersChanged.Task;
                if (_timers.Where(timer => timer.DueAt <= _now + atMost).MinBy(timer => timer.DueAt) is { } next)
                {
                    atMost = next.DueAt - _now;
                    break;
                }
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }

        Advance(atMost);
        return atMost;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class ManualTimer(ManualTime time, Action callback) : ITimer
    {
        public DateTimeOffset DueAt { get; private set; }

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan) throw new NotSupportedException("Periodic timers are not needed here.");

            lock (time._lock)
            {
                time._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;

                DueAt = time._now + dueTime;
                time._timers.Add(this);
                time._timersChanged.TrySetResult();
                time._timersChanged = New();
            }

            return true;
        }

        public void Dispose()
        {
            lock (time._lock) time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
