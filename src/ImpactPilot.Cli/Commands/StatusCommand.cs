using System.CommandLine;
using System.Globalization;
using ImpactPilot.Cli.Demo;
using ImpactPilot.EmbeddedPostgres;

namespace ImpactPilot.Cli.Commands;

/// <summary>Says what of the demo runs; exit code 0 when all of it does.</summary>
internal static class StatusCommand
{
    private const string Running = "running";

    public static Command Create()
    {
        var json = CommandLine.JsonOption();
        var command = new Command("status", "Show what of the demo runs.") { json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = DemoSettings.FromEnvironment();
            var parts = await ReadAsync(settings, cancellationToken);
            var state = Judge(parts, DemoState.ReadRunning(settings));
            if (parsed.GetValue(json))
                CommandLine.PrintJson(new { state, parts });
            else
                Print(state, parts);
            return state == Running ? CommandLine.Done : CommandLine.No;
        });
        return command;
    }

    private static string Judge(IReadOnlyList<PartStatus> parts, DemoState? watched)
    {
        var up = parts.Count(part => part.State == Running);
        return (up, watched) switch
        {
            (0, _) => "stopped",
            (_, null) => "left over from a run that was killed; `./dev down` stops it",
            _ when up == parts.Count && watched.Ready => Running,
            _ => "starting or partly running",
        };
    }

    private static async Task<IReadOnlyList<PartStatus>> ReadAsync(DemoSettings settings, CancellationToken cancellationToken)
    {
        var known = DemoState.Read(settings)?.Parts ?? [];
        return
        [
            await DatabaseAsync(settings, cancellationToken),
            .. new[] { ("simulator", settings.Simulator), ("web", settings.Web), ("worker", settings.Worker) }.Select(part =>
                known.FirstOrDefault(candidate => candidate.Name == part.Item1) is { } found && found.Process.IsAlive()
                    ? new PartStatus(found.Name, Running, found.Process.Id, found.Address.ToString())
                    : new PartStatus(part.Item1, "stopped", ProcessId: null, Address: null)),
        ];
    }

    private static async Task<PartStatus> DatabaseAsync(DemoSettings settings, CancellationToken cancellationToken)
    {
        if (settings.ExistingDatabase is not null)
            return new PartStatus("database", Running, ProcessId: null, "set by IMPACTPILOT_DB");
        var server = await PostgresServer.FindAsync(DemoDatabase.ServerFolder(settings), cancellationToken);
        return server is null
            ? new PartStatus("database", "stopped", ProcessId: null, Address: null)
            : new PartStatus("database", Running, server.ProcessId, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port}"));
    }

    private static void Print(string state, IReadOnlyList<PartStatus> parts)
    {
        foreach (var part in parts)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Name,-10} {part.State,-8} {part.ProcessId,8}  {part.Address}").TrimEnd());
        Console.Out.WriteLine($"the demo is {state}");
    }

    private sealed record PartStatus(string Name, string State, int? ProcessId, string? Address);
}
