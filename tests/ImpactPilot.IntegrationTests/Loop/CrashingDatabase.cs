using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImpactPilot.IntegrationTests.Loop;

/// <summary>
/// Ends a worker at its n-th step against the database: each command before it runs, each commit before and after it.
/// From there on nothing of it reaches the database any more, as after a kill.
/// </summary>
internal sealed class CrashingDatabase(int at) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int steps;

    /// <summary>How many steps it took so far.</summary>
    public int Steps => Volatile.Read(ref steps);

    public bool HasCrashed => Volatile.Read(ref steps) >= at;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Step(result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Step(result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Step(result));

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Step(result));

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        Task.FromResult(Step(true));

    private T Step<T>(T result) => Interlocked.Increment(ref steps) < at ? result : throw new CrashException();
}

/// <summary>The worker is no more.</summary>
internal sealed class CrashException() : Exception("crashed");
