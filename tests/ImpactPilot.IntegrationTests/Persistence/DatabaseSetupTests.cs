using FluentAssertions;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Persistence;

public sealed class DatabaseSetupTests(PostgresCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Databases_of_one_server_can_be_set_up_at_once_and_again()
    {
        await using var empty = new DatabaseTemplate(await cluster.ConnectionStringAsync(), (_, _) => Task.CompletedTask);
        var first = await empty.CloneAsync(Cancel);
        var second = await empty.CloneAsync(Cancel);
        await empty.DropAsync(second, Cancel);

        var ready = await Task.WhenAll(new[] { first, second, first, second }.Select(owner => DatabaseSetup.MigrateAsync(owner, PostgresCluster.AppPassword, Cancel)));

        foreach (var app in ready)
        {
            await using var connection = new NpgsqlConnection(app + ";Pooling=false");
            await connection.OpenAsync(Cancel);
            await using var command = new NpgsqlCommand("select count(*) from portals", connection);
            (await command.ExecuteScalarAsync(Cancel)).Should().Be(0L);
        }

        await empty.DropAsync(first, Cancel);
        await empty.DropAsync(second, Cancel);
    }
}
