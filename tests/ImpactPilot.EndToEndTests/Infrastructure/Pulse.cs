using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.EndToEndTests.Infrastructure;

/// <summary>Keeps the product alive as its worker does: time goes on and due work is carried out, until it is stopped and time stands.</summary>
public sealed class Pulse(ImpactPilotApp app) : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private CancellationTokenSource? running;
    private Task beating = Task.CompletedTask;

    public void Start()
    {
        running = new CancellationTokenSource();
        beating = BeatAsync(running.Token);
    }

    /// <summary>Ends after the work that is under way; throws what went wrong in it.</summary>
    public async Task StopAsync()
    {
        if (running is null)
            return;
        await running.CancelAsync();
        running.Dispose();
        running = null;
        await beating;
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task BeatAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            app.Time.Advance(Step);
            await app.RunDueWorkAsync();
            await Task.Delay(Beat, TimeProvider.System, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
