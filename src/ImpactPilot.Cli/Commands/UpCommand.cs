using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using ImpactPilot.Cli.Demo;

namespace ImpactPilot.Cli.Commands;

/// <summary>Runs the demo in the foreground, or leaves it running in the background.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var detach = new Option<bool>("--detach") { Description = "Return when everything is ready and leave it running." };
        var verbose = new Option<bool>("--verbose") { Description = "Show every line the processes write, not only warnings." };
        var log = new Option<string?>("--log") { Description = "Write to this file instead of the terminal.", Hidden = true };
        var json = CommandLine.JsonOption();
        var command = new Command("up", "Start the demo: database, HubSpot simulator, app and worker.") { detach, verbose, log, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = DemoSettings.FromEnvironment();
            return parsed.GetValue(detach)
                ? DetachAsync(settings, parsed.GetValue(verbose), parsed.GetValue(json), cancellationToken)
                : RunAsync(settings, parsed.GetValue(verbose), parsed.GetValue(json), parsed.GetValue(log), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(DemoSettings settings, bool verbose, bool json, string? logFile, CancellationToken cancellationToken)
    {
        // A demo in the background outlives the terminal that started it.
        using var hangUp = logFile is null ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = true);
        using var console = new DemoConsole(logFile);
        try
        {
            await using var run = new DemoRun(settings, console, verbose);
            await run.StartAsync(DemoPlan.Of(settings), cancellationToken);
            Announce(settings, json, "Ctrl-C stops everything.");
            await run.WatchAsync(cancellationToken);
            return CommandLine.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return CommandLine.Done;
        }
        catch (Exception exception) when (logFile is not null)
        {
            console.Say(exception.Message);
            return CommandLine.No;
        }
    }

    /// <summary>Starts `up` once more as a process without a terminal, shows what it says until it is ready, and leaves.</summary>
    private static async Task<int> DetachAsync(DemoSettings settings, bool verbose, bool json, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var logFile = settings.InData("up.log");
        if (DemoState.ReadRunning(settings) is not null)
            throw DemoState.RunsAlready(settings);

        string[] arguments = [typeof(UpCommand).Assembly.Location, "up", "--log", logFile, .. verbose ? ["--verbose"] : Array.Empty<string>()];
        File.Delete(logFile);
        using var supervisor = Process.Start(new ProcessStartInfo(DemoPart.Dotnet, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        var shown = 0;
        while (DemoState.ReadRunning(settings) is not { Ready: true })
        {
            shown = await ShowNewLinesAsync(logFile, shown, cancellationToken);
            if (supervisor.HasExited)
            {
                await ShowNewLinesAsync(logFile, shown, cancellationToken);
                return CommandLine.No;
            }

            await Task.Delay(100, cancellationToken);
        }

        await ShowNewLinesAsync(logFile, shown, cancellationToken);
        Announce(settings, json, "`./dev down` stops everything.");
        return CommandLine.Done;
    }

    private static async Task<int> ShowNewLinesAsync(string logFile, int shown, CancellationToken cancellationToken)
    {
        if (!File.Exists(logFile))
            return shown;
        await using var stream = new FileStream(logFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        var lines = (await reader.ReadToEndAsync(cancellationToken)).Split('\n')[..^1];
        foreach (var line in lines.Skip(shown))
            await Console.Error.WriteLineAsync(line);
        return lines.Length;
    }

    private static void Announce(DemoSettings settings, bool json, string howToStop)
    {
        if (json)
        {
            CommandLine.PrintJson(new { state = "running", web = settings.Web.Address, simulator = settings.Simulator.Address, data = settings.DataFolder });
            return;
        }

        Console.Out.WriteLine(
            $"""

            ImpactPilot      {settings.Web.Address}
                             sign in with one click: choose a CSM, manager or admin on the page that opens
            HubSpot (demo)   {settings.Simulator.Address}
            Data and logs    {settings.DataFolder}

            {howToStop}
            """);
    }
}
