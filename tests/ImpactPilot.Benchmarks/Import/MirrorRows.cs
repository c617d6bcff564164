using System.Diagnostics;
using Npgsql;

namespace ImpactPilot.Benchmarks.Import;

/// <summary>The rows that an import wrote, in COPY's binary form: what PostgreSQL takes fastest.</summary>
internal sealed record MirrorRows(long Count, byte[] Accounts, byte[] Changes)
{
    public static async Task<MirrorRows> ReadAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var count = database.CreateCommand("select (select count(*) from accounts) + (select count(*) from property_changes)");
        var rows = (long)(await count.ExecuteScalarAsync(cancellationToken))!;
        return new MirrorRows(rows, await OutAsync(database, "accounts", cancellationToken), await OutAsync(database, "property_changes", cancellationToken));
    }

    /// <summary>Writes them into the same tables of another database in one transaction; answers how long that took.</summary>
    public async Task<TimeSpan> CopyAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var took = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await InAsync(connection, "accounts", Accounts, cancellationToken);
        await InAsync(connection, "property_changes", Changes, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return took.Elapsed;
    }

    private static async Task<byte[]> OutAsync(NpgsqlDataSource database, string table, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)", cancellationToken);
        using var rows = new MemoryStream();
        await copy.CopyToAsync(rows, cancellationToken);
        return rows.ToArray();
    }

    private static async Task InAsync(NpgsqlConnection connection, string table, byte[] rows, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)", cancellationToken);
        await copy.WriteAsync(rows, cancellationToken);
    }
}
