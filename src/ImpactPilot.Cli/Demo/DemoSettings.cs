using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ImpactPilot.Cli.Demo;

/// <summary>Where the demo runs: its data folder, its ports and its database, each settable by an environment variable.</summary>
internal sealed record DemoSettings(string DataFolder, DemoPort Web, DemoPort Simulator, DemoPort Worker, string? ExistingDatabase, string? AppPassword)
{
    /// <summary>The checkout that this program was built in. A published program has none, and needs none to migrate a database.</summary>
    public static string Checkout => FindCheckout() ?? throw new OperationFailedException("The demo runs from a checkout of ImpactPilot, and this program lies outside of one.");

    public static DemoSettings FromEnvironment() => From(Environment.GetEnvironmentVariable);

    public static DemoSettings From(Func<string, string?> variable)
    {
        return new DemoSettings(
            Path.GetFullPath(Set("IMPACTPILOT_DATA") ?? Path.Combine(FindCheckout() ?? Environment.CurrentDirectory, ".impactpilot")),
            Port("IMPACTPILOT_PORT", 5080),
            Port("IMPACTPILOT_SIMULATOR_PORT", 5090),
            Port("IMPACTPILOT_WORKER_PORT", 5081),
            Set("IMPACTPILOT_DB"),
            Set("IMPACTPILOT_APP_PASSWORD"));

        string? Set(string name) => variable(name) is { Length: > 0 } value ? value : null;

        DemoPort Port(string name, int usual) =>
            Set(name) is not { } text ? new DemoPort(name, usual)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? new DemoPort(name, number)
            : throw new UsageException($"{name} is '{text}', which is no port: give a number from 1 to 65535.");
    }

    public string InData(string name) => Path.Combine(DataFolder, name);

    private static string? FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ImpactPilot.sln")))
                return folder.FullName;
        }

        return null;
    }
}

/// <summary>A port of the demo and the variable that changes it.</summary>
internal sealed record DemoPort(string Variable, int Number)
{
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Number}"));

    public void EnsureFree(string whose)
    {
        using var listener = new TcpListener(IPAddress.Loopback, Number);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            throw new OperationFailedException($"Port {Number}, which {whose} needs, is in use. Stop the program that uses it, or set {Variable} to another port.");
        }
    }
}
