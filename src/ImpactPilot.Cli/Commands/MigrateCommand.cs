using System.CommandLine;
using ImpactPilot.Cli.Demo;
using Npgsql;

namespace ImpactPilot.Cli.Commands;

/// <summary>Brings the schema of a database up to date; hosts never do that themselves.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var json = CommandLine.JsonOption();
        var command = new Command("migrate", "Bring the database that IMPACTPILOT_DB names, else the demo's, up to date.") { json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = DemoSettings.FromEnvironment();
            var database = await DemoDatabase.OpenAsync(settings, Console.Error.WriteLine, cancellationToken);
            try
            {
                await database.MigrateAsync(DemoSecrets.DatabasePasswordFor(settings), cancellationToken);
            }
            finally
            {
                if (database.Server is { } server && DemoState.ReadRunning(settings) is null)
                    await server.StopAsync(CancellationToken.None);
            }

            var where = new NpgsqlConnectionStringBuilder(database.OwnerConnectionString);
            if (parsed.GetValue(json))
                CommandLine.PrintJson(new { ok = true, database = where.Database, host = where.Host, port = where.Port });
            else
                await Console.Error.WriteLineAsync($"The database {where.Database} at {where.Host}:{where.Port} is up to date.");
            return CommandLine.Done;
        });
        return command;
    }
}
