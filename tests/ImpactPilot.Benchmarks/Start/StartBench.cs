using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ImpactPilot.Benchmarks.Start;

/// <summary>How long a person waits: from the command to the first page, with everything that lies between.</summary>
internal static class StartBench
{
    private const int Repetitions = 5;
    private const int Port = 5380;

    private static readonly TimeSpan FirstGoal = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SecondGoal = TimeSpan.FromSeconds(15);

    public static Bench Bench { get; } = new("start", "`./dev up` until the console's first page, as whole processes in a fresh clone", MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var folder = ScratchFolder.Create("start");
        var clone = Path.Combine(folder.FullName, "clone");
        try
        {
            await RunAsync(Environment.CurrentDirectory, ["git", "clone", "-q", "--", await CheckoutAsync(cancellationToken), clone], cancellationToken);
            var first = await StartAsync(clone, cancellationToken);
            yield return Figure("fresh clone", first, FirstGoal);

            var seconds = new List<double>();
            for (var repetition = 0; repetition < Repetitions; repetition++)
            {
                await RunAsync(clone, ["./dev", "down"], cancellationToken);
                seconds.Add((await StartAsync(clone, cancellationToken)).TotalSeconds);
            }

            yield return Figure("second start", TimeSpan.FromSeconds(Benchmarks.Figure.Median(seconds)), SecondGoal);
        }
        finally
        {
            if (File.Exists(Path.Combine(clone, "dev")))
                await RunAsync(clone, ["./dev", "down"], CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> StartAsync(string clone, CancellationToken cancellationToken)
    {
        var took = Stopwatch.StartNew();
        await RunAsync(clone, ["./dev", "up", "--detach"], cancellationToken);
        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri($"http://localhost:{Port}/"), cancellationToken)).ToString();
        return took.Elapsed;
    }

    private static Figure Figure(string name, TimeSpan took, TimeSpan goal) => new(
        name, took.TotalSeconds, "s", "the goal", took / goal, string.Create(CultureInfo.InvariantCulture, $"≤ {goal.TotalSeconds} s"), took <= goal);

    private static async Task<string> CheckoutAsync(CancellationToken cancellationToken) =>
        (await RunAsync(AppContext.BaseDirectory, ["git", "rev-parse", "--show-toplevel"], cancellationToken)).Trim();

    private static async Task<string> RunAsync(string folder, string[] command, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true };
        if (command[0] == "./dev")
            start.FileName = Path.Combine(folder, "dev");
        // Ports of its own, so that a demo which runs on this machine is not in the way.
        start.Environment["IMPACTPILOT_PORT"] = Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["IMPACTPILOT_SIMULATOR_PORT"] = (Port + 1).ToString(CultureInfo.InvariantCulture);
        start.Environment["IMPACTPILOT_WORKER_PORT"] = (Port + 2).ToString(CultureInfo.InvariantCulture);
        start.Environment.Remove("IMPACTPILOT_DATA");
        start.Environment.Remove("IMPACTPILOT_DB");

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"`{string.Join(' ', command)}` ended with exit code {process.ExitCode}.");
    }
}
