namespace ImpactPilot.HubSpot;

/// <summary>
/// Lets at most <paramref name="permits"/> calls start in any stretch of <paramref name="window"/>, first come first
/// served. HubSpot counts in a rolling window, where a token bucket would let twice the burst through; and the limiters
/// of the framework read the machine's clock, while this one keeps the <see cref="TimeProvider"/>'s.
/// </summary>
internal sealed class RollingWindow(int permits, TimeSpan window, TimeProvider time)
{
    private readonly Queue<DateTimeOffset> _starts = new();
    private readonly Lock _lock = new();
    private DateTimeOffset _heldUntil = DateTimeOffset.MinValue;

    /// <summary>Waits for the caller's turn. A caller that gives up while waiting leaves its turn unused.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        var wait = TakeTurn();
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken);
    }

    /// <summary>Lets nobody start for a while.</summary>
    public void Hold(TimeSpan duration)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + duration;
            if (until > _heldUntil) _heldUntil = until;
        }
    }

    private TimeSpan TakeTurn()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var start = now > _heldUntil ? now : _heldUntil;
            if (permits > 0)
            {
                if (_starts.Count == permits && _starts.Dequeue() + window is var free && free > start) start = free;
                _starts.Enqueue(start);
            }

            return start - now;
        }
    }
}
