using ImpactPilot.EmbeddedPostgres;
using ImpactPilot.Features.Shared.Persistence;
using Npgsql;

namespace ImpactPilot.Cli.Demo;

/// <summary>The demo's database: of a server that we start ourselves, or of the one that IMPACTPILOT_DB names.</summary>
internal sealed record DemoDatabase(string OwnerConnectionString, PostgresServer? Server)
{
    private const string Name = "impactpilot";

    public static async Task<DemoDatabase> OpenAsync(DemoSettings settings, Action<string> say, CancellationToken cancellationToken)
    {
        if (settings.ExistingDatabase is { } existing)
            return new DemoDatabase(existing, Server: null);

        var server = await PostgresServer.StartOrFindAsync(
            new PostgresServerOptions { DataFolder = ServerFolder(settings), Output = say }, cancellationToken);
        return new DemoDatabase(server.ConnectionStringTo(Name), server);
    }

    public static string ServerFolder(DemoSettings settings) => settings.InData("postgres");

    /// <summary>Brings the schema up to date.</summary>
    /// <returns>The connection string of the application's role.</returns>
    public async Task<string> MigrateAsync(string appPassword, CancellationToken cancellationToken)
    {
        try
        {
            return await DatabaseSetup.MigrateAsync(OwnerConnectionString, appPassword, cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            var where = new NpgsqlConnectionStringBuilder(OwnerConnectionString);
            throw new OperationFailedException($"The database {where.Database} at {where.Host}:{where.Port} cannot be brought up to date: {exception.Message}");
        }
    }
}
