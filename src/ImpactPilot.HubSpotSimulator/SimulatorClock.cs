namespace ImpactPilot.HubSpotSimulator;

/// <summary>The portal's time: the machine's clock moved by an offset that tests and demos control.</summary>
internal sealed class SimulatorClock(TimeProvider time)
{
    private long _offsetTicks;

    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));
        set => Interlocked.Exchange(ref _offsetTicks, value.Ticks);
    }

    /// <summary>HubSpot keeps milliseconds, so the simulator never hands out anything finer.</summary>
    public DateTimeOffset Now =>
        DateTimeOffset.FromUnixTimeMilliseconds((time.GetUtcNow() + Offset).ToUnixTimeMilliseconds());

    public void MoveTo(DateTimeOffset now) => Offset = now - time.GetUtcNow();
}
