using System.Threading.Channels;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ImpactPilot.Features.Shared.Jobs;

/// <summary>Takes up work that cannot wait for the clock's next tick: the database announces it when a webhook has come.</summary>
public sealed partial class WorkListener(NpgsqlDataSource database, WorkRunner runner, TimeProvider clock, ILogger<WorkListener> logger) : BackgroundService
{
    // However many announcements come while work is done, one more look sees to all of them.
    private readonly Channel<bool> announced = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Listening.RunAsync(database, "impactpilot_work", Announce, _ => Announce(), LogLost, clock, stoppingToken),
        WorkAsync(stoppingToken));

    private void Announce() => announced.Writer.TryWrite(true);

    private async Task WorkAsync(CancellationToken ct)
    {
        await foreach (var _ in announced.Reader.ReadAllAsync(ct))
        {
            try
            {
                await runner.RunDueAsync(ct);
            }
            catch (NpgsqlException exception)
            {
                // The clock's next tick tries again.
                LogLost(exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Announcements of work were lost for a moment; the clock sees to it")]
    private partial void LogLost(Exception exception);
}
