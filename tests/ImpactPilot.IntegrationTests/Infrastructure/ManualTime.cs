namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>A clock that stands until it is moved. Timers and delays go on in real time; only what the product reads as "now" stands.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock moving = new();
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (moving)
            return now;
    }

    public void Advance(TimeSpan by)
    {
        lock (moving)
            now += by;
    }
}
