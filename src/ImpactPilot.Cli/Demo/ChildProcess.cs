using System.Diagnostics;

namespace ImpactPilot.Cli.Demo;

/// <summary>One of the demo's processes: its output goes to a log file whole, and to the console as far as a person should see it.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int LinesKept = 20;
    private const string NewSession = "/usr/bin/setsid";

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private readonly Process process;
    private readonly Queue<string> lastLines = new();
    private readonly Lock receiving = new();
    private readonly StreamWriter log;
    private readonly Action<string> show;

    private ChildProcess(DemoPart part, Process process, StreamWriter log, Action<string> show)
    {
        Part = part;
        this.process = process;
        this.log = log;
        this.show = show;
        Identity = RunningProcess.Of(process);
        Exit = ReadToEndAsync();
    }

    public DemoPart Part { get; }

    /// <summary>Ends when the process has ended and all it wrote was read.</summary>
    public Task<int> Exit { get; }

    public RunningProcess Identity { get; }

    public IReadOnlyList<string> LastLines
    {
        get
        {
            lock (receiving)
                return [.. lastLines];
        }
    }

    /// <param name="part">What to run.</param>
    /// <param name="logFile">Receives every line.</param>
    /// <param name="show">Receives the lines for a person.</param>
    /// <param name="reader">Says which those are.</param>
    public static ChildProcess Start(DemoPart part, string logFile, Action<string> show, LogReader reader)
    {
        // A terminal sends Ctrl-C to its whole process group. In sessions of their own the parts end in our order, not all at once.
        string[] command = File.Exists(NewSession) ? [NewSession, .. part.Command] : [.. part.Command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = part.WorkingFolder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in part.Environment)
            start.Environment[name] = value;

        var started = Process.Start(start) ?? throw new OperationFailedException($"{part.Name} could not be started.");
        started.StandardInput.Close();
        return new ChildProcess(part, started, new StreamWriter(logFile, append: false) { AutoFlush = true }, line =>
        {
            if (reader.Read(line) is { } shown)
                show(shown);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Identity.StopAsync(Grace);
        await Exit;
        await log.DisposeAsync();
        process.Dispose();
    }

    private async Task<int> ReadToEndAsync()
    {
        await Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (receiving)
            {
                log.WriteLine(line);
                lastLines.Enqueue(line);
                if (lastLines.Count > LinesKept)
                    lastLines.Dequeue();
                show(line);
            }
        }
    }
}
