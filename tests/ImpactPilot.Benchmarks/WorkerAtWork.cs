using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace ImpactPilot.Benchmarks;

/// <summary>A worker whose clock ticks. It is stopped first: the threads of a clock that was only disposed of keep the process alive.</summary>
internal sealed class WorkerAtWork(WebApplication worker) : IAsyncDisposable
{
    public IServiceProvider Services => worker.Services;

    /// <summary>Waits for the totals of a ledger that was filled by a script: the worker begins as after an upgrade, with none.</summary>
    public static async Task UntilAddedUpAsync(string database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var left = source.CreateCommand("select count(*) from points_entries e join cycles c on c.portal_id = e.portal_id and c.id = e.cycle_id where e.number > c.added_up_to");
        while ((long)(await left.ExecuteScalarAsync(cancellationToken))! > 0)
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await worker.StopAsync();
        await worker.DisposeAsync();
    }
}
