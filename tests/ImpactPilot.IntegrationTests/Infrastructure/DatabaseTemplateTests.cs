using FluentAssertions;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Infrastructure;

public sealed class DatabaseTemplateTests(PostgresCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copies_begin_alike_live_apart_and_cost_one_migration()
    {
        var migrations = 0;
        await using var template = new DatabaseTemplate(await cluster.ConnectionStringAsync(), async (connectionString, cancellationToken) =>
        {
            Interlocked.Increment(ref migrations);
            await ScalarAsync(connectionString, "create table things as select 1 as id", cancellationToken);
        });

        var copies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => template.CloneAsync(Cancel)));
        await ScalarAsync(copies[0], "insert into things values (2)", Cancel);

        (await ScalarAsync(copies[0], "select count(*) from things", Cancel)).Should().Be(2L);
        (await ScalarAsync(copies[3], "select count(*) from things", Cancel)).Should().Be(1L);
        migrations.Should().Be(1);

        foreach (var copy in copies)
            await template.DropAsync(copy, Cancel);
    }

    [Fact]
    public async Task A_copy_is_dropped_although_somebody_is_still_connected()
    {
        await using var template = new DatabaseTemplate(await cluster.ConnectionStringAsync(), (_, _) => Task.CompletedTask);
        var copy = await template.CloneAsync(Cancel);
        await using var connection = new NpgsqlConnection(copy + ";Pooling=false");
        await connection.OpenAsync(Cancel);

        await template.DropAsync(copy, Cancel);

        var name = new NpgsqlConnectionStringBuilder(copy).Database;
        (await ScalarAsync(await cluster.ConnectionStringAsync(), $"select count(*) from pg_database where datname = '{name}'", Cancel)).Should().Be(0L);
    }

    private static async Task<object?> ScalarAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
