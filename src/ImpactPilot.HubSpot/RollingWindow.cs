namespace ImpactPilot.HubSpot;

/// <summary>
/// Lets so many calls start in any stretch of time, first come first served. HubSpot counts in a rolling window, where a
/// token bucket would let twice the burst through; and the limiters of the framework read the machine's clock, while this
/// one keeps the <see cref="TimeProvider"/>'s.
/// </summary>
internal sealed class RollingWindow(TimeProvider time)
{
    private readonly List<DateTimeOffset> _starts = [];
    private readonly Lock _lock = new();
    private DateTimeOffset _heldUntil = DateTimeOffset.MinValue;

    /// <summary>How long until the caller's turn; one later than <paramref name="longest"/> is told but not taken.</summary>
    public TimeSpan Take(int permits, TimeSpan stretch, TimeSpan longest)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var start = now > _heldUntil ? now : _heldUntil;
            if (permits > 0)
            {
                _starts.RemoveAll(earlier => earlier <= now - stretch);
                if (_starts.Count >= permits && _starts[^permits] + stretch is var free && free > start) start = free;
                if (start - now <= longest) _starts.Add(start);
                _starts.Sort();
            }

            return start - now;
        }
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
}
