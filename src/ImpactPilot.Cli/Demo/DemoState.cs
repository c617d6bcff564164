using System.Text.Json;

namespace ImpactPilot.Cli.Demo;

/// <summary>One process of the demo as other runs see it.</summary>
internal sealed record DemoPartState(string Name, RunningProcess Process, Uri Address, string ReadyPath);

/// <summary>What a running demo tells other runs, by a file in the data folder.</summary>
internal sealed record DemoState(RunningProcess Supervisor, IReadOnlyList<DemoPartState> Parts, bool Ready)
{
    public static DemoState? Read(DemoSettings settings)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoState>(File.ReadAllText(FileOf(settings)), JsonSerializerOptions.Web);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The state of a demo whose supervisor is alive; what a killed one left behind is no running demo.</summary>
    public static DemoState? ReadRunning(DemoSettings settings) => Read(settings) is { } state && state.Supervisor.IsAlive() ? state : null;

    /// <summary>What a run says that finds another one in its place.</summary>
    public static OperationFailedException RunsAlready(DemoSettings settings) =>
        new($"The demo of {settings.DataFolder} runs already, at {settings.Web.Address}  `./dev status` shows it, `./dev down` stops it.");

    public static void Forget(DemoSettings settings) => File.Delete(FileOf(settings));

    public void Write(DemoSettings settings)
    {
        // Renamed into place, so that a reader sees the old state or the new one and never half of it.
        var unfinished = FileOf(settings) + ".new";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));
        File.Move(unfinished, FileOf(settings), overwrite: true);
    }

    private static string FileOf(DemoSettings settings) => settings.InData("demo.json");
}
