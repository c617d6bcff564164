using System.Security.Cryptography;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>Migrates one database, once, and copies it for whoever needs one: a copy takes milliseconds where migrating takes seconds.</summary>
/// <param name="serverConnectionString">The owner's connection to any database of the server.</param>
/// <param name="migrate">Brings the empty database behind a connection string to the state that copies begin with.</param>
public sealed class DatabaseTemplate(string serverConnectionString, Func<string, CancellationToken, Task> migrate) : IAsyncDisposable
{
    private readonly Lock starting = new();
    private Task<string>? template;

    /// <summary>A new database like the template; the owner's connection string to it.</summary>
    public async Task<string> CloneAsync(CancellationToken cancellationToken)
    {
        Task<string> ready;
        lock (starting)
            ready = template ??= MigrateAsync(cancellationToken);

        var name = NewName("test");
        // A file copy beats the default, which writes every page to the log, for databases as small as ours.
        await ExecuteAsync($"create database {name} template {await ready} strategy file_copy", cancellationToken);
        return ConnectionStringTo(name);
    }

    /// <summary>Drops a copy, whoever is still connected to it.</summary>
    public Task DropAsync(string connectionString, CancellationToken cancellationToken) =>
        ExecuteAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)", cancellationToken);

    /// <summary>Copies of a copy, as whoever worked in it left it. Nobody gets into it any more.</summary>
    public async Task<DatabaseTemplate> BranchAsync(string connectionString, CancellationToken cancellationToken)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await ExecuteAsync($"alter database {name} allow_connections false", cancellationToken);
        await ExecuteAsync($"select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '{name}'", cancellationToken);
        return new DatabaseTemplate(serverConnectionString, migrate) { template = Task.FromResult(name) };
    }

    public async ValueTask DisposeAsync()
    {
        if (template is not null)
            await ExecuteAsync($"drop database if exists {await template} with (force)", CancellationToken.None);
    }

    private async Task<string> MigrateAsync(CancellationToken cancellationToken)
    {
        var name = NewName("template");
        await ExecuteAsync($"create database {name}", cancellationToken);
        // Without a pool: a database cannot be copied while a connection to it is open.
        await migrate(ConnectionStringTo(name) + ";Pooling=false", cancellationToken);
        return name;
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(serverConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private string ConnectionStringTo(string database) =>
        new NpgsqlConnectionStringBuilder(serverConnectionString) { Database = database }.ConnectionString;

    private static string NewName(string kind) => $"impactpilot_{kind}_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
}
