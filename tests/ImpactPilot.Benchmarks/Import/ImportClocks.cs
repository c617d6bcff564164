using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImpactPilot.Benchmarks.Import;

/// <summary>Adds up how long transactions were open: from their begin until their commit, with what C# does in between.</summary>
internal sealed class TransactionClock : DbTransactionInterceptor
{
    private readonly Stopwatch open = new();

    public TimeSpan Elapsed => open.Elapsed;

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        open.Start();
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        open.Stop();
        return Task.CompletedTask;
    }
}

/// <summary>Adds up how long HubSpot was waited for, until the last byte of each answer.</summary>
internal sealed class HubSpotClock : DelegatingHandler
{
    private readonly Stopwatch waiting = new();

    public TimeSpan Elapsed => waiting.Elapsed;

    public int Requests { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        waiting.Start();
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            return response;
        }
        finally
        {
            waiting.Stop();
        }
    }
}
