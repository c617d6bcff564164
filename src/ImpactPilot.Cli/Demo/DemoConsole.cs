namespace ImpactPilot.Cli.Demo;

/// <summary>Where the demo talks to a person: standard error, or a log file when it runs in the background. Safe for many writers.</summary>
internal sealed class DemoConsole : IDisposable
{
    private static readonly string[] Colours = ["36", "35", "33", "32"];

    private readonly Lock writing = new();
    private readonly TextWriter writer;
    private readonly bool coloured;

    public DemoConsole(string? logFile)
    {
        writer = logFile is null ? Console.Error : new StreamWriter(logFile, append: false) { AutoFlush = true };
        coloured = logFile is null && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
    }

    public void Say(string line)
    {
        lock (writing)
            writer.WriteLine(line);
    }

    /// <summary>A line of one of the demo's processes, with a tag that says whose.</summary>
    public void Say(DemoTag tag, string line) =>
        Say(coloured ? $"\e[{Colours[tag.Index % Colours.Length]}m{tag.Name,-9}\e[0m {line}" : $"{tag.Name,-9} {line}");

    public void Dispose()
    {
        if (writer != Console.Error)
            writer.Dispose();
    }
}

internal sealed record DemoTag(string Name, int Index);
