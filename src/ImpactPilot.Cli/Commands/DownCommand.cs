using System.CommandLine;
using ImpactPilot.Cli.Demo;
using ImpactPilot.EmbeddedPostgres;

namespace ImpactPilot.Cli.Commands;

/// <summary>Stops the demo, also what is left of one that was killed.</summary>
internal static class DownCommand
{
    // Longer than the supervisor needs to stop three processes that do not listen.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    public static Command Create()
    {
        var json = CommandLine.JsonOption();
        var command = new Command("down", "Stop the demo.") { json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var stopped = await StopAsync(DemoSettings.FromEnvironment(), cancellationToken);
            if (parsed.GetValue(json))
                CommandLine.PrintJson(new { state = "stopped", wasRunning = stopped });
            else
                await Console.Error.WriteLineAsync(stopped ? "The demo is stopped." : "The demo was not running.");
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task<bool> StopAsync(DemoSettings settings, CancellationToken cancellationToken)
    {
        var state = DemoState.Read(settings);
        var processes = state is null ? [] : state.Parts.Select(part => part.Process).Reverse().Prepend(state.Supervisor).Where(process => process.IsAlive()).ToList();
        foreach (var process in processes)
            await process.StopAsync(Grace);

        // The supervisor has stopped the server, unless it was killed or killing is all the system can do.
        var server = await PostgresServer.FindAsync(DemoDatabase.ServerFolder(settings), cancellationToken);
        if (server is not null)
            await server.StopAsync(cancellationToken);
        if (state is not null)
            DemoState.Forget(settings);
        return processes.Count > 0 || server is not null;
    }
}
