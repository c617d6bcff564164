using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace ImpactPilot.Cli.Demo;

/// <summary>Runs the demo: starts database and processes, watches them, and stops them in the opposite order.</summary>
internal sealed class DemoRun(DemoSettings settings, DemoConsole console, bool verbose) : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LeftoverGrace = TimeSpan.FromSeconds(10);

    private readonly List<ChildProcess> children = [];
    private FileStream? onlyOne;
    private DemoDatabase? database;

    /// <summary>Starts everything and returns when all of it is ready.</summary>
    public async Task StartAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.DataFolder);
        onlyOne = TakeLock();
        await StopLeftoversAsync();
        settings.Simulator.EnsureFree("the HubSpot simulator");
        settings.Web.EnsureFree("the app");
        settings.Worker.EnsureFree("the worker");

        var secrets = DemoSecrets.ReadOrCreate(settings);
        var beside = StartPartsAsync(plan.BesideDatabase, cancellationToken);
        var appConnectionString = "";
        await TimedAsync("database", async () =>
        {
            database = await DemoDatabase.OpenAsync(settings, console.Say, cancellationToken);
            appConnectionString = await database.MigrateAsync(DemoSecrets.DatabasePasswordFor(settings), cancellationToken);
        });
        await beside;
        await StartPartsAsync(plan.OnDatabase(secrets, appConnectionString), cancellationToken);
        WriteState(ready: true);
    }

    /// <summary>Waits until somebody asks to stop, which is well, or a process ends by itself, which is not.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var ended = await Task.WhenAny(children.Select(child => child.Exit)).WaitAsync(cancellationToken);
            throw DeathOf(children.Find(child => child.Exit == ended)!, await ended);
        }
        catch (OperationCanceledException)
        {
            console.Say("stopping …");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var child in Enumerable.Reverse(children))
            await child.DisposeAsync();
        if (database?.Server is { } server)
            await server.StopAsync();
        if (onlyOne is not null)
        {
            DemoState.Forget(settings);
            await onlyOne.DisposeAsync();
        }
    }

    private FileStream TakeLock()
    {
        try
        {
            return new FileStream(settings.InData("up.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw DemoState.RunsAlready(settings);
        }
    }

    /// <summary>A supervisor that was killed could not stop its processes; they hold the ports.</summary>
    private async Task StopLeftoversAsync()
    {
        foreach (var part in (DemoState.Read(settings)?.Parts ?? []).Where(part => part.Process.IsAlive()))
        {
            console.Say($"stopping the {part.Name} of a run that was killed (process {part.Process.Id})");
            await part.Process.StopAsync(LeftoverGrace);
        }
    }

    /// <summary>Starts them all at once and ends when all are ready or one has failed.</summary>
    private async Task StartPartsAsync(IReadOnlyList<DemoPart> parts, CancellationToken cancellationToken)
    {
        List<Task> starts = [.. parts.Select(part => TimedAsync(part.Name, () => StartPartAsync(part, cancellationToken)))];
        await foreach (var start in Task.WhenEach(starts).WithCancellation(cancellationToken))
            await start;
    }

    private async Task StartPartAsync(DemoPart part, CancellationToken cancellationToken)
    {
        var tag = new DemoTag(part.Name, children.Count);
        var log = Path.Combine(Directory.CreateDirectory(settings.InData("logs")).FullName, part.Name + ".log");
        var child = ChildProcess.Start(part, log, line => console.Say(tag, line), new LogReader(verbose));
        children.Add(child);
        WriteState(ready: false);
        await WaitUntilReadyAsync(child, cancellationToken);
    }

    private static async Task WaitUntilReadyAsync(ChildProcess child, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var question = new Uri(child.Part.Address, child.Part.ReadyPath);
        var answer = "no answer";
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < StartPatience)
        {
            if (child.Exit.IsCompleted)
                throw DeathOf(child, await child.Exit);
            try
            {
                using var response = await http.GetAsync(question, cancellationToken);
                if (response.StatusCode == HttpStatusCode.OK)
                    return;
                answer = $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellationToken)}";
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                answer = exception.Message;
            }

            await Task.Delay(100, cancellationToken);
        }

        throw new OperationFailedException($"The {child.Part.Name} was not ready after {StartPatience.TotalSeconds:0} seconds; {question} says: {answer}");
    }

    private static OperationFailedException DeathOf(ChildProcess child, int exitCode)
    {
        var lines = child.LastLines;
        var said = lines.Count == 0 ? "It wrote nothing." : $"Its last lines:\n  {string.Join("\n  ", lines)}";
        return new OperationFailedException($"The {child.Part.Name} ended by itself with exit code {exitCode}. {said}");
    }

    private async Task TimedAsync(string what, Func<Task> work)
    {
        console.Say($"{what} …");
        var took = Stopwatch.StartNew();
        await work();
        console.Say(string.Create(CultureInfo.InvariantCulture, $"{what}: ready after {took.Elapsed.TotalSeconds:0.0} s"));
    }

    private void WriteState(bool ready) =>
        new DemoState(
            RunningProcess.Current(),
            [.. children.Select(child => new DemoPartState(child.Part.Name, child.Identity, child.Part.Address, child.Part.ReadyPath))],
            ready).Write(settings);
}
